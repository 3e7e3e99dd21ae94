import os
import subprocess
import sys
from datetime import time

import pytest
from django.conf import settings
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.test import override_settings

from jobcenter.checks import refuse_unsafe_start
from tests.factories import UserFactory

SOUND = {"DEBUG": False, "MAIL_CATCHER": False, "EMAIL_URL": "smtp+tls://mail.example.org:587"}


def found(**changes):
    with override_settings(**{**SOUND, **changes}):
        return {message.id for message in run_checks(tags=["jobcenter"])} - {"jobcenter.W001"}


@pytest.mark.parametrize(
    ("changes", "ids"),
    [
        ({}, set()),
        ({"MAIL_CATCHER": True}, {"jobcenter.E001"}),
        ({"EMAIL_URL": ""}, {"jobcenter.E002"}),
        ({"DEBUG": True, "MAIL_CATCHER": True, "EMAIL_URL": ""}, set()),
        ({"DEFAULT_FROM_EMAIL": "Jobcenter"}, {"jobcenter.E003"}),
        ({"DEFAULT_FROM_EMAIL": "Termine <termine@example.org>"}, set()),
        ({"LAND": "XX"}, {"jobcenter.E004"}),
        ({"LAND": "Augsburg"}, {"jobcenter.E004"}),
        ({"LAND": "BY"}, set()),
        ({"SENDING_FROM": time(18), "SENDING_UNTIL": time(8)}, {"jobcenter.E005"}),
        ({"SENDING_FROM": time(8), "SENDING_UNTIL": time(8)}, {"jobcenter.E005"}),
    ],
)
def test_what_is_unsafe_or_cannot_work_is_an_error(changes, ids):
    assert found(**changes) == ids


@pytest.mark.parametrize("debug", [False, True])
def test_sqlite_in_production_is_a_warning(debug):
    with override_settings(**{**SOUND, "DEBUG": debug}):
        ids = {message.id for message in run_checks(tags=["jobcenter"])}
    assert ("jobcenter.W001" in ids) is (connection.vendor == "sqlite" and not debug)


@pytest.mark.parametrize("name", ["counsellor", "teamlead", "admin"])
def test_a_demo_account_with_the_known_password_refuses_to_start(db, name):
    person = UserFactory(username=name)
    person.set_password("demo")
    person.save()
    with override_settings(**SOUND):
        assert "jobcenter.E006" in {message.id for message in run_checks(tags=["database"], databases=["default"])}
        with pytest.raises(ImproperlyConfigured, match=f"The account {name} still has the password of the demo"):
            refuse_unsafe_start()
    with override_settings(**{**SOUND, "DEBUG": True}):
        assert run_checks(tags=["jobcenter"], databases=["default"]) == []


def test_other_accounts_and_other_passwords_start(db):
    for name, password in [("admin", "eine lange Zeile"), ("m.berger", "demo")]:
        person = UserFactory(username=name)
        person.set_password(password)
        person.save()
    with override_settings(**SOUND):
        refuse_unsafe_start()


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"SECRET_KEY": "short"}, "SECRET_KEY must have at least 40 characters"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name the hosts"),
        ({"PORT": "many"}, "PORT must be a whole number from 1 to 65535, not 'many'"),
        ({"SENDING_FROM": "late"}, "SENDING_FROM must be a time"),
        ({"EMAIL_URL": "mail.example.org"}, "EMAIL_URL must look like"),
    ],
)
def test_every_command_refuses_in_one_plain_line(variables, words):
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DEBUG": "0", **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Configuration: ") and words in done.stderr
    assert done.stderr.count("\n") == 1

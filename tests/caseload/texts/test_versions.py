"""Versions of a text follow one another; what was or is in force never changes, whoever tries."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction

from caseload.audit.models import JournalEntry
from caseload.texts import models
from caseload.texts.built_in import built_in
from caseload.texts.models import MailText
from tests.factories import berlin

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
GOOD = "Hallo\n\n{day}, {time}\n\nAbmelden: {stop}"
KEY = ("appointment", "de")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def in_force(day=TODAY):
    return MailText.objects.in_force(day)[KEY]


def write(by, body=GOOD, valid_from=TODAY):
    return MailText.objects.write(*KEY, body, valid_from, by)


def test_without_a_text_of_its_own_the_office_mails_the_built_in_one():
    assert in_force().body == built_in()[KEY] and in_force().pk is None
    assert set(MailText.objects.in_force(TODAY)) == set(built_in())


def test_the_latest_text_that_is_in_force_counts(cast):
    today = write(cast.admin)
    tomorrow = write(cast.admin, f"{GOOD}\nNeu", TODAY + timedelta(days=1))
    assert in_force().pk == today.pk and in_force(TODAY + timedelta(days=1)).pk == tomorrow.pk
    assert in_force(TODAY - timedelta(days=1)).pk is None
    again = write(cast.admin, f"{GOOD}\nBesser")  # a second thought on the same day
    assert in_force().pk == again.pk
    assert [entry.verb for entry in JournalEntry.objects.filter(object_type="mailtext")] == ["write text"] * 3


def test_a_built_in_text_is_kept_when_it_is_used_and_a_new_release_brings_a_new_one(cast, monkeypatch):
    kept = MailText.objects.kept(TODAY)
    assert MailText.objects.count() == len(built_in()) and MailText.objects.kept(TODAY) == kept
    changed = built_in() | {KEY: GOOD}
    monkeypatch.setattr(models, "built_in", lambda: changed)
    later = MailText.objects.kept(TODAY + timedelta(days=30))
    assert later[KEY].body == GOOD and later[KEY].pk != kept[KEY].pk
    assert {key: text for key, text in later.items() if key != KEY} == {k: t for k, t in kept.items() if k != KEY}
    own = write(cast.admin, f"{GOOD}\nEigen")
    assert in_force(TODAY + timedelta(days=60)).pk == own.pk


@pytest.mark.parametrize(
    "body",
    ["", "{{ day }} {day}{time}{stop}", f"{GOOD} {{name}}", f"{GOOD}\nJobcenter Nord", "Hallo", GOOD + "x" * 2001],
)
def test_what_may_not_be_mailed_cannot_be_saved(cast, body):
    with pytest.raises(ValidationError) as refused:
        write(cast.admin, body)
    assert "body" in refused.value.error_dict and not MailText.objects.exists()
    assert all("%(" not in message for message in refused.value.messages)


def test_a_text_comes_into_force_today_at_the_earliest(cast):
    with pytest.raises(ValidationError, match=r"heute|today"):
        write(cast.admin, valid_from=TODAY - timedelta(days=1))


def test_a_version_is_never_changed(cast):
    text = write(cast.admin)
    text.body = f"{GOOD}\nAnders"
    with pytest.raises(ValidationError):
        text.save()
    for change in ({"body": "x"}, {"valid_from": TODAY}, {"by": None}):
        with pytest.raises(DatabaseError), transaction.atomic():
            MailText.objects.filter(pk=text.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        MailText.objects.create(kind="appointment", language="de", body="{{ day }}", valid_from=TODAY)


def test_only_what_was_never_in_force_can_be_withdrawn(cast):
    with pytest.raises(ValidationError):
        write(cast.admin).withdraw(by=cast.admin)
    ahead = write(cast.admin, valid_from=TODAY + timedelta(days=400))
    ahead.withdraw(by=cast.admin)
    assert MailText.objects.count() == 1
    assert JournalEntry.objects.filter(verb="withdraw text", by=cast.admin).exists()


@pytest.mark.postgres
def test_the_database_keeps_what_is_in_force(cast):
    MailText.objects.write(*KEY, GOOD, TODAY, cast.admin)
    with connection.cursor() as cursor:
        cursor.execute("SELECT (now() AT TIME ZONE 'Europe/Berlin')::date")
        (real_today,) = cursor.fetchone()
    kept = MailText.objects.create(kind="moved", language="de", body=GOOD, valid_from=real_today)
    with pytest.raises(IntegrityError), transaction.atomic():
        MailText.objects.filter(pk=kept.pk).delete()

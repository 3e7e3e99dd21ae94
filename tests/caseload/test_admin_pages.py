"""Every page of the administration works, shows facts without letting them be edited, and exports no secret."""

import re

import pytest
from django.contrib import admin
from django.utils.text import capfirst

from caseload.appointments.models import Appointment
from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.contacts.models import Contact, NextStep
from caseload.staff.models import Team
from tests.caseload.admin_rows import MODELS, READ_ONLY, fill, page
from tests.cast import make_cast
from tests.once import once

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """Cast and one row of every model."""

    def make():
        cast = make_cast()
        fill(cast, 1)
        return cast

    yield from once(django_db_blocker, make)


@pytest.fixture
def filled(shared, db):
    return shared


@pytest.mark.usefixtures("without_sidebar")
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_pages_work_in_german(filled, as_user, model):
    """And the lists themselves, in ``test_admin.py``."""
    browser = as_user(filled.admin)
    assert browser.get(page(model, "changelist"), {"q": "Albrecht \x00 '%"}).status_code == 200
    for row in model._default_manager.all()[:1]:
        assert browser.get(page(model, "change", row.pk)).status_code == 200
        assert browser.get(page(model, "history", row.pk)).status_code == 200
    adding = browser.get(page(model, "add")).status_code
    assert adding == (403 if model._meta.model_name in READ_ONLY else 200)


def test_beside_every_page_are_all_models_in_the_order_of_their_names(filled, as_user):
    browser, row = as_user(filled.admin), filled.client
    pages = [("changelist",), ("change", row.pk), ("history", row.pk), ("delete", Team.objects.first().pk), ("add",)]
    names = sorted(
        str(capfirst(model._meta.verbose_name_plural)) for model in MODELS if model.__module__.startswith("c")
    )
    for name, *of in pages:
        answer = browser.get(page(Team if name == "delete" else Client, name, *of))
        beside = answer.content.decode().partition('id="nav-sidebar"')[2].partition("</nav>")[0]
        shown = re.findall(r'<a href="/admin/caseload/\w+/"[^>]*>([^<]*)</a>', beside)
        assert answer.status_code == 200 and shown == names, name


@pytest.mark.parametrize(
    "model", [Appointment, Contact, NextStep, JournalEntry], ids=lambda model: model._meta.model_name
)
def test_facts_are_only_looked_at(filled, as_user, model):
    row = model._default_manager.first()
    browser = as_user(filled.admin)
    assert browser.post(page(model, "change", row.pk), {}).status_code == 403
    assert browser.post(page(model, "delete", row.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.model_name)
def test_every_export_works_and_none_holds_a_secret(filled, as_user, model):
    browser = as_user(filled.admin)
    if not admin.site._registry[model].export_fields:
        assert browser.get(page(model, "export")).status_code == 403
        return
    head = browser.post(page(model, "export"), {"format": "0"}).content.decode().splitlines()[0]
    assert len(head.split(";")) == len(admin.site._registry[model].export_fields)
    assert not {"password", "search_key", "token", "lease", "key"} & set(head.split(";"))

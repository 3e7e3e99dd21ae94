"""The administration: only the role opens it, lists stay cheap, facts are looked at and not edited, changes leave a trace."""

import io
from datetime import date, timedelta

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from caseload.access import Role
from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.staff.models import Team, User
from jobcenter.watch import pulse
from tests.caseload.admin_rows import MODELS, STATEMENTS, fill, page
from tests.factories import (
    TeamFactory,
)

pytestmark = pytest.mark.django_db

# --- who may enter ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["own", "lead", "stranger"])
def test_only_the_role_opens_the_administration(cast, as_user, name):
    person = getattr(cast, name)
    User.objects.filter(pk=person.pk).update(is_staff=True, is_superuser=True)
    browser = as_user(person)
    for address in (reverse("admin:index"), reverse("admin:login"), page(Client, "change", cast.client.pk)):
        assert browser.get(address).status_code == 404
    assert browser.get(reverse("admin:autocomplete")).status_code == 404


def test_there_is_one_log_in(client, cast, as_user):
    for address in (reverse("admin:index"), reverse("admin:login")):
        last, _status = client.get(address, follow=True).redirect_chain[-1]
        assert last.startswith(f"{reverse('account_login')}?next=/admin/")
    browser = as_user(cast.admin)
    assert browser.get(reverse("admin:login")).url == reverse("admin:index")
    assert browser.get(reverse("admin:password_change")).url == reverse("account_change_password")


def test_only_our_own_models_are_there():
    assert {model._meta.app_label for model in admin.site._registry} <= {"caseload", "employers", "jobcenter"}
    # Shown on the pages of others, or only say again what appointments say.
    shown = {"caseload.ClientState", "caseload.AppointmentMove", "caseload.SentMail", "caseload.Participant"}
    missing = {*shown, "caseload.WorkingBlock", "caseload.Busy", "caseload.OccupationName"}
    missing |= {"caseload.MadeUpTime", "caseload.TemplateDay", "caseload.WorkshopText", "caseload.SessionNotice"}
    ours = {model._meta.label for model in MODELS if model._meta.app_label == "caseload"}
    assert ours | missing == {model._meta.label for model in apps.get_app_config("caseload").get_models()}


# --- every page works, whatever the number of rows ------------------------------------------------------------------


@pytest.mark.usefixtures("without_sidebar")
@pytest.mark.parametrize("size", [1, 3])
def test_lists_need_the_same_statements_for_more_rows(cast, as_user, size):
    fill(cast, size)
    browser = as_user(cast.admin)
    needed = {}
    for model in MODELS:
        pulse.look.cache_clear()  # one statement looks for jobs that fell silent
        with CaptureQueriesContext(connection) as statements:
            assert browser.get(page(model, "changelist")).status_code == 200
        needed[model._meta.model_name] = len(statements) - 1
    assert needed == STATEMENTS


# --- people ----------------------------------------------------------------------------------------------------------

PERSON = {
    "username": "neu",
    "first_name": "Nele",
    "last_name": "Neu",
    "role": "counsellor",
    "fte": "0.8",
    "is_active": "on",
    "usable_password": "true",
    "password1": "drei-lange-Woerter-7",
    "password2": "drei-lange-Woerter-7",
}


def test_a_new_administrator_is_one_by_role_alone(cast, as_user):
    browser = as_user(cast.admin)
    answer = browser.post(page(User, "add"), {**PERSON, "role": "admin", "fte": "0,00", "team": ""})
    assert answer.status_code == 302
    person = User.objects.get(username="neu")
    assert (person.role, person.is_staff, person.is_superuser) == (Role.ADMIN, True, True)
    answer = browser.post(
        page(User, "change", person.pk), {**PERSON, "role": "team_lead", "fte": "1,00", "team": cast.lead.team_id}
    )
    assert answer.status_code == 302
    person.refresh_from_db()
    assert (person.role, person.is_staff, person.is_superuser) == (Role.TEAM_LEAD, False, False)
    acts = list(JournalEntry.objects.filter(object_type="user", object_id=person.pk).values_list("verb", flat=True))
    assert acts == ["change", "create"]


def test_who_works_in_a_team_names_it(cast, as_user):
    answer = as_user(cast.admin).post(page(User, "add"), {**PERSON, "team": ""})
    assert "team" in answer.context["adminform"].form.errors
    assert not User.objects.filter(username="neu").exists()


def change_of(person, **changes):
    fields = ("username", "first_name", "last_name", "email", "phone", "room", "language", "role", "team_id", "fte")
    data = {name.removesuffix("_id"): getattr(person, name) or "" for name in fields}
    return {**data, "is_active": "on", **changes}


def test_the_caseload_follows_its_counsellor_to_another_team(cast, as_user):
    as_user(cast.admin).post(page(User, "change", cast.own.pk), change_of(cast.own, team=cast.stranger.team_id))
    cast.client.state.refresh_from_db()
    assert cast.client.state.team == cast.stranger.team
    assert Client.objects.visible_to(cast.other_lead).filter(pk=cast.client.pk).exists()


def test_who_has_clients_stays_counsellor(cast, as_user):
    browser = as_user(cast.admin)
    answer = browser.post(page(User, "change", cast.own.pk), change_of(cast.own, role="team_lead"))
    assert "role" in answer.context["adminform"].form.errors
    cast.client.assign(cast.colleague, by=cast.admin)
    answer = browser.post(page(User, "change", cast.own.pk), change_of(cast.own, role="team_lead"))
    assert answer.status_code == 302


def test_the_first_administrator_comes_from_the_command_line(client):
    call_command("createsuperuser", username="erste", email="erste@example.org", interactive=False, verbosity=0)
    assert User.objects.get(username="erste").is_admin


def test_a_team_with_members_is_not_deleted(cast, as_user):
    browser = as_user(cast.admin)
    browser.post(page(Team, "delete", cast.own.team_id), {"post": "yes"})
    assert Team.objects.filter(pk=cast.own.team_id).exists()
    empty = TeamFactory()
    browser.post(page(Team, "delete", empty.pk), {"post": "yes"})
    assert not Team.objects.filter(pk=empty.pk).exists()
    assert JournalEntry.objects.filter(verb="delete", object_type="team", object_id=empty.pk).exists()


# --- clients ---------------------------------------------------------------------------------------------------------


def client_data(client=None, **changes):
    data = {
        "last_name": "Yılmaz",
        "first_name": "Ayşe",
        "birth_date": "12.03.1984",
        "language": "tr",
        "postcode": "45879",
        "state-TOTAL_FORMS": "0",
        "state-INITIAL_FORMS": "0",
        "assignments-TOTAL_FORMS": "0",
        "assignments-INITIAL_FORMS": "0",
    }
    if client:
        data |= {
            "state-TOTAL_FORMS": "1",
            "state-INITIAL_FORMS": "1",
            "state-0-client": client.pk,
            "state-0-contact_limit": "4",
            "state-0-rhythm_days": "10",
        }
    return {**data, **changes}


def test_a_client_is_saved_by_the_rules_of_the_form_with_a_journal_entry(cast, as_user):
    browser = as_user(cast.admin)
    address = page(Client, "change", cast.client.pk)
    answer = browser.post(address, client_data(cast.client, birth_date="30.02.1984"))
    assert "birth_date" in answer.context["adminform"].form.errors
    answer = browser.post(address, client_data(cast.client, last_name="Öztürk\u200b"))
    assert answer.status_code == 302
    cast.client.refresh_from_db()
    assert (cast.client.last_name, cast.client.birth_date) == ("Öztürk", date(1984, 3, 12))
    assert Client.objects.matching("oeztuerk").get() == cast.client
    entry = JournalEntry.objects.filter(verb="change", client_id=cast.client.pk).get()
    assert entry.by == cast.admin
    assert "Öztürk" not in str(entry.detail)


def test_a_new_client_gets_a_state_row(cast, as_user):
    answer = as_user(cast.admin).post(page(Client, "add"), client_data(last_name="Neumann"))
    assert answer.status_code == 302
    client = Client.objects.get(last_name="Neumann")
    assert client.state.contact_limit == 4
    assert JournalEntry.objects.filter(verb="create", client_id=client.pk, by=cast.admin).exists()


def test_another_rhythm_moves_the_day_the_next_contact_is_due(cast, as_user):
    contact = Contact.objects.log(cast.client, cast.own, "telephone")
    data = client_data(cast.client, **{"state-0-rhythm_days": "20", "state-0-contact_limit": "3"})
    assert as_user(cast.admin).post(page(Client, "change", cast.client.pk), data).status_code == 302
    cast.client.state.refresh_from_db()
    state = cast.client.state
    assert (state.rhythm_days, state.contact_limit, state.counsellor) == (20, 3, cast.own)
    assert state.due_on == timezone.localtime(contact.at).date() + timedelta(days=20)


def test_the_rhythm_stays_within_its_limits(cast, as_user):
    data = client_data(cast.client, **{"state-0-rhythm_days": "0", "state-0-contact_limit": "99"})
    answer = as_user(cast.admin).post(page(Client, "change", cast.client.pk), data)
    assert answer.status_code == 200
    cast.client.state.refresh_from_db()
    assert (cast.client.state.rhythm_days, cast.client.state.contact_limit) == (10, 4)


def test_reading_a_client_is_journaled_and_deleting_refused(cast, as_user):
    browser = as_user(cast.admin)
    browser.get(page(Client, "change", cast.client.pk))
    assert JournalEntry.objects.get(client_id=cast.client.pk, verb="read").by == cast.admin
    assert browser.post(page(Client, "delete", cast.client.pk), {"post": "yes"}).status_code == 403


def test_search_finds_names_as_people_spell_them(cast, as_user):
    browser = as_user(cast.admin)
    fill(cast, 1)
    Contact.objects.log(cast.client, cast.own, "telephone")
    for model in (Client, Contact):
        found = browser.get(page(model, "changelist"), {"q": "yilmaz ayse"}).context["cl"].result_list
        assert len(found) == 1
    choices = browser.get(
        reverse("admin:autocomplete"),
        {"app_label": "caseload", "model_name": "enrolment", "field_name": "client", "term": "yilmaz"},
    ).json()["results"]
    assert [choice["text"] for choice in choices] == [f"Yılmaz, Ayşe ({cast.client.number})"]


# --- exports ---------------------------------------------------------------------------------------------------------


def test_exports_are_defused_and_journaled(cast, as_user):
    Client.objects.filter(pk=cast.client.pk).update(last_name='=HYPERLINK("http://example.org")')
    browser = as_user(cast.admin)
    answer = browser.get(page(Client, "export"))
    assert answer.status_code == 200
    assert "onchange" not in answer.content.decode()
    text = browser.post(page(Client, "export"), {"format": "0"}).content.decode()
    assert text.startswith("\ufeffnumber;last_name;")
    assert "'=HYPERLINK" in text
    assert len(text.strip().splitlines()) == 4
    book = load_workbook(io.BytesIO(browser.post(page(Client, "export"), {"format": "1"}).content))
    assert not any(str(cell.value).startswith("=") for row in book.active for cell in row)
    entries = JournalEntry.objects.filter(verb="export", object_type="client", by=cast.admin)
    assert [entry.detail for entry in entries] == [{"rows": 3}, {"rows": 3}]

from datetime import date

import pytest
import time_machine

from caseload.audit.models import JournalEntry
from caseload.clients.forms import ClientForm
from caseload.clients.models import Client
from tests.factories import ClientFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_day():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def form(by=None, instance=None, **data):
    given = {"last_name": "Albrecht", "first_name": "Jonas", "language": "de", **data}
    return ClientForm(given, by=by, instance=instance)


def saved(bound, by):
    assert bound.is_valid(), bound.errors
    return bound.save(by=by)


def cleaned(field, value):
    bound = form(**{field: value})
    assert bound.is_valid(), bound.errors
    return bound.cleaned_data[field]


@pytest.mark.parametrize(
    "typed",
    ["03.04.1988", "3.4.1988", "03. 04. 1988", "1988-04-03", " 03.04.1988 ", "03.04.88"],
)
def test_birth_date_as_people_write_it(typed):
    assert cleaned("birth_date", typed) == date(1988, 4, 3)


@pytest.mark.parametrize(
    ("typed", "year"), [("01.01.68", 1968), ("01.01.12", 2012), ("01.01.13", 1913), ("29.02.00", 2000)]
)
def test_two_digits_of_a_year_make_a_client_and_are_pointed_out(typed, year):
    bound = form(birth_date=typed)
    assert bound.is_valid() and bound.cleaned_data["birth_date"].year == year
    assert len(bound.warnings) == 1 and str(year) in bound.warnings[0]


@pytest.mark.parametrize("typed", ["31.02.1990", "00.00.1985", "24.11.2026", "31.12.1899", "03/04/1988x", "gestern"])
def test_birth_date_refused(typed):
    assert "birth_date" in form(birth_date=typed).errors


def test_born_today_is_not_the_future():
    assert cleaned("birth_date", "23.11.2026") == date(2026, 11, 23)


@pytest.mark.parametrize("typed", ["02323 123456", "0209/9876543", "+49 1512 3456789", "02323-55 01", "(0209) 1 / 2"])
def test_telephone_stays_as_typed(typed):
    assert cleaned("phone", typed) == typed


@pytest.mark.parametrize("typed", ["4,91513E+12", "4.91513e+12", "4E12", "0209 12 abends", "-", "0" * 41])
def test_telephone_refused(typed):
    assert list(form(phone=typed).errors) == ["phone"]


def test_telephone_without_zero_is_pointed_out():
    bound = form(phone="351123")
    assert bound.is_valid() and len(bound.warnings) == 1


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("A.B@Example.ORG", "A.B@example.org"),
        ("mailto:a@example.org", "a@example.org"),
        ("a@müller.de", "a@müller.de"),
        ("a@xn--mller-kva.de", "a@müller.de"),
        ("jeff@臺網中心.tw", "jeff@臺網中心.tw"),
        (" a@example.org\u200b", "a@example.org"),
    ],
)
def test_email_accepted(typed, stored):
    assert cleaned("email", typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "a",
        "a b@example.org",
        "jörg@example.org",
        "a@localhost",
        "a@x..org",
        "Eva <a@example.org>",
        "a@valid.invalid",
        "info@ex\u0430mple.org",
    ],
)
def test_email_refused_with_one_message(typed):
    errors = form(email=typed).errors
    assert list(errors) == ["email"] and len(errors["email"]) == 1


@pytest.mark.parametrize(("typed", "stored"), [("45879", "45879"), ("1067", "01067"), ("D-45879", "45879")])
def test_postcode(typed, stored):
    assert cleaned("postcode", typed) == stored


def test_completed_and_unknown_postcodes_are_pointed_out():
    for typed in ("1067", "00001"):
        bound = form(postcode=typed)
        assert bound.is_valid() and len(bound.warnings) == 1


@pytest.mark.parametrize("typed", ["0001", "458790", "4587", "A-1010", "٤٥٨٧٩"])
def test_postcode_refused(typed):
    assert list(form(postcode=typed).errors) == ["postcode"]


def test_number_pattern_is_a_hint_only_but_a_damaged_or_taken_one_is_refused():
    ClientFactory(number="123A456789")
    assert cleaned("number", "123 b 456789") == "123B456789"
    assert cleaned("number", "123E456789") == "123E456789"
    assert cleaned("number", "") is None
    odd = form(number="K-17")
    assert odd.is_valid() and len(odd.warnings) == 1
    assert "number" in form(number="1,23E+47").errors
    assert list(form(number="123a456789").errors) == ["number"]


@pytest.mark.parametrize(("last", "first"), [("Suharto", ""), ("", "Suharto"), ("Null", "Nan"), ("=Sum", "Ali")])
def test_one_name_is_enough(last, first):
    assert form(last_name=last, first_name=first).is_valid()


@pytest.mark.parametrize("blank", ["", "  ", "\u200b\x00"])
def test_no_name_is_refused(blank):
    errors = form(last_name=blank, first_name=blank).errors
    assert list(errors) == ["last_name"] and len(errors["last_name"]) == 1


def test_names_come_in_clean():
    assert cleaned("first_name", "Anna\u200bLena\x00 Jose\u0301 ") == "AnnaLena José"


def test_duplicates_within_scope_only(cast):
    ClientFactory(last_name="Müller", first_name="Ina", birth_date=date(1990, 1, 1), counsellor=cast.own)
    ClientFactory(last_name="Müller", first_name="Ina", birth_date=date(1990, 1, 1), counsellor=cast.stranger)
    for last, first in (("Mueller", "Ina"), ("Ina", "MÜLLER")):
        bound = form(last_name=last, first_name=first, birth_date="01.01.1990", by=cast.lead)
        assert bound.is_valid() and len(bound.duplicates) == 1 and len(bound.warnings) == 1
    assert form(last_name="Müller", first_name="Ina", birth_date="02.01.1990", by=cast.lead).is_valid()
    assert not ClientForm().is_bound
    other = form(last_name="Müller", first_name="Ina", birth_date="02.01.1990", by=cast.lead)
    assert other.is_valid() and not other.duplicates


def test_editing_is_not_a_duplicate_of_oneself(cast):
    bound = form(last_name=cast.client.last_name, first_name="Ayse", by=cast.own, instance=cast.client)
    assert bound.is_valid() and not bound.duplicates


def test_counsellor_takes_the_new_client_into_the_own_caseload(cast):
    client = saved(form(phone="0209 1", by=cast.own), by=cast.own)
    assert client.state.counsellor == cast.own and client.state.team == cast.own.team
    assert Client.objects.visible_to(cast.own).filter(pk=client.pk).exists()
    assert Client.objects.matching("albrecht jonas").filter(pk=client.pk).exists()
    assert set(JournalEntry.objects.of_client(client.pk).values_list("verb", flat=True)) == {"create", "assign"}


def test_new_client_of_a_lead_waits_in_the_team(cast):
    client = saved(form(), by=cast.lead)
    client.refresh_from_db()
    assert client.state.counsellor is None and client.state.team == cast.lead.team
    assert client.state.contact_limit == 4


def test_no_free_place_stores_nobody(db):
    full = UserFactory(fte="0.00")
    bound = form()
    assert saved(bound, by=full) is None and not bound.is_valid()
    assert not Client.objects.exists() and bound.instance.pk is None


def test_change_is_journaled_by_field_without_content(cast):
    data = {
        "last_name": "Yılmaz",
        "first_name": "Ayşe",
        "language": "de",
        "phone": "0209 999",
        "email": "n@example.org",
    }
    bound = ClientForm(data, instance=cast.client, by=cast.own)
    assert bound.is_valid(), bound.errors
    bound.save(by=cast.own)
    entry = JournalEntry.objects.get(verb="change")
    assert {"phone", "email"} <= set(entry.detail["fields"]) and "999" not in str(entry.detail)
    cast.client.refresh_from_db()
    assert cast.client.phone == "0209 999"


def test_nothing_changed_writes_nothing(cast):
    client = ClientFactory(counsellor=cast.own)
    data = {name: getattr(client, name) or "" for name in ClientForm.Meta.fields}
    bound = ClientForm(data, instance=client, by=cast.own)
    assert bound.is_valid(), bound.errors
    bound.save(by=cast.own)
    assert not JournalEntry.objects.filter(verb="change").exists()

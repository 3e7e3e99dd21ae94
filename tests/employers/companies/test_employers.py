import csv

import pytest
import time_machine
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.companies.models import ContactPerson, Employer
from tests.factories import ContactPersonFactory, EmployerFactory, berlin
from tests.shared import SHARED as DATA

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def post_new(browser, **facts):
    return browser.post(reverse("employer-new"), {"name": "Nowak GmbH", "postcode": "45879", **facts})


def test_create_an_employer(cast, as_user):
    answer = post_new(as_user(cast.own), place="Gelsenkirchen", phone="0209 777", website="nowak.example.org")
    employer = Employer.objects.get()
    assert answer.url == reverse("employer-detail", args=[employer.pk])
    assert (employer.name, employer.website, employer.establishment_number) == (
        "Nowak GmbH",
        "https://nowak.example.org",
        None,
    )
    entry = JournalEntry.objects.get(object_type="employer")
    assert (entry.verb, entry.by, entry.object_id) == ("add", cast.own, employer.pk)
    assert "name" in entry.detail["fields"] and "Nowak" not in str(entry.detail)


def test_the_same_name_at_the_same_postcode_is_asked_about(cast, as_user):
    EmployerFactory(name="Nöwak GmbH", postcode="45879")
    browser = as_user(cast.own)
    answer = post_new(browser, name="NOEWAK  gmbh")
    assert answer.status_code == 422
    assert [twin.name for twin in answer.context["form"].twins] == ["Nöwak GmbH"]
    assert 'name="confirm"' in answer.content.decode()
    assert Employer.objects.count() == 1
    assert post_new(browser, name="NOEWAK  gmbh", confirm="1").status_code == 302
    assert Employer.objects.count() == 2


@pytest.mark.parametrize(
    ("postcode", "name"),
    [("44623", "Nowak GmbH"), ("45879", "Nowak Bau GmbH"), ("45879", "Nowa"), ("", "Nowak & Söhne")],
)
def test_other_name_or_other_postcode_is_another_employer(cast, as_user, postcode, name):
    EmployerFactory(name="Nowak GmbH", postcode="45879")
    assert post_new(as_user(cast.own), postcode=postcode, name=name).status_code == 302


def test_without_a_postcode_the_name_decides(cast, as_user):
    EmployerFactory(name="Nowak GmbH", postcode="44623")
    assert post_new(as_user(cast.own), postcode="").status_code == 422


def test_the_same_establishment_number_cannot_be_confirmed(cast, as_user):
    first = EmployerFactory(name="Alt AG", establishment_number="12345678", postcode="44623")
    answer = post_new(as_user(cast.own), establishment_number="12345678", confirm="1")
    assert answer.status_code == 422
    assert answer.context["form"].errors["establishment_number"]
    assert answer.context["form"].twins == [first]
    assert Employer.objects.count() == 1


def test_a_closed_twin_counts_too(cast, as_user):
    EmployerFactory(name="Nowak GmbH", closed_on="2025-01-01")
    assert post_new(as_user(cast.own)).status_code == 422


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "\x00\u200b "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"postcode": "4587"}, "postcode"),
        ({"postcode": "٤٥٨٧٩"}, "postcode"),
        ({"establishment_number": "123"}, "establishment_number"),
        ({"email": "keine"}, "email"),
        ({"website": "javascript:alert(1)"}, "website"),
        ({"size": "riesig"}, "size"),
        ({"remark": "x" * 2001}, "remark"),
    ],
)
def test_bad_input_is_refused_at_its_field(cast, as_user, facts, field):
    answer = post_new(as_user(cast.own), **facts)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Employer.objects.exists()


def test_input_is_stored_clean(cast, as_user):
    post_new(as_user(cast.own), name="Nowak\x00 \u200bGmbH", street="null", place="NULL")
    employer = Employer.objects.get()
    assert (employer.name, employer.street, employer.place) == ("Nowak GmbH", "", "")


def test_names_of_the_register_can_be_stored_and_found(cast):
    with open(DATA / "employers" / "offeneregister_companies_a.csv", encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)][:320]
    assert len(names) > 300
    for name in names:
        EmployerFactory(name=name[:200])
        assert Employer.objects.matching(name[:40]).exists(), name


def test_edit_an_employer(cast, as_user):
    employer = EmployerFactory(name="Nowak GmbH")
    browser = as_user(cast.stranger)  # employers are common to all colleagues
    page = browser.get(reverse("employer-edit", args=[employer.pk]))
    seen = page.context["form"]["seen"].value()
    facts = {"name": "Nowak AG", "postcode": "45879", "closed_on": "23.11.2026", "seen": seen}
    assert browser.post(reverse("employer-edit", args=[employer.pk]), facts).status_code == 302
    employer.refresh_from_db()
    assert (employer.name, employer.is_open) == ("Nowak AG", False)
    assert JournalEntry.objects.get(object_type="employer").verb == "change"


def test_closing_in_the_future_is_refused(cast, as_user):
    employer = EmployerFactory()
    facts = {"name": employer.name, "postcode": "45879", "closed_on": "24.11.2026"}
    answer = as_user(cast.own).post(reverse("employer-edit", args=[employer.pk]), facts)
    assert "closed_on" in answer.context["form"].errors


def test_a_colleagues_edit_is_not_overwritten_unseen(cast, as_user):
    employer = EmployerFactory(name="Nowak GmbH", phone="0209 1")
    browser = as_user(cast.own)
    address = reverse("employer-edit", args=[employer.pk])
    seen = browser.get(address).context["form"]["seen"].value()
    Employer.objects.filter(pk=employer.pk).update(phone="0209 2")
    facts = {"name": "Nowak GmbH", "postcode": "45879", "branch": "Bau", "phone": "0209 1", "seen": seen}
    answer = browser.post(address, facts)
    assert answer.status_code == 422
    assert answer.context["form"]["branch"].value() == "Bau"
    employer.refresh_from_db()
    assert (employer.phone, employer.branch) == ("0209 2", "")
    # The second time the person knows.
    assert browser.post(address, {**facts, "seen": answer.context["form"]["seen"].value()}).status_code == 302
    employer.refresh_from_db()
    assert (employer.phone, employer.branch) == ("0209 1", "Bau")


def test_contact_persons_come_change_leave_and_return(cast, as_user):
    employer = EmployerFactory()
    browser = as_user(cast.own)
    answer = browser.post(reverse("employer-person-new", args=[employer.pk]), {"name": "Petra Nowak"})
    person = ContactPerson.objects.get()
    assert answer.url == reverse("employer-detail", args=[employer.pk])
    assert person.employer == employer
    browser.post(reverse("employer-person-edit", args=[person.pk]), {"name": "Petra Nowak", "function": "Leitung"})
    browser.post(reverse("employer-person-leave", args=[person.pk]))
    person.refresh_from_db()
    assert (person.function, person.is_active) == ("Leitung", False)
    browser.post(reverse("employer-person-leave", args=[person.pk]))  # a second click changes nothing
    browser.post(reverse("employer-person-return", args=[person.pk]))
    person.refresh_from_db()
    assert person.is_active
    verbs = JournalEntry.objects.filter(object_type="contactperson").order_by("pk").values_list("verb", flat=True)
    assert list(verbs) == ["add", "change", "deactivate", "reactivate"]


def test_a_contact_person_needs_a_name(cast, as_user):
    answer = as_user(cast.own).post(reverse("employer-person-new", args=[EmployerFactory().pk]), {"name": " "})
    assert answer.status_code == 422 and not ContactPerson.objects.exists()


@pytest.mark.parametrize("name", ["employer-edit", "employer-person-new", "employer-contact-log", "employer-detail"])
@pytest.mark.parametrize("number", [0, 999_999_999, 10**30])
def test_unknown_employers_answer_404(cast, as_user, name, number):
    assert as_user(cast.own).get(reverse(name, args=[number])).status_code == 404


@pytest.mark.parametrize("name", ["employer-person-leave", "employer-person-return"])
def test_verbs_are_posts(cast, as_user, name):
    person = ContactPersonFactory()
    assert as_user(cast.own).get(reverse(name, args=[person.pk])).status_code == 405
    assert as_user(cast.own).post(reverse(name, args=[10**30])).status_code == 404


def test_choices_of_an_employer(cast, as_user):
    EmployerFactory(name="Nowak GmbH")
    EmployerFactory(name="Nowak Alt", closed_on="2025-01-01")
    browser = as_user(cast.own)
    part = browser.get(reverse("employer-choices"), {"employer_name": "nowak"}, headers={"HX-Request": "true"})
    assert "Nowak GmbH" in part.content.decode() and "Nowak Alt" not in part.content.decode()
    assert 'value="new"' in part.content.decode()
    assert "<html" not in part.content.decode()
    assert browser.get(reverse("employer-choices")).url == reverse("employer-list")
    odd = {"employer_name": "a\x00", "employer": "9" * 40}
    assert browser.get(reverse("employer-choices"), odd, headers={"HX-Request": "true"}).status_code == 200

"""Sites, who knows an employer, too many calls, and two entries of one employer that become one."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.lib.dates import local_today
from caseload.lib.postcodes import coordinates_of
from employers.companies.contacts import EmployerContact
from employers.companies.density import Call, crowd
from employers.companies.merging import EmployerMerge, duplicates
from employers.companies.models import Employer, Site
from tests.factories import (
    ContactPersonFactory,
    EmployerContactFactory,
    EmployerFactory,
    IntegrationFactory,
    ProposalFactory,
    SiteFactory,
    UserFactory,
    VacancyFactory,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now()


# --- sites ---


def test_a_site_has_its_own_place(cast, as_user):
    employer = EmployerFactory()
    browser = as_user(cast.own)
    facts = {"name": "Lager Süd", "postcode": "44623", "place": "Herne", "establishment_number": "12345678"}
    assert browser.post(reverse("employer-site-new", args=[employer.pk]), facts).status_code == 302
    site = Site.objects.get()
    assert (site.employer, (site.lat, site.lon)) == (employer, coordinates_of("44623"))
    assert "Lager Süd" in browser.get(reverse("employer-detail", args=[employer.pk])).content.decode()
    answer = browser.post(reverse("employer-site-edit", args=[site.pk]), {**facts, "name": ""})
    assert answer.status_code == 422
    assert JournalEntry.objects.get(object_type="site").verb == "add"


# --- who knows it, and how many call ---


def test_several_colleagues_within_a_week_are_a_crowd_and_oneself_is_none():
    def call(by, days):
        return Call(by, f"P{by}", NOW - timedelta(days=days))

    assert crowd([call(1, 1), call(1, 2)], me=9, now=NOW) is None
    assert crowd([call(1, 1), call(9, 2)], me=9, now=NOW) is None
    assert crowd([call(1, 1), call(2, 8)], me=9, now=NOW) is None
    found = crowd([call(1, 3), call(2, 1), call(1, 2)], me=9, now=NOW)
    assert (found.calls, found.names) == (3, ["P2", "P1"])


def test_the_hint_stands_on_the_page_and_before_logging_and_stops_nobody(cast, as_user):
    employer = EmployerFactory()
    for colleague in (cast.colleague, cast.stranger):
        EmployerContactFactory(employer=employer, by=colleague, reached=False)
    browser = as_user(cast.own)
    for name in ("employer-detail", "employer-contact-log"):
        page = browser.get(reverse(name, args=[employer.pk])).content.decode()
        assert "2 Kontakte in den letzten sieben Tagen" in page and "Ute Fremd" in page
    log = reverse("employer-contact-log", args=[employer.pk])
    assert browser.post(log, {"channel": "call", "reached": "1"}).status_code == 302
    assert EmployerContact.objects.count() == 3


def test_who_knows_the_employer(cast):
    employer = EmployerFactory()
    EmployerContactFactory.create_batch(2, employer=employer, by=cast.colleague)
    EmployerContactFactory(employer=employer, by=cast.stranger, reached=False)
    EmployerContactFactory(employer=employer, by=UserFactory(is_active=False))
    (row,) = EmployerContact.objects.who_know(employer)
    assert (row["last_name"], row["calls"]) == ("Brandt", 2)


# --- merging ---


@pytest.fixture
def pair():
    kept = EmployerFactory(name="Müller Logistik GmbH", postcode="44623", phone="")
    gone = EmployerFactory(
        name="MUELLER Logistik GmbH", postcode="44623", phone="0209 1", establishment_number="12345678"
    )
    return kept, gone


def belongings(employer):
    names = ("people", "sites", "contacts", "vacancies", "integrations", "leads")
    return {name: getattr(employer, name).count() for name in names}


def test_duplicates_are_found_by_folded_name_and_postcode(pair, cast, as_user):
    EmployerFactory(name="Müller Logistik GmbH", postcode="45879")
    nowhere = EmployerFactory(name="mueller logistik gmbh", postcode="")
    found = [{one.pk, two.pk} for one, two in duplicates()]
    assert {pair[0].pk, pair[1].pk} in found and {pair[0].pk, nowhere.pk} in found
    assert len(found) == 4
    assert "MUELLER" in as_user(cast.own).get(reverse("employer-duplicates")).content.decode()


def test_nothing_is_lost_and_all_goes_back(pair, cast):
    kept, gone = pair
    vacancy = VacancyFactory(employer=gone)
    proposal = ProposalFactory(vacancy=vacancy, client=cast.client)
    ContactPersonFactory(employer=gone)
    SiteFactory(employer=gone)
    EmployerContactFactory(employer=gone)
    IntegrationFactory(employer=gone, client=cast.client)
    before = belongings(gone)
    merge = EmployerMerge.objects.merge(kept, gone, cast.own)
    assert belongings(kept) == before and not any(belongings(gone).values())
    kept.refresh_from_db()
    proposal.vacancy.refresh_from_db()
    assert (kept.phone, kept.establishment_number, proposal.vacancy.employer) == ("0209 1", "12345678", kept)
    assert list(Employer.objects.open()) == [kept]
    assert JournalEntry.objects.get(verb="merge").by == cast.own
    later = VacancyFactory(employer=kept)

    merge.undo(cast.own)
    kept.refresh_from_db()
    gone.refresh_from_db()
    assert belongings(gone) == before and list(kept.vacancies.all()) == [later]
    assert (kept.phone, kept.establishment_number, gone.establishment_number) == ("", None, "12345678")
    with pytest.raises(ValidationError):
        merge.undo(cast.own)


def test_the_same_work_on_record_at_both_is_asked_about(pair, cast):
    for employer in pair:
        IntegrationFactory(employer=employer, client=cast.client, started_on=local_today())
    with pytest.raises(ValidationError, match="derselbe Eintrag"):
        EmployerMerge.objects.merge(*pair, cast.own)
    assert belongings(pair[1])["integrations"] == 1 and not EmployerMerge.objects.exists()


def test_merge_and_undo_on_the_pages(pair, cast, as_user):
    kept, gone = pair
    browser = as_user(cast.own)
    address = reverse("employer-merge", args=[kept.pk])
    assert "MUELLER" in browser.get(address).content.decode()  # proposed, before anything was typed
    for wrong in ({}, {"employer": kept.pk}, {"employer": "new", "employer_name": "Neu"}, {"employer": "999999"}):
        assert browser.post(address, wrong).status_code == 422
    answer = browser.post(address, {"employer": gone.pk}, follow=True)
    assert "wurde mit diesem Arbeitgeber zusammengeführt" in answer.content.decode()
    assert browser.get(reverse("employer-detail", args=[gone.pk])).url == reverse("employer-detail", args=[kept.pk])
    assert browser.get(reverse("employer-merge", args=[gone.pk])).status_code == 404
    assert [row.name for row in browser.get(reverse("employer-list")).context["rows"]] == [kept.name]
    browser.post(reverse("employer-merge-undo", args=[EmployerMerge.objects.get().pk]))
    assert Employer.objects.open().count() == 2


def test_while_typing_the_twin_is_shown(pair, cast, as_user):
    words = {"name": "mueller logistik gmbh", "postcode": "44623"}
    browser = as_user(cast.own)
    page = browser.get(reverse("employer-twins"), words, headers={"HX-Request": "true"}).content.decode()
    assert "Müller Logistik" in page and "MUELLER" in page
    not_me = {**words, "not": pair[0].pk}
    page = browser.get(reverse("employer-twins"), not_me, headers={"HX-Request": "true"}).content.decode()
    assert "Müller Logistik" not in page

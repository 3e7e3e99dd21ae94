"""The market view: demand, bottlenecks with the lists behind them, context from outside, and what is missing."""

from datetime import date
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from caseload.clients.profile import TargetOccupation
from employers.acquisition.models import AcquisitionLead
from employers.market import tension
from employers.market.models import LabourMarket
from tests.employers.matching.test_matching_pages import with_profile
from tests.factories import EmployerFactory, OccupationFactory, VacancyFactory

pytestmark = pytest.mark.django_db
HERE, FARTHER, FAR = "45879", "46535", "01067"  # Gelsenkirchen; Dinslaken, 24 km away; Dresden


def listed(browser, url):
    return browser.get(url).context["page"].paginator.count


def test_the_figures_of_herne():
    assert tension.per_vacancy(9591, 1031) == Decimal("9.3")
    assert tension.per_hundred(9591, 1031) == Decimal("10.7")
    assert tension.labour_force(9591, Decimal("12.5")) == 76_728
    assert tension.per_vacancy(9591, None) is tension.per_vacancy(9591, 0) is tension.per_hundred(None, 5) is None
    assert tension.labour_force(None, Decimal(1)) is tension.labour_force(1, None) is None
    assert tension.per_hundred(9591, 0) == 0


def test_what_is_scarce_shows_in_comparison():
    assert tension.is_scarce(0, 40, 0, 40) and tension.is_scarce(0, 40, 100, 400)  # DOMAIN.md B11: none near by
    # Nine look for each vacancy, everywhere: that is no sign of this group. Twenty are.
    assert not tension.is_scarce(11, 100, 1031, 9591) and tension.is_scarce(5, 100, 1031, 9591)
    assert not tension.is_scarce(5, 5, 1000, 10)  # one for each is enough, however many others have
    assert not tension.is_scarce(0, 0, 0, 0)


def test_a_group_says_of_itself_what_the_list_of_all_says(cast, as_user):
    for client in (cast.client, cast.colleagues_client):
        with_profile(client, goals=(("51311", 0), ("54101", 1)))
    for code in ("51311", *["54101"] * 9):
        VacancyFactory(postcode=HERE, occupation=code)
    browser = as_user(cast.lead)
    rows = [each["row"] for each in browser.get(reverse("market")).context["wanted"]]
    assert [(row.group, row.near, row.is_bottleneck) for row in rows] == [("513", 1, True), ("541", 9, False)]
    for group, scarce in (("513", True), ("541", False)):
        answer = browser.get(reverse("market-group", args=[group]))
        assert answer.context["own"]["row"].is_bottleneck == scarce
        assert "wie bei allen gesuchten Gruppen" in answer.content.decode()


def test_many_want_it_none_near_by_three_farther_off(cast, as_user):
    for client in (cast.client, cast.colleagues_client, cast.strangers_client):
        with_profile(client, goals=(("51311", 0), ("51312", 1), ("54101", 2)))
    for postcode in (FARTHER, FARTHER, FARTHER, FAR, "99999", ""):
        VacancyFactory(postcode=postcode, occupation="51322")
    VacancyFactory(postcode=HERE, occupation="54101")
    browser = as_user(cast.lead)
    answer = browser.get(reverse("market"))
    first, second = answer.context["wanted"]
    assert (first["row"].group, first["row"].clients, first["row"].near, first["row"].far) == ("513", 2, 0, 3)
    assert first["row"].is_bottleneck and (second["row"].near, second["row"].is_bottleneck) == (1, False)
    for each in (first, second):
        for number in ("clients", "near", "far"):
            assert listed(browser, each[number]["url"]) == each[number]["value"], number
    text = browser.get(first["url"]).content.decode()
    assert (
        "2 Personen suchen das" in text
        and "0 Stellen im Umkreis von 15 km" in text
        and "3 im Umkreis von 30 km" in text
    )
    assert cast.client.last_name in text and cast.strangers_client.last_name not in text and "521" in text


def test_each_place_where_clients_live_has_its_own_bottlenecks(cast, as_user):
    for client, postcode, place in (
        (cast.client, HERE, "Gelsenkirchen"), (cast.colleagues_client, FAR, "Dresden"), (cast.strangers_client, "", ""),
    ):  # fmt: skip
        client.postcode, client.place = postcode, place
        client.save()
        with_profile(client, goals=(("51311", 0),))
    VacancyFactory(postcode=FAR, occupation="51311")
    browser = as_user(cast.admin)
    for around, near, far in ((HERE, 0, 0), (FAR, 1, 1)):
        answer = browser.get(reverse("market"), {"around": around})
        assert {(home.place, home.clients) for home in answer.context["homes"]} == {
            ("Gelsenkirchen", 1),
            ("Dresden", 1),
        }
        (each,) = answer.context["wanted"]
        row = each["row"]
        assert (row.clients, row.nowhere, row.near, row.far, row.is_bottleneck) == (1, 1, near, far, not near)
        assert listed(browser, each["clients"]["url"]) == 1 and f"?around={around}" in answer.content.decode()


def test_one_click_from_a_bottleneck_to_a_lead(cast, as_user):
    with_profile(cast.client)
    TargetOccupation.objects.update(label="Lagerhelfer")
    browser = as_user(cast.own)
    page = browser.get(reverse("market-group", args=["513"])).content.decode()
    address = f"{reverse('lead-new', args=[cast.client.pk])}?wanted=Lagerhelfer"
    assert address in page
    assert browser.get(address).context["form"]["wanted"].value() == "Lagerhelfer"
    employer = EmployerFactory()
    browser.post(address, {"employer": employer.pk, "employer_name": employer.name, "wanted": "Lagerhelfer"})
    assert AcquisitionLead.objects.get().wanted == "Lagerhelfer"
    # Who had such work before is asked in one click, from the group as from the client.
    before = VacancyFactory(occupation="51322", status="filled").employer
    VacancyFactory(occupation="51312", employer__closed_on="2026-01-31")
    VacancyFactory(occupation="54101")
    VacancyFactory(occupation="51312", postcode=FAR)  # nobody comes that far
    for page in (reverse("market-group", args=["513"]), reverse("lead-new", args=[cast.client.pk])):
        answer = browser.get(page)
        assert [row.employer for row in answer.context["worth_asking"]] == [before.pk]
    note = {"employer": before.pk, "client": cast.client.pk, "wanted": "Lager"}
    answer = browser.post(reverse("lead-note"), note)
    assert answer.status_code == 302 and reverse("employer-contact-log", args=[before.pk]) in answer.url
    assert AcquisitionLead.objects.filter(employer=before, wanted="Lager", by=cast.own).count() == 1
    assert browser.post(reverse("lead-note"), note).status_code == 422  # is being asked already
    for number in (cast.strangers_client.pk, "", "x", "9" * 30):
        assert browser.post(reverse("lead-note"), {**note, "client": number}).status_code == 404


def test_demand_by_field_level_place_and_month_opens_its_lists(cast, as_user):
    OccupationFactory(code="51", title="Lager, Post und Verkehr", level=2)
    VacancyFactory(occupation="51311", place="Herne")
    VacancyFactory(occupation="51312", place="Herne")
    VacancyFactory(occupation="", place="")
    VacancyFactory(occupation="54101", status="filled")
    old = VacancyFactory(occupation="51311", place="Essen")
    type(old).objects.filter(pk=old.pk).update(created_at=timezone.now() - timezone.timedelta(days=200))
    browser = as_user(cast.own)
    answer = browser.get(reverse("market"))
    rows = {row["code"]: row for row in answer.context["demand"]}
    assert (rows["51"]["name"], rows["51"]["total"]["value"]) == ("Lager, Post und Verkehr", 3)
    assert [each["value"] for each in rows["51"]["levels"]] == [2, 1, 0, 0, 0]
    assert rows[""]["total"]["value"] == 1 and rows["54"]["total"]["value"] == 0
    numbers = [each for row in rows.values() for each in (row["total"], *row["levels"], *row["new"])]
    numbers += [each for _place, each in answer.context["places"]]
    for each in numbers:
        assert listed(browser, each["url"]) == each["value"], parse_qs(urlsplit(each["url"]).query)
    assert rows["51"]["new"][0]["value"] == 2 and dict(answer.context["places"])["Herne"]["value"] == 2


def test_statistics_say_what_is_missing(cast, as_user):
    herne = {"region": "Herne", "source": "Statistik", "published_on": date(2026, 11, 1)}
    LabourMarket.objects.create(month=date(2026, 9, 1), unemployed=9591, vacancies=1031, rate=Decimal("12.5"), **herne)
    LabourMarket.objects.create(month=date(2026, 10, 1), unemployed=9560, **herne)
    text = as_user(cast.own).get(reverse("market")).content.decode()
    assert "9,3" in text and "10,7" in text and "9.591" in text and "fehlt" in text and "Statistik" in text
    for broken in ({"month": date(2026, 9, 1)}, {"month": date(2026, 8, 2)}, {"month": date(2026, 7, 1), "source": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            LabourMarket.objects.create(**{**herne, **broken})
    browser = as_user(cast.admin)
    said = {"region": "Herne", "month": "15.08.2026", "source": "BA", "published_on": "01.09.2026", "vacancies": "0"}
    assert browser.post(reverse("admin:employers_labourmarket_add"), said).status_code == 302
    assert LabourMarket.objects.get(source="BA").month == date(2026, 8, 1)


@pytest.mark.parametrize("around", ["99999", "abc", "\x00", "D-45879", "٤٥٨٧٩"])
def test_an_unknown_postcode_is_said(cast, as_user, around):
    with_profile(cast.client)
    browser = as_user(cast.own)
    for url in (reverse("market"), reverse("market-group", args=["513"])):
        assert browser.get(url, {"around": around}).status_code == 200
    assert browser.get(reverse("market-group", args=["5x3"])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, django_assert_num_queries, rows):
    with_profile(cast.client, goals=[("51311", 0), ("54101", 1), ("62102", 2)][:rows])
    for code in ["51311", "54101", "62102"][:rows]:
        VacancyFactory(occupation=code)
    browser = as_user(cast.own)
    with django_assert_num_queries(11):
        browser.get(reverse("market"))
    with django_assert_num_queries(10):
        browser.get(reverse("market-group", args=["513"]))

"""Who comes onto a list and who leaves it: against the rule, only for those who changed, once."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.clients.profile import Profile
from caseload.occupations.kinship import Kinship
from employers.matching.models import Listing
from employers.matching.score import assess
from employers.matching.sweep import sweep
from employers.vacancies.models import Vacancy
from employers.vacancies.tasks import withdraw_of_closed_employers
from tests.employers.matching.market import ALL_CODES, Market
from tests.employers.matching.test_matching_pages import with_profile
from tests.factories import RequirementFactory, VacancyFactory

pytestmark = pytest.mark.django_db


def standing():
    return set(Listing.objects.standing().values_list("client", "vacancy"))


def test_what_stands_is_what_the_rule_says(db):
    market = Market(150, 150, seed=3)
    market.write()
    related = Kinship.objects.of(code[:3] for code in ALL_CODES)
    should = {
        (seeker.id, offer.id) for seeker in market.seekers for offer in market.offers
        if (fit := assess(seeker, offer, related)) and fit.stands_out
    }  # fmt: skip
    assert len(should) > 50
    counts = sweep(timezone.now())
    assert (standing(), counts["entered"], counts["left"]) == (should, len(should), 0)
    assert not sweep(timezone.now())
    # From the other side, and after a change of each: the same.
    Listing.objects.all().delete()
    Profile.objects.update(match_due_at=timezone.now())
    assert sweep(timezone.now())["entered"] == len(should) and standing() == should


def test_entering_and_leaving_are_written_once_each(cast, as_user):
    with_profile(cast.client)
    vacancy = VacancyFactory()
    other = VacancyFactory(occupation="54101")
    now = timezone.now()
    assert sweep(now)["entered"] == 1 and not sweep(now)
    RequirementFactory(vacancy=vacancy, kind="skill", code="kran")
    assert not sweep(now + timedelta(minutes=1)), "nobody said that something changed"
    vacancy.save()
    assert sweep(timezone.now())["left"] == 1
    listing = Listing.objects.get()
    assert (listing.vacancy, listing.left_at is None) == (vacancy, False)
    vacancy.requirements.all().delete()
    vacancy.save()
    assert sweep(timezone.now())["entered"] == 1 and Listing.objects.count() == 2
    text = as_user(cast.own).get(reverse("vacancy-matches", args=[vacancy.pk])).content.decode()
    assert "neu in dieser Woche" in text and "haben diese Liste" in text
    assert as_user(cast.stranger).get(reverse("listing-list")).context["page"].paginator.count == 0
    vacancy.close("filled", by=cast.own)
    assert sweep(timezone.now())["left"] == 1 and not standing() and other.listings.count() == 0


def test_vacancies_of_a_closed_employer_are_withdrawn_and_leave_all_lists(cast):
    with_profile(cast.client)
    vacancy, other = VacancyFactory(), VacancyFactory()
    assert sweep(timezone.now())["entered"] == 2
    vacancy.employer.closed_on = timezone.localdate()
    vacancy.employer.keep(cast.own, ["closed_on"])
    withdraw_of_closed_employers()
    vacancy.refresh_from_db()
    assert vacancy.status == "withdrawn" and sweep(timezone.now())["left"] == 1
    assert standing() == {(cast.client.pk, other.pk)}
    withdraw_of_closed_employers()
    assert JournalEntry.objects.filter(verb="close", object_id=vacancy.pk, by=None).count() == 1


def test_the_end_of_care_leaves_all_lists(cast):
    with_profile(cast.client)
    VacancyFactory()
    sweep(timezone.now())
    cast.client.end_care(timezone.localdate(), "moved", by=None)
    assert sweep(timezone.now())["left"] == 1 and not Vacancy.objects.filter(match_due_at__isnull=False).exists()


@pytest.mark.parametrize("second", [{}, {"left_at": "2020-01-01T00:00Z"}])
def test_the_database_refuses(cast, second):
    row = {"client": cast.client, "vacancy": VacancyFactory(), "entered_at": timezone.now()}
    Listing.objects.create(**row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Listing.objects.create(**row, **second)

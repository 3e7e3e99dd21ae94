"""Two people cover for the same absence, and several draw up a summons, in the same second."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from caseload.appointments.models import Appointment
from caseload.cover.deciding import carry_out
from caseload.cover.finding import Cover
from caseload.lib.dates import is_working_day, local_today
from caseload.summons.models import Summons
from tests.caseload.appointments.test_parallel import at_once
from tests.cast import make_cast
from tests.factories import AbsenceFactory, ClientFactory, UserFactory, berlin

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
HALF = timedelta(minutes=30)


def working_day(ahead):
    day = local_today() + timedelta(days=ahead)
    while not is_working_day(day, "NW"):
        day += timedelta(days=1)
    return day


def test_each_appointment_is_moved_once_by_two_who_cover_at_once():
    cast = make_cast()
    day = working_day(8)
    absence = AbsenceFactory(user=cast.own, starts_on=day, ends_on=day, deputy=cast.colleague)
    visits = []
    for hour in (9, 10, 11):
        start = berlin(f"{day} {hour:02}:00")
        client = ClientFactory(counsellor=cast.own)
        visits.append(Appointment.objects.book(client, cast.own, start, start + HALF, "talk", cast.own))
    form = {f"do-{visit.pk}": f"at/{cast.colleague.pk}" for visit in visits}
    form |= {f"version-{visit.pk}": "0" for visit in visits}

    def cover():
        return carry_out(Cover(absence, cast.lead, timezone.now()), form, cast.lead)

    results = at_once(cover, cover)
    done = [result for each in results for result in each if not result.error]
    assert len(done) == 3 and {visit.moves.count() for visit in visits} == {1}
    assert set(Appointment.objects.values_list("counsellor", flat=True)) == {cast.colleague.pk}


def test_the_third_summons_without_a_reason_is_refused_however_many_write_at_once():
    cast = make_cast()
    people = [UserFactory(team=cast.own.team) for _n in range(4)]
    start = berlin(f"{working_day(12)} 09:00")

    def issue(number):
        begin = start + timedelta(hours=number)
        return lambda: Summons.objects.issue(
            cast.client, people[number], begin, begin + HALF, "Raum", "placement", people[number]
        )

    results = at_once(*(issue(number) for number in range(4)))
    assert sum(isinstance(result, Summons) for result in results) == 2
    assert sum(isinstance(result, ValidationError) for result in results) == 2
    assert Appointment.objects.count() == 2

"""A formal summons stands beside the voluntary contacts of the month: counted apart, bound to its time, told apart."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse

from caseload.appointments.conditions import BudgetUsedUp
from caseload.appointments.freed import freed_times
from caseload.appointments.models import Appointment
from caseload.appointments.waiting import Waiting
from caseload.client_link.models import Answer
from caseload.client_link.visit import Visit
from caseload.clients.models import Client
from caseload.contacts.models import Contact
from caseload.lib.dates import month_start
from caseload.summons.models import Summons
from tests.factories import ReminderFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-02 09:00")
DAY = berlin("2026-11-18 10:00")
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def issue(cast, starts_at=DAY, send=True):
    place = "Ahstraße 22, Raum 2.14"
    summons = Summons.objects.issue(
        cast.client, cast.own, starts_at, starts_at + HALF_AN_HOUR, place, "placement", cast.own
    )
    if send:
        summons.send("handed_over", NOW.date(), cast.own)
    return summons


def book(cast, starts_at):
    return Appointment.objects.book(cast.client, cast.own, starts_at, starts_at + HALF_AN_HOUR, "talk", cast.own)


def budget(cast):
    month = month_start(NOW.date())
    return Appointment.objects.budgets({cast.client.pk: 4}, [month])[cast.client.pk, month]


def test_it_uses_none_of_the_four_places_before_and_after(cast, as_user, clock):
    for day in (9, 10, 11, 12):
        book(cast, berlin(f"2026-11-{day:02} 14:00"))
    with pytest.raises(BudgetUsedUp):
        book(cast, DAY)
    browser = as_user(cast.own)
    form = browser.get(reverse("summons-new", args=[cast.client.pk])).context["form"]
    assert form.initial["day"].month == 11, "times are offered although the month is full"
    summons = issue(cast)
    assert (budget(cast).booked, budget(cast).extra) == (4, 0)
    row = browser.get("/clients/").context["page"].object_list[0]
    assert (row.booked, row.next_appointment_at.date()) == (4, berlin("2026-11-09 14:00").date())
    clock.move_to(DAY + timedelta(hours=1))
    summons.record_outcome("attended", cast.own)
    cast.client.state.refresh_from_db()
    (row,) = as_user(cast.lead).get("/summonses/?status=month").context["page"].object_list
    assert row == summons
    assert (cast.client.state.month_held, cast.client.state.last_contact_at) == (0, DAY)
    assert Contact.objects.get().summoned and budget(cast).held == 0
    assert Client.objects.held_in_month(0, DAY.date()).filter(pk=cast.client.pk).exists()
    said = browser.get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    assert "gesondert gezählt" in said and said.count('aria-hidden="true">§') == 1


def test_withdrawn_it_becomes_a_voluntary_appointment_where_the_month_has_a_place(cast):
    for day in (9, 10, 11, 12):
        last = book(cast, berlin(f"2026-11-{day:02} 14:00"))
    summons = issue(cast)
    with pytest.raises(BudgetUsedUp):
        summons.withdraw(cast.own)
    last.cancel("cancelled_client", cast.own)
    summons.refresh_from_db()
    summons.withdraw(cast.own)
    summons.appointment.refresh_from_db()
    assert not summons.appointment.summoned and budget(cast).booked == 4
    other = issue(cast, DAY + timedelta(days=1))
    other.withdraw(cast.own, cancel_appointment=True)
    other.appointment.refresh_from_db()
    with pytest.raises(BudgetUsedUp):  # taken back within the grace it would be a fifth
        other.appointment.undo_change(other.appointment.version, cast.own)


def test_an_earlier_time_moves_the_next_voluntary_appointment_and_never_a_summons(cast, as_user):
    summons = issue(cast)
    gone = Appointment.objects.book(
        cast.colleagues_client, cast.own, DAY - timedelta(days=7), DAY - timedelta(days=7) + HALF_AN_HOUR, "talk",
        cast.own,
    )  # fmt: skip
    gone.cancel("cancelled_client", cast.own)
    later = book(cast, berlin("2026-11-25 10:00"))
    waiting = Waiting.objects.join(cast.client, cast.own)
    (time,) = freed_times(cast.own, NOW)
    answer = as_user(cast.own).post(
        reverse("waiting-give", args=[waiting.pk]), {"slot": time.value, "next": "/"}, follow=True
    )
    later.refresh_from_db()
    summons.appointment.refresh_from_db()
    assert (later.starts_at, summons.appointment.starts_at) == (gone.starts_at, DAY)
    assert "bleibt bestehen" in answer.content.decode()
    assert not summons.stands_otherwise


def test_the_clients_link_neither_moves_nor_cancels_it(cast, client):
    visit = issue(cast).appointment
    mail = ReminderFactory(
        client=cast.client, appointment=visit, kind="appointment", appointment_version=0, appointment_at=visit.starts_at
    )
    found = Visit.find(mail.key, NOW)
    assert found.appointment == visit and not found.may_change and not found.may_choose
    with pytest.raises(ValidationError):
        Answer.objects.cancel(mail, visit, visit.version)
    visit.refresh_from_db()
    assert visit.is_planned
    Answer.objects.confirm(mail, visit, visit.version)


def test_it_is_told_apart_by_word_and_sign_wherever_it_stands(cast, as_user, clock):
    issue(cast)
    book(cast, DAY + timedelta(hours=1))
    browser = as_user(cast.own)
    for address in (
        f"/calendar/?span=week&day={DAY:%Y-%m-%d}", f"/calendar/?span=day&day={DAY:%Y-%m-%d}",
        f"/appointments/?day={DAY:%Y-%m-%d}", reverse("client-detail", args=[cast.client.pk]),
    ):  # fmt: skip
        page = browser.get(address).content.decode()
        assert page.count('aria-hidden="true">§') == 1 and "Meldeaufforderung" in page, address
    week = browser.get(f"/calendar/?span=week&day={DAY:%Y-%m-%d}")
    formal, usual = [entry for column in week.context["columns"] for entry in column.entries]
    assert (formal.formal, formal.movable, usual.formal, usual.movable) == (True, False, False, True)
    visit = Appointment.objects.get(summoned=True)
    for name in ("appointment-move", "appointment-cancel"):
        assert "steht eine Meldeaufforderung" in browser.get(reverse(name, args=[visit.pk])).content.decode()
    way = browser.get(reverse("appointment-summons", args=[visit.pk]) + "?next=/calendar/")
    assert way.url == reverse("summons-detail", args=[visit.summons.pk]) + "?next=%2Fcalendar%2F"
    clock.move_to(DAY + timedelta(hours=1))
    today = as_user(cast.own).get("/").content.decode()
    assert reverse("appointment-summons", args=[visit.pk]) in today
    assert reverse("appointment-outcome", args=[visit.pk]) not in today

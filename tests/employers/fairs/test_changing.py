"""A day that is planned changes: what becomes of the talks is said before, done after, and told."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse

from caseload.contacts.models import Contact
from caseload.schedule.busy import Busy
from employers.fairs.changing import change, consequences, fingerprint
from employers.fairs.models import Fair, Table
from employers.fairs.notices import TalkNotice
from employers.fairs.talks import Talk
from tests.factories import (
    AppointmentFactory,
    ClientFactory,
    ContactPersonFactory,
    EmployerFactory,
    FairFactory,
    RoomFactory,
    VacancyFactory,
    berlin,
)

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 15)


@pytest.fixture(autouse=True)
def before():
    with time_machine.travel(berlin("2026-09-01 08:00"), tick=False):
        yield


def on(text):
    return time_machine.travel(berlin(text), tick=False)


@pytest.fixture
def fair(cast):
    """09:00, 09:15, 09:30, 09:45 in a room for two tables."""
    room = RoomFactory(capacity=4, office="Ahstraße 22")
    facts = {"name": "Tag", "day": DAY, "starts_at": time(9), "slots": 4, "slot_minutes": 15}
    return Fair.objects.plan(cast.own, room=room, host=cast.own, **facts)


def facts(fair, **changes):
    return {
        "name": fair.name,
        "day": "2026-09-15",
        "starts_at": "09:00",
        "slots": "4",
        "slot_minutes": "15",
        "pause_minutes": "0",
        "room": fair.room_id,
        "place": "",
        "host": fair.host_id,
        **changes,
    }


def plan_of(fair):
    return {
        (talk.client_id, talk.table.number): (talk.slot, talk.starts_at) for talk in fair.talks.select_related("table")
    }


def test_talks_follow_and_who_cannot_is_taken_off_as_was_said_before(cast, as_user, fair):
    tables = [fair.seat(EmployerFactory(), cast.own) for _n in range(2)]
    other = ClientFactory(counsellor=cast.own)
    first = Talk.objects.book(tables[0], cast.client, cast.own, slot=1)
    last = Talk.objects.book(tables[0], other, cast.own, slot=4)
    second = Talk.objects.book(tables[1], cast.client, cast.own, slot=2)
    Talk.objects.book(tables[1], other, cast.own, slot=1)
    AppointmentFactory(client=other, counsellor=cast.own, starts_at=berlin("2026-09-15 10:00"))
    browser, page = as_user(cast.own), reverse("fair-change", args=[fair.pk])
    # An hour later, with three times of twenty minutes: who had the fourth goes to the next that is free for both.
    wanted = facts(fair, starts_at="10:00", slots="3", slot_minutes="20")
    assert browser.get(page).context["form"].changed == []
    shown = browser.post(page, wanted)
    assert shown.status_code == 422 and "dann noch einmal speichern" in shown.content.decode()
    told = {(one.talk.client_id, one.talk.table.number): one.slot for one in shown.context["form"].changed}
    # The other client has an appointment until 10:30, so only the third time is left, and that at one table.
    assert told == {(cast.client.pk, 1): 1, (other.pk, 1): 3, (cast.client.pk, 2): 2, (other.pk, 2): None}
    assert fair.talks.count() == 4 and Fair.objects.get().starts_at == time(9)
    # What was shown is confirmed by its fingerprint; what has changed in the meantime is shown anew.
    confirm = shown.context["form"].confirm_value
    assert f'name="confirm" value="{confirm}"' in shown.content.decode()
    assert browser.post(page, {**wanted, "confirm": "0" * 16}).status_code == 422
    assert browser.post(page, {**wanted, "confirm": confirm}).url == reverse("fair-detail", args=[fair.pk])
    at = {slot: berlin(f"2026-09-15 10:{20 * (slot - 1):02}") for slot in (1, 2, 3)}
    assert plan_of(fair) == {(client, table): (slot, at[slot]) for (client, table), slot in told.items() if slot}
    mine = Busy.objects.filter(holder__in=[first.uid, second.uid, last.uid]).order_by("starts_at")
    assert list(mine.values_list("starts_at", "ends_at")) == [(at[n], at[n] + timedelta(minutes=20)) for n in (1, 2, 3)]
    room = Busy.objects.get(room=fair.room_id)
    assert (room.starts_at, room.ends_at) == (at[1], berlin("2026-09-15 11:00"))
    # Four have to be told, by the host and by each counsellor.
    assert TalkNotice.objects.count() == 4
    assert browser.get(reverse("fair-detail", args=[fair.pk])).content.decode().count("Telefonisch gesagt") == 4
    assert "Bitte sagen: ein Arbeitgebertag hat sich geändert" in browser.get("/").content.decode()
    notice = TalkNotice.objects.get(client=other, starts_at=None)
    answer = browser.post(reverse("fair-notice-told", args=[notice.pk]), follow=True)
    browser.post(list(answer.context["messages"])[-1].extra_tags)
    assert TalkNotice.objects.filter(told_at__isnull=True).count() == 4
    assert as_user(cast.colleague).post(reverse("fair-notice-told", args=[notice.pk])).status_code == 404
    with on("2026-09-02 08:00"):
        Contact.objects.log(cast.client, cast.own, "telephone")
        assert {one.client_id for one in TalkNotice.objects.untold_of(cast.own)} == {other.pk}
        # Back again: who was not told yet need not be told; that one talk fell off stays.
        back = Fair.objects.select_related("room").get()
        back.starts_at, back.slots, back.slot_minutes = time(9), 4, 15
        change(back, fingerprint(consequences(back)), cast.own)
    assert TalkNotice.objects.filter(client=cast.client).count() == 0
    assert set(TalkNotice.objects.values_list("client", "starts_at")) == {
        (other.pk, None),
        (other.pk, berlin("2026-09-15 09:30")),
    }


def test_what_cannot_be_changed_is_refused(cast, as_user, fair):
    tables = [fair.seat(EmployerFactory(), cast.own) for _n in range(2)]
    Talk.objects.book(tables[0], cast.client, cast.own, slot=1)
    browser, page = as_user(cast.own), reverse("fair-change", args=[fair.pk])
    taken = RoomFactory(capacity=4)
    Fair.objects.plan(cast.own, name="Anderer", day=DAY, starts_at=time(9), room=taken, host=cast.own, slots=8)
    for field, wrong in {
        "day": {"day": "2026-08-31"},
        "starts_at": {"day": "2027-03-28", "starts_at": "02:30", "despite": "on"},
        "slots": {"starts_at": "23:30"},
        "room": {"room": RoomFactory(capacity=3).pk},
        "place": {"room": ""},
    }.items():
        answer = browser.post(page, facts(fair, **wrong))
        assert answer.status_code == 422 and field in answer.context["form"].errors, field
    assert browser.post(page, facts(fair, room=taken.pk)).context["form"].errors["room"]
    assert browser.post(page, facts(fair, day="2026-09-19")).context["form"].errors["day"]
    # Another name or room of the same day changes no time, but the place has to be told.
    new = RoomFactory(capacity=4, office="Bahnhof")
    assert browser.post(page, facts(fair, name="Neu", room=new.pk)).status_code == 302
    assert TalkNotice.objects.get().was_place.startswith("Ahstraße 22")
    assert Busy.objects.filter(room=new.pk).count() == 1 and not Busy.objects.filter(room=fair.room_id).exists()
    fair.refresh_from_db()
    with on("2026-09-15 09:05"):
        answer = as_user(cast.own).post(page, facts(fair, starts_at="10:00"))
        assert "Gespräche haben begonnen" in answer.content.decode()
        with pytest.raises(ValidationError):
            changed = Fair.objects.select_related("room").get(pk=fair.pk)
            changed.slots = 3
            change(changed, "", cast.own)
    assert as_user(cast.colleague).get(page).status_code == 404


def test_a_table_changes_or_goes_with_its_talks(cast, as_user, fair):
    employer = EmployerFactory()
    person, vacancy = ContactPersonFactory(employer=employer), VacancyFactory(employer=employer)
    table, other = fair.seat(employer, cast.own), fair.seat(employer, cast.own, person=person)
    Talk.objects.book(table, cast.client, cast.own, slot=1)
    browser, page = as_user(cast.own), reverse("fair-table-change", args=[table.pk])
    assert browser.post(page, {"person": person.pk}).status_code == 422  # sits at the other
    assert browser.post(page, {"vacancy": vacancy.pk}).status_code == 302
    assert Table.objects.get(pk=table.pk).vacancy == vacancy
    assert cast.client.last_name in browser.get(page).content.decode()
    remove = reverse("fair-table-remove", args=[table.pk])
    browser.post(remove)
    assert fair.tables.count() == 2
    with on("2026-09-15 09:05"):
        as_user(cast.own).post(remove, {"with_talks": "1"})
    assert fair.tables.count() == 2
    browser.post(remove, {"with_talks": "1"})
    assert list(fair.tables.all()) == [other] and not Busy.objects.filter(client=cast.client).exists()
    notice = TalkNotice.objects.untold_of(cast.own).get()
    assert (notice.client, notice.employer, notice.starts_at) == (cast.client, employer, None)


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, django_assert_num_queries, rows):
    fair = FairFactory(day=DAY, host=cast.own)
    for number in range(rows):
        table = fair.seat(EmployerFactory(), cast.own)
        Talk.objects.book(table, ClientFactory(counsellor=cast.own), cast.own, slot=number + 1)
    browser, page = as_user(cast.own), reverse("fair-change", args=[fair.pk])
    wanted = facts(fair, starts_at="10:00", room="", place="Rathaus")
    with django_assert_num_queries(21):
        shown = browser.post(page, wanted)
    with django_assert_num_queries(38):
        assert browser.post(page, {**wanted, "confirm": shown.context["form"].confirm_value}).status_code == 302
    with django_assert_num_queries(8):
        browser.get(reverse("fair-detail", args=[fair.pk]))

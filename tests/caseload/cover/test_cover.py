from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.contacts.models import NextStep
from caseload.reminders.models import Reminder
from caseload.reminders.outlook import outlook, outlooks
from caseload.schedule.models import ClientTime
from caseload.staff.models import Absence
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, SummonsFactory, UserFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 07:30")  # a Monday
TODAY = NOW.date()


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def ill(cast):
    return AbsenceFactory(
        user=cast.own, kind="illness", starts_on=TODAY, ends_on=date(2026, 11, 25), deputy=cast.colleague
    )


def book(client, counsellor, moment, kind="talk"):
    start = berlin(moment)
    return Appointment.objects.book(
        client, counsellor, start, start + timedelta(minutes=30), kind, counsellor, place="Raum"
    )


def page(absence, query=""):
    return reverse("absence-cover", args=[absence.pk]) + query


def decide(answer, **choices):
    """The form as the page shows it, with some rows chosen otherwise (``choices``: number -> value)."""
    data = {}
    for row in answer.context["rows"]:
        data[f"do-{row.visit.pk}"] = choices.get(f"a{row.visit.pk}", row.chosen)
        data[f"version-{row.visit.pk}"] = str(row.visit.version)
    return data


def test_all_of_the_days_in_one_go(cast, as_user, ill):
    mails = cast.client
    one = book(mails, cast.own, "2026-11-23 10:00")
    two = book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-24 10:00")
    three = book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-25 11:00")
    book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-26 11:00")  # back again
    browser = as_user(cast.lead)
    shown = browser.get(page(ill))
    assert [row.visit for row in shown.context["rows"]] == [one, two, three]
    assert {row.chosen for row in shown.context["rows"]} == {f"at/{cast.colleague.pk}"}
    new = next(value for value in _values(shown.context["rows"][1]) if value.startswith("new/"))
    call = f"call/{cast.colleague.pk}"
    answer = browser.post(page(ill), decide(shown, **{f"a{two.pk}": new, f"a{three.pk}": call}))
    assert len(answer.context["done"]) == 3 and not answer.context["refused"] and answer.context["rows"] == []
    for visit in (one, two, three):
        visit.refresh_from_db()
    assert (one.counsellor, one.starts_at, one.kind, one.place) == (
        cast.colleague,
        berlin("2026-11-23 10:00"),
        "talk",
        "Raum",
    )
    assert two.starts_at > berlin("2026-11-24 10:00") and two.moves.count() == 1
    assert (three.counsellor, three.kind, three.place) == (cast.colleague, "telephone", "telefonisch")
    assert [result.visit for result in answer.context["to_call"]] == [two, three], "no mail tells them"


def _values(row):
    return [choice.value for group in row.choices.values() for choice in group]


def test_somebody_was_quicker_and_the_others_are_done(cast, as_user, ill):
    one = book(cast.client, cast.own, "2026-11-23 10:00")
    two = book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-23 11:00")
    three = book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-23 13:00")
    browser = as_user(cast.lead)
    data = decide(browser.get(page(ill)))
    one.move(berlin("2026-11-23 15:00"), berlin("2026-11-23 15:30"), by=cast.own)
    two.cancel("cancelled_client", by=cast.own)
    answer = browser.post(page(ill), data)
    assert {result.visit.pk for result in answer.context["refused"]} == {one.pk, two.pk}
    assert [result.visit for result in answer.context["done"]] == [three]
    assert [row.visit.pk for row in answer.context["rows"]] == [one.pk]
    again = browser.post(page(ill), data)
    assert not again.context["done"], "the same form once more changes nothing"


def test_a_deputy_who_was_booked_meanwhile_is_said(cast, as_user, ill):
    visit = book(cast.client, cast.own, "2026-11-23 10:00")
    browser = as_user(cast.lead)
    data = decide(browser.get(page(ill)))
    book(cast.colleagues_client, cast.colleague, "2026-11-23 10:00")
    answer = browser.post(page(ill), data)
    assert [result.visit for result in answer.context["refused"]] == [visit] and not answer.context["done"]
    visit.refresh_from_db()
    assert (visit.counsellor, visit.version) == (cast.own, 0)


def test_only_who_has_time_is_offered_and_no_new_date_twice(cast, as_user, ill):
    away, busy = UserFactory(team=cast.own.team), UserFactory(team=cast.own.team)
    AbsenceFactory(user=away, starts_on=TODAY)
    book(ClientFactory(counsellor=busy), busy, "2026-11-23 10:00")
    book(cast.client, cast.own, "2026-11-23 10:00")
    book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-23 10:30")
    ClientTime.objects.create(client=cast.client, weekday=1, starts_at="06:00", ends_at="18:00")
    rows = as_user(cast.lead).get(page(ill, "?plan=new")).context["rows"]
    assert f"at/{busy.pk}" not in _values(rows[0]) and f"at/{busy.pk}" in _values(rows[1])
    assert not any(f"at/{away.pk}" in _values(row) for row in rows)
    dates = [value for row in rows for value in _values(row) if value.startswith("new/")]
    assert len(dates) == len(set(dates)) and {row.chosen[:4] for row in rows} == {"new/"}
    assert "2026-11-24" not in rows[0].chosen, "the client has no time on Tuesdays"
    back = [value for value in dates if value.startswith(f"new/{cast.own.pk}/")]
    assert min(value.rsplit("/", 1)[1] for value in back) >= "2026-11-26", "not before the return"


def test_a_first_talk_does_not_become_a_call_and_a_summons_keeps_its_time(cast, as_user, ill):
    first = book(cast.client, cast.own, "2026-11-23 10:00", "first_talk")
    other = ClientFactory(counsellor=cast.own)
    summoned = book(other, cast.own, "2026-11-23 11:00")
    SummonsFactory(client=other, counsellor=cast.own, appointment=summoned, starts_at=summoned.starts_at)
    rows = as_user(cast.lead).get(page(ill)).context["rows"]
    assert not any(value.startswith("call/") for value in _values(rows[0]))
    assert not any(value.startswith(("call/", "new/")) for value in _values(rows[1])) and rows[1].is_summons
    assert rows[0].visit == first


def test_a_part_time_day_asks_for_its_days_alone(cast, as_user):
    absence = AbsenceFactory(
        user=cast.own, kind="part_time", weekday=1, starts_on=TODAY, ends_on=date(2027, 6, 1), deputy=cast.colleague
    )
    tuesday = book(cast.client, cast.own, "2026-11-24 10:00")
    book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-25 10:00")
    later = book(ClientFactory(counsellor=cast.own), cast.own, "2026-12-01 10:00")
    browser = as_user(cast.lead)
    assert [row.visit for row in browser.get(page(absence)).context["rows"]] == [tuesday]
    assert [row.visit for row in browser.get(page(absence, "?all=1")).context["rows"]] == [tuesday, later]


@pytest.mark.parametrize("nonsense", ["at/999", "new/1/gestern", "\x00", "call/x", "at/", "x" * 5000])
def test_nonsense_changes_nothing(cast, as_user, ill, nonsense):
    visit = book(cast.client, cast.own, "2026-11-23 10:00")
    answer = as_user(cast.lead).post(
        page(ill), {f"do-{visit.pk}": nonsense, f"version-{visit.pk}": "0", "do-x": "keep"}
    )
    assert answer.status_code == 200 and len(answer.context["refused"]) == 1
    visit.refresh_from_db()
    assert visit.version == 0


def test_another_teams_appointment_cannot_be_slipped_in(cast, as_user, ill):
    foreign = book(cast.strangers_client, cast.stranger, "2026-11-23 10:00")
    answer = as_user(cast.lead).post(
        page(ill), {f"do-{foreign.pk}": f"at/{cast.colleague.pk}", f"version-{foreign.pk}": "0"}
    )
    assert not answer.context["refused"] and not answer.context["done"]
    foreign.refresh_from_db()
    assert foreign.counsellor == cast.stranger


def test_many_outlooks_say_what_each_says_alone(cast):
    one = book(cast.client, cast.own, "2026-11-26 10:00")
    two = book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-26 11:00")
    Reminder.objects.create(
        client=cast.client, kind="appointment", appointment=one, appointment_version=0, appointment_at=one.starts_at,
        status="sent", sent_at=NOW, due_at=NOW, latest_at=NOW, next_try_at=NOW, month=date(2026, 11, 1), place=1,
        language="de",
    )  # fmt: skip
    moves = [(one, berlin("2026-11-27 10:00")), (one, one.starts_at), (two, berlin("2026-11-27 11:00"))]
    assert outlooks(moves, NOW) == [outlook(visit.client, at, NOW, visit) for visit, at in moves]


@pytest.mark.parametrize("count", [1, 3])
def test_constant_statements(cast, as_user, django_assert_num_queries, ill, count):
    for n in range(count):
        client = ClientFactory(counsellor=cast.own, consent=True)
        AppointmentFactory(client=client, counsellor=cast.own, starts_at=berlin(f"2026-11-24 1{n}:00"))
        UserFactory(team=cast.own.team)
    browser = as_user(cast.lead)
    with django_assert_num_queries(17):
        assert len(browser.get(page(ill)).context["rows"]) == count
    Absence.objects.update(deputy=None)
    with django_assert_num_queries(13):
        browser.get(reverse("stuck-work"))


# --- work without anybody --------------------------------------------------------------------------------------------


def found(browser):
    return {
        one.person: [row.first.text for row in rows]
        for one, rows, _more in browser.get(reverse("stuck-work")).context["people"]
    }


def test_work_of_the_uncovered_is_found_and_given_to_a_deputy(cast, as_user):
    absence = AbsenceFactory(user=cast.own, starts_on=TODAY, ends_on=TODAY)
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=3))
    SummonsFactory(
        client=ClientFactory(counsellor=cast.own), counsellor=cast.own, outcome="not_attended", reason_state="open"
    )
    step = ClientFactory(counsellor=cast.own)
    NextStep.objects.agree(step, "Anrufen", TODAY - timedelta(days=2), "counsellor", cast.own)
    browser = as_user(cast.lead)
    texts = " ".join(found(browser)[cast.own])
    assert "Ergebnis" in texts and "Anhörung" in texts and "Anrufen" in texts
    browser.post(reverse("absence-deputy", args=[absence.pk]), {"deputy": cast.colleague.pk})
    assert found(browser) == {} and Absence.objects.get().deputy == cast.colleague
    assert cast.client.last_name in as_user(cast.colleague).get("/").content.decode()


def test_a_deputy_who_is_away_too_and_who_left_count_as_nobody(cast, as_user):
    AbsenceFactory(user=cast.own, starts_on=TODAY, ends_on=TODAY, deputy=cast.colleague)
    browser = as_user(cast.lead)
    assert found(browser) == {}
    AbsenceFactory(user=cast.colleague, starts_on=TODAY, ends_on=TODAY)
    assert set(found(browser)) == {cast.own, cast.colleague}
    Absence.objects.all().delete()
    cast.own.is_active = False
    cast.own.save()
    assert set(found(browser)) == {cast.own}
    assert found(as_user(cast.other_lead)) == {}


def test_a_deputy_of_another_team_is_no_choice(cast, as_user):
    absence = AbsenceFactory(user=cast.own, starts_on=TODAY)
    as_user(cast.lead).post(reverse("absence-deputy", args=[absence.pk]), {"deputy": cast.stranger.pk})
    assert Absence.objects.get().deputy is None


def test_only_the_deputy_is_proposed_and_who_does_not_see_the_page_is_kept(cast, as_user, ill):
    other = UserFactory(team=cast.own.team)
    book(ClientFactory(counsellor=cast.colleague), cast.colleague, "2026-11-23 10:00")
    visit = book(cast.client, cast.own, "2026-11-23 10:00")
    browser = as_user(cast.lead)
    shown = browser.get(page(ill))
    assert shown.context["rows"][0].chosen.startswith("new/")
    browser.post(page(ill), decide(shown, **{f"a{visit.pk}": f"at/{other.pk}"}))
    visit.refresh_from_db()
    assert (visit.counsellor, visit.despite) == (other, "not_in_care")

from datetime import date, timedelta

import pytest
import time_machine
from django.urls import reverse

from caseload.appointments.models import Appointment
from caseload.contacts.models import NextStep
from caseload.reminders.models import Reminder
from caseload.reminders.outbox import send_due
from caseload.reminders.outlook import outlook, outlook_of_cancelling, outlooks
from caseload.reminders.planner import plan
from caseload.schedule.busy import Busy
from caseload.schedule.models import ClientTime
from caseload.staff.models import Absence
from caseload.workshops.models import Workshop
from caseload.workshops.sessions import Session
from employers.companies.contacts import EmployerContact
from employers.desk.overview import employer_day
from employers.fairs.models import Table
from employers.fairs.talks import Talk
from employers.proposals.feedback import Feedback
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    FairFactory,
    IntegrationFactory,
    ProposalFactory,
    RoomFactory,
    SummonsFactory,
    UserFactory,
    VacancyFactory,
    WorkshopTemplateFactory,
    berlin,
)
from tests.smtp import smtp_server

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
    undo = reverse("appointment-undo", args=[two.pk, two.version])
    assert undo in answer.content.decode()
    browser.post(undo)
    two.refresh_from_db()
    assert (two.counsellor, two.starts_at) == (cast.own, berlin("2026-11-24 10:00"))


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
    assert outlooks([(one, None), (two, None)], NOW) == [outlook_of_cancelling(visit, NOW) for visit in (one, two)]


def test_what_the_client_learns_is_true_of_every_choice_and_the_mail_can_be_read(cast, as_user, ill):
    visit = book(cast.client, cast.own, "2026-11-24 10:00")
    Reminder.objects.create(
        client=cast.client, kind="appointment", appointment=visit, appointment_version=0, appointment_at=visit.starts_at,
        status="sent", sent_at=NOW, due_at=NOW, latest_at=NOW, next_try_at=NOW, month=date(2026, 11, 1), place=1,
        language="de",
    )  # fmt: skip
    UserFactory(team=cast.own.team)
    browser = as_user(cast.lead)
    seen = browser.get(page(ill))
    (row,) = seen.context["rows"]
    told = {one.value: row.told[one.tells] for group in row.choices.values() for one in group}
    assert len(row.told) <= 10, "as many as the style sheet knows"
    for value, one in told.items():
        choice = row.choice(value)
        if value == "keep":
            assert one.outlook is None
        elif value == "cancel":
            assert one.outlook == outlook_of_cancelling(visit, NOW) and one.leaves
            assert "abgesagt" in one.notice.text and "10:00" in one.notice.text
        else:
            assert one.outlook == outlook(visit.client, choice.starts_at, NOW, visit)
            assert one.leaves == value.startswith("new/")
            local = choice.starts_at.astimezone(NOW.tzinfo)
            assert (one.notice is None) or f"{local:%H:%M}" in one.notice.text
    shown = seen.content.decode()
    for value, one in told.items():
        assert f'value="{value}" data-tells="{one.number}"' in shown
        assert f'data-told="{one.number}"' in shown
    new = next(value for value in told if value.startswith("new/"))
    browser.post(page(ill), decide(seen, **{f"a{visit.pk}": new}))
    visit.refresh_from_db()
    later = berlin("2026-11-23 08:30")  # within the sending hours
    with time_machine.travel(later, tick=False), smtp_server() as server:
        plan(later)
        send_due()
    (mail,) = server.mails
    left, foreseen = mail.get_body(("plain",)).get_content().split(), told[new].notice.text.split()
    assert [word for word in left if "://" not in word] == [word for word in foreseen if "://" not in word]


def test_a_joint_talk_goes_on_without_the_absent_or_with_another(cast, as_user, ill):
    other, third = UserFactory(team=cast.own.team), UserFactory(team=cast.own.team)
    talks = []
    for hour in (9, 10):
        start = berlin(f"2026-11-24 {hour:02}:00")
        talks.append(
            Appointment.objects.book(
                ClientFactory(counsellor=other), other, start, start + timedelta(minutes=30), "talk", other,
                joined=[cast.own],
            )
        )  # fmt: skip
    held = book(ClientFactory(counsellor=cast.own), cast.own, "2026-11-24 11:00")
    held.move(held.starts_at, held.ends_at, cast.own, joined=[third])
    browser = as_user(cast.lead)
    shown = browser.get(page(ill))
    rows = {row.visit: row for row in shown.context["rows"]}
    assert [rows[talk].chosen for talk in talks] == ["without", "without"] and rows[talks[0]].is_joint
    assert f"at/{third.pk}" in _values(rows[held]), "who is in the talk can hold it alone"
    data = decide(shown, **{f"a{talks[1].pk}": f"join/{cast.colleague.pk}", f"a{held.pk}": f"at/{third.pk}"})
    answer = browser.post(page(ill), data)
    assert len(answer.context["done"]) == 3 and not answer.context["refused"], answer.context["refused"]
    found = {visit.pk: visit for visit in Appointment.objects.all()}
    assert [found[talk.pk].colleagues for talk in talks] == [[], [cast.colleague]]
    assert (found[held.pk].counsellor, found[held.pk].colleagues) == (third, [])
    assert not any(row.is_joint for row in answer.context["rows"])


def test_sessions_of_an_absent_trainer_get_another_one_or_fall_out(cast, as_user, ill):
    workshop = Workshop.objects.create(
        template=WorkshopTemplateFactory(), name="Werkakademie", places=12, starts_on=TODAY,
        ends_on=TODAY + timedelta(days=20), contact=cast.own,
    )  # fmt: skip
    sessions, other = [], UserFactory(team=cast.own.team)
    for day in (24, 25, 26):
        start = berlin(f"2026-11-{day} 09:00")
        session = Session.objects.create(
            workshop=workshop, day=start.date(), starts_at=start, ends_at=start + timedelta(hours=3), room=RoomFactory()
        )
        session.trainers.set([cast.own, other] if day == 25 else [cast.own])
        Busy.objects.take_all([session], [{"user_id": one.pk} for one in session.trainers.all()])
        sessions.append(session)
    browser = as_user(cast.lead)
    shown = browser.get(page(ill)).context["sessions"]
    assert [(row.session, row.chosen) for row in shown] == [
        (sessions[0], f"train/{cast.colleague.pk}"),
        (sessions[1], "alone"),
    ]
    data = {f"session-{row.session.pk}": row.chosen for row in shown} | {
        f"stamp-{row.session.pk}": row.stamp for row in shown
    }
    stale = browser.post(page(ill), data | {f"stamp-{sessions[0].pk}": "x"})
    assert len(stale.context["sessions_refused"]) == 1 and len(stale.context["sessions_done"]) == 1
    answer = browser.post(page(ill), data)
    assert len(answer.context["sessions_done"]) == 1 and not answer.context["sessions"]
    assert [list(one.trainers.all()) for one in sessions] == [[cast.colleague], [other], [cast.own]]
    assert set(Busy.objects.filter(holder=sessions[0].uid, user__isnull=False).values_list("user", flat=True)) == {
        cast.colleague.pk
    }
    foreign = as_user(cast.other_lead).get(page(AbsenceFactory(user=cast.stranger, starts_on=TODAY))).context
    assert foreign["sessions"] == []


@pytest.mark.parametrize("count", [1, 3])
def test_constant_statements(cast, as_user, django_assert_num_queries, ill, count):
    for n in range(count):
        client = ClientFactory(counsellor=cast.own, consent=True)
        AppointmentFactory(client=client, counsellor=cast.own, starts_at=berlin(f"2026-11-24 1{n}:00"))
        UserFactory(team=cast.own.team)
    browser = as_user(cast.lead)
    with django_assert_num_queries(20):
        assert len(browser.get(page(ill)).context["rows"]) == count
    Absence.objects.update(deputy=None)
    with django_assert_num_queries(25):
        browser.get(reverse("stuck-work"))


# --- work without anybody --------------------------------------------------------------------------------------------


def found(browser):
    return {
        one.person: [row.first.text for row in one.rows]
        for one in browser.get(reverse("stuck-work")).context["people"]
        if one.total
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


def test_it_is_what_the_today_of_the_absent_would_show(cast, as_user):
    """Missing outcomes, no-shows, proposals and vacancies to ask about, steps with employers, workshops, employer days."""
    own, mine, long_ago = cast.own, [ClientFactory(counsellor=cast.own) for _ in range(3)], NOW - timedelta(days=3)
    AppointmentFactory(client=mine[0], counsellor=own, starts_at=long_ago)
    AppointmentFactory(
        client=mine[1],
        counsellor=own,
        starts_at=long_ago - timedelta(hours=1),
        status="not_attended",
        missed_reason="open",
    )
    AppointmentFactory(client=mine[2], counsellor=own, starts_at=NOW + timedelta(hours=3))
    vacancy = VacancyFactory(taken_by=own, ask_on=TODAY)
    proposal = ProposalFactory(client=mine[0], vacancy=vacancy, by=cast.colleague, ask_employer_on=TODAY)
    Feedback.objects.record(proposal, "employer", "invited", None)
    EmployerContact.objects.log(vacancy.employer, own, "call", next_step="Angebot senden", next_step_on=TODAY)
    IntegrationFactory(client=mine[1], started_on=TODAY)
    workshop = Workshop.objects.create(
        template=WorkshopTemplateFactory(), name="Werkakademie", places=12, starts_on=TODAY, ends_on=TODAY, contact=own
    )
    session = Session.objects.create(
        workshop=workshop, day=TODAY, starts_at=NOW + timedelta(hours=1), ends_at=NOW + timedelta(hours=2),
        room=RoomFactory(),
    )  # fmt: skip
    session.trainers.add(own)
    fair = FairFactory(host=own, day=TODAY)
    talk = Talk.objects.book(Table.objects.create(fair=fair, number=1, employer=vacancy.employer), mine[2], own)
    today = as_user(own).get("/")
    AbsenceFactory(user=own, starts_on=TODAY, ends_on=TODAY)
    page = as_user(cast.lead).get(reverse("stuck-work"))
    (one,) = [one for one in page.context["people"] if one.person == own]
    assert [(row.client, row.whys) for row in one.rows] == [(row.client, row.whys) for row in today.context["rows"]]
    assert any(row.missed for row in one.rows) and one.held == 1 and one.sessions == [session] and one.talks == [talk]
    assert one.beyond == employer_day(own, NOW) and all(
        (one.beyond.steps, one.beyond.answers, one.beyond.asks, one.beyond.calls, one.beyond.starting)
    )
    for words in ("Angebot senden", workshop.name, fair.name and vacancy.employer.name):
        assert words in page.content.decode()
    assert not as_user(cast.other_lead).get(reverse("stuck-work")).context["people"]


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

"""The pages of workshops: planning, places, attendance in one click, the client's page, panels elsewhere."""

from datetime import date, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from caseload.schedule.busy import Busy
from caseload.schedule.models import WorkingWeek
from caseload.workshops.attendance import Presence
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Seat
from tests.factories import (
    AbsenceFactory,
    AppointmentFactory,
    ClientFactory,
    RoomFactory,
    UserFactory,
    WorkshopTemplateFactory,
    berlin,
    plan_workshop,
)

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 9, 7)


@pytest.fixture(autouse=True)
def before():
    with time_machine.travel(berlin("2026-09-01 08:00"), tick=False):
        yield


def on(text):
    return time_machine.travel(berlin(text), tick=False)


def facts(cast, **more):
    return {
        "template": WorkshopTemplateFactory().pk,
        "starts_on": "2026-09-07",
        "room": RoomFactory().pk,
        "trainers": [cast.own.pk],
        "contact": cast.own.pk,
        **more,
    }


def words(messages):
    return " ".join(str(message) for message in messages)


# --- planning ---------------------------------------------------------------------------------------------------------


def test_a_lead_looks_at_the_timetable_and_plans_it(cast, as_user):
    browser, plan = as_user(cast.lead), reverse("workshop-plan")
    AbsenceFactory(user=cast.own, starts_on=date(2026, 9, 7), ends_on=date(2026, 9, 11))
    wanted = facts(cast)
    answer = browser.post(plan, {**wanted, "look": "1"})
    draft = answer.context["draft"]
    assert (answer.status_code, len(draft.slots), draft.hours, draft.refused) == (200, 24, 24 * 180, [])
    assert draft.away == ["Marie Berger ist an 3 dieser Tage abwesend."]
    refused = browser.post(plan, wanted)
    assert (refused.status_code, refused.context["form"].errors["trainers"]) == (422, draft.away)
    assert not Workshop.objects.exists()
    answer = browser.post(plan, {**wanted, "despite": "on"})
    workshop = Workshop.objects.get()
    assert answer.url == reverse("workshop-detail", args=[workshop.pk])
    again = browser.post(plan, {**wanted, "look": "1"}).context["draft"]
    assert len(again.refused) == 2  # trainer and room
    assert browser.post(plan, wanted).status_code == 422


def test_working_time_asks_back_too(cast, as_user):
    """Mornings until eleven: all sessions last until twelve."""
    WorkingWeek.objects.plan(cast.own, date(2026, 1, 1), {day: [(time(8), time(11))] for day in range(5)}, by=cast.own)
    wanted = facts(cast)
    refused = as_user(cast.lead).post(reverse("workshop-plan"), wanted)
    assert refused.context["form"].errors["trainers"] == ["Marie Berger arbeitet zu 24 dieser Zeiten nicht."]
    assert as_user(cast.lead).post(reverse("workshop-plan"), {**wanted, "despite": "on"}).status_code == 302


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("starts_on", "2026-08-31"),
        ("starts_on", "2028-01-01"),
        ("starts_on", "nie"),
        ("room", "0"),
        ("trainers", []),
        ("trainers", ["999999"]),
        ("trainers", ["9" * 20]),
        ("template", ""),
    ],
)
def test_what_cannot_be_planned_is_said_at_its_field(cast, as_user, field, value):
    answer = as_user(cast.lead).post(reverse("workshop-plan"), facts(cast, **{field: value}))
    assert answer.status_code == 422 and field in answer.context["form"].errors
    assert not Workshop.objects.exists()


def test_somebody_who_has_left_or_another_team_cannot_be_chosen(cast, as_user):
    gone = UserFactory(team=cast.own.team, is_active=False)
    for wrong in (gone, cast.stranger):
        answer = as_user(cast.lead).post(reverse("workshop-plan"), facts(cast, trainers=[wrong.pk]))
        assert answer.status_code == 422


# --- places -----------------------------------------------------------------------------------------------------------


def test_from_the_workshops_page_to_a_place_and_to_the_waiting_list(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(places=1))
    browser = as_user(cast.own)
    page = reverse("workshop-detail", args=[workshop.pk])
    choice = browser.get(reverse("workshop-clients", args=[workshop.pk]), {"q": "Yılmaz"})
    link = f"{reverse('workshop-assign', args=[cast.client.pk])}?workshop={workshop.pk}"
    assert link in choice.content.decode() and list(choice.context["rows"]) == [cast.client]
    assert browser.get(link).context["form"]["workshop"].value() == str(workshop.pk)
    answer = browser.post(link, {"workshop": workshop.pk}, follow=True)
    assert "07.09.2026" in words(answer.context["messages"])
    other = ClientFactory(counsellor=cast.own)
    answer = browser.post(reverse("workshop-assign", args=[other.pk]), {"workshop": workshop.pk}, follow=True)
    assert "Nummer 1" in words(answer.context["messages"])
    assert [len(browser.get(page).context[name]) for name in ("seated", "waiting", "gone")] == [1, 1, 0]
    seat = Seat.objects.get(client=cast.client)
    with on("2026-09-10 08:00"):
        browser = as_user(cast.own)
        leave = reverse("workshop-leave", args=[seat.pk])
        assert browser.post(leave, {"ended_on": "2026-09-09", "result": ""}).status_code == 422
        answer = browser.post(leave, {"ended_on": "2026-09-09", "result": "work"}, follow=True)
    assert other.full_name in words(answer.context["messages"])
    assert Seat.objects.get(client=other).place == 1


def test_a_clash_asks_back(cast, as_user):
    workshop = plan_workshop(cast.colleague, MONDAY)
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-09-09 11:00"))
    browser, link = as_user(cast.own), reverse("workshop-assign", args=[cast.client.pk])
    assert browser.post(link, {"workshop": workshop.pk}).status_code == 422
    assert browser.post(link, {"workshop": workshop.pk, "despite": "on"}).status_code == 302
    assert Busy.objects.filter(client=cast.client).count() == 24


def test_names_are_for_those_who_run_it_and_for_the_clients_own_people(cast, as_user):
    """``own`` trains; the colleague's client is shown to her by name, without a way into the file."""
    workshop = plan_workshop(cast.own, MONDAY)
    Seat.objects.assign(workshop, cast.client, cast.own)
    Seat.objects.assign(workshop, cast.strangers_client, cast.stranger)
    page, people = reverse("workshop-detail", args=[workshop.pk]), reverse("workshop-seat-list")
    for who, names in (
        ("own", {True: 1, False: 1}),
        ("stranger", {True: 1}),
        ("colleague", {}),
        ("lead", {True: 1, False: 1}),
    ):
        browser = as_user(getattr(cast, who))
        seats = browser.get(page).context["seated"]
        assert {
            kind: sum(seat.readable is kind for seat in seats) for kind in {seat.readable for seat in seats}
        } == names
        assert len(browser.get(people).context["rows"]) == len(seats)
    text = as_user(cast.own).get(page).content.decode()
    assert "Petrenko" in text and reverse("client-detail", args=[cast.strangers_client.pk]) not in text


# --- attendance -------------------------------------------------------------------------------------------------------


def test_attendance_in_one_click_for_one_or_all_and_undo(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY)
    seats = [Seat.objects.assign(workshop, ClientFactory(counsellor=cast.own), cast.own) for _n in range(3)]
    session, browser = workshop.sessions.first(), as_user(cast.own)
    attend = reverse("workshop-attend", args=[session.pk])
    answer = browser.post(attend, {"status": "present"}, follow=True)
    assert "noch nicht begonnen" in words(answer.context["messages"])
    with on("2026-09-07 12:30"):
        browser = as_user(cast.own)
        browser.post(attend, {"status": "excused", "seat": seats[0].pk})
        browser.post(attend, {"status": "present", "seat": seats[1].pk, "hours": "2,5"})
        answer = browser.post(attend, {"status": "present"}, follow=True)
        rows = Presence.objects.order_by("seat").values_list("status", "minutes", "missed")
        assert list(rows) == [("excused", 0, 180), ("present", 150, 30), ("present", 180, 0)]
        message = list(answer.context["messages"])[-1]
        assert message.extra_tags == f"{reverse('workshop-attend-undo', args=[session.pk])}?seat={seats[2].pk}"
        browser.post(message.extra_tags)
        assert Presence.objects.count() == 2
        for wrong in (
            {"status": "late"},
            {"status": "present", "hours": "4"},
            {"status": "present", "hours": "viel"},
            {"status": "present", "seat": "0"},
            {},
        ):
            browser.post(attend, wrong)
        browser.post(f"{reverse('workshop-attend-undo', args=[session.pk])}?seat=x&seat=")
        assert Presence.objects.count() == 2


def test_missed_time_is_made_up_on_its_page(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY)
    seat = Seat.objects.assign(workshop, cast.client, cast.own)
    with on("2026-09-08 12:30"):
        browser = as_user(cast.own)
        Presence.objects.record(workshop.sessions.first(), [seat], "absent", cast.own)
        page = reverse("workshop-make-up", args=[seat.pk])
        assert browser.post(page, {"day": "2026-09-08", "hours": "3,5"}).status_code == 422
        answer = browser.post(page, {"day": "2026-09-08", "hours": "2,5"}, follow=True)
        assert [row.minutes for row in answer.context["times"]] == [150]
        (message,) = answer.context["messages"]
        browser.post(message.extra_tags)
        assert not seat.made_up_times.exists()


def test_a_session_is_changed_falls_out_and_comes_back(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY)
    session, browser = workshop.sessions.first(), as_user(cast.own)
    change = reverse("workshop-session-change", args=[session.pk])
    now = {
        "day": "2026-09-08",
        "starts_at": "13:00",
        "ends_at": "16:00",
        "room": session.room_id,
        "trainers": [cast.own.pk],
    }
    for wrong in ({"ends_at": "12:00"}, {"day": "2026-08-01"}, {"day": "2028-08-01"}, {"trainers": []}, {"room": "0"}):
        assert browser.post(change, {**now, **wrong}).status_code == 422
    assert browser.post(change, {**now, "day": "2027-03-28", "starts_at": "02:30"}).status_code == 422
    AbsenceFactory(user=cast.own, starts_on=date(2026, 9, 10))
    for day in ("2026-09-12", "2026-12-25", "2026-09-10"):  # Saturday, holiday, away
        assert browser.post(change, {**now, "day": day}).status_code == 422
    assert browser.post(change, {**now, "day": "2026-09-12", "despite": "on"}).status_code == 302
    assert browser.post(change, now).status_code == 302
    session.refresh_from_db()
    assert session.starts_at == berlin("2026-09-08 13:00")
    answer = browser.post(reverse("workshop-session-cancel", args=[session.pk]), follow=True)
    message = list(answer.context["messages"])[-1]
    session.refresh_from_db()
    assert not session.is_standing
    browser.post(message.extra_tags)
    session.refresh_from_db()
    assert session.is_standing


# --- the client's page and panels elsewhere ---------------------------------------------------------------------------


def test_the_clients_page_has_all_it_must_in_six_languages_and_no_name(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY)
    Seat.objects.assign(workshop, cast.client, cast.own)
    workshop.template.texts.create(
        language="ar", legal_basis="المادة 16", purpose="إيجاد عمل", consequences="c", data_flow="d", complaint="e"
    )
    said = {
        "de": ("Arbeit finden", "freiwillig", "Ihre Ansprechperson", "§ 16 Absatz 1"),
        "en": ("Finding work", "voluntary", "Your contact person", "§ 16 Absatz 1"),
        "tr": ("Arbeit finden", "gönüllü", "İrtibat kişiniz", "§ 16 Absatz 1"),
        "uk": ("Arbeit finden", "добровільною", "Ваша контактна особа", "§ 16 Absatz 1"),
        "ru": ("Arbeit finden", "добровольное", "Ваше контактное лицо", "§ 16 Absatz 1"),
        "ar": ("إيجاد عمل", "طوعية", "جهة الاتصال الخاصة بكم", "المادة 16"),
        "xx": ("Arbeit finden", "freiwillig", "Ihre Ansprechperson", "§ 16 Absatz 1"),
    }
    browser, page = as_user(cast.own), reverse("workshop-handout", args=[workshop.pk])
    for language, words in said.items():
        text = browser.get(page, {"language": language}).content.decode()
        for wanted in (*words, "24", "72", "07.09.2026", "30.10.2026", "Marie Berger", "Ahstraße 22"):
            assert wanted in text, (language, wanted)
        assert "Yılmaz" not in text
        # Where the office has no text in a language, its German one is marked as such, and the staff are told.
        assert (
            ('<div lang="de" dir="ltr">' in text)
            == ("gibt es noch keinen Text" in text)
            == (language in ("tr", "uk", "ru"))
        )
        assert ('dir="rtl"' in text) == (language == "ar")


def test_without_texts_the_page_still_says_what_is_known(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(binding="binding"))
    workshop.template.texts.all().delete()
    text = as_user(cast.own).get(reverse("workshop-handout", args=[workshop.pk])).content.decode()
    assert "verbindlich" in text


def test_today_shows_the_trainers_sessions_and_what_is_missing(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(weeks=1))
    Seat.objects.assign(workshop, cast.client, cast.own)
    first, second, _third = workshop.sessions.all()
    with on("2026-09-09 10:00"):
        text = as_user(cast.own).get("/").content.decode()
        for session in (first, second):
            assert reverse("workshop-session", args=[session.pk]) in text
        assert workshop.name not in as_user(cast.colleague).get("/").content.decode()
    AbsenceFactory(user=cast.own, deputy=cast.colleague, starts_on=date(2026, 9, 9))
    with on("2026-09-09 10:00"):
        assert workshop.name in as_user(cast.colleague).get("/").content.decode()
    with on("2026-09-14 10:00"):
        seat = Seat.objects.get()
        assert reverse("workshop-leave", args=[seat.pk]) in as_user(cast.own).get("/").content.decode()


def test_client_page_vacancies_and_calendar_show_it(cast, as_user):
    workshop = plan_workshop(cast.own, MONDAY)
    Seat.objects.assign(workshop, cast.client, cast.own)
    with on("2026-09-07 08:00"):
        browser = as_user(cast.own)
        page = reverse("workshop-detail", args=[workshop.pk])
        assert page in browser.get(reverse("client-detail", args=[cast.client.pk])).content.decode()
        vacancies = browser.get(reverse("vacancy-list")).content.decode()
        assert page in vacancies and "Stellenstunde" in vacancies
        week = browser.get(reverse("calendar"), {"span": "week", "day": "2026-09-07"}).content.decode()
        for session in workshop.sessions.all()[:3]:
            assert reverse("workshop-session", args=[session.pk]) in week
        day = {"span": "day", "day": "2026-09-07", "counsellor": cast.own.pk}
        assert page in as_user(cast.lead).get(reverse("calendar"), day).content.decode()


# --- cost -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("rows", [1, 3])
def test_constant_sql(cast, as_user, rows, django_assert_num_queries):
    template = WorkshopTemplateFactory(counts_as_contact=True)
    trainers = [UserFactory(team=cast.own.team) for _n in range(rows - 1)]
    workshop = plan_workshop(cast.own, MONDAY, template, trainers=[cast.own, *trainers])
    for _n in range(rows - 1):
        plan_workshop(UserFactory(team=cast.own.team), MONDAY + timedelta(days=1))
    seats = [Seat.objects.assign(workshop, ClientFactory(counsellor=cast.own), cast.own) for _n in range(rows)]
    session = workshop.sessions.first()
    with on("2026-09-07 12:30"):
        browser = as_user(cast.own)
        Presence.objects.record(session, seats, "present", cast.own, minutes=120)
        for name, args, count in (
            ("workshop-list", [], 4),
            ("workshop-seat-list", [], 6),
            ("workshop-detail", [workshop.pk], 10),
            ("workshop-session", [session.pk], 7),
            ("workshop-handout", [workshop.pk], 6),
            ("workshop-clients", [workshop.pk], 6),
        ):
            with django_assert_num_queries(count):
                assert browser.get(reverse(name, args=args)).status_code == 200


@pytest.mark.parametrize("weekdays", [(0,), (0, 2, 4)])
def test_the_calendar_takes_one_statement_for_all_sessions(cast, as_user, weekdays, django_assert_num_queries):
    plan_workshop(cast.own, MONDAY, WorkshopTemplateFactory(pattern=weekdays))
    browser = as_user(cast.own)
    with django_assert_num_queries(12):
        week = browser.get(reverse("calendar"), {"span": "week", "day": "2026-09-07"}).content.decode()
    assert week.count("/workshops/sessions/") == len(weekdays)

import csv
import io
from datetime import date, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.urls import reverse
from django.utils.html import strip_tags
from icalendar import Calendar

from caseload.appointments.models import Appointment
from caseload.contacts.models import Contact
from tests.factories import AbsenceFactory, AppointmentFactory, ClientFactory, ContactFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
FORMS = ["appointment-move", "appointment-cancel", "appointment-outcome"]
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def planned(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-24 10:00"))


@pytest.fixture
def past(cast):
    return AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-23 08:00"))


@pytest.fixture
def in_english(as_user):
    def log_in(user):
        client = as_user(user)
        client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
        return client

    return log_in


def url(name, row):
    return reverse(name, args=[row.pk])


def said(answer):
    """The messages on the page that follows."""
    return [str(message) for message in answer.context["messages"]]


def booking(cast, **changes):
    data = {"kind": "talk", "day": "2026-11-26", "time": "10:00", "counsellor": cast.own.pk, "token": str(uuid4())}
    return data | changes


# --- who sees what ---

# Who leads is the same on both databases; the table of all addresses (``tests/house``) has both on both.
LEADS = {"sqlite": "lead", "postgresql": "admin"}[connection.vendor]
MAY = {"own": 200, "colleague": 404, LEADS: 200, "stranger": 404, "other_lead": 404}


@pytest.mark.parametrize("view", [*FORMS, "appointment-ics", "appointment-book"])
def test_pages_within_the_scope_only(cast, as_user, past, view):
    target = cast.client if view == "appointment-book" else past
    answers = {name: as_user(cast.staff[name]).get(url(view, target)).status_code for name in MAY}
    assert answers == MAY


@pytest.mark.parametrize("name", ["colleague", "stranger", "other_lead"])
def test_nobody_else_changes_anything(cast, as_user, past, name):
    client = as_user(cast.staff[name])
    outcome = {"status": "attended"}
    for page, data in [("appointment-move", {"slot": "2026-11-26T10:00"}), ("appointment-cancel", {})]:
        assert client.post(url(page, past), data).status_code == 404
    assert client.post(url("appointment-outcome", past), outcome).status_code == 404
    assert client.post(url("appointment-undo-outcome", past)).status_code == 404
    assert client.post(url("appointment-book", cast.client), booking(cast)).status_code == 404
    past.refresh_from_db()
    assert (past.status, past.version, Appointment.objects.count()) == ("planned", 0, 1)


def test_the_deputy_works_while_the_colleague_is_away(cast, as_user, past):
    AbsenceFactory(user=cast.own, starts_on=date(2026, 11, 23), ends_on=date(2026, 11, 23), deputy=cast.colleague)
    client = as_user(cast.colleague)
    for page in [*FORMS, "appointment-ics"]:
        assert client.get(url(page, past)).status_code == 200
    page = client.get(reverse("appointment-list"))
    assert "für Marie Berger" in page.content.decode() or "for Marie Berger" in page.content.decode()
    assert [row.pk for _day, rows, _holiday in page.context["days"] for row in rows] == [past.pk]


@pytest.mark.parametrize("view", [*FORMS, "appointment-ics", "appointment-undo-outcome"])
def test_a_number_that_does_not_exist_is_not_found(cast, as_user, view):
    ask = getattr(as_user(cast.own), "post" if view.endswith("undo-outcome") else "get")
    for pk in (0, 999999, 99999999999999999999999):
        assert ask(reverse(view, args=[pk])).status_code == 404, pk


def test_without_log_in_there_is_only_the_log_in_page(client, past):
    answer = client.get(url("appointment-move", past))
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("account_login"))


# --- booking ---


def test_book_on_a_page_of_its_own(cast, in_english):
    answer = in_english(cast.own).post(url("appointment-book", cast.client), booking(cast), follow=True)
    assert answer.redirect_chain[0][0] == url("client-detail", cast.client)
    assert said(answer) == ["Appointment booked for Thu 26 Nov 10:00."]
    assert Appointment.objects.get().booked_by == cast.own


def test_the_same_form_twice_books_once(cast, in_english):
    client, data = in_english(cast.own), booking(cast)
    for _click in range(2):
        answer = client.post(url("appointment-book", cast.client), data, follow=True)
        assert said(answer) == ["Appointment booked for Thu 26 Nov 10:00."]
    assert Appointment.objects.count() == 1


def test_an_occupied_time_keeps_what_was_typed_and_offers_free_ones(cast, in_english):
    AppointmentFactory(counsellor=cast.own, starts_at=berlin("2026-11-26 10:00"))
    client = in_english(cast.own)
    answer = client.post(url("appointment-book", cast.client), booking(cast, place="Rathaus"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Rathaus"' in page
    assert 'name="slot" value="2026-11-26T09:30"' in page
    answer = client.post(url("appointment-book", cast.client), booking(cast, slot="2026-11-26T09:30"), follow=True)
    assert said(answer) == ["Appointment booked for Thu 26 Nov 09:30."]


def test_a_holiday_asks_back_with_a_box_to_tick(cast, in_english):
    client = in_english(cast.own)
    answer = client.post(url("appointment-book", cast.client), booking(cast, day="2026-12-25"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "public holiday" in page
    assert 'type="checkbox" name="confirm"' in page
    data = booking(cast, day="2026-12-25", confirm="2026-12-25T10:00")
    assert said(client.post(url("appointment-book", cast.client), data, follow=True)) == [
        "Appointment booked for Fri 25 Dec 10:00."
    ]


def test_the_form_shows_the_marks_of_the_months(cast, in_english):
    ContactFactory(client=cast.client, by=cast.own, at=berlin("2026-11-02 10:00"))
    page = strip_tags(in_english(cast.own).get(url("appointment-book", cast.client)).content.decode())
    assert "1 held, 3 open in November" in page
    assert "4 open in December" in page


def test_day_and_time_come_from_the_address(cast, as_user):
    page = as_user(cast.own).get(url("appointment-book", cast.client) + "?day=2026-12-03&time=14:00&kind=telephone")
    form = page.context["form"]
    assert (str(form["day"].value()), f"{form['time'].value():%H:%M}", form["kind"].value()) == (
        "2026-12-03",
        "14:00",
        "telephone",
    )


@pytest.mark.parametrize("query", ["day=x&time=y&kind=z", "day=9999-12-31", "day=0001-01-01", "day=%00&time=%00"])
def test_a_malformed_address_is_ignored(cast, as_user, query):
    assert as_user(cast.own).get(f"{url('appointment-book', cast.client)}?{query}").status_code == 200


def test_an_ended_client_is_told_so_instead_of_a_form(cast, in_english):
    cast.client.end_care(date(2026, 11, 23), "moved", by=cast.lead)
    client = in_english(cast.lead)
    page = client.get(url("appointment-book", cast.client))
    assert "Care has ended" in page.content.decode()
    assert 'name="day"' not in page.content.decode()
    assert client.post(url("appointment-book", cast.client), booking(cast)).status_code == 422


def test_in_place_the_form_comes_without_the_frame_and_errors_stay_in_it(cast, as_user):
    client = as_user(cast.own)
    page = client.get(url("appointment-book", cast.client), **HTMX).content.decode()
    assert "<html" not in page and "hx-post" in page
    answer = client.post(url("appointment-book", cast.client), booking(cast, day=""), **HTMX)
    assert (answer.status_code, "<html" in answer.content.decode()) == (422, False)


def test_booked_from_today_the_row_leaves_from_a_list_its_marks_change(cast, as_user):
    client = as_user(cast.own)
    answer = client.post(url("appointment-book", cast.client), booking(cast, next="/"), **HTMX)
    assert answer.headers["HX-Retarget"] == f"#row-{cast.client.pk}"
    data = booking(cast, time="11:00", next=reverse("client-list"))
    answer = client.post(url("appointment-book", cast.client), data, **HTMX)
    assert "HX-Retarget" not in answer.headers
    assert url("client-marks", cast.client) in answer.content.decode()
    data = booking(cast, time="12:00", next=url("client-detail", cast.client))
    answer = client.post(url("appointment-book", cast.client), data, **HTMX)
    assert answer.headers["HX-Redirect"] == url("client-detail", cast.client)


def test_a_row_that_still_lacks_an_outcome_stays_on_today(cast, as_user):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-20 10:00"))
    answer = as_user(cast.own).post(url("appointment-book", cast.client), booking(cast, next="/"), **HTMX)
    assert "HX-Retarget" not in answer.headers


# --- moving and cancelling ---


def test_move_in_two_clicks(cast, in_english, planned):
    client = in_english(cast.own)
    page = client.get(url("appointment-move", planned)).content.decode()
    assert 'name="slot" value="2026-11-25T10:00"' in page
    form = {"day": "2026-11-24", "time": "10:00", "minutes": "30", "counsellor": cast.own.pk, "place": planned.place}
    answer = client.post(url("appointment-move", planned), form | {"slot": "2026-11-25T10:00"}, follow=True)
    assert said(answer) == ["Appointment moved to Wed 25 Nov 10:00."]
    planned.refresh_from_db()
    assert (planned.version, planned.place) == (1, "Ahstraße 22, Raum 2.14")


def test_moved_in_place_the_row_shows_the_new_time(cast, in_english, planned):
    data = {"day": "2026-11-26", "time": "14:00", "counsellor": cast.own.pk, "row": "1", "next": "/appointments/"}
    answer = in_english(cast.own).post(url("appointment-move", planned), data, **HTMX)
    page = answer.content.decode()
    assert answer.headers["HX-Retarget"] == f"#appointment-{planned.pk}"
    assert "Thu 26 Nov 14:00" in page
    assert 'hx-swap-oob="beforeend:#toasts"' in page


def test_cancel(cast, in_english, planned):
    client = in_english(cast.own)
    assert client.post(url("appointment-cancel", planned), {"status": "planned"}).status_code == 422
    answer = client.post(url("appointment-cancel", planned), {"status": "cancelled_client"}, follow=True)
    assert said(answer) == ["Appointment cancelled: tomorrow 10:00."]
    assert "Only a planned appointment" in client.get(url("appointment-cancel", planned)).content.decode()
    assert client.post(url("appointment-cancel", planned), {"status": "cancelled_office"}).status_code == 422
    planned.refresh_from_db()
    assert planned.status == "cancelled_client"


# --- outcome ---


def test_attended_in_two_clicks_and_undone(cast, in_english, past):
    client = in_english(cast.own)
    page = client.get(url("appointment-outcome", past) + "?status=attended&row=1", **HTMX).content.decode()
    assert 'value="attended"' in page and "checked" in page
    answer = client.post(url("appointment-outcome", past), {"status": "attended", "row": "1", "next": "/"}, **HTMX)
    page = answer.content.decode()
    assert answer.headers["HX-Retarget"] == f"#appointment-{past.pk}"
    assert "Recorded for Ayşe Yılmaz: Attended." in page
    assert f'action="{url("appointment-undo-outcome", past)}"' in page
    assert "1 held, 3 open in November" in page
    answer = client.post(url("appointment-undo-outcome", past), HTTP_REFERER="http://testserver/appointments/")
    assert answer.url == "http://testserver/appointments/"
    past.refresh_from_db()
    assert past.is_planned
    assert not Contact.objects.exists()


def test_the_way_back_after_undo_leads_to_no_other_site(cast, as_user, past):
    client = as_user(cast.own)
    client.post(url("appointment-outcome", past), {"status": "attended"})
    answer = client.post(url("appointment-undo-outcome", past), HTTP_REFERER="https://example.org/")
    assert answer.url == reverse("appointment-list")


def test_from_the_worklist_the_row_leaves(cast, as_user, past):
    answer = as_user(cast.own).post(url("appointment-outcome", past), {"status": "not_attended", "next": "/"}, **HTMX)
    assert answer.headers["HX-Retarget"] == f"#row-{cast.client.pk}"


def test_a_second_outcome_is_told_and_doubles_nothing(cast, in_english, past):
    client = in_english(cast.own)
    client.post(url("appointment-outcome", past), {"status": "attended"})
    answer = client.post(url("appointment-outcome", past), {"status": "not_attended"}, **HTMX)
    assert answer.status_code == 422
    assert "The outcome is recorded: Attended." in answer.content.decode()
    assert (Contact.objects.count(), Contact.objects.get().reached) == (1, True)


def test_undo_by_somebody_else_is_told_and_changes_nothing(cast, in_english, past):
    past.record_outcome("attended", by=cast.own)
    answer = in_english(cast.lead).post(url("appointment-undo-outcome", past), follow=True)
    assert said(answer) == ["This entry can no longer be undone."]
    past.refresh_from_db()
    assert (past.status, Contact.objects.count()) == ("attended", 1)


def test_the_future_has_no_outcome(cast, in_english, planned):
    client = in_english(cast.own)
    assert "not begun yet" in client.get(url("appointment-outcome", planned)).content.decode()
    assert client.post(url("appointment-outcome", planned), {"status": "attended"}).status_code == 422
    assert not Contact.objects.exists()


@pytest.mark.parametrize("status", ["", "planned", "\x00", "cancelled_client"])
def test_an_unknown_outcome_is_refused(cast, as_user, past, status):
    client = as_user(cast.own)
    assert client.get(url("appointment-outcome", past), {"status": status}).status_code == 200
    assert client.post(url("appointment-outcome", past), {"status": status}).status_code == 422
    past.refresh_from_db()
    assert past.is_planned


# --- the list ---


def rows_of(answer):
    return [row.pk for _day, rows, _holiday in answer.context["days"] for row in rows]


def test_day_and_week(cast, as_user, past, planned):
    client = as_user(cast.own)
    address = reverse("appointment-list")
    assert rows_of(client.get(address)) == [past.pk]
    assert rows_of(client.get(address, {"day": "2026-11-24"})) == [planned.pk]
    week = client.get(address, {"day": "2026-11-26", "span": "week"})
    assert rows_of(week) == [past.pk, planned.pk]
    assert [day.day for day, _rows, _holiday in week.context["days"]] == [23, 24, 25, 26, 27]
    period = week.context["period"]
    assert (period.before, period.after) == (date(2026, 11, 19), date(2026, 12, 3))


def test_a_weekend_is_shown_when_there_is_something(cast, as_user):
    row = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-11-29 23:30"))
    week = as_user(cast.own).get(reverse("appointment-list"), {"day": "2026-11-23", "span": "week"})
    assert rows_of(week) == [row.pk]
    assert [day.day for day, _rows, _holiday in week.context["days"]][-1] == 29


def test_the_day_of_the_change_of_clocks_has_its_25_hours(cast, as_user):
    late = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-10-25 23:30"))
    answer = as_user(cast.own).get(reverse("appointment-list"), {"day": "2026-10-25"})
    assert rows_of(answer) == [late.pk]


def test_cancelled_ones_only_on_request(cast, as_user, planned, monday):
    planned.cancel("cancelled_client", by=cast.own)
    monday.shift(settings.NOTICE_GRACE)  # until then it can be undone there
    client = as_user(cast.own)
    assert rows_of(client.get(reverse("appointment-list"), {"day": "2026-11-24"})) == []
    assert rows_of(client.get(reverse("appointment-list"), {"day": "2026-11-24", "cancelled": "1"})) == [planned.pk]


def test_missing_outcomes_of_all_days_oldest_first(cast, as_user, past, planned):
    old = AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-10-02 10:00"))
    answer = as_user(cast.own).get(reverse("appointment-list"), {"outcome": "missing"})
    assert rows_of(answer) == [old.pk, past.pk]
    assert answer.context["total"] == Appointment.objects.work_of(cast.own).missing_outcome(NOW).count()


def test_the_lead_sees_the_team_and_chooses_a_counsellor(cast, as_user, past):
    other = AppointmentFactory(
        client=cast.colleagues_client, counsellor=cast.colleague, starts_at=berlin("2026-11-23 08:30")
    )
    AppointmentFactory(client=cast.strangers_client, counsellor=cast.stranger, starts_at=berlin("2026-11-23 08:30"))
    client = as_user(cast.lead)
    address = reverse("appointment-list")
    assert rows_of(client.get(address)) == [past.pk, other.pk]
    missing = {"counsellor": cast.colleague.pk, "outcome": "missing"}
    monday_noon = berlin("2026-11-23 12:00")
    with time_machine.travel(monday_noon, tick=False):
        assert rows_of(client.get(address, missing)) == [other.pk]
    assert rows_of(client.get(address, {"counsellor": cast.stranger.pk})) == [past.pk, other.pk]


def test_a_counsellor_sees_nothing_of_a_colleague(cast, as_user, past):
    client = as_user(cast.colleague)
    for query in ({}, {"outcome": "missing"}, {"counsellor": cast.own.pk}, {"export": "csv"}):
        assert "Yılmaz".encode() not in b"".join(client.get(reverse("appointment-list"), query))


WHO = ["counsellor=x", "counsellor=%00", "counsellor=99999999999999999999", "team=x", "team=%00", "team=" + "9" * 20]
MALFORMED = [
    *["day=x", "day=9999-12-31", "day=0001-01-01", "day=2026-02-30", "day=%00", "day=2026-11-23&day=y"],
    *[
        "span=month",
        "span=%00",
        "outcome=all",
        "outcome=%00",
        "cancelled=2",
        "page=x",
        "page=-1",
        "page=99",
        "export=pdf",
        "export=%00",
    ],
    *["day=2200-12-31&span=week", "day=2000-01-01&span=week"],
]


@pytest.mark.parametrize(("name", "queries"), [("own", [*MALFORMED, *WHO]), ("lead", WHO), ("admin", WHO)])
def test_malformed_parameters_are_ignored(cast, as_user, past, name, queries):
    """Who leads chooses a person or a team besides; the other fields are the same."""
    browser = as_user(cast.staff[name])
    answers = {query: browser.get(f"{reverse('appointment-list')}?{query}").status_code for query in queries}
    assert answers == dict.fromkeys(queries, 200)


def test_an_empty_day_says_what_to_do(cast, in_english):
    page = in_english(cast.own).get(reverse("appointment-list")).content.decode()
    assert "No appointments on this day." in page
    assert reverse("client-list") + "?due=1" in page


def test_a_row_names_its_month_not_this_one(cast, in_english):
    AppointmentFactory(client=cast.client, counsellor=cast.own, starts_at=berlin("2026-12-03 10:00"))
    page = in_english(cast.own).get(reverse("appointment-list"), {"day": "2026-12-03"}).content.decode()
    assert "1 booked, 3 open in December" in page


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("query", "statements"), [("", 7), ("?span=week", 7), ("?outcome=missing", 7)])
def test_a_list_takes_the_same_statements_for_one_row_and_three(
    cast, as_user, django_assert_num_queries, count, query, statements
):
    for number in range(count):
        client = ClientFactory(counsellor=cast.own)
        AppointmentFactory(client=client, counsellor=cast.own, starts_at=berlin(f"2026-11-23 0{number}:00"))
    logged_in = as_user(cast.own)
    with django_assert_num_queries(statements):
        answer = logged_in.get(reverse("appointment-list") + query)
    assert len(rows_of(answer)) == count


@pytest.mark.parametrize("count", [1, 3])
def test_the_export_takes_the_same_statements(cast, as_user, django_assert_num_queries, count):
    for number in range(count):
        client = ClientFactory(counsellor=cast.own)
        AppointmentFactory(client=client, counsellor=cast.own, starts_at=berlin(f"2026-11-23 0{number}:00"))
    logged_in = as_user(cast.own)
    with django_assert_num_queries(4):
        body = b"".join(logged_in.get(reverse("appointment-list"), {"export": "csv"}))
    assert body.decode().count("Albrecht") == count


def test_the_export_holds_what_the_list_shows(cast, as_user, past, planned):
    client = as_user(cast.own)
    body = b"".join(client.get(reverse("appointment-list"), {"export": "csv", "day": "2026-11-24"})).decode("utf-8-sig")
    _head, row = csv.reader(io.StringIO(body), delimiter=";")
    assert row[:2] == ["24.11.2026 10:00", "24.11.2026 10:30"]
    assert row[3:5] == ["Yılmaz", "Ayşe"]
    answer = client.get(reverse("appointment-list"), {"export": "xlsx", "span": "week"})
    assert b"".join(answer).startswith(b"PK")


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("view", "statements"), [("appointment-book", 17), ("appointment-move", 19)])
def test_a_form_takes_the_same_statements_however_full_the_calendar_is(
    cast, as_user, planned, django_assert_num_queries, count, view, statements
):
    for number in range(count):
        AppointmentFactory(counsellor=cast.own, starts_at=berlin(f"2026-11-25 0{number + 1}:00"))
    logged_in = as_user(cast.own)
    target = cast.client if view == "appointment-book" else planned
    with django_assert_num_queries(statements):
        logged_in.get(url(view, target))


# --- the calendar file ---


def test_the_calendar_file_gives_away_no_name(cast, as_user, planned):
    answer = as_user(cast.own).get(url("appointment-ics", planned))
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="termin-{planned.pk}.ics"'
    assert b"Y\xc4\xb1lmaz" not in answer.content
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event.decoded("dtstart") == planned.starts_at
    assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(minutes=30)

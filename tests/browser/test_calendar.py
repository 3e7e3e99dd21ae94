"""Moving in the calendar: by dragging and by its twin, the form; what was a misclick is undone from the message."""

import re
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from caseload.appointments.models import Appointment
from caseload.lib.dates import LOCAL
from tests.factories import AppointmentFactory


@pytest.fixture
def monday():
    day = timezone.localdate() + timedelta(days=14)
    return day - timedelta(days=day.weekday())


def at(day, clock):
    return datetime.combine(day, clock, LOCAL)


@pytest.fixture
def week(desk, people, monday):
    """The week with one appointment, on Monday at ten."""
    AppointmentFactory(client=people.colleagues_client, counsellor=people.colleague, starts_at=at(monday, time(10)))
    row = AppointmentFactory(client=people.client, counsellor=people.own, starts_at=at(monday, time(10)))
    desk.set_viewport_size({"width": 1280, "height": 1400})  # nothing has to scroll while something is dragged
    desk.goto(f"{desk.url}calendar/?span=week&day={monday.isoformat()}")
    return desk, row


def drag(page, entry, grid, hour):
    """From its upper edge to the hour in the column; the grid shows 7 to 19."""
    box = grid.bounding_box()
    entry.drag_to(
        grid, source_position={"x": 20, "y": 2}, target_position={"x": 20, "y": box["height"] * (hour - 7) / 12 + 2}
    )


def test_a_drop_moves_and_the_message_undoes(week, monday):
    page, row = week
    tuesday = monday + timedelta(days=1)
    entry = page.locator(".entry", has_text="Yılmaz")
    drag(page, entry, page.locator(f".day-grid[data-day='{tuesday.isoformat()}']"), 14)
    expect(page.get_by_text("Termin verschoben auf")).to_be_visible()
    row.refresh_from_db()
    assert row.starts_at == at(tuesday, time(14))
    page.get_by_role("button", name="Rückgängig").first.click()
    expect(page.get_by_text(re.compile("Rückgängig gemacht"))).to_be_visible()
    row.refresh_from_db()
    assert (row.starts_at, row.version) == (at(monday, time(10)), 2)


def test_the_keyboard_does_the_same_by_the_form(week, monday, accessible):
    page, row = week
    page.locator(".entry a", has_text="Yılmaz").focus()
    page.keyboard.press("Enter")
    picked = page.locator("#picked")
    move = picked.get_by_role("link", name="Verschieben")
    expect(move).to_be_visible()
    move.focus()
    page.keyboard.press("Enter")
    form = picked.locator("form.log-form")
    expect(form).to_be_visible()
    accessible(page)
    form.locator("[name=time]").fill("11:30")
    form.locator("button.btn-primary").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Termin verschoben auf")).to_be_visible()
    assert Appointment.objects.get(pk=row.pk).starts_at == at(monday, time(11, 30))

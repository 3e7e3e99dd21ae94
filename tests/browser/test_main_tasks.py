"""The five main tasks as a person does them, in German, and what axe-core says of the pages on the way."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from caseload.appointments.models import Appointment
from caseload.contacts.models import Contact


def test_log_in(desk, accessible):
    expect(desk.locator("h1")).to_contain_text(
        re.compile("Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag")
    )
    accessible(desk)


def test_the_log_in_page(page, people, live_server, accessible):
    page.goto(f"{live_server.url}/")
    accessible(page)
    page.fill("input[name=login]", "own")
    page.fill("input[name=password]", "wrong")
    page.click("main button.btn-primary")
    expect(page.locator(".alert, .invalid-feedback, .notice-bad").first).to_be_visible()


def test_log_a_contact_in_two_clicks(desk, people, accessible):
    row = desk.locator("li", has_text="Öztürk-Groß")
    row.get_by_role("link", name="Eintragen").click()
    form = row.locator("form.log-form")
    expect(form).to_be_visible()
    accessible(desk)
    form.get_by_role("button", name="Kontakt speichern").click()
    expect(desk.get_by_text("Kontakt mit Jürgen Öztürk-Groß gespeichert.")).to_be_visible()
    expect(row).to_have_count(0)
    contact = Contact.objects.get()
    assert (contact.by, contact.reached) == (people.own, True)
    desk.get_by_role("button", name="Rückgängig").click()
    expect(desk.locator("li", has_text="Öztürk-Groß")).to_have_count(1)
    assert not Contact.objects.exists()


def test_a_mistake_keeps_what_was_typed(desk):
    row = desk.locator("li", has_text="Öztürk-Groß")
    row.get_by_role("link", name="Eintragen").click()
    row.locator("[name=note]").fill("Langes Gespräch")
    row.locator("[name=minutes]").fill("9000")
    row.get_by_role("button", name="Kontakt speichern").click()
    expect(row.locator(".invalid-feedback").first).to_be_visible()
    expect(row.locator("[name=note]")).to_have_value("Langes Gespräch")


def next_monday():
    day = timezone.localdate() + timedelta(days=1)
    while day.weekday() != 0:
        day += timedelta(days=1)
    return day


def test_book_an_appointment(desk, people, accessible):
    desk.goto(desk.url.rstrip("/") + f"/clients/{people.client.pk}/")
    accessible(desk)
    desk.get_by_role("link", name="Termin buchen").click()
    form = desk.locator("form", has=desk.locator("[name=time], [name=clock]")).last
    form.locator("[name=day]").fill(next_monday().isoformat())
    form.locator("[name=time], [name=clock]").first.fill("10:00")
    form.locator("[name=place]").click()  # leaving the field: what follows for the client is said anew
    expect(form.locator(".outlook")).to_be_visible()
    accessible(desk)
    form.locator("button.btn-primary").click()
    expect(desk.get_by_text(re.compile("Termin gebucht")).first).to_be_visible()
    assert Appointment.objects.filter(client=people.client, status="planned").count() == 2


def test_record_an_outcome(desk, people, accessible):
    row = desk.locator("li", has_text="Yılmaz").first
    row.get_by_role("link", name="Erschienen", exact=True).click()
    expect(row.get_by_role("button", name="Ergebnis speichern")).to_be_visible()
    accessible(desk)
    row.get_by_role("button", name="Ergebnis speichern").click()
    expect(desk.get_by_role("button", name="Rückgängig")).to_be_visible()
    assert Appointment.objects.get().status == "attended"
    assert Contact.objects.get().client == people.client


@pytest.mark.parametrize("words", ["oeztuerk", "Östürk"])
def test_find_a_client_also_misspelt(desk, accessible, words):
    desk.keyboard.press("Control+k")
    desk.keyboard.type(words)
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("link", name="Öztürk-Groß, Jürgen")).to_be_visible()
    accessible(desk)


def test_the_caseload_on_a_phone_has_no_sideways_scrolling(desk):
    desk.set_viewport_size({"width": 390, "height": 844})
    for path in ("", "clients/"):
        desk.goto(desk.url.split("/", 3)[0] + "//" + desk.url.split("/")[2] + "/" + path)
        assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

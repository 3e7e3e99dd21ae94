"""The face in a real browser: keys, menus, light and dark, toasts, drafts, and the same without JavaScript."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.factories import ClientFactory

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def home(desk):
    return desk.url


def test_settings_in_light_and_dark(desk, home, accessible):
    desk.goto(f"{home}settings/")
    for theme, words in (("dark", "Dunkel"), ("light", "Hell")):
        desk.locator("main").get_by_role("button", name=words).click()
        assert desk.evaluate("document.documentElement.dataset.bsTheme") == theme
        desk.reload()
        assert desk.evaluate("document.documentElement.dataset.bsTheme") == theme
        accessible(desk)
    desk.emulate_media(color_scheme="dark")
    desk.locator("main").get_by_role("button", name="Automatisch").click()
    assert desk.evaluate("document.documentElement.dataset.bsTheme") == "dark"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}], ids=["phone", "desk"])
def test_pages_of_the_frame_have_no_findings(desk, home, accessible, scheme, size):
    desk.emulate_media(color_scheme=scheme)
    desk.set_viewport_size(size)
    for path in ("password/", "settings/", "logout/", "clients/", ""):
        desk.goto(home + path)
        accessible(desk)
        assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
    desk.get_by_text("Mehr", exact=True).click()
    accessible(desk)


def test_settings_hold_a_long_address_on_a_phone(desk, home, people):
    people.own.email = "maximiliane.schmidt-oberhausen@jobcenter-gelsenkirchen.example.org"
    people.own.save()
    desk.set_viewport_size(PHONE)
    desk.goto(f"{home}settings/")
    assert desk.get_by_text(people.own.email).is_visible()
    assert desk.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_page_with_mistakes_is_found_out(page, live_server):
    """The negative sample: if this page passed, the check would be worth nothing."""
    page.goto(f"{live_server.url}/login/")
    page.evaluate("document.querySelector('main').innerHTML = '<img src=\"/static/img/favicon.svg\"><input>'")
    assert {found["id"] for found in Axe().run(page).response["violations"]} >= {"image-alt", "label"}


def test_long_words_stay_in_their_place_and_short_ones_whole(page, live_server):
    page.set_viewport_size(PHONE)
    page.goto(f"{live_server.url}/login/")
    page.evaluate(
        """() => {
            const figure = '<li class="figure"><b>4</b><span>davon ohne Integrationsfachkraftzuordnung</span></li>';
            const badge = '<span class="badge-state">Zurückgezogen</span>';
            document.querySelector("main").innerHTML = `<ul class="figures">${figure}${figure}</ul>
                <table class="table-rows"><tr><td class="row-actions"><table><tr><td>${badge}</td>
                <td>${"Stelle als Lagerhelferin ".repeat(9)}</td></tr></table></td></tr></table>`;
        }"""
    )
    assert page.evaluate(
        "[...document.querySelectorAll('.figure')].every((each) => each.scrollWidth <= each.clientWidth)"
    )
    assert page.locator(".badge-state").bounding_box()["height"] < 30


def test_inline_script_and_style_are_refused(page, live_server):
    page.goto(f"{live_server.url}/login/")
    page.evaluate(
        """() => {
            document.addEventListener("securitypolicyviolation", (event) => window.refused.push(event.effectiveDirective));
            window.refused = [];
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.head.append(script);
            const style = document.createElement("style");
            style.textContent = "body { display: none }";
            document.head.append(style);
        }"""
    )
    page.wait_for_function("window.refused.length >= 2")
    assert page.evaluate("window.ran") is None
    expect(page.locator("body")).to_be_visible()
    page.said.clear()


def test_the_keys_walk_the_rows(desk, people, home):
    ClientFactory(first_name="Kim", last_name="Aalto", counsellor=people.own)
    desk.goto(f"{home}clients/")
    desk.keyboard.press("j")
    expect(desk.locator("tbody tr:focus-within")).to_contain_text("Aalto")
    desk.keyboard.press("j")
    desk.keyboard.press("k")
    expect(desk.locator("tbody tr:focus-within")).to_contain_text("Aalto")
    desk.keyboard.press("Enter")
    expect(desk.locator("h1")).to_have_text("Kim Aalto")


def test_keys_are_letters_while_somebody_types(desk):
    desk.keyboard.press("Control+k")
    desk.keyboard.type("jack/c?")
    expect(desk.locator("#search")).to_have_value("jack/c?")
    expect(desk.locator("#keys")).to_be_hidden()


def test_the_list_of_keys_opens_and_closes(desk, accessible):
    desk.locator("h1").click()
    desk.keyboard.press("?")
    expect(desk.locator("#keys")).to_be_visible()
    accessible(desk)
    desk.keyboard.press("Escape")
    expect(desk.locator("#keys")).to_be_hidden()


def test_the_menu_closes_with_escape_and_gives_the_focus_back(desk):
    summary = desk.locator(".account > summary")
    summary.click()
    expect(desk.get_by_role("button", name="Abmelden")).to_be_visible()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Escape")
    expect(desk.get_by_role("button", name="Abmelden")).to_be_hidden()
    expect(summary).to_be_focused()


def test_a_toast_waits_while_it_is_pointed_at_and_then_goes(desk, home):
    desk.clock.install()
    desk.goto(f"{home}settings/")
    desk.get_by_role("button", name="Speichern").click()
    toast = desk.locator("[data-toast]")
    expect(toast).to_contain_text("Einstellungen gespeichert.")
    toast.hover()
    desk.clock.fast_forward(20_000)
    expect(toast).to_be_visible()
    desk.locator("h1").hover()
    desk.clock.fast_forward(9_000)
    expect(toast).to_have_count(0)


def test_what_was_typed_survives_leaving_but_not_logging_out(desk, people, home, live_server):
    address = f"{home}clients/{people.client.pk}/contacts/log/"
    desk.goto(address)
    desk.fill("textarea[name=note]", "Lebenslauf besprochen")
    desk.goto(home)
    desk.goto(address)
    expect(desk.locator("textarea[name=note]")).to_have_value("Lebenslauf besprochen")
    desk.locator(".account > summary").click()
    desk.get_by_role("button", name="Abmelden").click()
    desk.wait_for_url(re.compile("/login/"))
    assert desk.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('draft:'))") == []


def test_a_saved_draft_is_gone(desk, people, home):
    address = f"{home}clients/{people.client.pk}/contacts/log/"
    desk.goto(address)
    desk.fill("textarea[name=note]", "Lebenslauf besprochen")
    desk.get_by_role("button", name="Kontakt speichern").click()
    desk.wait_for_url(lambda url: "log" not in url)
    desk.goto(address)
    expect(desk.locator("textarea[name=note]")).to_have_value("")


def test_a_failing_server_is_said_and_the_text_stays(desk, people):
    row = desk.locator("li", has_text="Öztürk-Groß")
    row.get_by_role("link", name="Eintragen").click()
    row.locator("[name=note]").fill("Langes Gespräch")
    desk.context.set_offline(True)
    row.get_by_role("button", name="Kontakt speichern").click()
    expect(desk.get_by_role("alert")).to_contain_text("Ihre Eingaben sind noch da")
    expect(row.locator("[name=note]")).to_have_value("Langes Gespräch")
    desk.context.set_offline(False)
    desk.said.clear()


def test_filters_answer_at_once_and_the_address_follows(desk, people, home):
    desk.goto(f"{home}clients/")
    desk.fill(".filter [name=q]", "oeztuerk")
    expect(desk.locator("#list tbody tr").first).to_contain_text("Öztürk-Groß")
    expect(desk).to_have_url(f"{home}clients/?q=oeztuerk")
    expect(desk.locator(".filter [name=q]")).to_be_focused()
    desk.go_back()
    expect(desk.locator("#list")).to_contain_text("Yılmaz")


def test_everything_works_without_javascript(browser, people, live_server):
    context = browser.new_context(java_script_enabled=False, locale="de-DE", viewport=PHONE)
    page = context.new_page()
    page.goto(f"{live_server.url}/")
    page.fill("#id_login", "own")
    page.fill("#id_password", "demo")
    page.click("main button.btn-primary")
    page.get_by_text("Mehr", exact=True).click()
    expect(page.get_by_role("link", name="Vermittlungsvorschläge")).to_be_visible()
    page.goto(f"{live_server.url}/clients/")
    page.locator(".fold > summary").click()
    page.fill(".filter [name=q]", "oeztuerk")
    page.get_by_role("button", name="Anwenden").click()
    expect(page.locator("#list")).to_contain_text("Öztürk-Groß")
    page.locator(".account > summary").click()
    page.get_by_role("button", name="Abmelden").click()
    expect(page).to_have_url(re.compile("/login/"))
    context.close()

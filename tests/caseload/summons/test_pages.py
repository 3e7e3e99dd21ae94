import io
from datetime import date, timedelta

import pikepdf
import pytest
import time_machine
from django.urls import reverse

from caseload.clients.models import Client
from caseload.summons.forms import earliest_day
from caseload.summons.legal import LegalState
from caseload.summons.models import Hearing, Summons
from caseload.summons.paper import content_of
from caseload.templatetags.summons_tags import client_summonses
from tests.factories import ClientFactory, SummonsFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")
FORM = {
    "purpose": "placement", "keyword": "Lagerhelfer", "day": "2026-12-02", "time": "10:00", "minutes": "30", "place": "",
    "continues_when_sick": "on", "reason": "",
}  # fmt: skip


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


def form(cast, **facts):
    return {**FORM, "counsellor": cast.own.pk, **facts}


def new(client):
    return reverse("summons-new", args=[client.pk])


def page(name, summons):
    return reverse(f"summons-{name}", args=[summons.pk])


def test_from_drawing_up_to_the_hearing(cast, as_user, clock):
    browser = as_user(cast.own)
    shown = browser.get(new(cast.client))
    assert (
        shown.context["form"].initial["day"] >= date(2026, 11, 28) and "1. Meldeaufforderung" in shown.content.decode()
    )
    answer = browser.post(new(cast.client), form(cast))
    summons = Summons.objects.get()
    assert answer.url == page("detail", summons) and summons.place == "Ahstraße 22, 45879 Gelsenkirchen, Raum 2.14"
    draft = browser.get(page("pdf", summons))
    assert draft.headers["Content-Type"] == "application/pdf" and draft.headers["Cache-Control"] == "no-store"
    browser.post(page("send", summons), {"sent_how": "post", "sent_on": "2026-11-23"})
    text = browser.get(page("detail", summons)).content.decode()
    assert "gilt als bekannt gegeben" in text and "Es entscheidet nichts" in text
    kept = browser.get(page("pdf", summons)).content
    Client.objects.filter(pk=cast.client.pk).update(last_name="Anders")
    assert browser.get(page("pdf", summons)).content == kept, "the letter stays as it left"
    clock.move_to(berlin("2026-12-02 11:00"))
    browser = as_user(cast.own)
    answer = browser.post(page("outcome", summons), {"outcome": "not_attended"})
    assert answer.url == page("detail", summons)
    hearing = {"due_on": "2026-12-16", "how": "written", "found": "none", "personal_offered_on": "2026-12-02"}
    assert browser.post(page("hearing", summons), hearing).status_code == 302
    text = browser.get(page("detail", summons)).content.decode()
    assert "1. Versäumnis: keine Minderung." in text and "2. Juni 2027" in text


def test_the_third_asks_for_a_reason_and_keeps_what_was_typed(cast, as_user):
    for days in (1, 8):
        SummonsFactory(client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=days))
    browser = as_user(cast.own)
    assert "eigene Begründung" in browser.get(new(cast.client)).content.decode()
    answer = browser.post(new(cast.client), form(cast))
    assert answer.status_code == 422 and "reason" in answer.context["form"].errors
    assert answer.context["form"]["keyword"].value() == "Lagerhelfer"
    assert browser.post(new(cast.client), form(cast, reason="Befristung läuft aus")).status_code == 302


def test_an_early_day_warns_and_an_occupied_one_offers_others(cast, as_user):
    browser = as_user(cast.own)
    browser.post(new(cast.client), form(cast))
    answer = browser.post(new(cast.colleagues_client), form(cast))
    assert answer.status_code == 404, "not the own client"
    other = ClientFactory(counsellor=cast.own)
    answer = browser.post(new(other), form(cast))
    assert answer.status_code == 422 and answer.context["form"].slots
    early = browser.post(new(other), form(cast, day="2026-11-25", purpose=""))
    assert "persönlich" in early.content.decode() and early.context["form"].comes_early


def test_the_earliest_day_leaves_room_for_the_fourth_day():
    law = LegalState(valid_from=date(2026, 7, 1), counts_from=2)
    assert earliest_day(date(2026, 11, 23), law) == date(2026, 11, 28)
    assert earliest_day(date(2026, 11, 21), law) == date(2026, 11, 28), "on Saturday nobody goes to the post"
    assert earliest_day(date(2026, 3, 30), law) == date(2026, 4, 8)


def test_the_letter_is_tagged_german_and_shows_nothing_in_the_window(cast):
    summons = SummonsFactory(
        client=cast.client,
        counsellor=cast.own,
        starts_at=berlin("2026-12-02 10:00"),
        keyword="Lager",
        reason="Befristet",
    )
    law = LegalState.objects.on(NOW.date())
    content = content_of(summons, law, NOW.date())
    said = " ".join(" ".join(lines) for lines in content["paragraphs"])
    for words in (
        "§ 59 SGB II in Verbindung mit § 309 SGB III", "Mittwoch, 2. Dezember 2026", "10:00 Uhr", "Raum 2.14",
        "Vermittlung in Ausbildung oder Arbeit (Lager)", "Befristet", "wirkt dann fort", "Reisekosten", "wichtigen Grund",
        "Widerspruch",
    ):  # fmt: skip
        assert words in said, words
    assert content["sender"] == "Ahstraße 22, 45879 Gelsenkirchen" and content["address"][0] == "Ayşe Yılmaz"
    summons.continues_when_sick = False
    assert "wirkt dann fort" not in str(content_of(summons, law, NOW.date()))


def test_the_pdf_is_accessible(cast, as_user):
    summons = SummonsFactory(client=cast.client, counsellor=cast.own, sent_on=None, sent_how="", known_by=None)
    with pikepdf.open(io.BytesIO(as_user(cast.own).get(page("pdf", summons)).content)) as pdf:
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "de"
        assert "Meldeaufforderung" in str(pdf.open_metadata())


def test_travel_costs_and_withdrawal(cast, as_user):
    summons = SummonsFactory(client=cast.client, counsellor=cast.own, starts_at=NOW + timedelta(days=20))
    browser = as_user(cast.own)
    for _twice in range(2):
        browser.post(page("travel", summons))
    assert "Reisekosten" in browser.get(page("detail", summons)).content.decode()
    assert browser.post(page("withdraw", summons), {}).status_code == 302
    summons.refresh_from_db()
    assert (summons.outcome, summons.travel_asked_on) == ("withdrawn", NOW.date())
    assert "bereits abgeschlossen" in browser.get(page("withdraw", summons)).content.decode()


def test_worst_first_and_by_state(cast, as_user):
    rows = {"client": cast.client, "counsellor": cast.own}
    later = SummonsFactory(**rows, starts_at=NOW + timedelta(days=9))
    visit = cast.client.appointments.create(
        counsellor=cast.own, starts_at=later.starts_at, ends_at=later.starts_at + timedelta(minutes=30)
    )
    Summons.objects.filter(pk=later.pk).update(appointment=visit)
    clash = SummonsFactory(**rows, starts_at=NOW + timedelta(days=10))
    open_ = SummonsFactory(**rows, starts_at=NOW - timedelta(days=2))
    heard = SummonsFactory(**rows, outcome="not_attended", reason_state="open")
    Hearing.objects.create(summons=heard, due_on=NOW.date() - timedelta(days=1))
    done = SummonsFactory(**rows, outcome="attended")
    unsent = SummonsFactory(**rows, sent_on=None, sent_how="", known_by=None, starts_at=NOW + timedelta(days=12))
    browser = as_user(cast.own)

    def listed(**filters):
        return [row.pk for row, _concern, _state in browser.get(reverse("summons-list"), filters).context["rows"]]

    assert listed() == [heard.pk, open_.pk, clash.pk, unsent.pk, later.pk, done.pk]
    assert listed(status="work") == [heard.pk, open_.pk, clash.pk, unsent.pk]
    assert listed(status="hearing") == [heard.pk] and listed(status="clash") == [clash.pk]
    assert listed(status="done") == [done.pk] and listed(client=cast.colleagues_client.pk) == []
    assert browser.get(reverse("summons-list"), {"export": "csv"}).status_code == 200


def test_today_names_what_is_to_be_done_once_a_client(cast, as_user):
    start = NOW - timedelta(days=2)
    visit = cast.client.appointments.create(counsellor=cast.own, starts_at=start, ends_at=start + timedelta(minutes=30))
    SummonsFactory(client=cast.client, counsellor=cast.own, starts_at=start, appointment=visit)
    text = as_user(cast.own).get("/").content.decode()
    assert "kein Ergebnis zur Meldeaufforderung" in text and "kein Ergebnis eingetragen für den Termin" not in text


@pytest.mark.parametrize("count", [1, 3])
def test_constant_statements(cast, as_user, django_assert_num_queries, count):
    for days in range(count):
        row = SummonsFactory(
            client=cast.client, counsellor=cast.own, starts_at=NOW - timedelta(days=40 + days), outcome="not_attended",
            reason_state="open",
        )  # fmt: skip
        Hearing.objects.create(summons=row, due_on=NOW.date())
    browser = as_user(cast.own)
    with django_assert_num_queries(5):
        browser.get(reverse("summons-list"))
    with django_assert_num_queries(8):
        browser.get(page("detail", row))
    with django_assert_num_queries(4):
        assert len(client_summonses(cast.client)["rows"]) == count
    with django_assert_num_queries(18):
        browser.get(new(cast.client))

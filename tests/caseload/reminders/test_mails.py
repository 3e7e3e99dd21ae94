"""What stands in a mail, in each language and kind, and what must not; parsed as a reader's program would."""

import csv
import re
from dataclasses import replace
from email import policy
from email.parser import BytesParser
from uuid import UUID

import icalendar
import pytest
from django.conf import settings
from django.test import override_settings

from caseload.clients.models import MailLanguage
from caseload.reminders.links import client_page_url, opt_out_url
from caseload.reminders.mails import Mail, compose
from caseload.texts.built_in import built_in
from caseload.texts.models import Kind, Text
from caseload.texts.wording import WORDINGS
from tests.factories import berlin
from tests.shared import SHARED

NOW = berlin("2026-11-23 09:00")
KEY = UUID(int=5)


def mail(kind="appointment", language="de", **changes):
    """With the built-in text of that kind and language."""
    facts = {
        "recipient": "kundin@example.org",
        "key": KEY,
        "phone": "0209 555123",
        "link": client_page_url(KEY),
        "stop": opt_out_url(KEY),
    }
    if kind != "invitation":
        facts |= {
            "office": "Ahstraße 22, 45879 Gelsenkirchen",
            "starts_at": berlin("2026-11-25 09:00"),
            "ends_at": berlin("2026-11-25 09:30"),
            "uid": UUID(int=7),
            "version": 2,
            "way": "talk",
            "place": "Ahstraße 22, Raum 2.14",
        }
    return Mail(Text(1, kind, language, built_in()[kind, language]), **(facts | changes))


MAIL = mail()
DAYS = {
    "de": "Mittwoch, 25. November 2026, 09:00 Uhr",
    "en": "Wednesday 25 November 2026, 09:00",
    "tr": "25 Kasım 2026 Çarşamba, saat 09:00",
    "uk": "Середа, 25 листопада 2026\u00a0р., 09:00",
    "ru": "Среда, 25 ноября 2026\u00a0г., 09:00",
    "ar": "الأربعاء، 25 تشرين الثاني/نوفمبر 2026، الساعة \u206809:00\u2069",
}
# Words that would tell a neighbour reading along what this is about (DOMAIN.md 4.2), in all six languages.
REVEALING = (
    *(
        "jobcenter",
        "job center",
        "agentur",
        "amt ",
        "behörde",
        "bürgergeld",
        "grundsicherung",
        "hartz",
        "sgb",
        "leistung",
    ),
    *(
        "arbeit",
        "bewerb",
        "vermittlung",
        "maßnahme",
        "programm",
        "projekt",
        "offensive",
        "fallmanage",
        "stelle ",
        "beruf",
    ),
    *("employ", "benefit", "welfare", "vacanc", "counsel", "agency", "office", "programme", "job"),
    *("işsiz", "iş ", "yardım", "danışman", "kurum", "безроб", "робот", "допомог", "виплат", "консульт", "центр"),
    *("безраб", "работ", "пособ", "выплат", "консульт", "بطالة", "عمل", "مساعدة", "إعانة", "مستشار", "مركز", "وظيف"),
)


def read(raw):
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    assert mail.defects == [] and not any(part.defects for part in mail.walk())
    return mail


def body(mail, kind):
    return mail.get_body((kind,)).get_content().replace("\r\n", "\n")


def calendar_of(mail):
    (part,) = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
    return part, icalendar.Calendar.from_ical(part.get_content())


SENDERS = {
    "de": "Ihre Ansprechperson",
    "en": "Your contact person",
    "tr": "İrtibat kişiniz",
    "uk": "Ваша контактна особа",
    "ru": "Ваше контактное лицо",
    "ar": "جهة الاتصال الخاصة بكم",
}


@pytest.mark.parametrize("language", MailLanguage.values)
@pytest.mark.parametrize("kind", Kind.values)
def test_every_mail_says_what_is_needed_and_nothing_more(kind, language):
    raw = compose(mail(kind, language), NOW)
    known = read(raw)
    text, html = body(known, "plain"), body(known, "html")
    for words in (text, html):
        assert "0209 555123" in words and opt_out_url(KEY) in words
        assert (client_page_url(KEY) in words) == (kind != "cancellation")
        assert (DAYS[language] in words) == (kind != "invitation")
        assert ("Ahstraße 22, Raum 2.14" in words) == (kind in ("appointment", "moved"))
        assert not [word for word in REVEALING if word in re.sub(r"http\S+", "", words.lower())]
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in html
    assert {part.get_content_charset() for part in known.walk() if not part.is_multipart()} == {"utf-8"}
    assert known["Subject"] == WORDINGS[MailLanguage(language)].subject
    assert not [word for word in REVEALING if word in known["Subject"].lower()]
    assert (known["To"], known["Content-Language"]) == ("kundin@example.org", language)
    assert (known["Auto-Submitted"], known["MIME-Version"]) == ("auto-generated", "1.0")
    assert known["Date"].datetime == NOW and known["From"].addresses[0].display_name == SENDERS[language]
    assert known["List-Unsubscribe"] == f"<{opt_out_url(KEY)}>"
    assert known["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert raw.isascii() and max(map(len, raw.split(b"\r\n"))) <= 998


@pytest.mark.parametrize("language", MailLanguage.values)
def test_the_text_reads_like_a_letter(language):
    for kind in Kind.values:
        text = body(read(compose(mail(kind, language), NOW)), "plain")
        assert "\n\n\n" not in text and "{" not in text and not re.search(r"^[ \t]|[ \t]$", text.strip(), re.M)
        without = body(read(compose(replace(mail(kind, language), place="", office="", phone=""), NOW)), "plain")
        assert "\n\n\n" not in without and not re.search(r":\s*[.\n]?\s*$", without) and "0209" not in without


def test_from_right_to_left_numbers_and_latin_words_keep_their_direction_and_links_stay_whole():
    known = read(compose(mail(language="ar"), NOW))
    text, html = body(known, "plain"), body(known, "html")
    for words in (text, html):
        for latin in ("09:00", "0209 555123", "Ahstraße 22, Raum 2.14"):
            assert f"\u2068{latin}\u2069" in words
    assert client_page_url(KEY) in text.split("\n") and opt_out_url(KEY) in text.split("\n")
    assert "\u2068" not in body(read(compose(MAIL, NOW)), "plain")


@pytest.mark.parametrize("kind", ["appointment", "moved", "cancellation"])
@pytest.mark.parametrize("language", MailLanguage.values)
def test_the_calendar_file_comes_along(kind, language):
    part, calendar = calendar_of(read(compose(mail(kind, language), NOW)))
    (event,) = calendar.walk("VEVENT")
    method, status = ("CANCEL", "CANCELLED") if kind == "cancellation" else ("REQUEST", "CONFIRMED")
    assert part.get_filename() == "termin.ics" and part.get_param("method") == str(calendar["method"]) == method
    assert event.decoded("dtstart") == MAIL.starts_at and str(event["status"]) == status
    assert (str(event["uid"]), event["sequence"]) == (str(MAIL.uid), 2)
    assert str(event["attendee"]) == "mailto:kundin@example.org"
    assert str(event["organizer"]) == "mailto:termine@example.org"
    assert event["organizer"].params["CN"] == SENDERS[language]
    assert str(event["summary"]) == WORDINGS[MailLanguage(language)].entry
    assert not [word for word in REVEALING if word in part.get_content().lower()]


def test_an_invitation_has_no_calendar_file():
    assert [part.get_content_type() for part in read(compose(mail("invitation"), NOW)).walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_the_headers_name_no_office():
    head = compose(MAIL, NOW).partition(b"\r\n\r\n")[0].decode().lower()
    assert not [word for word in ("jobcenter", "agentur", "arbeit") if word in head]
    assert f"message-id: <{MAIL.key}@example.org>" in head


def test_a_long_sender_name_with_umlauts_is_folded():
    with override_settings(
        MAIL_SENDER_NAME="Ihre Ansprechperson für Termine in der Ahstraße, montags bis freitags " * 2
    ):
        raw = compose(MAIL, NOW)
        assert read(raw)["From"].addresses[0].display_name == settings.MAIL_SENDER_NAME.strip()
    assert max(map(len, raw.split(b"\r\n"))) <= 998


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({}, "Ahstraße 22, Raum 2.14"),
        ({"place": ""}, "Ahstraße 22, 45879 Gelsenkirchen"),
        ({"place": "Jobcenter, Zimmer 3"}, "Ahstraße 22, 45879 Gelsenkirchen"),
        ({"place": "Agentur für Arbeit", "office": "Job-Center Nord"}, ""),
        ({"way": "telephone"}, "Wir rufen Sie an."),
        ({"way": "video", "place": "Raum-Nummer 17"}, "Video-Gespräch: Raum-Nummer 17"),
        ({"way": "video", "place": ""}, "Video-Gespräch"),
    ],
)
def test_where_it_is_as_a_neighbour_may_read_it(changes, where):
    known = replace(MAIL, **changes)
    seen = read(compose(known, NOW))
    assert known.where == where and where in body(seen, "plain")
    _part, calendar = calendar_of(seen)
    assert str(calendar.walk("VEVENT")[0].get("location", "")) == where


def hostile():
    with (SHARED / "names" / "names_edge_cases_a.csv").open(encoding="utf-8", newline="") as file:
        names = [f"{row['first_name']} {row['last_name']}" for row in csv.DictReader(file)]
    lines = (SHARED / "names" / "blns_a.txt").read_text(encoding="utf-8").split("\n")
    naughty = [line for line in lines if line and not line.startswith("#")]
    injections = (SHARED / "security" / "crlf_injection_a.txt").read_text(encoding="utf-8").split("\n")
    own = ["x" * 300, "a\r\nBcc: b@example.org", ".\r\n.\r\n", "\u202eevil\u202c", "--=_b--", "=_a", "\x00\x0b"]
    return names + naughty + injections + own


def test_nothing_in_a_field_becomes_a_header_a_part_or_another_word():
    for value in hostile():
        raw = compose(replace(MAIL, place=value, phone=value), NOW)
        seen = read(raw)
        assert [part.get_content_type() for part in seen.walk()] == [
            *("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar")
        ]
        assert seen["Bcc"] is None and seen["To"] == MAIL.recipient
        assert b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
        assert max(map(len, raw.split(b"\r\n"))) <= 998
        shown = replace(MAIL, place=value).where
        assert shown in body(seen, "plain") and "<script" not in body(seen, "html").lower()
        _part, calendar = calendar_of(seen)
        assert str(calendar.walk("VEVENT")[0].get("location", "")) == shown


def test_a_text_is_no_html():
    seen = read(compose(replace(MAIL, place="Haus <A> & B, O'Connor-Saal 100 %(day)s"), NOW))
    assert "Haus <A> & B, O'Connor-Saal 100 %(day)s" in body(seen, "plain")
    assert "Haus &lt;A&gt; &amp; B, O&#x27;Connor-Saal 100 %(day)s" in body(seen, "html")

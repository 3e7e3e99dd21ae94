"""Whatever comes in is read: within bounds, without an exception, and as people would read it."""

import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseload.inbox import calendar_answer, references
from caseload.inbox.bounce import Kind, tell
from caseload.inbox.calendar_answer import Answer
from caseload.inbox.mime import LOOKED_AT, PARTS, read
from caseload.inbox.written import attachments, own_words
from tests.shared import SHARED


def all_of(data):
    told = tell(data)
    mail = told.mail
    references.answers_to(mail), references.given_back(mail), references.arrived_at(mail)
    return told


LINES = st.sampled_from(
    (
        *(b"From: mailer-daemon@example.org", b"Subject: =?utf-8?q?=C3?=", b"Subject: =?no?b?x?=", b"", b"\r", b"--b"),
        *(
            b"Content-Type: multipart/report; boundary=b",
            b"Content-Type: text/plain; charset=klingon",
            b"--b--",
            b"\x00",
        ),
        *(
            b"Content-Type: message/delivery-status",
            b"Content-Transfer-Encoding: base64",
            b"Status: 5.1.1",
            b"\xff\xfe",
        ),
        *(b"Final-Recipient: rfc822; a@b.de", b"BEGIN:VEVENT", b"METHOD:REPLY", b"ATTENDEE;PARTSTAT=:x", b" folded"),
        *(
            b"Content-Type: text/html",
            b"<a@b.de>: 550 user unknown",
            b"\x1b$B",
            b"=E4=",
            b"> quoted",
            b"Am x schrieb y:",
        ),
        *(b'Content-Disposition: attachment; filename="\x00"', b"References: <<>>", b"<style>", b"-- "),
    )
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.lists(st.one_of(LINES, st.binary(max_size=40))).map(b"\n".join)))
def test_no_bytes_whatever_raise(data):
    all_of(data)


def test_no_file_of_the_corpora_raises():
    paths = [path for folder in ("mail", "ics") for path in (SHARED / folder).rglob("*") if path.is_file()]
    assert len(paths) > 480
    for path in paths:
        told = all_of(path.read_bytes())
        assert told.text.isprintable() or "\x00" not in told.text


REPORT = b"From: mailer-daemon@example.org\nSubject: failure notice\n"
BOMBS = {
    "10 MB": REPORT + b"\n<a@b.de>: 550 5.1.1 user unknown\n\n--- Original message ---\n" + b"x" * 75 * 140_000,
    "NULs": b"\x00" * 3_000_000,
    "headers": b"".join(b"X-%d: y\n" % n for n in range(200_000)) + b"\nhi",
    "deep": b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)),
    "wide": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000,
    "styles": b"Content-Type: text/html\n\n" + b"<style>" * 100_000,
    "dashes": REPORT + b"\n" + b"-" * 500_000,
    "quotes": b"Subject: hi\n\n" + b"> " * 400_000,
    "words": REPORT + b"\n" + b"mailbox account address " * 40_000,
    "calendar": b'Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nATTENDEE;A="' + b'A;"' * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_cost_little(name):
    """Time and memory depend on what is looked at, never on what is sent."""
    tracemalloc.start()
    begun = time.process_time()
    told = all_of(BOMBS[name])
    spent, (_now, peak) = time.process_time() - begun, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 16 * LOOKED_AT
    assert spent < 5
    assert len(told.mail.parts) <= PARTS


def test_a_bounce_of_ten_megabytes_is_still_a_bounce():
    told = tell(BOMBS["10 MB"])
    assert told.kind is Kind.HARD
    assert told.mail.cut
    assert told.mail.size > 10_000_000


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("text/plain; charset=utf-8", "Grüße".encode(), "Grüße"),
        ("text/plain; charset=iso-8859-1", "Grüße".encode("latin-1"), "Grüße"),
        ("text/plain", "Grüße".encode("cp1252"), "Grüße"),
        ("text/plain; charset=klingon", "Grüße".encode(), "Grüße"),
        ("text/plain; charset=utf-8", "Grüße".encode("cp1252"), "Grüße"),
        ("text/html; charset=utf-8", "<style>p{}</style><p>Grüße &amp; Dank</p>".encode(), "Grüße & Dank"),
    ],
)
def test_text_is_read_in_whatever_letters(head, body, text):
    assert tell(b"Subject: x\nContent-Type: " + head.encode() + b"\n\n" + body).text == text


def test_parts_are_named_and_sized_not_kept():
    mail = read(
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nHallo\n--b\n"
        b"Content-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''Gr%C3%BCn.pdf\n\nJVBERi0\n--b--\n"
    )
    assert [part.type for part in mail.parts] == ["text/plain", "application/pdf"]
    assert attachments(mail) == ["Grün.pdf (7)"]


@pytest.mark.parametrize(
    "below",
    [
        "Am 20.11.2025 um 08:00 schrieb Jobcenter:\n> Guten Tag",
        "On Thu, 20 Nov 2025, termine@example.org\nwrote:\n> Guten Tag",
        "-----Ursprüngliche Nachricht-----\nVon: x",
        "Von: Ansprechperson\nGesendet: Donnerstag, 20. November 2025\nGuten Tag",
        "________________________________\nFrom: x",
        "20 Kas 2025 Per tarihinde <termine@example.org> şunu yazdı:\n> Merhaba",
        "чт, 20 нояб. 2025 г. termine@example.org пишет:\n> Добрый день",
        "Anfang der weitergeleiteten Nachricht:\n\nVon: x",
        "-- \nAyse Yilmaz\nHauptstraße 1",
    ],
)
def test_only_what_the_person_wrote_is_kept(below):
    assert own_words(f"Ich kann nicht kommen.\nBin krank.\n\n{below}") == "Ich kann nicht kommen.\nBin krank."


def test_calendar_answers():
    folder = SHARED / "ics" / "handwritten"
    for name, answer in (("accepted", Answer.ACCEPTED), ("declined", Answer.DECLINED)):
        found = calendar_answer.read((folder / f"reply-{name}.ics").read_text(encoding="utf-8"))
        assert (found.uid, found.sequence, found.answer) == ("appt-1001@jobcenter.example", 0, answer)
    request = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=ACCEPTED:x\nEND:VEVENT"
    assert calendar_answer.read(request) is None
    assert calendar_answer.read(request.replace("REQUEST", "COUNTER")).answer is Answer.OTHER_TIME
    assert calendar_answer.read(request.replace("REQUEST", "REPLY").replace("ACCEPTED", "NEEDS-ACTION")) is None


def test_where_our_key_can_stand():
    mail = read(
        b"To: antwort+abc@example.org\nIn-Reply-To: <a@x>\nReferences: <b@x> <a@x>\n"
        b"Content-Type: multipart/report; boundary=b\n\n--b\n\nThe mail:\n  Message-ID: <c@x>\n--b\n"
        b"Content-Type: message/rfc822\n\nMessage-ID:\n <d@x>\nSubject: x\n\n--b--\n"
    )
    assert references.answers_to(mail) == ("a@x", "b@x")
    assert references.given_back(mail) == ("c@x", "d@x")
    assert references.arrived_at(mail) == ("antwort+abc@example.org",)

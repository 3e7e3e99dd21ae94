"""Bounces told apart: on the labelled corpus, on what German providers say, and on what people write."""

import csv
from collections import Counter
from email.message import EmailMessage

import pytest

from caseload.inbox.bounce import BOUNCES, Kind, tell
from caseload.inbox.phrases import Reason
from caseload.inbox.reasons import DEAD, is_temporary, reason_of, status_code
from tests.shared import SHARED

FOLDER = SHARED / "mail"
GERMAN = {
    "hard_bounce": Kind.HARD,
    "soft_bounce": Kind.SOFT,
    "delay_notice": Kind.DELAY,
    "auto_reply": Kind.AUTOMATIC,
    "human_reply": Kind.PERSON,
}


def kind_of(folder, name):
    return tell((FOLDER / folder / name).read_bytes()).kind


def labelled():
    """The labelled reports: file -> (reason of the first recipient, whether any address in it is dead)."""
    found = {}
    with (FOLDER / "bounces_sisimai_labels.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["reason"]:
                reason, dead = found.get(row["file"], (row["reason"], False))
                found[row["file"]] = (reason, dead or row["hard_bounce"] == "1")
    return found


def test_hard_bounces_are_found_and_little_else_is_taken_for_one():
    """The figures of ``bounce.py``: 79 of 80 hard ones (98.8 %), 4 of 181 others (2.2 %) taken for hard.

    Of the four, all say that the mailbox does not exist; the labels have them as refused by a filter.
    """
    labels = labelled()
    told = {name: kind_of("bounces_sisimai", name) for name in labels}
    hard = [name for name, (_reason, dead) in labels.items() if dead]
    found = [name for name in hard if told[name] is Kind.HARD]
    alarms = Counter(reason for name, (reason, dead) in labels.items() if not dead and told[name] is Kind.HARD)
    others = len(labels) - len(hard)
    assert (len(hard), others) == (80, 181)
    assert len(found) >= 0.95 * len(hard), sorted(set(hard) - set(found))
    assert alarms.total() <= 0.03 * others, alarms
    assert (len(found), dict(alarms)) == (79, {"filtered": 4})


def test_what_is_no_bounce_is_not_taken_for_one():
    labels = labelled()
    away = [kind_of("bounces_sisimai", name) for name, (reason, _dead) in labels.items() if reason == "vacation"]
    assert set(away) == {Kind.AUTOMATIC}
    complaints = [tell(path.read_bytes()).kind for path in FOLDER.glob("bounces_sisimai/arf-*")]
    assert not {*BOUNCES, Kind.PERSON} & set(complaints)
    broken = [tell(path.read_bytes()).kind for path in FOLDER.glob("mime_defects_mikel_mail/*")]
    assert set(broken) == {Kind.PERSON, Kind.AUTOMATIC}


def test_german_mails_are_told_apart():
    with (FOLDER / "german_handwritten_labels.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert kind_of("german_handwritten", row["file"]) is GERMAN[row["expected_class"]], row["file"]


def test_line_ends_do_not_matter():
    for path in FOLDER.glob("line_endings/crlf-*"):
        assert tell(path.read_bytes()).kind is tell(path.read_bytes().replace(b"\r\n", b"\n")).kind


AT_RCPT = "(in reply to RCPT TO command)"


@pytest.mark.parametrize(
    "said",
    [
        "550 5.1.1 <x@gmx.de>: Recipient address rejected: User unknown in virtual mailbox table",
        f"550 Requested action not taken: mailbox unavailable For explanation visit http://postmaster.gmx.com {AT_RCPT}",
        "550-5.1.1 The email account that you tried to reach does not exist.",
        "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        "550 #5.1.0 Address rejected.",
        "550 5.1.0 <x@posteo.de>: Recipient address rejected: Empfänger unbekannt",
        "550 5.1.2 <x@gmial.con>: Recipient address rejected: Domain not found",
        "Host or domain name not found. Name service error for name=gmial.con type=A: Host not found",
        f"550 Unknown local part x in <x@example.org> {AT_RCPT}",
        "556 5.1.10 <x@y.z>: Recipient address rejected: Domain y.z does not accept mail (nullMX)",
        f"550 Benutzer existiert nicht {AT_RCPT}",
        "Die E-Mail-Adresse wurde nicht gefunden.",
        "550 5.1.1 Kein solcher Benutzer",
        f"550-Callout verification failed: 550 550 No such user (x) {AT_RCPT}",
        "550 5.1.6 Recipient has moved",
    ],
)
def test_a_dead_address_in_many_words(said):
    assert reason_of("", said) in DEAD
    assert not is_temporary(status_code(said), said)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("552 5.2.2 mailbox full", Reason.FULL),
        ("452-4.2.2 The email account that you tried to reach is over quota", Reason.FULL),
        ("550 Requested mail action aborted: exceeded storage allocation", Reason.FULL),
        ("550 5.1.1 Mailbox quota exceeded for unknown user's box", Reason.FULL),
        ("550 5.2.1 The email account that you tried to reach is disabled.", Reason.SUSPENDED),
        ("554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", Reason.REFUSED),
        ("554-No SMTP service 554-Bad DNS PTR resource record.", Reason.REFUSED),
        ("550 5.1.8 Sender address rejected: Domain not found", Reason.REFUSED),
        ("553 sorry, your domain is not allowed here; sender domain must exist", Reason.REFUSED),
        ("550 Sender verify failed: No such user here", Reason.REFUSED),
        ("554 5.7.1 <x@y.z>: Relay access denied", Reason.REFUSED),
        ("550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification", Reason.REFUSED),
        ("550 Unknown user x@docomo.example", Reason.REFUSED),  # bare: so mobile operators answer whom they do not want
        ("550 5.1.1 unknown user (in reply to end of DATA command)", Reason.REFUSED),
        ("552 5.3.4 Message size exceeds fixed limit", Reason.TOO_BIG),
        ("554 5.7.1 Message rejected as spam by Content Filtering.", Reason.CONTENT),
        ("Name service error for name=y.z type=MX: Host not found, try again", Reason.TOO_LATE),
        ("connect to mx.y.z[192.0.2.1]:25: Connection timed out", Reason.TOO_LATE),
    ],
)
def test_what_says_nothing_about_the_address(said, reason):
    assert reason_of("", said) is reason


def test_a_temporary_refusal_is_never_a_dead_address():
    said = "450 4.1.1 <x@y.z>: Recipient address rejected: unverified address: user unknown"
    report = f"From: mailer-daemon@example.org\nSubject: Undelivered Mail\n\n<x@y.z>: host mx said: {said}\n"
    assert tell(report.encode()).kind is Kind.SOFT


def test_each_recipient_has_a_verdict_of_its_own():
    report = (
        "From: mailer-daemon@example.org\nSubject: failure notice\n\nHi.\n\n<a@example.org>:\n550 5.1.1 no such user\n\n"
        "<b@example.org>:\n552 5.2.2 mailbox full\n"
    )
    verdicts = {verdict.recipient: verdict.kind for verdict in tell(report.encode()).verdicts}
    assert verdicts == {"a@example.org": Kind.HARD, "b@example.org": Kind.SOFT}


def letter(subject, text="Guten Tag", **headers):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ayse <ayse@example.org>", "termine@example.org", subject
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    return tell(mail.as_bytes())


@pytest.mark.parametrize(
    ("subject", "headers"),
    [
        ("Automatische Antwort: Termin", {}),
        ("AW: Abwesenheitsnotiz", {}),
        ("Ich bin derzeit nicht im Büro", {}),
        ("Réponse automatique : Rendez-vous", {}),
        ("Otomatik yanıt: Randevu", {}),
        ("Автоматична відповідь: Зустріч", {}),
        ("رد تلقائي: موعد", {}),
        ("Re: Nachricht", {"Auto_Submitted": "auto-replied"}),
        ("Re: Nachricht", {"Precedence": "auto_reply"}),
        ("Re: Nachricht", {"X_Autoreply": "yes"}),
    ],
)
def test_machines_that_answer(subject, headers):
    assert letter(subject, **headers).kind is Kind.AUTOMATIC


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Meine Abwesenheit beim Termin", "Ich bin im Urlaub."),
        ("Abwesenheit", "Ich bin nächste Woche ortsabwesend."),
        ("Re: Nachricht von Ihrer Ansprechperson", "Ihre Mail kam zurück: 550 user unknown"),
        ("Unzustellbar?", "Haben Sie meine Bewerbung bekommen? Sie konnte nicht zugestellt werden."),
        ("auto kaputt", "Ich komme zu spät."),
    ],
)
def test_people_who_write(subject, text):
    assert letter(subject, text, Auto_Submitted="no").kind is Kind.PERSON


def test_challenges_and_lists_are_no_answers():
    assert letter("Please confirm your message", "Click here").kind is Kind.CHALLENGE
    assert letter("Angebote der Woche", List_Unsubscribe="<mailto:x@example.org>").kind is Kind.OTHER

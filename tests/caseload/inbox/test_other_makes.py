"""Reports and answers as makes and languages write them that the corpora do not show; each example is made up."""

import pytest

from caseload.inbox.bounce import Kind, tell

RCPT = "(in reply to RCPT TO command)"
DEAD = """
550 <x@y.org> not found
550 rcpt <x@y.org> does not exist
550 can't accept user
550 <x@y.org> is not an active address at this host
550 No user with that address
550 we have no user x
550 Unable to find recipient
550 recipient not in address list
550 Recipient email address is possibly incorrect
550 account has been deleted
550 Account closed
550 the user has left the company
550 Benutzer hat zur Zeit kein solches Konto
554 5.7.1 <x@y.org>: Recipient address rejected: Empfaenger existiert nicht
550 Account nicht vorhanden
550 Adresse existiert bei uns nicht
550 Postfach nicht verfügbar
550 Mitarbeiter nicht mehr im Unternehmen
550 Destinataire inexistant
550 compte inexistant
550 Buzón inexistente
550 Destinatario desconocido
550 Kullanıcı mevcut değil
550 Posta kutusu bulunamadı
550 Нет такого пользователя
550 Такого адреса не существует
550 Немає такого користувача
550 Користувача не знайдено
550 المستخدم غير موجود
550 Adresat nie istnieje
550 Nie ma takiego użytkownika
550 Utilizator necunoscut
550 Domäne nicht gefunden
550 no matches to nameserver query
""".strip().split("\n")
ALIVE = """
550 MAIL FROM domain does not exist
550 5.1.8 invalid From domain
550 The sender's address does not exist
550 Return path address unknown
550 sender account does not exist
554 unable to verify sender: user unknown
550 5.1.7 invalid address (sender)
550 5.7.1 <mail>: Helo command rejected: Host not found
550 HELO name invalid
550 your host name is unknown
550 DNS check of your server failed: host unknown
550 unresolvable relay host name
550 5.7.1 Absender unbekannt
550 5.7.1 invalid message header
550 5.5.1 Invalid command
550 unknown error
550 5.7.1 certificate unknown
TLS is required, but host is not found to offer it
550 5.7.1 mailbox unavailable: your IP is listed
550 5.1.1 refused due to recipient preferences
501 Invalid address - sender
550 5.7.1 sender is not listed in recipient address book
550 5.2.1 Mailbox disabled, not accepting messages
421 4.3.2 host not accepting messages
550 5.4.312 Message expired, DNS query failed
552 5.2.2 Posta kutusu dolu
552 Skrzynka jest pełna
""".strip().split("\n")


def text(said, sender="Mail Delivery System <MAILER-DAEMON@mx.example.net>", subject="Undelivered Mail"):
    return f"Return-Path: <>\nFrom: {sender}\nTo: t@example.org\nSubject: {subject}\n\n{said}\n".encode()


def dsn(said, status, diagnostic="", action="failed"):
    code = f"Diagnostic-Code: smtp; {diagnostic}\n" if diagnostic else ""
    return (
        "Return-Path: <>\nFrom: Outlook <postmaster@example.com>\nTo: t@example.org\nSubject: Nachricht\n"
        f"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n{said}\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n"
        f"Final-Recipient: rfc822; x@y.org\nAction: {action}\nStatus: {status}\n{code}\n--b--\n"
    ).encode()


def letter(subject, words):
    return text(words, "Ayse <ayse@example.org>", subject).replace(b"<>", b"<ayse@example.org>")


def test_words_that_end_an_address_and_words_that_do_not():
    said = {words: tell(text(f"<x@y.org>: host mx.y.org[192.0.2.1] said: {words} {RCPT}")) for words in DEAD + ALIVE}
    assert [words for words in DEAD if said[words].kind is not Kind.HARD] == []
    assert [words for words in ALIVE if said[words].kind is Kind.HARD] == []


MAILS = {
    "the person is not found": (Kind.HARD, dsn("x wurde bei y.org nicht gefunden.", "5.0.0")),
    "French": (Kind.HARD, dsn("x est introuvable dans y.org.", "5.0.0")),
    "Spanish": (Kind.HARD, dsn("No se encontró x en y.org.", "5.0.0")),
    "Turkish": (Kind.HARD, dsn("x, y.org konumunda bulunamadı.", "5.0.0")),
    "Italian": (Kind.HARD, dsn("x non è stato trovato in y.org.", "5.0.0")),
    "Exim": (Kind.HARD, text("x@y.org\n    all relevant MX records point to non-existent hosts")),
    "qmail": (Kind.HARD, text("<x@y.org>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 No such user")),
    "GMX": (Kind.HARD, text("x@y.org:\nSMTP error from remote server for RCPT TO command, reason: 550 unknown user")),
    "Domino": (Kind.HARD, text("x@y.org\n\nda:\n\nBenutzer x (x@y.org) nicht im Domino-Verzeichnis aufgeführt")),
    "qmail, after the mail": (Kind.BLOCKED, text("192.0.2.1 failed after I sent the message: 550 user unknown")),
    "spam, and all that can go wrong": (
        Kind.BLOCKED,
        dsn("Perhaps the recipient does not exist, or the mailbox is not known.", "5.7.1", "550 5.7.1 looks like spam"),
    ),
    "Gmail goes on trying": (
        Kind.DELAY,
        dsn("Gmail versucht 46 Stunden lang, die Nachricht erneut zuzustellen.", "4.4.1", action=""),
    ),
    "a server by another name": (
        Kind.HARD,
        text("<x@y.org>: 550 5.1.1 unknown user", "System Administrator <admin@y.org>", "Undeliverable: Nachricht"),
    ),
    "a sender who takes no answer": (
        Kind.HARD,
        text("Could not deliver to\n<x@y.org>: 550 5.1.1 unknown user", "noreply@y.org", "Your mail was not delivered"),
    ),
    "a receipt": (Kind.AUTOMATIC, letter("Ungelesen: Nachricht", "Ihre Nachricht wurde ungelesen gelöscht.")),
    "absent": (Kind.AUTOMATIC, letter("Abwesend: AW: Nachricht", "Bis Montag.")),
    "absent until": (Kind.AUTOMATIC, letter("Abwesenheit bis 3.12. Re: Nachricht", "Bis Montag.")),
    "says so": (Kind.AUTOMATIC, letter("Urlaub", "Bin weg. Diese Nachricht wurde automatisch erstellt.")),
    "a person who passes it on": (
        Kind.PERSON,
        letter(
            "WG: Bewerbung", "Hier der Nachweis.\n\nIhre Bewerbung kam an. Diese E-Mail wurde automatisch erstellt."
        ),
    ),
    "a person on holiday": (Kind.PERSON, letter("Abwesenheit bis 3.12.", "Ich bin bis Freitag im Urlaub.")),
    "a person who answers": (Kind.PERSON, letter("Re: Urlaub", "Geht Dienstag? Am Montag bin ich abwesend.")),
    "a challenge": (Kind.CHALLENGE, letter("Your message to x@y.org requires confirmation", "Click here.")),
}


@pytest.mark.parametrize("name", MAILS)
def test_mails_of_other_makes(name):
    kind, mail = MAILS[name]
    assert tell(mail).kind is kind

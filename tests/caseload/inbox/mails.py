"""Mails as they come back to us: bounces and answers to a reminder, as other people's servers write them."""

from email.message import EmailMessage

from caseload.reminders.models import message_id

HARD = "550 5.1.1 {address}: Recipient address rejected: User unknown in virtual mailbox table"
SOFT = "552 5.2.2 Postfach voll"
BLOCKED = "554 5.7.1 Client host blocked using zen.spamhaus.org"


def report(reminder, said=HARD, address=None, to="termine@example.org", action="failed", message_id_of=None, no=1):
    """A delivery report on the reminder; ``address``: of whom it speaks, default the client's."""
    address = reminder.client.email if address is None else address
    original = message_id_of if message_id_of is not None else message_id(reminder.key)
    said = said.format(address=f"<{address}>")
    return (
        f"Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: {to}\nSubject: Undelivered Mail Returned to Sender\n"
        f"Message-ID: <dsn{no}@mx.example.net>\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nI'm sorry.\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; {address}\nAction: {action}\n"
        f"Status: {said.split()[1]}\nDiagnostic-Code: smtp; {said}\n\n--b\nContent-Type: message/rfc822\n\n"
        f"Message-ID: {original}\nSubject: Nachricht\n\nGuten Tag\n--b--\n"
    ).encode()


def answer(reminder=None, text="Ich kann leider nicht kommen.", subject="Re: Nachricht", calendar="", **headers):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ayse@example.org", "termine@example.org", subject
    mail["Message-ID"] = f"<{abs(hash((text, subject, calendar)))}@example.org>"
    if reminder:
        mail["In-Reply-To"] = message_id(reminder.key)
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    if calendar:
        mail.add_attachment(calendar.encode(), maintype="text", subtype="calendar", filename="answer.ics")
    return mail.as_bytes()


def calendar_answer(appointment, state="ACCEPTED", sequence=None, method="REPLY"):
    sequence = appointment.version if sequence is None else sequence
    return (
        f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nBEGIN:VEVENT\r\nUID:{appointment.uid}\r\nSEQUENCE:{sequence}\r\n"
        f"ATTENDEE;PARTSTAT={state}:mailto:ayse@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )

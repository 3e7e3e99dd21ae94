import smtplib
import stat
from datetime import timedelta
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from django.urls import reverse
from django.utils import timezone

from jobcenter.demo import mailbox
from jobcenter.demo.sink import Keeper
from tests.ports import free_port

ICS = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def box(settings, tmp_path):
    """The demo with its catcher on; the directory of the mails."""
    settings.DEBUG, settings.MAIL_CATCHER, settings.MAIL_CATCHER_DIR = True, True, tmp_path / "mails"
    return settings.MAIL_CATCHER_DIR


@pytest.fixture
def smtp(box):
    controller = Controller(Keeper(box), hostname="127.0.0.1", port=free_port(), enable_SMTPUTF8=True)
    controller.start()
    with smtplib.SMTP("127.0.0.1", controller.port) as connection:
        yield connection
    controller.stop()


def reminder(subject="Ihr Termin am 26. November", html="<p style='color:red'>Guten Tag <b>Ayşe</b></p>"):
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, "Ihre Ansprechperson <termine@example.org>", "ayse@example.org"
    mail.set_content("Guten Tag Ayşe, Ihr Termin: https://example.org/termin?a=1&b=2")
    mail.add_alternative(html, subtype="html")
    mail.add_attachment(ICS, maintype="text", subtype="calendar", filename="termin.ics")
    return mail


def only_name(box):
    [name] = mailbox.names(box)
    return name


def test_a_mail_is_kept_as_it_came_and_for_this_user_only(smtp, box):
    smtp.send_message(reminder(), to_addrs=["ayse@example.org", "zweite@example.org"])
    [file] = box.iterdir()
    assert stat.S_IMODE(box.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    mail = mailbox.read(box, only_name(box))
    assert mail.recipients == "ayse@example.org, zweite@example.org"
    assert mail.subject == "Ihr Termin am 26. November"
    assert "Ayşe" in mail.text and "<b>Ayşe</b>" in mail.html
    assert [(part.number, part.filename, part.content) for part in mail.attachments] == [(1, "termin.ics", ICS)]
    assert abs(mail.arrived_at - timezone.now()) < timedelta(minutes=1)


def test_a_line_with_a_dot_and_an_address_in_another_script_survive(smtp, box):
    mail = EmailMessage()
    mail["From"] = "termine@example.org"
    mail.set_content(".\n..\nEnde")
    smtp.send_message(mail, to_addrs=["олена@example.org"], mail_options=["SMTPUTF8"])
    kept = mailbox.read(box, only_name(box))
    assert kept.recipients == "олена@example.org"
    assert kept.text.split() == [".", "..", "Ende"]


def test_the_list_shows_all_mails_newest_first_to_everybody(client, smtp, box):
    assert "empty" in client.get(reverse("demo-mails")).content.decode()
    for number in range(3):
        smtp.send_message(reminder(f"Mail Nummer {number}"))
    page = client.get(reverse("demo-mails")).content.decode()
    assert page.index("Mail Nummer 2") < page.index("Mail Nummer 1") < page.index("Mail Nummer 0")
    assert page.count("ayse@example.org") == 3


@pytest.mark.parametrize("number", [1, 3])
def test_the_pages_ask_the_database_nothing(client, smtp, box, db, django_assert_num_queries, number):
    for _ in range(number):
        smtp.send_message(reminder())
    with django_assert_num_queries(0):
        client.get(reverse("demo-mails"))
        client.get(reverse("demo-mail", args=[mailbox.names(box)[0]]))


def test_a_long_list_has_pages(client, box):
    box.mkdir()
    for number in range(101):
        (box / f"{number:020d}-00000000.eml").write_bytes(f"Subject: Nummer {number}\r\n\r\nText".encode())
    assert b"Nummer 0<" not in client.get(reverse("demo-mails")).content
    assert b"Nummer 0<" in client.get(reverse("demo-mails"), {"page": "2"}).content
    assert client.get(reverse("demo-mails"), {"page": "many"}).status_code == 200


def test_one_mail_shows_text_headers_and_attachments(client, smtp, box):
    smtp.send_message(reminder())
    name = only_name(box)
    page = client.get(reverse("demo-mail", args=[name])).content.decode()
    assert '<a href="https://example.org/termin?a=1&amp;b=2" rel="nofollow">' in page
    assert "X-Envelope-To" in page
    assert f'src="{reverse("demo-mail-html", args=[name])}"' in page
    assert "<b>Ayşe</b>" not in page
    attachment = client.get(reverse("demo-mail-attachment", args=[name, 1]))
    assert attachment.content == ICS
    assert attachment.headers["Content-Disposition"] == 'attachment; filename="termin.ics"'
    assert attachment.headers["Content-Type"] == "application/octet-stream"


def test_the_html_version_may_look_as_it_likes_and_do_nothing(client, smtp, box):
    smtp.send_message(reminder(html="<script>alert(1)</script><p>Guten Tag</p>"))
    response = client.get(reverse("demo-mail-html", args=[only_name(box)]))
    policy = dict(part.strip().partition(" ")[::2] for part in response.headers["Content-Security-Policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "frame-ancestors": "'self'",
        "sandbox": "allow-popups allow-popups-to-escape-sandbox",
        # as everywhere
        "base-uri": "'none'",
        "form-action": "'self'",
        "object-src": "'none'",
    }
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert "<p>Guten Tag</p>" in response.content.decode()


def test_a_mail_of_another_make_is_shown_as_far_as_it_can_be(client, box):
    box.mkdir()
    (box / "00000000000000000001-00000000.eml").write_bytes(
        b"From: a@example.org\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xffabc"
    )
    (box / "00000000000000000002-00000000.eml").write_bytes(b"\x00\xff not a mail at all")
    (box / "notes.eml").write_bytes(b"Subject: not ours\r\n\r\n")
    page = client.get(reverse("demo-mails"))
    assert page.status_code == 200 and b"not ours" not in page.content
    for name in mailbox.names(box):
        assert client.get(reverse("demo-mail", args=[name])).status_code == 200
        assert client.get(reverse("demo-mail-html", args=[name])).status_code == 200


PAGES = [
    ("demo-mails", []),
    ("demo-mail", ["00000000000000000001-00000000"]),
    ("demo-mail-html", ["00000000000000000001-00000000"]),
    ("demo-mail-attachment", ["00000000000000000001-00000000", 1]),
]


@pytest.mark.parametrize(("debug", "catcher"), [(False, True), (True, False), (False, False)])
@pytest.mark.parametrize(("page", "arguments"), PAGES)
def test_without_the_demo_there_is_no_page(client, db, settings, box, page, arguments, debug, catcher):
    box.mkdir()
    (box / "00000000000000000001-00000000.eml").write_bytes(b"Subject: Hallo\r\n\r\nText")
    settings.DEBUG, settings.MAIL_CATCHER = debug, catcher
    assert client.get(reverse(page, args=arguments)).status_code == 404


@pytest.mark.parametrize(("page", "arguments"), PAGES[1:])
def test_an_unknown_mail_or_part_is_not_found(client, box, page, arguments):
    assert client.get(reverse(page, args=arguments)).status_code == 404


def test_a_name_leads_nowhere_else(client, box, tmp_path):
    (tmp_path / "secret.eml").write_bytes(b"Subject: secret\r\n\r\n")
    assert mailbox.read(box, "../secret") is None
    assert client.get("/demo/mails/../secret/").status_code == 404
    assert client.get("/demo/mails/secret/").status_code == 404

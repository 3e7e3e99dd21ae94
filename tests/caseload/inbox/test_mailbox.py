"""The mailbox is read mail by mail: filed before it is marked, and one that cannot be filed stops no other."""

import imaplib
import io
import mailbox
import os
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.utils import timezone

from caseload.inbox import mailbox as reading
from caseload.inbox.mailbox import from_pipe, read_mailbox
from caseload.inbox.mime import LOOKED_AT
from caseload.inbox.models import IncomingMail, Outcome
from caseload.inbox.place import Place, place_of
from caseload.inbox.tasks import read_mails
from jobcenter.celery import app
from tests.caseload.inbox.mails import answer, report
from tests.caseload.inbox.test_filing import mailed
from tests.imap import imap_server

pytestmark = pytest.mark.django_db


def test_mails_are_filed_and_marked(cast):
    reminder = mailed(cast.client, place=2)
    with imap_server(report(mailed(cast.client, at=long_ago())), answer(reminder)) as server:
        assert read_mailbox(server.url) == {Outcome.ADDRESS_DEAD: 1, Outcome.WRITTEN: 1}
        assert server.flags == {1: {"\\Seen"}, 2: {"\\Seen"}}
        assert read_mailbox(server.url) == {}
    assert IncomingMail.objects.count() == 2


def test_a_reader_that_dies_before_marking_meets_the_mail_again_and_files_it_once(cast):
    with imap_server(answer(mailed(cast.client))) as server:
        read_mailbox(server.url)
        server.flags[1].clear()
        assert read_mailbox(server.url) == {"known": 1}
        assert server.flags[1] == {"\\Seen"}
    assert IncomingMail.objects.count() == 1


def test_one_bad_mail_stops_no_other_and_is_flagged(cast, monkeypatch, caplog):
    real = reading.take_in

    def take_in(data, at, size):
        if b"poison" in data:
            raise RuntimeError("ayse@example.org")
        return real(data, at, size)

    monkeypatch.setattr(reading, "take_in", take_in)
    with imap_server(answer(text="poison"), answer(mailed(cast.client))) as server:
        assert read_mailbox(server.url) == {"failed": 1, Outcome.WRITTEN: 1}
        assert server.flags == {1: {"\\Flagged"}, 2: {"\\Seen"}}
        assert read_mailbox(server.url) == {}
    assert "UID 1 cannot be filed: RuntimeError" in caplog.text
    assert "ayse" not in caplog.text


def test_without_a_database_nothing_is_marked(monkeypatch):
    def take_in(data, at, size):
        raise OperationalError

    monkeypatch.setattr(reading, "take_in", take_in)
    with imap_server(answer()) as server:
        with pytest.raises(OperationalError):
            read_mailbox(server.url)
        assert server.flags == {1: set()}


def test_of_a_large_mail_only_the_beginning_is_fetched(cast):
    with imap_server(report(mailed(cast.client, at=long_ago())) + b"x" * 10_000_000) as server:
        read_mailbox(server.url)
    row = IncomingMail.objects.get()
    assert row.size > 10_000_000
    assert row.outcome == Outcome.ADDRESS_DEAD


def long_ago():
    """A day before the test server says that its mails have arrived."""
    return timezone.datetime.fromisoformat("2025-11-20T08:00:00+01:00")


def test_mails_of_an_outage_keep_the_day_on_which_they_arrived(cast):
    with imap_server(answer(mailed(cast.client))) as server:
        read_mailbox(server.url)
    assert IncomingMail.objects.get().received_at == long_ago() + timedelta(days=1)


def test_a_server_that_refuses_or_is_gone_is_an_error_that_names_nobody():
    with imap_server() as server:
        wrong = server.url.replace("p%40ss", "other")
        with pytest.raises(imaplib.IMAP4.error):
            read_mailbox(wrong)
        with pytest.raises(CommandError) as error:
            call_command("read_mail")
        assert error.value.returncode == os.EX_CONFIG
    with pytest.raises(OSError):
        read_mailbox(server.url)


def test_the_command_and_the_task_read_the_mailbox(cast, settings, capsys):
    with imap_server(answer(mailed(cast.client))) as server:
        settings.MAILBOX_URL = server.url
        call_command("read_mail")
        assert "written 1" in capsys.readouterr().out
        read_mails()
    settings.MAILBOX_URL = server.url
    with pytest.raises(CommandError) as error:
        call_command("read_mail")
    assert error.value.returncode == os.EX_TEMPFAIL
    assert server.url not in str(error.value)


def piped(monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    call_command("read_mail", "-")


def test_a_mail_server_may_pipe_a_mail_in(cast, monkeypatch, capsys):
    piped(monkeypatch, answer(mailed(cast.client)))
    assert IncomingMail.objects.get().client == cast.client
    assert capsys.readouterr().out == ""


def test_a_pipe_asks_for_another_delivery_where_the_mail_cannot_be_filed(monkeypatch):
    for error in (OperationalError, RuntimeError):

        def refuse(*args, error=error):
            raise error

        monkeypatch.setattr(reading, "take_in", refuse)
        with pytest.raises(CommandError) as refused:
            piped(monkeypatch, answer())
        assert refused.value.returncode == os.EX_TEMPFAIL


def test_a_pipe_keeps_no_more_than_is_looked_at():
    mail = from_pipe(io.BytesIO(b"x" * (3 * LOOKED_AT)))
    assert (len(mail.data), mail.size) == (LOOKED_AT + 1, 3 * LOOKED_AT)


def test_folders_can_be_read(cast, tmp_path, capsys):
    reminder = mailed(cast.client)
    folder = mailbox.Maildir(tmp_path / "maildir", create=True)
    folder.add(answer(reminder, "eins"))
    folder.add(answer(reminder, "zwei"))
    box = mailbox.mbox(tmp_path / "box")
    box.add(answer(reminder, "drei"))
    box.flush()
    (tmp_path / "single.eml").write_bytes(answer(reminder, "vier"))
    for name in ("maildir", "box", "single.eml", "box"):
        call_command("read_mail", str(tmp_path / name))
    assert sorted(IncomingMail.objects.values_list("text", flat=True)) == ["drei", "eins", "vier", "zwei"]
    assert "known 1" in capsys.readouterr().out
    with pytest.raises(CommandError) as error:
        call_command("read_mail", str(tmp_path / "nowhere"))
    assert error.value.returncode == os.EX_NOINPUT


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("imaps://a%40b:c@mail.example.org/", Place("mail.example.org", 993, "a@b", "c", "INBOX", True)),
        ("imaps://u:p@mail.example.org:1993/Bounces", Place("mail.example.org", 1993, "u", "p", "Bounces", True)),
    ],
)
def test_the_mailbox_is_named_by_a_url(url, place):
    assert place_of(url) == place


@pytest.mark.parametrize(
    "url",
    ["imap://u:p@mail.example.org/", "imaps://mail.example.org/", "pop://u:p@x/", "imaps://u:p@h:x/", "imaps://[/"],
)
def test_no_password_goes_over_the_wire_in_the_clear(url):
    with pytest.raises(ImproperlyConfigured):
        place_of(url)


def test_the_mailbox_is_read_only_where_there_is_one():
    assert "read mails" not in app.conf.beat_schedule

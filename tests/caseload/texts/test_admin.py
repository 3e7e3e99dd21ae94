"""Texts are written, looked at and tried out by administrators alone."""

import re
from html import unescape

import pytest
import time_machine
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.clients.models import MailLanguage
from caseload.texts.built_in import built_in
from caseload.texts.models import Kind, MailText
from tests.factories import berlin
from tests.smtp import smtp_server

pytestmark = pytest.mark.django_db
GOOD = "Hallo <b>\n\n{day}, {time}\n{place}\n\nAbmelden: {stop}"
LIST = reverse("admin:caseload_mailtext_changelist")


@pytest.fixture(autouse=True)
def monday(nothing_cached):
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def page(kind="appointment", language="de"):
    return reverse("admin:caseload_mailtext_write", args=[kind, language])


def data(act, body=GOOD, valid_from="2026-11-23"):
    return {"act": act, "body": body, "valid_from": valid_from}


@pytest.mark.parametrize("language", MailLanguage.values)
@pytest.mark.parametrize("kind", Kind.values)
def test_each_text_is_shown_as_a_client_would_get_it(cast, as_user, kind, language):
    answer = as_user(cast.admin).get(page(kind, language))
    seen = answer.content.decode()
    (frame,) = re.findall(r'srcdoc="([^"]*)"', seen)
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in unescape(frame)
    assert (f'<pre lang="{language}" dir="rtl"' in seen) == (language == "ar")
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in str(answer.context["form"]["body"])
    assert ("Musterstraße 1" in seen) == (kind in ("appointment", "moved"))
    assert answer.context["preview"].style_hash in answer.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]


def test_looking_at_a_text_saves_nothing_and_saving_says_who_and_from_when(cast, as_user):
    browser = as_user(cast.admin)
    seen = browser.post(page(), data("preview"))
    assert "Hallo &lt;b&gt;" in seen.context["preview"].html and not MailText.objects.exists()
    assert browser.post(page(), data("save", valid_from="2026-12-01")).url == LIST
    text = MailText.objects.get()
    assert (text.by, str(text.valid_from), text.body) == (cast.admin, "2026-12-01", GOOD)
    assert "eigener Text" not in browser.get(LIST).content.decode()
    assert "ein anderer ab 01.12.2026" in browser.get(LIST).content.decode()
    assert browser.post(page(), {"act": str(text.pk)}).status_code == 302 and not MailText.objects.exists()
    browser.post(page(), data("save"))
    assert "eigener Text" in browser.get(LIST).content.decode()
    assert browser.get(page()).context["form"]["body"].value() == GOOD
    assert browser.get(f"{page()}?built-in").context["form"]["body"].value() == built_in()["appointment", "de"]
    assert browser.post(page(), {"act": str(MailText.objects.get().pk)}).status_code == 302
    assert MailText.objects.count() == 1, "what is in force stays"
    assert browser.post(page(), {"act": "987654321"}).status_code == 404


@pytest.mark.parametrize("act", ["save", "preview", "trial"])
@pytest.mark.parametrize("body", ["", "Ihr Jobcenter {day}{time}{stop}", "{name} {day}{time}{stop}", "{{ day }}"])
def test_what_may_not_be_mailed_is_refused_and_what_was_typed_is_kept(cast, as_user, act, body):
    answer = as_user(cast.admin).post(page(), data(act, body))
    assert answer.status_code == 422 and answer.context["form"].errors["body"]
    assert answer.context["form"]["body"].value() == body and not MailText.objects.exists()
    assert "unten steht der heute gültige Text" in answer.content.decode()


def test_a_trial_mail_goes_to_the_own_address_and_not_too_often(cast, as_user):
    cast.admin.email = "ada@example.org"
    cast.admin.save()
    browser = as_user(cast.admin)
    with smtp_server() as server:
        for _n in range(7):
            answer = browser.post(page(language="ar"), data("trial", built_in()["appointment", "ar"]))
    assert server.recipients == ["ada@example.org"] * 5 and "Höchstens fünf" in answer.content.decode()
    assert [part.get_content_type() for part in server.mails[0].walk()][-1] == "text/calendar"
    assert JournalEntry.objects.filter(verb="try text", by=cast.admin).count() == 5
    cast.admin.email = ""
    cast.admin.save()
    assert "keine brauchbare" in browser.post(page(), data("trial")).content.decode()


def test_for_administrators_alone(cast, as_user):
    for person in ("own", "lead"):
        browser = as_user(cast.staff[person])
        assert browser.get(page()).status_code == browser.post(page(), data("save")).status_code == 404
    browser = as_user(cast.admin)
    assert browser.get(page("nothing")).status_code == browser.get(page(language="xx")).status_code == 404

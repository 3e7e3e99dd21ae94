"""The wish for e-mail: how it stands, and how it came to that."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from caseload.clients.wishes import TOLD, MailWish

pytestmark = pytest.mark.django_db


def history(client):
    return [(wish.kind, wish.how, wish.by, wish.told) for wish in client.mail_wishes.order_by("pk")]


def test_each_declaration_and_withdrawal_is_kept(cast):
    client = cast.colleagues_client
    client.record_mail_wish("telephone", by=cast.colleague, told=TOLD)
    client.withdraw_mail_wish(by=None, how=Client.Consent.LINK)
    client.record_mail_wish("in_person", by=cast.colleague)
    assert history(client) == [
        ("declared", "telephone", cast.colleague, TOLD),
        ("withdrawn", "link", None, ""),
        ("declared", "in_person", cast.colleague, ""),
    ]
    last = client.mail_wishes.first()
    assert (client.mail_consent_at, client.mail_consent_how) == (last.at, last.how)


def test_withdrawing_twice_leaves_one_trace(cast):
    stale = Client.objects.get(pk=cast.client.pk)
    cast.client.withdraw_mail_wish(by=cast.own)
    stale.withdraw_mail_wish(by=cast.own)
    assert [kind for kind, *_ in history(cast.client)] == ["declared", "withdrawn"]
    assert JournalEntry.objects.filter(verb="withdraw mail wish").count() == 1


@pytest.mark.parametrize("wrong", [{"how": ""}, {"how": "link", "with_by": True}])
def test_the_database_refuses_a_wish_without_its_facts(cast, wrong):
    by = cast.own if wrong.pop("with_by", False) else None
    with pytest.raises(IntegrityError), transaction.atomic():
        MailWish.objects.create(client=cast.client, kind="declared", by=by, **wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Client.objects.filter(pk=cast.client.pk).update(mail_consent_how="")


def test_the_page_says_what_to_tell_and_the_row_keeps_which_words(cast, as_user):
    web, page = as_user(cast.own), reverse("client-mail-wish", args=[cast.client.pk])
    text = web.get(page).content.decode()
    assert "nicht verschlüsselt" in text
    assert 'value="link"' not in text
    web.post(page, {"how": "written", "email": cast.client.email})
    assert cast.client.mail_wishes.first().told == TOLD
    shown = web.get(reverse("client-detail", args=[cast.client.pk])).content.decode()
    assert "Bisherige Wünsche" in shown

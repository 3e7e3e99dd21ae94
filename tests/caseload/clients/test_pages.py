from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.clients.models import Client
from tests.factories import ClientFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_counsellors_new_client_is_hers(cast, as_user):
    answer = as_user(cast.own).post(reverse("client-new"), {"last_name": "Sukarno", "language": "de"})
    client = Client.objects.get(last_name="Sukarno")
    assert answer.url == reverse("client-detail", args=[client.pk])
    assert client.state.counsellor == cast.own


def test_a_team_leads_new_client_waits_in_the_team(cast, as_user):
    as_user(cast.lead).post(reverse("client-new"), {"first_name": "Suharto", "language": "de"})
    client = Client.objects.get(first_name="Suharto")
    assert (client.state.counsellor, client.state.team) == (None, cast.lead.team)


def test_a_second_file_for_one_person_needs_a_word(cast, as_user):
    web, twin = as_user(cast.own), {"last_name": "Yilmaz", "first_name": "Ayse", "language": "de"}
    answer = web.post(reverse("client-new"), twin)
    assert answer.status_code == 422
    assert [other.pk for other in answer.context["form"].duplicates] == [cast.client.pk]
    assert web.post(reverse("client-new"), {**twin, "not_the_same": "1"}).status_code == 302


def test_beyond_capacity_nobody_is_stored(cast, as_user):
    full = UserFactory(fte=Decimal("0.00"), team=cast.own.team)
    answer = as_user(full).post(reverse("client-new"), {"last_name": "Zuviel", "language": "de"})
    assert answer.status_code == 422
    assert not Client.objects.filter(last_name="Zuviel").exists()


def test_editing_writes_the_journal_without_the_values(cast, as_user):
    edit = reverse("client-edit", args=[cast.client.pk])
    page = as_user(cast.own).get(edit)
    values = {name: page.context["form"][name].value() or "" for name in page.context["form"].fields}
    as_user(cast.own).post(edit, {**values, "place": "Herne"})
    entry = JournalEntry.objects.get(verb="change", client_id=cast.client.pk)
    assert entry.detail == {"fields": ["place"]}


def test_only_leads_assign_and_beyond_capacity_only_with_a_reason(cast, as_user):
    assign = reverse("client-assign", args=[cast.client.pk])
    assert as_user(cast.own).get(assign).status_code == 404
    full = UserFactory(fte=Decimal("0.01"), team=cast.lead.team)
    ClientFactory(counsellor=full)
    web = as_user(cast.lead)
    refused = web.post(assign, {"counsellor": full.pk})
    assert refused.status_code == 422 and "override" in refused.context["form"].errors
    assert web.post(assign, {"counsellor": full.pk, "override": "Spricht Arabisch"}).status_code == 302
    assert cast.client.assignments.get(ended_at=None).override_reason == "Spricht Arabisch"


def test_a_counsellor_of_another_team_cannot_be_chosen(cast, as_user):
    answer = as_user(cast.lead).post(reverse("client-assign", args=[cast.client.pk]), {"counsellor": cast.stranger.pk})
    assert answer.status_code == 422


def test_the_wish_for_mail_says_who_when_and_how(cast, as_user):
    web, pk = as_user(cast.colleague), cast.colleagues_client.pk
    web.post(reverse("client-mail-wish", args=[pk]), {"how": "telephone", "email": "neu@example.org"})
    client = Client.objects.get(pk=pk)
    assert (client.mail_consent_how, client.mail_consent_by, client.email) == (
        "telephone",
        cast.colleague,
        "neu@example.org",
    )
    web.post(reverse("client-mail-wish-withdraw", args=[pk]))
    assert not Client.objects.get(pk=pk).wants_mail


def test_pausing_and_resuming(cast, as_user):
    pause = reverse("client-pause", args=[cast.client.pk])
    assert as_user(cast.own).post(pause, {"until": "2020-01-01", "reason": "ill"}).status_code == 422
    as_user(cast.own).post(pause, {"until": f"{date.today():%Y-%m-%d}", "reason": "ill"})  # noqa: DTZ011
    cast.client.state.refresh_from_db()
    assert cast.client.state.pause_reason == "ill"
    as_user(cast.own).post(pause, {"until": "", "reason": "ill"})
    cast.client.state.refresh_from_db()
    assert (cast.client.state.paused_until, cast.client.state.pause_reason) == (None, "")


def test_the_end_of_care_frees_the_place_and_needs_a_reason(cast, as_user):
    end = reverse("client-end", args=[cast.client.pk])
    assert as_user(cast.own).post(end, {"on": "2026-01-01", "reason": ""}).status_code == 422
    assert as_user(cast.own).post(end, {"on": "2020-01-01", "reason": "moved"}).status_code == 302
    assert as_user(cast.own).get(reverse("client-detail", args=[cast.client.pk])).status_code == 404
    assert as_user(cast.lead).get(reverse("client-detail", args=[cast.client.pk])).status_code == 200

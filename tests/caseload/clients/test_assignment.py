from decimal import Decimal

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.clients.assignments import Assignment, CapacityExceeded
from caseload.clients.models import ClientState
from tests.factories import ClientFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_client_has_one_current_counsellor(cast):
    with pytest.raises(IntegrityError), transaction.atomic():
        cast.client.assignments.create(counsellor=cast.colleague, started_at=timezone.now())


def test_assigning_again_keeps_the_history(cast):
    cast.client.assign(cast.colleague, by=cast.lead, reason="Wohnortwechsel")
    former, current = cast.client.assignments.order_by("pk")
    assert former.ended_at is not None
    assert (current.counsellor, current.assigned_by, current.reason) == (cast.colleague, cast.lead, "Wohnortwechsel")
    cast.client.state.refresh_from_db()
    assert cast.client.state.counsellor == cast.colleague


def test_assigning_to_the_same_counsellor_changes_nothing(cast):
    cast.client.assign(cast.own, by=cast.lead)
    assert cast.client.assignments.count() == 1


def test_beyond_capacity_is_refused_and_an_override_keeps_its_reason(cast):
    tiny = UserFactory(fte=Decimal("0.01"))
    ClientFactory(counsellor=tiny)
    extra = ClientFactory()
    with pytest.raises(CapacityExceeded):
        extra.assign(tiny, by=cast.lead)
    assert not extra.assignments.exists()
    assert extra.assign(tiny, by=cast.lead, override="Geschwister").override_reason == "Geschwister"


def test_an_ended_case_frees_its_place(cast):
    tiny = UserFactory(fte=Decimal("0.01"))
    ClientFactory(counsellor=tiny).end_care(timezone.now().date(), "moved", by=cast.lead)
    assert ClientFactory().assign(tiny, by=cast.lead).override_reason == ""


def test_the_factory_of_the_tests_leaves_what_the_verb_leaves(cast):
    with time_machine.travel(timezone.now(), tick=False):
        made, assigned = ClientFactory(counsellor=cast.own), ClientFactory()
        assigned.assign(cast.own, by=None)
        rows = [facts_of(each) for each in (made, assigned)]
    assert rows[0] == rows[1]
    assert model_to_dict(made.state) == model_to_dict(ClientState.objects.get(client=made))


def facts_of(client):
    """All rows around a client, without numbers."""
    own = {"id", "client", "client_id", "object_id"}
    rows = [ClientState.objects.get(client=client), client.assignments.get()]
    rows += JournalEntry.objects.filter(client_id=client.pk)
    return [
        {field.name: getattr(row, field.attname) for field in row._meta.fields if field.name not in own} for row in rows
    ]


def test_many_at_once_take_the_places_there_are_or_nobody_moves(cast):
    tiny = UserFactory(fte=Decimal("0.02"), team=cast.lead.team)
    people = [ClientFactory(counsellor=cast.own) for _n in range(3)]
    with pytest.raises(CapacityExceeded):
        Assignment.objects.begin([(client, tiny) for client in people], by=cast.lead)
    assert not tiny.assignments.exists()
    begun = Assignment.objects.begin([(client, tiny) for client in people], by=cast.lead, override="Umzug des Teams")
    assert [each.override_reason for each in begun] == ["", "", "Umzug des Teams"]
    assert tiny.caseload.count() == 3
    assert cast.own.assignments.filter(client__in=people, ended_at__isnull=False).count() == 3
    entries = JournalEntry.objects.filter(verb="assign", by=cast.lead).order_by("pk").values_list("detail", flat=True)
    assert list(entries) == [{"counsellor": tiny.pk, "override": over} for over in (False, False, True)]


def test_a_place_that_becomes_free_can_be_taken_in_the_same_moment(cast):
    small, other = UserFactory(fte=Decimal("0.01")), UserFactory(fte=Decimal("0.01"))
    leaving, coming = ClientFactory(counsellor=small), ClientFactory()
    assert len(Assignment.objects.begin([(leaving, other), (coming, small)], by=cast.lead)) == 2

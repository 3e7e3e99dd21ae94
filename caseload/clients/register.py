"""The register of clients: who comes in and what is changed on record, journaled. Screen and import both write here."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from caseload.audit.models import journal, journal_many
from caseload.clients.models import Client, ClientState, search_key
from caseload.clients.profile import Profile
from caseload.staff.models import Team

CHUNK = 500


@transaction.atomic
def admit(clients: Sequence[Client], by: Any, team: Team | None = None) -> None:
    """Take new, checked clients in: their rows, the state rows every list reads, the journal.

    ``team`` is the team that answers for them until somebody is assigned. A constant number of statements per 500
    clients. A client number that is already taken raises IntegrityError, and then nobody comes in.
    """
    for client in clients:
        client.number = client.number or None
        client.search_key = search_key(client)
    Client.objects.bulk_create(clients, batch_size=CHUNK)
    ClientState.objects.bulk_create(
        (
            ClientState(
                client_id=client.pk, team=team, contact_limit=settings.CONTACT_LIMIT, rhythm_days=settings.RHYTHM_DAYS
            )
            for client in clients
        ),
        batch_size=CHUNK,
    )
    journal_many("create", Client, [(client.pk, client.pk, {}) for client in clients], by)


@transaction.atomic
def amend(client: Client, fields: Iterable[str], by: Any) -> None:
    """Store the named fields of a checked client; the journal keeps which fields, never what stood in them."""
    names = sorted(fields)
    if not names:
        return
    client.updated_at = timezone.now()
    client.save(update_fields=[*names, "search_key", "updated_at"])
    if "postcode" in names:
        Profile.objects.move(client)
    journal("change", client, by, client.pk, fields=names)

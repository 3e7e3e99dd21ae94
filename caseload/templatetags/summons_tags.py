"""The summonses of a client, for the client's page."""

from typing import Any

from django import template
from django.utils import timezone

from caseload.clients.models import Client
from caseload.lib.dates import local_date
from caseload.summons.legal import LegalState
from caseload.summons.models import Summons
from caseload.summons.words import concern, counted, state_of

register = template.Library()
SHOWN = 4


@register.inclusion_tag("caseload/summons/parts/client_panel.html")
def client_summonses(client: Client) -> dict[str, Any]:
    """The latest ones and the count in today's law. One statement where there are none, else four."""
    now = timezone.now()
    found = Summons.objects.filter(client=client).select_related("appointment", "hearing")
    rows = [(row, concern(row, now), state_of(row)) for row in found[:SHOWN]]
    if not rows:
        return {"client": client, "rows": rows}
    law = LegalState.objects.on(local_date(now))
    sentences = counted(Summons.objects.record_of(client, law, now), law)
    return {"client": client, "rows": rows, "counted": sentences, "law": law}

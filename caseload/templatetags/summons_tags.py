"""The summonses of a client, for the client's page."""

from typing import Any

from django import template
from django.db.models import Count, Subquery
from django.db.models.functions import Coalesce
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
    """The latest ones, how many the month holds, and the count in today's law. One statement where there are none, else
    four.
    """
    now = timezone.now()
    found = Summons.objects.filter(client=client)
    month = found.in_month(local_date(now)).order_by().values("client").annotate(number=Count("pk")).values("number")
    found = found.select_related("appointment", "hearing").annotate(this_month=Coalesce(Subquery(month), 0))
    rows = [(row, concern(row, now), state_of(row)) for row in found[:SHOWN]]
    if not rows:
        return {"client": client, "rows": rows}
    law = LegalState.objects.on(local_date(now))
    sentences = counted(Summons.objects.record_of(client, law, now), law)
    return {
        "client": client,
        "rows": rows,
        "counted": sentences,
        "law": law,
        "this_month": rows[0][0].this_month,
        "today": local_date(now),
    }

"""The rows of the two lists of matching: what stands in each of them, for ``parts/client_hit.html`` and
``parts/vacancy_hit.html``.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString

from caseload.clients.models import Client
from caseload.lib.rows import filled, kind_of
from caseload.templatetags.caseload_tags import day
from employers.matching.hits import Hit
from employers.vacancies.models import Vacancy


def vacancy_rows(
    hits: Iterable[Hit], client: Client, new: Collection[int], proposed: Collection[int], csrf_token: str
) -> SafeString:
    """The vacancies that fit a client; ``new`` and ``proposed`` are numbers of vacancies."""
    propose = {"propose_at": reverse("proposal-new", args=[client.pk]), "csrf_token": csrf_token}
    rows = []
    for hit in hits:
        vacancy, reasons = hit.row, hit.reasons
        values = {
            "pk": vacancy.pk,
            "address": f"{reverse('vacancy-detail', args=[vacancy.pk])}?client={client.pk}",
            "title": vacancy.title,
            "employer": vacancy.employer,
            "where": f"{vacancy.postcode} {vacancy.place}",
            "day": day(vacancy.checked_on),
            **propose,
        }
        kind = {**signs(vacancy.pk, new, proposed), "place": vacancy.place, "confirmed": vacancy.checked_on, **reasons}
        rows.append((kind_of({**kind, "active": client.is_active}), {**values, **said(reasons)}))
    return filled("employers/matching/parts/vacancy_hit.html", rows)


def client_rows(
    hits: Iterable[Hit], vacancy: Vacancy, user: Any, new: Collection[int], proposed: Collection[int], csrf_token: str
) -> SafeString:
    """The clients whom a vacancy fits; ``new`` and ``proposed`` are numbers of clients, ``user`` is who looks."""
    propose = {"propose_at": reverse("proposal-new-for-vacancy", args=[vacancy.pk]), "csrf_token": csrf_token}
    rows = []
    for hit in hits:
        client, reasons = hit.row, hit.reasons
        counsellor = client.state.counsellor_id != user.pk and client.state.counsellor
        values = {
            "pk": client.pk,
            "address": reverse("client-detail", args=[client.pk]),
            "name": client.name,
            "full_name": client.full_name,
            "where": f"{client.postcode} {client.place}",
            "counsellor": counsellor or "",
            **propose,
        }
        kind = {**signs(client.pk, new, proposed), "colleague": counsellor, **reasons}
        rows.append((kind_of(kind), {**values, **said(reasons)}))
    return filled("employers/matching/parts/client_hit.html", rows)


def signs(pk: int, new: Collection[int], proposed: Collection[int]) -> dict[str, bool]:
    return {"new": pk in new, "proposed": pk in proposed}


def said(reasons: dict[str, str]) -> dict[str, str]:
    """Beside the verdicts themselves, which are the row's kind."""
    return {f"{verdict}_words": words for verdict, words in reasons.items()}

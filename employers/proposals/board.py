"""The board: columns of a proposal's life, in each the cards that stand there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from employers.proposals.models import Proposal
from employers.proposals.states import OPEN, Status

DECIDED_DAYS = 14
CARDS_READ = 500
CARDS_SHOWN = 10


@dataclass(frozen=True)
class Column:
    """``state`` is what a card dropped here is to enter; empty for the column of what is decided."""

    state: str
    title: Any
    cards: Sequence[Proposal]

    @property
    def shown(self) -> Sequence[Proposal]:
        return self.cards[:CARDS_SHOWN]

    @property
    def more(self) -> int:
        return max(len(self.cards) - CARDS_SHOWN, 0)


def shown_on_board(proposals: Any, now: datetime) -> QuerySet[Proposal]:
    """Open ones and those decided within the last two weeks, the longest unchanged first."""
    decided = ~Q(status__in=OPEN) & Q(changed_at__gt=now - timedelta(DECIDED_DAYS))
    found: QuerySet[Proposal] = proposals.filter(Q(status__in=OPEN) | decided)
    return found.select_related("client", "vacancy__employer").order_by("changed_at", "pk")


def arranged(proposals: Any) -> list[Column]:
    """One statement, at most ``CARDS_READ`` cards."""
    cards: dict[str, list[Proposal]] = {status: [] for status in OPEN}
    decided: list[Proposal] = []
    for proposal in proposals[:CARDS_READ]:
        cards.get(proposal.status, decided).append(proposal)
    columns = [Column(status, Status(status).label, cards[status]) for status in OPEN]
    return [*columns, Column("", _("Decided in the last two weeks"), decided[::-1])]

"""The check before sending (DOMAIN.md A34): six questions and the must criteria, each yes, no or unknown."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Answer(TextChoices):
    YES = "yes", _("yes")
    NO = "no", _("no")
    UNKNOWN = "unknown", _("unknown")


# Field of the proposal and the question behind it.
QUESTIONS = {
    "suitability": _("Is the client suited for the work?"),
    "reasonableness": _("Is the work reasonable (§ 10 SGB II)?"),
    "contract": _("Is the contract sound (kind, limitation)?"),
    "hours_fit": _("Do hours and working times fit?"),
    "wage_fit": _("Does the wage cover the need, or come near to it?"),
    "staying": _("Is there a good chance of staying?"),
}


@dataclass(frozen=True)
class Check:
    """``answers`` has one entry per question; ``musts`` the must criteria in words with their answers."""

    answers: dict[str, str]
    musts: dict[str, str] = field(default_factory=dict)
    must_reason: str = ""

    @property
    def unmet(self) -> int:
        return sum(answer == Answer.NO for answer in self.musts.values())

    @property
    def missing(self) -> list[str]:
        """Questions without an answer; "unknown" is one."""
        return [name for name in QUESTIONS if self.answers.get(name) not in Answer.values]


def unknown_in(answers: Iterable[Any]) -> int:
    return sum(answer == Answer.UNKNOWN for answer in answers)

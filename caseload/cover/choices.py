"""One appointment of an absent colleague and what can be done with it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from caseload.staff.models import User

KEEP, CANCEL = "keep", "cancel"
AT, CALL, NEW = "at/", "call/", "new/"  # with the number of whoever holds it then
WITHOUT, JOIN = "without", "join/"  # of a joint talk the absent colleague only takes part in


@dataclass
class Choice:
    """``value`` is what the form sends. ``tells``: the number of what the client learns (``telling.Told``)."""

    value: str
    label: str
    counsellor: User | None = None
    starts_at: datetime | None = None
    by_telephone: bool = False
    is_deputy: bool = False
    heading: str = ""
    tells: int = 0

    @property
    def counsellor_id(self) -> int | None:
        return self.counsellor.pk if self.counsellor else None

    @property
    def full(self) -> str:
        """As it reads outside of its group."""
        return f"{self.heading}, {self.label}" if self.counsellor else self.label


@dataclass
class Row:
    """``is_joint``: the absent colleague only takes part; somebody else holds the talk."""

    visit: Any
    choices: dict[str, list[Choice]]  # by heading
    chosen: str = KEEP
    is_joint: bool = False
    told: list[Any] = field(default_factory=list)

    @property
    def client(self) -> Any:
        return self.visit.client

    @property
    def is_summons(self) -> bool:
        """A summons names this very time; a new date would need a new letter."""
        return bool(self.visit.summoned)

    @property
    def others(self) -> list[User]:
        """Who else takes part."""
        return [self.visit.counsellor, *self.visit.colleagues] if self.is_joint else self.visit.colleagues

    def choice(self, value: str) -> Choice | None:
        return next((one for group in self.choices.values() for one in group if one.value == value), None)


def otherwise() -> list[Choice]:
    return [Choice(KEEP, _("leave as it is")), Choice(CANCEL, _("cancel it"))]

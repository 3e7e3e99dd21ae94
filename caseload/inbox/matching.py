"""Which reminder a mail in the mailbox belongs to: by the signed return path, or by a Message-ID of ours in it.

Both carry the reminder's random key, which only who got the mail can know. Subject and sender prove nothing and are not
looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from caseload.inbox.bounce import Incoming
from caseload.inbox.models import MatchedBy
from caseload.inbox.references import answers_to, arrived_at, given_back
from caseload.reminders.models import Reminder, message_id
from caseload.reminders.return_path import is_return_path, key_of


@dataclass(frozen=True)
class Match:
    """``claimed``: the mail names one of ours, whether there is such a one or not; ``key``: of that one, no reminder."""

    reminder: Reminder | None = None
    by: str = ""
    claimed: bool = False
    key: UUID | None = None


def find(told: Incoming) -> Match:
    addresses = arrived_at(told.mail)
    ways = (
        (MatchedBy.RETURN_PATH, [key_of(address) for address in addresses]),
        (MatchedBy.RETURNED, [key_in(name) for name in given_back(told.mail)] if told.verdicts else []),
        (MatchedBy.IN_REPLY, [key_in(name) for name in answers_to(told.mail)]),
    )
    claimed = any(is_return_path(address) for address in addresses)
    named: list[UUID] = []
    for by, keys in ways:
        named += [key for key in keys if key]
        if reminder := _of(keys):
            return Match(reminder, by, True)
    return Match(claimed=claimed or bool(named), key=next(iter(named), None))


def key_in(name: str) -> UUID | None:
    """The key in a Message-ID of ours (without angle brackets), signed or not; None for anybody else's."""
    try:
        key = UUID(name.partition("@")[0])
    except ValueError:
        return None
    return key if message_id(key).lower() == f"<{name.lower()}>" else None


def _of(keys: Iterable[UUID | None]) -> Reminder | None:
    known = Reminder.objects.filter(key__in=[key for key in keys if key]).select_related("client", "appointment")
    return known.order_by("-pk").first() if any(keys) else None

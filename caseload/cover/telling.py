"""What each client learns of each choice: whether a mail leaves, when, and its words; nothing is saved.

Every choice of a row leads to one of a few things told; the page shows the one of the choice that is selected, and all of
them where the browser cannot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from caseload.appointments.kinds import Kind, KindRule, Usual
from caseload.appointments.places import usual_place
from caseload.cover.choices import CANCEL, KEEP, WITHOUT, Choice, Row
from caseload.lib.dates import local_date
from caseload.reminders.foreseen import Notice, notice
from caseload.reminders.outlook import Outlook, outlooks
from caseload.texts.models import Kind as TextKind
from caseload.texts.models import MailText, Texts


@dataclass(frozen=True)
class Told:
    """``number`` within the row: choices that lead to it carry the same. No outlook: nothing changes for the client."""

    number: int
    label: str
    outlook: Outlook | None = None
    notice: Notice | None = None
    by_telephone: bool = False
    cancels: bool = False

    @property
    def leaves(self) -> bool:
        """A mail tells of the change itself, unless nobody wants that."""
        return bool(self.outlook and self.outlook.send_at and self.outlook.corrects)

    @property
    def reminds(self) -> bool:
        """No mail tells of the change; the reminder before the appointment goes out as always."""
        return bool(self.outlook and self.outlook.send_at and not self.outlook.corrects)


def tell(rows: Sequence[Row], now: datetime) -> None:
    """Give each row what it tells, and each of its choices the number of that. Four statements at most."""
    groups = [(row, group) for row in rows for group in _groups(row)]
    asked = [(row.visit, _time(row, group[0])) for row, group in groups]
    texts = MailText.objects.in_force(local_date(now)) if groups else {}
    usual = KindRule.objects.usual() if groups else {}
    for (row, group), found in zip(groups, outlooks(asked, now), strict=True):
        choice, several = group[0], len(group) > 1
        if choice.value == KEEP:
            told = Told(len(row.told), choice.label)
        else:
            # Each colleague has a telephone number of the own: the words are those of one, not of several.
            words = None if several and choice.counsellor else _words(row, choice, found, texts, usual, now)
            name = choice.heading if several else choice.full
            told = Told(len(row.told), name, found, words, choice.by_telephone, choice.value == CANCEL)
        row.told.append(told)
        for one in group:
            one.tells = told.number


def _groups(row: Row) -> list[list[Choice]]:
    """Choices of which the client learns the same. A new date and the deputy are told each on their own."""
    found: dict[tuple[str, object], list[Choice]] = {}
    for choice in (one for group in row.choices.values() for one in group):
        apart = choice.value.startswith("new/") or choice.is_deputy
        found.setdefault((choice.value.split("/")[0], choice.value if apart else None), []).append(choice)
    return list(found.values())


def _time(row: Row, choice: Choice) -> datetime | None:
    return None if choice.value == CANCEL else choice.starts_at or row.visit.starts_at


def _words(
    row: Row, choice: Choice, found: Outlook, texts: Texts, usual: dict[str, Usual], now: datetime
) -> Notice | None:
    """The mail as it would leave, where one would."""
    visit = row.visit
    if not found.send_at:
        return None
    if choice.value == CANCEL:
        at = found.told_at or visit.starts_at
        return notice(TextKind.CANCELLATION, visit, at, visit.place, visit.counsellor, now, texts=texts)
    at, holder = choice.starts_at or visit.starts_at, choice.counsellor or visit.counsellor
    if choice.value.startswith(WITHOUT) or row.is_joint:
        holder = visit.counsellor
    stays = at == visit.starts_at and not choice.by_telephone
    way = Kind.TELEPHONE.value if choice.by_telephone else ""
    place = visit.place if stays else usual_place(way or visit.kind, holder, usual)
    kind = TextKind.MOVED if found.corrects else TextKind.APPOINTMENT
    return notice(kind, visit, at, place, holder, now, way, texts)

"""The life of a proposal (DOMAIN.md 2.4): which state may follow which, who is asked when, and whether two answers agree."""

from datetime import date, timedelta

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    NOTED = "noted", _("Noted")
    DISCUSSED = "discussed", _("Discussed")
    SENT = "sent", _("Sent to the client")
    APPLIED = "applied", _("Applied")
    INVITED = "invited", _("Invited to an interview")
    INTERVIEWED = "interviewed", _("Interview held")
    TRIAL_WORK = "trial_work", _("Trial work")
    ACCEPTED = "accepted", _("Accepted")
    REJECTED = "rejected", _("Rejected")
    NOT_APPLIED = "not_applied", _("Did not apply")
    FILLED = "filled", _("Vacancy filled")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    NO_FEEDBACK = "no_feedback", _("No feedback")


class Notice(TextChoices):
    """How a proposal was sent. Legal effect needs a correct written notice of consequences (DOMAIN.md 2.4)."""

    WITHOUT = "without", _("without notice of legal consequences")
    WITH = "with", _("with notice of legal consequences")


class Side(TextChoices):
    CLIENT = "client", _("Client")
    EMPLOYER = "employer", _("Employer")


class Said(TextChoices):
    """What one side says; both sides choose from the same words, so that they can be laid side by side."""

    APPLIED = "applied", _("Application made")
    INVITED = "invited", _("Invitation to an interview")
    INTERVIEWED = "interviewed", _("Interview took place")
    TRIAL_WORK = "trial_work", _("Trial work agreed")
    ACCEPTED = "accepted", _("Job agreed")
    REJECTED = "rejected", _("Application turned down")
    NOT_APPLIED = "not_applied", _("No application")
    FILLED = "filled", _("Vacancy already filled")
    NOTHING_YET = "nothing_yet", _("Not decided yet")


OPEN = (
    Status.NOTED,
    Status.DISCUSSED,
    Status.SENT,
    Status.APPLIED,
    Status.INVITED,
    Status.INTERVIEWED,
    Status.TRIAL_WORK,
)
FIRST = (Status.NOTED, Status.DISCUSSED)
NEEDS_REASON = (Status.REJECTED, Status.NOT_APPLIED)

_ANY_TIME = (Status.ACCEPTED, Status.FILLED, Status.WITHDRAWN)
_BEFORE_APPLYING = (Status.NOT_APPLIED, Status.REJECTED)
_WITH_THE_EMPLOYER = (Status.REJECTED, Status.NO_FEEDBACK)
# Steps may be left out (somebody applies who was sent nothing), none is gone back: what was entered by mistake is taken
# back (``Proposal.take_back``). An end has nothing after it; the vacancy is proposed anew instead.
NEXT: dict[str, tuple[Status, ...]] = {
    Status.NOTED: (Status.DISCUSSED, Status.SENT, Status.APPLIED, Status.INVITED, Status.INTERVIEWED,
                   *_BEFORE_APPLYING, *_ANY_TIME),
    Status.DISCUSSED: (Status.SENT, Status.APPLIED, Status.INVITED, Status.INTERVIEWED, Status.TRIAL_WORK,
                       *_BEFORE_APPLYING, *_ANY_TIME),
    Status.SENT: (Status.APPLIED, Status.INVITED, Status.INTERVIEWED, Status.TRIAL_WORK,
                  Status.NOT_APPLIED, *_WITH_THE_EMPLOYER, *_ANY_TIME),
    Status.APPLIED: (Status.INVITED, Status.INTERVIEWED, Status.TRIAL_WORK, *_WITH_THE_EMPLOYER, *_ANY_TIME),
    Status.INVITED: (Status.INTERVIEWED, Status.TRIAL_WORK, *_WITH_THE_EMPLOYER, *_ANY_TIME),
    Status.INTERVIEWED: (Status.TRIAL_WORK, *_WITH_THE_EMPLOYER, *_ANY_TIME),
    Status.TRIAL_WORK: (*_WITH_THE_EMPLOYER, *_ANY_TIME),
}  # fmt: skip
_EMPLOYER_KNOWS = (Status.SENT, Status.APPLIED, Status.INVITED, Status.INTERVIEWED, Status.TRIAL_WORK)


def may_follow(old: str, new: str) -> bool:
    return new in NEXT.get(old, ())


def ask_on(status: str, today: date, client_days: int, employer_days: int) -> tuple[date | None, date | None]:
    """The days on which client and employer are asked how it stands; None for who is not asked in this state."""
    client = today + timedelta(client_days) if status in OPEN else None
    employer = today + timedelta(employer_days) if status in _EMPLOYER_KNOWS else None
    return client, employer


_WENT_ON = {Said.APPLIED, Said.INVITED, Said.INTERVIEWED, Said.TRIAL_WORK, Said.ACCEPTED}
_OPPOSED = (
    ({Said.NOT_APPLIED}, _WENT_ON | {Said.REJECTED}),
    ({Said.ACCEPTED}, {Said.REJECTED, Said.FILLED}),
    ({Said.REJECTED}, {Said.INVITED, Said.TRIAL_WORK}),
)


def contradict(one: str, other: str) -> bool:
    """Whether both answers cannot be true of the same moment. Who is right is not said: somebody should ask."""
    return any((one in left and other in right) or (other in left and one in right) for left, right in _OPPOSED)

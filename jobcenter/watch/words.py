"""The jobs in words: what each is called, what its silence means, what to do, and what its figures say."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from caseload.inbox.models import Outcome
from caseload.reminders.models import Reason
from jobcenter.watch.pulse import Pulse

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True)
class Job:
    name: Any
    silence: Any  # what it means for people
    advice: Any  # for the administrator


WORKER_BUSY = _(
    "Look into the log of the worker and restart it. What is due stays in the database and is caught up; nothing is done "
    "twice."
)

JOBS = {
    "beat": Job(
        _("Clock of the schedule"),
        _("No job runs by itself: nothing is planned and nothing is sent."),
        _(
            "Look whether exactly one beat, at least one worker and the broker run, and start what is missing. "
            "The log of each says why it ended."
        ),
    ),
    "planner": Job(
        _("Planning of reminders"),
        _("New reminders and invitations are not planned."),
        WORKER_BUSY,
    ),
    "sender": Job(
        _("Sending of mails"),
        _("Mails to clients are waiting."),
        WORKER_BUSY,
    ),
    "briefings": Job(
        _("Mails to staff"),
        _("Morning overviews and weekly digests may be missing; Today and the team's page show the same."),
        WORKER_BUSY,
    ),
    "inquiries": Job(
        _("Mails to employers"),
        _("Mails to employers are waiting; please telephone where it matters."),
        WORKER_BUSY,
    ),
    "matching": Job(
        _("Search for new matches"),
        _("Who newly fits a vacancy is not written down; the lists themselves are always up to date."),
        WORKER_BUSY,
    ),
    "vacancies": Job(
        _("Vacancies of closed employers"),
        _("Vacancies of employers that closed still stand among the open ones."),
        WORKER_BUSY,
    ),
    "workshops": Job(
        _("Free seats in workshops"),
        _("Whoever has left keeps a place, and the waiting list does not move up."),
        WORKER_BUSY,
    ),
    "forgetting": Job(
        _("Deleting of old messages"),
        _("Messages of clients are kept longer than they should be."),
        WORKER_BUSY,
    ),
    "cvs": Job(
        _("Deleting of old CVs"),
        _("CVs are kept longer than they should be."),
        WORKER_BUSY,
    ),
    "mailbox": Job(
        _("Reading of the mailbox"),
        _("Answers of clients and returned mails are not noticed."),
        _(
            "Look whether the mailbox of MAILBOX_URL can be reached and its password is still right. Nothing is lost: what "
            "is unread there is filed later."
        ),
    ),
}

FIGURES = {
    "appointment planned": _("reminders planned"),
    "invitation planned": _("invitations planned"),
    "session planned": _("notices of changed sessions planned"),
    "session_off planned": _("notices of sessions that fall out planned"),
    "seat left": _("seats freed"),
    "moved up": _("moved up from a waiting list"),
    "moved to this month": _("moved to this month"),
    "no longer needed": _("no longer needed"),
    "too late": _("too late"),
    "taken back": _("taken back from a worker that died"),
    "planned": _("to be tried again"),
    "sent": _("sent"),
    "failed": _("failed"),
    "uncertain": _("uncertain"),
    "skipped": _("not sent"),
    "cancelled": _("no longer needed"),
    "known": _("filed before"),
    "entered": _("came onto a list"),
    "left": _("left a list"),
    "profile": _("profiles looked at"),
    "vacancy": _("vacancies looked at"),
    "gone": _("gone before they were read"),
    "withdrawn": _("vacancies withdrawn"),
    "forgotten": _("CVs deleted"),
    "deleted": _("old messages deleted"),
    **dict(Reason.choices),
    **dict(Outcome.choices),
}


@dataclass(frozen=True)
class Told:
    """A pulse in words; empty where there is nothing to say."""

    name: Any
    status: str
    finished_at: datetime | None
    age: str
    late_by: str
    outcome: str
    failure: str
    silence: Any
    advice: Any

    @property
    def needs_help(self) -> bool:
        return self.status == "late" or bool(self.failure)


def told(pulse: Pulse) -> Told:
    job, heartbeat = JOBS[pulse.name], pulse.heartbeat
    return Told(
        name=job.name,
        status=pulse.status,
        finished_at=heartbeat.finished_at if heartbeat else None,
        age=span(pulse.age) if pulse.age is not None else "",
        late_by=span(pulse.late_by) if pulse.late_by else "",
        outcome=outcome(heartbeat.outcome) if heartbeat else "",
        failure=heartbeat.failure if heartbeat else "",
        silence=job.silence,
        advice=job.advice,
    )


def outcome(figures: dict[str, int]) -> str:
    """What the last run did, for example "12 sent, 1 failed"."""
    return ", ".join(f"{number} {FIGURES.get(name, name)}" for name, number in sorted(figures.items()))


def span(length: timedelta) -> str:
    """A length of time as people say it, rounded down: minutes, from two hours on hours, from two days on days."""
    for unit, words in (
        (DAY, lambda n: ngettext("%(n)s day", "%(n)s days", n)),
        (HOUR, lambda n: ngettext("%(n)s hour", "%(n)s hours", n)),
    ):
        if length >= 2 * unit:
            return words(length // unit) % {"n": length // unit}
    minutes = length // MINUTE
    if not minutes:
        return gettext("less than a minute")
    return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}

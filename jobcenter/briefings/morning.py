"""The numbers of a counsellor's morning, for all counsellors of a batch at once: one statement a number.

The conditions are those of Today and of the lists the numbers open, taken from the same QuerySets. Where somebody is
covered for, the list shows both caseloads: the number counts both, and a part of its own says what is the colleague's.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.desk.caseload import needing_contact
from caseload.inbox.models import IncomingMail
from caseload.lib.dates import local_date
from caseload.reminders.models import Reminder
from caseload.staff.models import Absence, User
from jobcenter.briefings.lines import Line, Part, listed

OWNER = "state__counsellor"


def mornings(people: Iterable[User], now: datetime) -> dict[int, list[Part]]:
    """What to tell each of them, by their number, in the language in force; as many statements whatever their number."""
    people = list(people)
    covered: dict[int, list[User]] = {person.pk: [] for person in people}
    for absence in Absence.objects.on(local_date(now)).filter(deputy__in=people).select_related("user").order_by("pk"):
        if absence.user not in covered[absence.deputy_id or 0]:
            covered[absence.deputy_id or 0].append(absence.user)
    owners = [person.pk for person in people] + [user.pk for users in covered.values() for user in users]
    figures = counted(owners, now)
    return {person.pk: parts(person, covered[person.pk], figures, now) for person in people}


def counted(owners: list[int], now: datetime) -> dict[str, Counter[int]]:
    """Each number by counsellor of the client."""
    clients = Client.objects.all()
    standing = Appointment.objects.standing().on(local_date(now))
    return {
        "today": by_owner(standing, owners, "client__"),
        "missing": by_owner(Appointment.objects.missing_outcome(now), owners, "client__"),
        "mails": by_owner(IncomingMail.objects.open(), owners, "client__"),
        "call": by_owner(Reminder.objects.needing_call(now), owners, "client__"),
        "due": by_owner(needing_contact(clients, now), owners),
        "no_step": by_owner(clients.without_next_step(), owners),
    }


def by_owner(rows: Any, owners: list[int], prefix: str = "") -> Counter[int]:
    owner = f"{prefix}{OWNER}"
    found = rows.filter(**{f"{owner}__in": owners}).order_by().values(owner).annotate(total=Count("pk"))
    return Counter({row[owner]: row["total"] for row in found})


def parts(person: User, covered: list[User], figures: dict[str, Counter[int]], now: datetime) -> list[Part]:
    def of(owners: list[User]) -> list[Line]:
        return lines({name: sum(found[user.pk] for user in owners) for name, found in figures.items()}, now)

    said = _("Of these for %(name)s, whom you cover for")
    details = [Part(of([user]), said % {"name": user}, is_detail=True) for user in covered]
    return [Part(of([person, *covered])), *details]


def lines(figures: dict[str, int], now: datetime) -> list[Line]:
    """Appointments are always said; work that is not there is not."""
    today = local_date(now).isoformat()
    n = figures["today"]
    words = {
        "today": (ngettext("appointment today", "appointments today", n), listed("appointment-list", day=today)),
        "missing": (
            ngettext("appointment without an outcome", "appointments without an outcome", figures["missing"]),
            listed("appointment-list", outcome="missing"),
        ),
        "mails": (
            ngettext("message of a client to deal with", "messages of clients to deal with", figures["mails"]),
            listed("incoming-mail-list", open=1),
        ),
        "call": (
            ngettext("mail that did not arrive: please telephone", "mails that did not arrive: please telephone",
                     figures["call"]),
            listed("reminder-list", call=1),
        ),
        "due": (
            ngettext("client due for a contact", "clients due for a contact", figures["due"]),
            listed("client-list", due=1),
        ),
        "no_step": (
            ngettext("client without a next step", "clients without a next step", figures["no_step"]),
            listed("client-list", step="none"),
        ),
    }  # fmt: skip
    return [Line(figures[name], *said) for name, said in words.items() if name == "today" or figures[name]]

"""The numbers of a team lead's week: those of the team's page, from the same figures, each with its list."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload.lib.dates import local_date
from caseload.reminders.models import Status
from caseload.reminders.standing import RECENT_DAYS
from caseload.staff.models import User
from jobcenter.briefings.lines import Line, Part, listed
from jobcenter.reports import figures
from jobcenter.reports.figures import Scope, Workload


def week(lead: User, now: datetime) -> list[Part]:
    """What to tell the lead about the own team, in the language in force. Four statements."""
    scope = Scope(lead)
    loads = figures.workloads(scope, now)
    total = sum(loads.values(), Workload())
    missing = sum(figures.missing_outcomes(scope, now).values())
    absent = len(figures.absences(scope, local_date(now)))
    mails = figures.mails(scope, now)
    team = [
        Line(total.clients, ngettext("client in care", "clients in care", total.clients), listed("client-list")),
        Line(
            loads.get(None, Workload()).clients,
            _("of these without a counsellor"),
            listed("client-list", counsellor="null"),
        ),
        Line(absent, _("absent today"), listed("team")),
    ]
    work = [
        Line(
            total.silent_30,
            ngettext("client not contacted for 30 days", "clients not contacted for 30 days", total.silent_30),
            listed("client-list", silent=30),
        ),
        Line(
            total.silent_14,
            ngettext("client not contacted for 14 days", "clients not contacted for 14 days", total.silent_14),
            listed("client-list", silent=14),
        ),
        Line(
            missing,
            ngettext("appointment without an outcome", "appointments without an outcome", missing),
            listed("appointment-list", outcome="missing"),
        ),
        Line(
            total.no_step,
            ngettext("client without a next step", "clients without a next step", total.no_step),
            listed("client-list", step="none"),
        ),
        Line(
            mails.failed,
            ngettext("mail failed in 7 days", "mails failed in 7 days", mails.failed),
            listed("reminder-list", status=Status.FAILED.value, period=RECENT_DAYS),
        ),
        Line(
            mails.bounced,
            ngettext("mail came back in 7 days", "mails came back in 7 days", mails.bounced),
            listed("reminder-list", status=Status.BOUNCED.value, period=RECENT_DAYS),
        ),
        Line(
            mails.uncertain,
            _("mails of which nobody knows whether they arrived"),
            listed("reminder-list", status=Status.UNCERTAIN.value, period=RECENT_DAYS),
        ),
    ]
    return [Part([team[0], *said(team[1:])]), Part(said(work), _("Needs attention"))]


def said(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.count]

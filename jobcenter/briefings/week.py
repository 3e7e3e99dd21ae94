"""The numbers of a team lead's week: those of the team's page, from the same figures, each with its list."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload.lib.dates import local_date
from caseload.reminders.models import Status
from caseload.reminders.standing import RECENT_DAYS, Standing
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
    care, *team = team_lines(total.clients, loads.get(None, Workload()).clients, absent)
    work = [*contact_lines(total, missing), *mail_lines(mails)]
    return [Part([care, *said(team)]), Part(said(work), _("Needs attention"))]


def team_lines(in_care: int, without_counsellor: int, absent: int) -> list[Line]:
    return [
        Line(in_care, ngettext("client in care", "clients in care", in_care), listed("client-list")),
        Line(without_counsellor, _("of these without a counsellor"), listed("client-list", counsellor="null")),
        Line(absent, _("absent today"), listed("team")),
    ]


def contact_lines(total: Workload, missing: int) -> list[Line]:
    return [
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
    ]


def mail_lines(mails: Standing) -> list[Line]:
    return [
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
            ngettext(
                "mail of which nobody knows whether it arrived",
                "mails of which nobody knows whether they arrived",
                mails.uncertain,
            ),
            listed("reminder-list", status=Status.UNCERTAIN.value, period=RECENT_DAYS),
        ),
    ]


def said(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.count]

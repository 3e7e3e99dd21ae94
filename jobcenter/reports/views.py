from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

import django_filters
from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from caseload import access
from caseload.desk.views import Today
from caseload.lib.dates import local_date, month_start
from caseload.lib.pages import ListPage, Page
from caseload.programmes.models import Enrolment, Programme
from caseload.reminders.standing import ENDED_BADLY, RECENT_DAYS
from caseload.staff.capacity import headroom, ratio
from caseload.staff.models import Absence, Team, User
from jobcenter.reports import figures
from jobcenter.reports.figures import Scope, Workload


def home(request: HttpRequest) -> HttpResponse:
    """The first page after the log-in: a counsellor's day, or the team for those who lead."""
    page = Dashboard if access.may_lead(request.user) else Today
    return page.as_view()(request)


@dataclass(frozen=True)
class Number:
    """A figure and the list it counts."""

    value: int
    url: str


class Dashboard(Page):
    """Load and open work of a team this month; every number opens its list, nobody is ranked."""

    allowed = staticmethod(access.may_lead)
    template_name = "jobcenter/reports/dashboard.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = Scope(request.user, self.team)
        loads = figures.workloads(scope, self.now)
        people = figures.counsellors(scope, loads)
        missing = figures.missing_outcomes(scope, self.now)
        absent = figures.absences(scope, local_date(self.now))
        total = sum(loads.values(), Workload())
        mails = figures.mails(scope, self.now)
        return self.show(
            {
                "team": self.team or request.user.team,
                "whole": access.may_administer(request.user) and not self.team,
                "teams": self.teams,
                "today": self.today,
                "month": self.months[0],
                "before": self.months[1],
                "clients": self.number("client-list", total.clients),
                "unassigned": self.number("client-list", loads.get(None, Workload()).clients, counsellor="null"),
                "load": self.load(total.clients - loads.get(None, Workload()).clients, people, absent),
                "held": [self.number("client-list", total.held[n], held=n) for n in figures.HELD],
                "silent_14": self.number("client-list", total.silent_14, silent=14),
                "silent_30": self.number("client-list", total.silent_30, silent=30),
                "no_step": self.number("client-list", total.no_step, step="none"),
                "missing": self.number("appointment-list", sum(missing.values()), outcome="missing"),
                "mails": {name: self.mails(name, value) for name, value in vars(mails).items() if name in ENDED_BADLY},
                "rows": [self.row(person, loads.get(person.pk, Workload()), missing) for person in people],
                "absent": [self.absence(absence) for absence in absent],
                "programmes": [self.programme(programme) for programme in figures.programmes(scope, self.today)],
                **self.outcomes(scope),
            }
        )

    # --- whose figures, of which month ---

    @cached_property
    def now(self) -> Any:
        return timezone.now()

    @cached_property
    def today(self) -> Any:
        return local_date(self.now)

    @cached_property
    def months(self) -> list[Any]:
        """First days of this month and of the one before."""
        first = month_start(self.today)
        return [first, month_start(first - timedelta(days=1))]

    @cached_property
    def teams(self) -> list[Team]:
        """Teams to choose from: an administrator sees all, a lead has one and nothing to choose."""
        return list(Team.objects.all()) if access.may_administer(self.request.user) else []

    @cached_property
    def team(self) -> Team | None:
        """The chosen team. A team that is not the person's, or none at all, answers 404 as strangers' things do."""
        chosen = self.request.GET.get("team", "")
        if not chosen:
            return None
        known = {str(team.pk): team for team in self.teams or [self.request.user.team] if team}
        if chosen not in known:
            raise Http404
        return known[chosen]

    # --- numbers with their lists ---

    def number(self, page: str, value: int, **filters: Any) -> Number:
        if self.team:
            filters["team"] = self.team.pk
        return Number(value, reverse(page) + (f"?{urlencode(filters)}" if filters else ""))

    def load(self, clients: int, people: list[User], absent: list[Absence]) -> dict[str, Any]:
        """The ratio in two of its variants, each with what it was computed from (DOMAIN.md 3.5)."""
        contract = sum((figures.fte_of(person) for person in people), Decimal(0))
        away = sum((absence.user.fte for absence in absent if figures.is_long(absence)), Decimal(0))
        places = figures.places(people)
        return {
            "clients": clients,
            "contract": {"fte": tidy(contract), "ratio": ratio(clients, contract)},
            "actual": {"fte": tidy(contract - away), "ratio": ratio(clients, contract - away)} if away else None,
            "places": places,
            "headroom": headroom(places, clients),
        }

    def row(self, person: User, load: Workload, missing: dict[int, int]) -> dict[str, Any]:
        places = figures.places([person])
        return {
            "person": person,
            "fte": tidy(figures.fte_of(person)),
            "places": places,
            "headroom": headroom(places, load.clients),
            "clients": self.number("client-list", load.clients, counsellor=person.pk),
            "silent_14": self.number("client-list", load.silent_14, counsellor=person.pk, silent=14),
            "silent_30": self.number("client-list", load.silent_30, counsellor=person.pk, silent=30),
            "no_step": self.number("client-list", load.no_step, counsellor=person.pk, step="none"),
            "missing": self.number(
                "appointment-list", missing.get(person.pk, 0), counsellor=person.pk, outcome="missing"
            ),
        }

    def mails(self, state: str, value: int) -> Number:
        return self.number("reminder-list", value, status=state, period=RECENT_DAYS)

    def absence(self, absence: Any) -> dict[str, Any]:
        filters = {"counsellor": absence.user_id, "day": self.today.isoformat()}
        return {"absence": absence, "appointments": self.number("appointment-list", absence.appointments, **filters)}

    def programme(self, programme: Any) -> dict[str, Any]:
        return {
            "programme": programme,
            "filled": programme.filled,
            "of_scope": self.number("enrolment-list", programme.of_scope, programme=programme.pk),
        }

    def outcomes(self, scope: Scope) -> dict[str, Any]:
        """Of this month and the one before: contacts with employers, and who found work."""
        contacts = figures.employer_contacts(scope, self.months)
        found = figures.integrations(scope, self.months)
        names = [f"{month:%Y-%m}" for month in self.months]
        return {
            "employer_contacts": [
                self.number("employer-contact-list", value, month=name)
                for value, name in zip(contacts, names, strict=True)
            ],
            "insured": [
                self.number("integration-list", value.insured, month=name, kind="insured")
                for value, name in zip(found, names, strict=True)
            ],
            "other": [
                self.number("integration-list", value.other, month=name, kind="other")
                for value, name in zip(found, names, strict=True)
            ],
        }


class EnrolmentFilter(django_filters.FilterSet):
    """Malformed values are ignored."""

    programme = django_filters.ModelChoiceFilter(label=_("Programme"), queryset=Programme.objects.all())
    team = django_filters.NumberFilter(
        field_name="client__state__team", widget=forms.HiddenInput, min_value=0, max_value=2**31
    )

    class Meta:
        model = Enrolment
        fields: list[str] = []


class EnrolmentList(ListPage):
    """Who takes part in a programme today and is in care: the list behind "places filled"."""

    allowed = staticmethod(access.may_lead)
    template_name = "jobcenter/reports/enrolments.html"
    filterset = EnrolmentFilter
    export_name = "teilnahmen"
    columns = (
        (_("Programme"), lambda row: row.programme),
        (_("Client number"), lambda row: row.client.number),
        (_("Last name"), lambda row: row.client.last_name),
        (_("First name"), lambda row: row.client.first_name),
        (_("Counsellor"), lambda row: row.client.state.counsellor),
        (_("from"), lambda row: row.started_on),
    )

    def queryset(self) -> Any:
        rows = Enrolment.objects.on(local_date(timezone.now())).filter(
            access.client_scope(self.request.user, "client__"), client__ended_on__isnull=True
        )
        rows = rows.select_related("programme", "client__state__counsellor")
        return rows.order_by("client__last_name", "client__first_name", "pk")


def tidy(fte: Decimal) -> Decimal:
    """With one decimal, with two where the second says something: 19.0, 9.4, 0.75."""
    short = fte.quantize(Decimal("0.1"))
    return short if short == fte else fte

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Prefetch
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload import access
from caseload.appointments.models import Appointment
from caseload.audit.models import journal
from caseload.client_link.models import Answer
from caseload.clients.assignments import Assignment
from caseload.clients.models import Client
from caseload.clients.wishes import MailWish
from caseload.contacts.models import NextStep
from caseload.desk.caseload import counts, for_worklist, with_facts
from caseload.desk.filters import CaseloadFilter
from caseload.desk.timeline import PAGE, timeline
from caseload.desk.worklist import worklist
from caseload.inbox.models import IncomingMail
from caseload.lib.dates import day_bounds, is_working_day, local_date
from caseload.lib.pages import ListPage, Page, way_back
from caseload.reminders.models import Reminder
from caseload.summons.models import Summons

WORKLIST_ROWS = 25


class Today(Page):
    """A counsellor's day: the appointments, then what needs her, worst first, then what is coming."""

    template_name = "caseload/desk/today.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        now = timezone.now()
        user = request.user
        clients = list(for_worklist(Client.objects.visible_to(user).active(), now))
        facts = {client.pk: client for client in clients}
        appointments = list(
            Appointment.objects.work_of(user)
            .standing_or_undoable(now)
            .on(local_date(now))
            .select_related("client", "counsellor")
        )
        missing = self.missing_outcomes(now)
        to_call = Reminder.objects.visible_to(user).needing_call(now).select_related("appointment")
        answers = Answer.objects.visible_to(user).wanting_attention(now).select_related("appointment")
        mails = IncomingMail.objects.visible_to(user).open().select_related("appointment")
        summonses = list(
            Summons.objects.visible_to(user).wanting_attention(now).select_related("appointment", "hearing")
        )
        summoned = {summons.appointment_id for summons in summonses}
        missed = Appointment.objects.visible_to(user).missed_unsettled(now)
        over = [one for one in (*missing, *missed) if one.pk not in summoned]
        rows = worklist(clients, over, to_call, answers, mails, summonses, now)
        show_all = request.GET.get("all") == "1"
        next_day = self.next_working_day(now)
        return self.show(
            {
                "today": local_date(now),
                "now": now,
                "appointments": [(appointment, facts.get(appointment.client_id)) for appointment in appointments],
                "to_come": sum(1 for a in appointments if a.is_planned and a.starts_at > now),
                "rows": rows if show_all else rows[:WORKLIST_ROWS],
                "total": len(rows),
                "due": sum(1 for client in clients if client.needs_contact),
                "missing": len(missing),
                "load": len(clients),
                "next_day": next_day,
                "tomorrow": Appointment.objects.work_of(user).planned().on(next_day).count(),
            }
        )

    def missing_outcomes(self, now: datetime) -> list[Appointment]:
        """Of earlier days; today's stand in the day's own list."""
        start, _end = day_bounds(local_date(now))
        work = Appointment.objects.visible_to(self.request.user).missing_outcome(now)
        return list(work.filter(starts_at__lt=start).select_related("client"))

    def next_working_day(self, now: datetime) -> Any:
        day = local_date(now) + timedelta(days=1)
        while not is_working_day(day, settings.LAND):
            day += timedelta(days=1)
        return day


class Caseload(ListPage):
    """The clients within the person's scope, with the facts of all rooms; a colleague's rows only while covering."""

    template_name = "caseload/desk/caseload.html"
    filterset = CaseloadFilter
    export_name = "kundinnen-und-kunden"
    columns = (
        (_("Client number"), lambda client: client.number),
        (_("Last name"), lambda client: client.last_name),
        (_("First name"), lambda client: client.first_name),
        (_("Date of birth"), lambda client: client.birth_date),
        (_("Postcode"), lambda client: client.postcode),
        (_("Place"), lambda client: client.place),
        (_("Telephone"), lambda client: client.phone),
        (_("E-mail"), lambda client: client.email),
        (_("Counsellor"), lambda client: client.state.counsellor),
        (_("Contacts this month"), lambda client: client.held),
        (_("Booked this month"), lambda client: client.booked),
        (_("Last contact"), lambda client: client.state.last_contact_at),
        (_("Next appointment"), lambda client: client.next_appointment_at),
        (_("Next step"), lambda client: client.state.next_step),
        (pgettext_lazy("until when", "by"), lambda client: client.state.next_step_on),
    )

    def queryset(self) -> Any:
        return with_facts(Client.objects.visible_to(self.request.user), timezone.now()).by_name()

    def context(self) -> dict[str, Any]:
        user = self.request.user
        return {
            "counts": counts(Client.objects.visible_to(user), timezone.now(), user),
            "capacity": user.capacity if user.is_counsellor else None,
        }


class ClientMarks(Page):
    """The four marks of one client, fetched anew by htmx after a contact was logged."""

    template_name = "caseload/desk/parts/marks.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        clients = with_facts(Client.objects.visible_to(request.user), timezone.now())
        return self.show({"client": get_object_or_404(clients, pk=kwargs["pk"])})


class ClientPage(Page):
    """One client, readable in 30 seconds before the talk. Reading it is written in the journal."""

    template_name = "caseload/desk/client.html"

    @cached_property
    def client(self) -> Any:
        clients = with_facts(Client.objects.visible_to(self.request.user), timezone.now())
        assignments = Assignment.objects.select_related("counsellor", "assigned_by")
        clients = clients.select_related("mail_consent_by", "profile").prefetch_related(
            "target_occupations",
            "abilities",
            Prefetch("next_steps", NextStep.objects.open().select_related("set_by"), to_attr="open_steps"),
            Prefetch("assignments", assignments, to_attr="assignment_history"),
            Prefetch("mail_wishes", MailWish.objects.select_related("by"), to_attr="wish_history"),
        )
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        client = self.client
        journal("read", client, request.user, client.pk)
        kind, words = request.GET.get("kind", ""), request.GET.get("words", "")[:100].replace("\x00", "")
        events = timeline(client, kind, words, self.before())
        now = timezone.now()
        ahead = client.appointments.planned() | client.appointments.filter(notice_after__gt=now)
        planned = ahead.filter(starts_at__gte=now).select_related("counsellor")
        return self.show(
            {
                "client": client,
                "today": local_date(timezone.now()),
                "planned": list(planned[:10]),
                "events": events[:PAGE],
                "older_than": events[PAGE - 1].at.isoformat() if len(events) > PAGE else None,
                "kind": kind,
                "words": words,
                "may_lead": access.may_lead(request.user),
                "came_from": way_back(request, ""),
            }
        )

    def before(self) -> datetime | None:
        """Where the next page of the timeline begins; a malformed moment is ignored."""
        try:
            moment = parse_datetime(self.request.GET.get("before", ""))
        except ValueError:
            return None
        return moment if moment and timezone.is_aware(moment) else None

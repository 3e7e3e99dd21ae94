from itertools import groupby
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget

from caseload.appointments.calendar import YEARS
from caseload.appointments.filters import AppointmentFilter, FreeFilter, Period
from caseload.appointments.forms import BookForm, MoveForm
from caseload.appointments.free import Slot
from caseload.appointments.ics import calendar_file
from caseload.appointments.models import Appointment
from caseload.clients.models import Client
from caseload.lib.dates import LOCAL, is_holiday, local_date, local_today
from caseload.lib.pages import FormPage, ListPage, Page, way_back
from caseload.templatetags.caseload_tags import when


class AppointmentList(ListPage):
    """Day and week of whoever asks: the own clients' appointments, those of absent colleagues, the team's."""

    template_name = "caseload/appointments/list.html"
    filterset = AppointmentFilter
    per_page = 200
    export_name = "termine"
    columns = (
        (gettext_lazy("from"), lambda row: row.starts_at),
        (gettext_lazy("until"), lambda row: row.ends_at),
        (gettext_lazy("Client number"), lambda row: row.client.number),
        (gettext_lazy("Last name"), lambda row: row.client.last_name),
        (gettext_lazy("First name"), lambda row: row.client.first_name),
        (gettext_lazy("Telephone"), lambda row: row.client.phone),
        (gettext_lazy("Kind"), lambda row: row.kind_in_words),
        (gettext_lazy("Place"), lambda row: row.place),
        (gettext_lazy("Counsellor"), lambda row: row.counsellor),
        (gettext_lazy("State"), lambda row: row.get_status_display()),
    )

    def queryset(self) -> Any:
        work = Appointment.objects.work_of(self.request.user)
        return work.select_related("client__state__counsellor", "counsellor").order_by("starts_at", "pk")

    def show(self, context: dict[str, Any], status: int = 200) -> HttpResponse:
        filters, page = context["filter"], context["page"]
        rows = with_budgets(list(page.object_list))
        by_day = {day: list(group) for day, group in groupby(rows, key=lambda row: local_date(row.starts_at))}
        whole = not filters.missing and not page.has_other_pages()
        days = sorted({*by_day, *(workdays(filters.period) if whole else ())})
        more = {
            "days": [(day, by_day.get(day, []), is_holiday(day, settings.LAND)) for day in days],
            "period": filters.period,
            "missing": filters.missing,
            "today": local_today(),
            "total": page.paginator.count,
        }
        return super().show({**context, **more}, status)


class InPlace(FormPage):
    """A form below a row (htmx) or as a page of its own; afterwards the row, the worklist or the page tells of it."""

    template_name = "caseload/appointments/form.html"
    part_name = "caseload/appointments/parts/in_place.html"
    part = ""

    @property
    def client(self) -> Client:
        raise NotImplementedError

    @property
    def next(self) -> str:
        return way_back(self.request, reverse("client-detail", args=[self.client.pk]))

    @property
    def of_row(self) -> bool:
        """Opened from the row of an appointment (``parts/row.html``), which is to show what became of it.

        The calendar shows it in its grid and is loaded anew.
        """
        in_row = bool(self.request.htmx) and "1" in (self.request.GET.get("row"), self.request.POST.get("row"))
        return in_row and urlsplit(self.next).path != reverse("calendar")

    def labels(self) -> dict[str, str]:
        """``heading`` of the page and ``verb`` of the button."""
        raise NotImplementedError

    def context(self) -> dict[str, Any]:
        return {
            **self.labels(),
            "part": self.part,
            "client": self.client,
            "next": self.next,
            "of_row": self.of_row,
            "action": self.request.path,
        }

    def closed(self, leaves_today: bool) -> HttpResponse:
        """The answer after the form has done its work; the message is set."""
        if not self.request.htmx:
            return redirect(self.next)
        path = urlsplit(self.next).path
        if path in (reverse("client-detail", args=[self.client.pk]), reverse("calendar")):
            return HttpResponseClientRedirect(self.next)
        leaves = leaves_today and path == "/"
        context = {"client": self.client, "keeps_row": not leaves}
        answer = render(self.request, "caseload/contacts/parts/logged.html", context)
        return reswap(retarget(answer, f"#row-{self.client.pk}"), "outerHTML") if leaves else answer


class AppointmentBook(InPlace):
    part = "caseload/appointments/parts/time_form.html"

    @cached_property
    def client(self) -> Client:  # type: ignore[override]
        clients = Client.objects.visible_to(self.request.user).select_related("state__counsellor__team")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    def labels(self) -> dict[str, str]:
        return {
            "heading": _("Book an appointment with %(name)s") % {"name": self.client.full_name},
            "verb": _("Book"),
            "slots_label": _("Book another free time:"),
            "free_url": reverse("appointment-free", args=[self.client.pk]),
            "ended": "" if self.client.is_active else _("Care has ended; no appointment can be booked."),
        }

    def form(self, data: Any = None) -> BookForm:
        soonest = "soonest" in self.request.GET
        initial = {"token": uuid4(), **self.preset()}
        return BookForm(self.client, self.request.user, data, soonest=soonest, initial=initial)

    def preset(self) -> dict[str, Any]:
        """Day, time and kind from the address; what is malformed is left to the defaults."""
        found = {}
        for name in ("day", "time", "kind"):
            try:
                found[name] = BookForm.base_fields[name].clean(self.request.GET.get(name, ""))
            except ValidationError:
                continue
        if "day" in found and found["day"].year not in YEARS:
            del found["day"]
        return found

    def done(self, appointment: Appointment) -> HttpResponse:
        said = _("Appointment booked for %(when)s.") % {"when": in_words(appointment)}
        messages.success(self.request, said)
        return self.closed(leaves_today=not self.client.appointments.missing_outcome(timezone.now()).exists())


class FreeTimes(Page):
    """All free times for a client in four weeks; each is a button that books it."""

    template_name = "caseload/appointments/free.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        clients = Client.objects.visible_to(request.user).select_related("state__counsellor__team")
        client = get_object_or_404(clients, pk=kwargs["pk"])
        form = FreeFilter(client, request.user, request.GET)
        slots = form.slots() if client.is_active else []
        return self.show(
            {
                "client": client,
                "form": form,
                "days": by_day_and_counsellor(slots),
                "total": len(slots),
                "kind": form.kind_wanted,
                "minutes": int(form.length.total_seconds() // 60),
                "chosen": {name: form.cleaned_data.get(name) for name in ("joined", "room")},
                "token": uuid4(),
                "next": reverse("client-detail", args=[client.pk]),
            }
        )


class OfAppointment(InPlace):
    """A form about one appointment, fetched through the scope of its client."""

    @cached_property
    def appointment(self) -> Appointment:
        return get_object_or_404(
            Appointment.objects.visible_to(self.request.user).select_related(
                "client__state__counsellor__team", "counsellor__team"
            ),
            pk=self.kwargs["pk"],
        )

    @property
    def client(self) -> Client:
        return self.appointment.client

    def context(self) -> dict[str, Any]:
        return {**super().context(), "appointment": self.appointment}

    def tell(self, text: str, undo: str = "", leaves_today: bool = False, with_day: bool = False) -> HttpResponse:
        """The message, and below a row the row anew; ``with_day`` where it may no longer belong to the day above it."""
        messages.success(self.request, text, extra_tags=undo)
        if not self.of_row:
            return self.closed(leaves_today)
        (appointment,) = with_budgets([self.appointment])
        context = {"appointment": appointment, "client": appointment.client, "next": self.next, "with_day": with_day}
        answer = render(self.request, "caseload/appointments/parts/changed_row.html", context)
        return reswap(retarget(answer, f"#appointment-{appointment.pk}"), "outerHTML")


class AppointmentMove(OfAppointment):
    part = "caseload/appointments/parts/time_form.html"

    def labels(self) -> dict[str, str]:
        return {
            "heading": _("Move the appointment with %(name)s") % {"name": self.client.full_name},
            "verb": _("Move"),
            "slots_label": _("Move to a free time:"),
            "free_url": "",
            "ended": "" if self.appointment.is_planned else _("Only a planned appointment can be moved."),
        }

    def form(self, data: Any = None) -> MoveForm:
        return MoveForm(self.appointment, self.request.user, data)

    def done(self, appointment: Appointment) -> HttpResponse:
        said = _("Appointment moved to %(when)s.") % {"when": in_words(appointment)}
        return self.tell(said, undo_address(appointment), with_day=True)


class AppointmentFile(Page):
    """The appointment for a calendar of one's own; its words give away neither client nor purpose."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        appointments = Appointment.objects.visible_to(request.user).select_related("counsellor__team")
        appointment = get_object_or_404(appointments, pk=kwargs["pk"])
        holder = appointment.counsellor
        phone = holder.phone or (holder.team.phone if holder.team else "")
        content = calendar_file(appointment, _("Appointment"), timezone.now(), phone)
        answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
        answer.headers["Content-Disposition"] = f'attachment; filename="termin-{appointment.pk}.ics"'
        return answer


def came_from(request: HttpRequest) -> str:
    """The page with the button; it may be any list or the client's page."""
    page = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()})
    return page if ours else reverse("appointment-list")


def undo_address(appointment: Appointment) -> str:
    """Of the verb that takes back the change just made; empty where there is no time for it."""
    return reverse("appointment-undo", args=[appointment.pk, appointment.version]) if appointment.may_undo else ""


def by_day_and_counsellor(slots: list[Slot]) -> list[tuple[Any, list[tuple[Any, list[tuple[str, str]]]]]]:
    """Days, on each the counsellors, of each the clock times with the value of their button."""
    days: dict[Any, dict[Any, list[tuple[str, str]]]] = {}
    for slot in slots:
        local = slot.starts_at.astimezone(LOCAL)
        times = days.setdefault(local.date(), {}).setdefault(slot.counsellor, [])
        times.append((f"{local:%H:%M}", f"{local:%Y-%m-%dT%H:%M}/{slot.counsellor.pk}"))
    return [(day, list(people.items())) for day, people in days.items()]


def with_budgets(appointments: list[Appointment]) -> list[Appointment]:
    """Gives each appointment's client ``held`` and ``booked`` of the appointment's month, from two statements."""
    limits = {row.client_id: row.client.state.contact_limit for row in appointments}
    budgets = Appointment.objects.budgets(limits, {row.month for row in appointments})
    for row in appointments:
        budget = budgets[row.client_id, row.month]
        row.client.held, row.client.booked = budget.held, budget.booked
    return appointments


def workdays(period: Period) -> list[Any]:
    """Days shown even when they are empty: the asked one, or Monday to Friday of its week."""
    return [day for day in period.days if not period.is_week or day.weekday() < 5]


def in_words(appointment: Appointment) -> str:
    return strip_tags(when(appointment.starts_at))

"""How an appointment ends, on its pages: cancelled, undone, its outcome, and what follows when nobody came."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from caseload.appointments.forms import CancelForm, MissedForm, OutcomeForm
from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment, Status
from caseload.appointments.views import OfAppointment, came_from, in_words, undo_address
from caseload.lib.pages import Verb


class AppointmentCancel(OfAppointment):
    part = "caseload/appointments/parts/cancel_form.html"

    def labels(self) -> dict[str, str]:
        return {
            "heading": _("Cancel the appointment with %(name)s") % {"name": self.client.full_name},
            "verb": _("Cancel appointment"),
            "ended": "" if self.appointment.is_planned else _("Only a planned appointment can be cancelled."),
        }

    def form(self, data: Any = None) -> CancelForm:
        return CancelForm(self.appointment, data)

    def done(self, appointment: Appointment) -> HttpResponse:
        said = _("Appointment cancelled: %(when)s.") % {"when": in_words(appointment)}
        return self.tell(said, undo_address(appointment))


class AppointmentUndo(Verb):
    """A misclick does no harm: the move or cancellation just made is taken back before anybody is told of it."""

    def act(self) -> str:
        appointment = get_object_or_404(Appointment.objects.visible_to(self.request.user), pk=self.kwargs["pk"])
        appointment.undo_change(self.kwargs["version"], by=self.request.user)
        return _("Undone: the appointment stands at %(when)s again; no mail leaves.") % {"when": in_words(appointment)}

    def back(self) -> str:
        return came_from(self.request)


class AppointmentOutcome(OfAppointment):
    part = "caseload/appointments/parts/outcome_form.html"

    def labels(self) -> dict[str, str]:
        return {
            "heading": _("Outcome of the appointment with %(name)s") % {"name": self.client.full_name},
            "verb": _("Save outcome"),
            "ended": self.closed_because(),
        }

    def closed_because(self) -> str:
        if not self.appointment.is_planned:
            return _("The outcome is recorded: %(state)s.") % {"state": self.appointment.get_status_display()}
        if not self.appointment.may_have_outcome:
            return _("The appointment has not begun yet; an outcome can be recorded afterwards.")
        return ""

    def form(self, data: Any = None) -> OutcomeForm:
        return OutcomeForm(self.appointment, data, initial={"status": self.request.GET.get("status")})

    def done(self, appointment: Appointment) -> HttpResponse:
        undo = reverse("appointment-undo-outcome", args=[appointment.pk])
        said = _("Recorded for %(name)s: %(state)s.") % {
            "name": self.client.full_name,
            "state": outcome_in_words(appointment),
        }
        return self.tell(said, undo, leaves_today=True)


class AppointmentMissed(OfAppointment):
    """After a no-show: the important reason, and the ways on in one place."""

    part = "caseload/appointments/parts/missed_form.html"

    def labels(self) -> dict[str, str]:
        return {
            "heading": _("After the missed appointment with %(name)s") % {"name": self.client.full_name},
            "verb": _("Save decision"),
            "ended": "" if self.appointment.is_missed else _("Nobody has missed this appointment."),
        }

    def form(self, data: Any = None) -> MissedForm:
        return MissedForm(self.appointment, data)

    def done(self, appointment: Appointment) -> HttpResponse:
        reason = appointment.get_missed_reason_display()
        said = _("Noted for %(name)s: important reason %(reason)s.") % {
            "name": self.client.full_name,
            "reason": reason,
        }
        return self.tell(said, leaves_today=True)


class AppointmentUndoOutcome(Verb):
    def act(self) -> str:
        appointment = get_object_or_404(Appointment.objects.visible_to(self.request.user), pk=self.kwargs["pk"])
        appointment.undo_outcome(by=self.request.user)
        return _("The outcome was taken back.")

    def back(self) -> str:
        return came_from(self.request)


def outcome_in_words(appointment: Appointment) -> str:
    if appointment.kind == Kind.TELEPHONE:
        return _("Reached") if appointment.status == Status.ATTENDED else _("Not reached")
    return appointment.get_status_display()

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.appointments.forms import MoveForm
from caseload.appointments.models import Appointment
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.clients.views import ClientFormPage
from caseload.lib.pages import ListPage, Page, Verb, way_back
from caseload.reminders.filters import ReminderFilter
from caseload.reminders.foreseen import move_in_words
from caseload.reminders.forms import MailPauseForm, WishedTime
from caseload.reminders.history import WITH_OCCASION, history, remindable
from caseload.reminders.models import Reminder
from caseload.reminders.outlook import outlook
from caseload.reminders.session_news import in_words
from caseload.reminders.words import goes_out
from caseload.workshops.session_forms import SessionForm
from caseload.workshops.sessions import Session


class ReminderList(ListPage):
    """All mails within the person's scope: planned, sent, not sent and why."""

    template_name = "caseload/reminders/list.html"
    filterset = ReminderFilter
    export_name = "erinnerungen"
    columns = (
        (_("Client number"), lambda reminder: reminder.client.number),
        (_("Last name"), lambda reminder: reminder.client.last_name),
        (_("First name"), lambda reminder: reminder.client.first_name),
        (_("Kind"), lambda reminder: reminder.get_kind_display()),
        (_("Appointment"), lambda reminder: reminder.appointment_at),
        (_("State"), lambda reminder: reminder.get_status_display()),
        (_("Reason"), lambda reminder: reminder.get_reason_display()),
        (_("Due"), lambda reminder: reminder.due_at),
        (_("Sent"), lambda reminder: reminder.sent_at),
    )

    def queryset(self) -> Any:
        return Reminder.objects.visible_to(self.request.user).select_related("client").order_by("-due_at", "-pk")


class ReminderMail(Page):
    """What the client received, word for word; more than once where the first attempt may have arrived."""

    template_name = "caseload/reminders/mail.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        reminders = Reminder.objects.visible_to(request.user).select_related("client")
        reminder = get_object_or_404(reminders, pk=kwargs["pk"])
        journal("read", reminder, request.user, reminder.client_id)
        return self.show({"reminder": reminder, "mails": list(reminder.mails.select_related("text"))})


# --- one mail --------------------------------------------------------------------------------------------------------


class ReminderVerb(Verb):
    """A verb of one mail; htmx gets its row anew, before it the one that was written in its stead."""

    part_name = "caseload/reminders/parts/changed_mail.html"

    @cached_property
    def reminder(self) -> Reminder:
        return get_object_or_404(mails(self.request.user), pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("client-detail", args=[self.reminder.client_id])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().post(request, *args, **kwargs)
        if not getattr(request, "htmx", False):
            return answer
        rows = mails(request.user).filter(pk=self.reminder.pk) | mails(request.user).filter(replaces=self.reminder.pk)
        return render(request, self.part_name, {"mails": rows.order_by("-pk"), "next": way_back(request, self.back())})


class ReminderSend(ReminderVerb):
    def act(self) -> str:
        return goes_out(self.reminder.send_now(self.request.user))


class ReminderResend(ReminderVerb):
    def act(self) -> str:
        return goes_out(self.reminder.resend(self.request.user))


class ReminderStop(ReminderVerb):
    def act(self) -> str:
        self.reminder.cancel(self.request.user)
        return gettext("The mail is stopped and will not go out.")


def mails(user: Any) -> Any:
    """With what a row shows and offers."""
    return Reminder.objects.visible_to(user).select_related(*WITH_OCCASION)


# --- the mails of one appointment --------------------------------------------------------------------------------------


class OfAppointment(Page):
    """One appointment within the person's scope, with what was mailed about each of its versions."""

    @cached_property
    def appointment(self) -> Appointment:
        appointments = Appointment.objects.visible_to(self.request.user).select_related(
            "client__state", "counsellor__team", "room"
        )
        return get_object_or_404(appointments, pk=self.kwargs["pk"])

    def history(self) -> dict[str, Any]:
        versions = history(self.appointment)
        return {
            "appointment": self.appointment,
            "versions": versions,
            "remind": remindable(self.appointment, versions, timezone.now()),
            "next": way_back(self.request, self.back()),
        }

    def back(self) -> str:
        return reverse("client-detail", args=[self.appointment.client_id])


class AppointmentOutlook(OfAppointment):
    """What follows for the client from moving the appointment to the time in the form; a part of that form."""

    template_name = "caseload/reminders/parts/outlook.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = MoveForm(self.appointment, request.user, request.GET)
        form.full_clean()
        return self.show(move_in_words(form, timezone.now()))


class ClientOutlook(Page):
    """The same for a new appointment of the client."""

    template_name = "caseload/reminders/parts/outlook.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        clients = Client.objects.visible_to(request.user).select_related("state")
        client, wanted = get_object_or_404(clients, pk=kwargs["pk"]), WishedTime(request.GET).moment
        found = outlook(client, wanted, timezone.now()) if wanted else None
        return self.show({"outlook": found, "client": client, "address": request.path})


class SessionOutlook(Page):
    """Who will be told, and who has to be telephoned, if a workshop's session is changed as the form says; a part of it."""

    template_name = "caseload/reminders/parts/session_outlook.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        sessions = Session.objects.run_by(request.user).select_related("workshop__contact__team", "room")
        form = SessionForm(get_object_or_404(sessions, pk=kwargs["pk"]), request.user, request.GET)
        form.full_clean()
        return self.show(in_words(form, timezone.now()))


class AppointmentMails(OfAppointment):
    template_name = "caseload/reminders/appointment.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if getattr(request, "htmx", False):
            self.template_name = "caseload/reminders/parts/history.html"
        return self.show(self.history())


class AppointmentRemind(OfAppointment, Verb):
    """The client is reminded ahead of the usual day."""

    def act(self) -> str:
        return goes_out(Reminder.objects.remind_now(self.appointment, self.request.user))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().post(request, *args, **kwargs)
        if not getattr(request, "htmx", False):
            return answer
        return render(request, "caseload/reminders/parts/changed_history.html", self.history())


# --- all mails of one client -------------------------------------------------------------------------------------------


class MailPause(ClientFormPage):
    def heading(self) -> str:
        return gettext("Pause the mails to %(name)s") % {"name": self.client.full_name}

    def button(self) -> str:
        return gettext("Pause mails")

    def form(self, data: Any = None) -> MailPauseForm:
        return MailPauseForm(self.client, data)


class MailResume(Verb):
    @cached_property
    def client(self) -> Client:
        return get_object_or_404(Client.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def act(self) -> str:
        self.client.pause_mails(None, "", self.request.user)
        return gettext("Mails go out again.")

    def back(self) -> str:
        return reverse("client-detail", args=[self.client.pk])


class AddressWorks(MailResume):
    """Mail had come back for good, and the address is right all the same: the client said so, or the server was wrong."""

    def act(self) -> str:
        self.client.trust_address(self.request.user)
        return gettext("Mails go to this address again.")

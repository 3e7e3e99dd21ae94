from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from caseload.lib.pages import FormPage, Page, Verb, way_back
from caseload.workshops.attendance import Presence, Status
from caseload.workshops.notices import SessionNotice
from caseload.workshops.seats import Seat
from caseload.workshops.session_forms import AttendanceForm, SessionCancelForm, SessionForm, TellingParticipants
from caseload.workshops.sessions import Session


class OfSession:
    """The session in the address, if the person runs the workshop."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def session(self) -> Session:
        sessions = Session.objects.run_by(self.request.user).select_related("workshop__contact", "room")
        return get_object_or_404(sessions.prefetch_related("trainers"), pk=self.kwargs["pk"])

    def back(self) -> str:
        return reverse("workshop-session", args=[self.session.pk])


class SessionPage(OfSession, Page):
    """Who is expected, with one button for each way of being there, and one for all at once."""

    template_name = "caseload/workshops/session.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        session = self.session
        seats = Seat.objects.expected_at(session).readable_by(request.user).select_related("client")
        written = {row.seat_id: row for row in session.presences.all()}
        rows = [
            (seat, written.get(seat.pk)) for seat in seats.order_by("client__last_name", "client__first_name", "pk")
        ]
        return self.show(
            {
                "session": session,
                "workshop": session.workshop,
                "rows": rows,
                "lacking": sum(1 for _seat, presence in rows if presence is None),
                "statuses": Status.choices,
            }
        )


class Attend(OfSession, Verb):
    """Attendance of one participant, or of all about whom nothing is written yet."""

    def act(self) -> str:
        form = AttendanceForm(self.session, self.request.POST)
        rows = form.save(by=self.request.user) if form.is_valid() else None
        if rows is None:
            raise ValidationError([text for texts in form.errors.values() for text in texts])
        if not rows:
            raise ValidationError(_("Everybody already has an entry."))
        undo = reverse("workshop-attend-undo", args=[self.session.pk])
        query = urlencode({"seat": [row.seat_id for row in rows]}, doseq=True)
        words = {"n": len(rows), "how": Status(rows[0].status).label}
        text = ngettext("Attendance recorded: %(n)s %(how)s.", "Attendance recorded: %(n)s %(how)s.", len(rows)) % words
        messages.success(self.request, text, extra_tags=f"{undo}?{query}")
        return ""


class AttendUndo(OfSession, Verb):
    """Takes back the entries of the participants named by ``seat`` in the address."""

    def act(self) -> str:
        wanted = [int(text) for text in self.request.GET.getlist("seat") if text.isascii() and text.isdigit()]
        seats = list(self.session.workshop.seats.filter(pk__in=wanted))
        count = Presence.objects.take_back(self.session, seats, by=self.request.user)
        return ngettext("%(n)s entry was taken back.", "%(n)s entries were taken back.", count) % {"n": count}


class SessionChange(OfSession, FormPage):
    template_name = "caseload/workshops/session_form.html"

    def form(self, data: Any = None) -> TellingParticipants:
        return SessionForm(self.session, self.request.user, data)

    def context(self) -> dict[str, Any]:
        back = way_back(self.request, reverse("workshop-detail", args=[self.session.workshop_id]))
        return {"session": self.session, "workshop": self.session.workshop, "back": back}

    def done(self, session: Session) -> HttpResponse:
        messages.success(self.request, _("The session was changed."))
        return redirect("workshop-session", pk=session.pk)


class SessionCancel(SessionChange):
    """Who will be told stands there before; the part about that comes from the room of the mails."""

    template_name = "caseload/workshops/session_cancel.html"

    def form(self, data: Any = None) -> TellingParticipants:
        return SessionCancelForm(self.session, data)

    def done(self, session: Session) -> HttpResponse:
        undo = reverse("workshop-session-restore", args=[session.pk])
        messages.success(self.request, _("The session falls out."), extra_tags=undo)
        return redirect("workshop-session", pk=session.pk)


class NoticePhoned(Verb):
    """A participant was told of the change on the telephone; ``undo`` takes that back."""

    undo = False

    @cached_property
    def notice(self) -> SessionNotice:
        notices = SessionNotice.objects.filter(seat__in=Seat.objects.visible_to(self.request.user).values("pk"))
        return get_object_or_404(notices.select_related("seat__client"), pk=self.kwargs["pk"])

    def act(self) -> str:
        facts = {"name": self.notice.seat.client.full_name}
        if self.undo:
            self.notice.take_back_phone(by=self.request.user)
            return _("The entry was taken back.")
        self.notice.phone(by=self.request.user)
        undo = reverse("workshop-notice-undo", args=[self.notice.pk])
        messages.success(self.request, _("%(name)s was told on the telephone.") % facts, extra_tags=undo)
        return ""

    def back(self) -> str:
        return reverse("workshop-session", args=[self.notice.session_id])


class SessionRestore(OfSession, Verb):
    def act(self) -> str:
        self.session.restore(by=self.request.user)
        return _("The session takes place after all.")

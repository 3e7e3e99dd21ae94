from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from caseload import access
from caseload.clients.models import RIGHT_TO_LEFT, Client, MailLanguage
from caseload.clients.views import ClientFormPage
from caseload.lib.dates import local_today
from caseload.lib.pages import FormPage, ListPage, Page, Verb, way_back
from caseload.workshops.filters import SeatFilter, WorkshopFilter
from caseload.workshops.forms import AssignForm, LeaveForm, MakeUpForm, PlanForm
from caseload.workshops.made_up import MadeUpTime
from caseload.workshops.models import Workshop
from caseload.workshops.seats import Seat

CHOICES_PER_PAGE = 25


class WorkshopList(ListPage):
    """Who may work here sees which there are and how many places are free; names of participants stand elsewhere."""

    template_name = "caseload/workshops/list.html"
    filterset = WorkshopFilter
    export_name = "massnahmen-in-eigenregie"
    columns = (
        (gettext_lazy("Name"), lambda workshop: workshop.name),
        (gettext_lazy("First day"), lambda workshop: workshop.starts_on),
        (gettext_lazy("Last day"), lambda workshop: workshop.ends_on),
        (gettext_lazy("Places"), lambda workshop: workshop.places),
        (gettext_lazy("Taken"), lambda workshop: workshop.taken),
        (gettext_lazy("Waiting"), lambda workshop: workshop.waiting),
        (gettext_lazy("Contact person"), lambda workshop: workshop.contact),
        (gettext_lazy("Programme"), lambda workshop: workshop.template.programme),
    )

    def queryset(self) -> Any:
        workshops = Workshop.objects.with_counts().select_related("contact", "template__programme")
        return workshops.order_by("-starts_on", "name", "pk")

    def context(self) -> dict[str, Any]:
        return {"may_plan": access.may_lead(self.request.user)}


class SeatList(ListPage):
    """Participants within the person's scope, and all of the workshops the person runs."""

    template_name = "caseload/workshops/seats.html"
    filterset = SeatFilter
    export_name = "teilnehmende"
    columns = (
        (gettext_lazy("Client number"), lambda seat: seat.client.number),
        (gettext_lazy("Client"), lambda seat: seat.client.name),
        (pgettext_lazy("measure", "Workshop"), lambda seat: seat.workshop.name),
        (gettext_lazy("Place"), lambda seat: seat.place),
        (gettext_lazy("From"), lambda seat: seat.started_on),
        (gettext_lazy("Until"), lambda seat: seat.until),
        (gettext_lazy("Hours there"), lambda seat: seat.attended / 60),
        (gettext_lazy("Hours missed"), lambda seat: seat.missed / 60),
        (gettext_lazy("Result"), lambda seat: seat.get_result_display()),
    )

    def queryset(self) -> Any:
        return people(self.request.user).order_by(
            "-workshop__starts_on", "workshop", "client__last_name", "client__first_name", "pk"
        )

    def context(self) -> dict[str, Any]:
        return {"today": local_today()}


def people(user: Any) -> Any:
    """Participants the user may see, with everything a row shows; ``readable``: the client's file is open to the user."""
    seats = Seat.objects.visible_to(user).with_hours().readable_by(user)
    return seats.select_related("client", "workshop__template").prefetch_related("workshop__template__days")


class WorkshopPlan(FormPage):
    """The button "Look at the timetable" shows all sessions and what forbids them; nothing is planned by it."""

    allowed = staticmethod(access.may_lead)
    template_name = "caseload/workshops/plan.html"
    draft: Any = None

    def form(self, data: Any = None) -> PlanForm:
        return PlanForm(self.request.user, data, initial={"contact": self.request.user.pk})

    def post(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if "look" in request.POST:
            form = self.form(request.POST)
            self.draft = form.draft() if form.is_valid() else None
            return self.answer(form, status=200 if self.draft else 422)
        return super().post(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return {"draft": self.draft, "may_administer": access.may_administer(self.request.user)}

    def done(self, workshop: Workshop) -> HttpResponse:
        count = workshop.sessions.count()
        text = ngettext("%(name)s was planned with %(n)s session.", "%(name)s was planned with %(n)s sessions.", count)
        messages.success(self.request, text % {"name": workshop.name, "n": count})
        return redirect("workshop-detail", pk=workshop.pk)


class WorkshopPage(Page):
    """Timetable, participants and waiting list. Names only of the own clients, and of all for whoever runs it."""

    template_name = "caseload/workshops/workshop.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        workshops = Workshop.objects.with_counts().select_related("contact", "template__programme")
        workshop = get_object_or_404(workshops.prefetch_related("template__days"), pk=self.kwargs["pk"])
        sessions = workshop.sessions.select_related("room").prefetch_related("trainers")
        sessions = list(sessions.annotate(written=Count("presences")))
        seats = list(people(request.user).filter(workshop=workshop))
        return self.show(
            {
                "workshop": workshop,
                "sessions": sessions,
                "seated": [seat for seat in seats if seat.state == "seated"],
                "waiting": [seat for seat in seats if seat.state == "waiting"],
                "gone": [seat for seat in seats if seat.state == "gone"],
                "runs": Workshop.objects.run_by(request.user).filter(pk=workshop.pk).exists(),
                "today": local_today(),
                "here": request.path,
            }
        )


class Handout(Page):
    """What the client gets in hand: purpose, legal basis, hours, voluntary or binding, data, contact. No name on it.

    In every language that clients are written to in; where the office has no text in one, its German text stands there.
    """

    template_name = "caseload/workshops/handout.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        workshops = Workshop.objects.select_related("contact__team", "template")
        workshop = get_object_or_404(
            workshops.prefetch_related("template__days", "template__texts"), pk=self.kwargs["pk"]
        )
        texts = {text.language: text for text in workshop.template.texts.all()}
        wanted = request.GET.get("language", "")
        language = MailLanguage(wanted) if wanted in MailLanguage.values else MailLanguage.GERMAN
        sessions = list(workshop.sessions.standing().select_related("room"))
        return self.show(
            {
                "workshop": workshop,
                "text": texts.get(language) or texts.get(MailLanguage.GERMAN),
                "language": language,
                "languages": MailLanguage.choices,
                "right_to_left": language in RIGHT_TO_LEFT,
                "lacking": language not in texts,
                "may_administer": access.may_administer(request.user),
                "sessions": sessions,
                "room": sessions[0].room if sessions else None,
                "minutes": sum(session.minutes for session in sessions),
            }
        )


class WorkshopClients(Page):
    """Who of the own clients could take part: a search, each row leads to the form."""

    template_name = "caseload/workshops/clients.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        workshop = get_object_or_404(Workshop.objects.ahead(local_today()).with_counts(), pk=self.kwargs["pk"])
        words = request.GET.get("q", "").replace("\x00", "")[:100]
        clients = Client.objects.visible_to(request.user).active()
        clients = clients.exclude(pk__in=workshop.seats.current().values("client"))
        clients = (clients.matching(words) if words.strip() else clients).select_related("state__counsellor")
        page = Paginator(clients.by_name(), CHOICES_PER_PAGE).get_page(request.GET.get("page"))
        return self.show({"workshop": workshop, "words": words, "page": page, "rows": page.object_list})


class Assign(ClientFormPage):
    """A place or the waiting list for one client; ``?workshop=`` is chosen beforehand."""

    @cached_property
    def client(self) -> Client:
        clients = Client.objects.visible_to(self.request.user).active().select_related("state__counsellor")
        return get_object_or_404(clients, pk=self.kwargs["pk"])

    def heading(self) -> str:
        return _("Assign %(name)s to a workshop") % {"name": self.client.full_name}

    def button(self) -> str:
        return pgettext_lazy("to a workshop", "Assign")

    def form(self, data: Any = None) -> AssignForm:
        return AssignForm(self.client, data, initial={"workshop": self.request.GET.get("workshop", "")})

    def done(self, seat: Seat) -> HttpResponse:
        if seat.place:
            text = _("%(name)s takes part from %(day)s on.")
            facts = {"name": self.client.full_name, "day": f"{seat.started_on:%d.%m.%Y}"}
            messages.success(self.request, text % facts)
        else:
            ahead = Seat.objects.waiting().filter(workshop=seat.workshop_id, pk__lte=seat.pk).count()
            text = _("All places are taken: %(name)s is number %(n)s on the waiting list.")
            messages.warning(self.request, text % {"name": self.client.full_name, "n": ahead})
        return redirect(way_back(self.request, reverse("client-detail", args=[self.client.pk])))


class OfSeat(FormPage):
    """A form about one participant: of the own clients, or of a workshop the person runs."""

    template_name = "caseload/workshops/seat_form.html"

    @cached_property
    def seat(self) -> Seat:
        return get_object_or_404(people(self.request.user), pk=self.kwargs["pk"])

    @property
    def back(self) -> str:
        return way_back(self.request, reverse("workshop-detail", args=[self.seat.workshop_id]))

    def context(self) -> dict[str, Any]:
        return {"seat": self.seat, "back": self.back}


class SeatLeave(OfSeat):
    def form(self, data: Any = None) -> LeaveForm:
        self.bound = LeaveForm(self.seat, data)
        return self.bound

    def context(self) -> dict[str, Any]:
        return {**super().context(), "leaving": True}

    def done(self, seat: Seat) -> HttpResponse:
        messages.success(self.request, _("Exit recorded: %(result)s.") % {"result": seat.get_result_display()})
        for moved in self.bound.moved_up:
            text = _("The place went to the next on the waiting list: %(name)s.")
            messages.info(self.request, text % {"name": moved.client.full_name})
        return redirect(self.back)


class SeatMakeUp(OfSeat):
    def form(self, data: Any = None) -> MakeUpForm:
        return MakeUpForm(self.seat, data)

    def context(self) -> dict[str, Any]:
        return {**super().context(), "leaving": False, "times": list(self.seat.made_up_times.all())}

    def done(self, made_up: MadeUpTime) -> HttpResponse:
        undo = reverse("workshop-made-up-undo", args=[made_up.pk])
        messages.success(self.request, _("Time made up was recorded."), extra_tags=undo)
        query = urlencode({"next": self.back})
        return redirect(f"{reverse('workshop-make-up', args=[self.seat.pk])}?{query}")


class MadeUpUndo(Verb):
    @cached_property
    def made_up(self) -> MadeUpTime:
        seats = Seat.objects.visible_to(self.request.user).values("pk")
        times = MadeUpTime.objects.filter(seat__in=seats).select_related("seat")
        return get_object_or_404(times, pk=self.kwargs["pk"])

    def act(self) -> str:
        self.seat = self.made_up.seat_id
        self.made_up.take_back(by=self.request.user)
        return _("The entry was taken back.")

    def back(self) -> str:
        return reverse("workshop-make-up", args=[self.seat])

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload.clients.views import ClientFormPage
from caseload.lib.dates import local_today
from caseload.lib.pages import FormPage, Verb, way_back
from caseload.schedule.forms import ClientTimeForm, SpecialDayForm, WorkingTimeForm
from caseload.schedule.models import ClientTime, SpecialDay
from caseload.staff.models import User


class OfCounsellor(FormPage):
    """A form about one counsellor's time: the own one, or within the team lead's scope."""

    @cached_property
    def counsellor(self) -> User:
        counsellors = User.objects.visible_to(self.request.user).ever_counsellors()
        return get_object_or_404(counsellors, pk=self.kwargs["pk"])

    @property
    def back(self) -> str:
        return way_back(self.request, reverse("appointment-list"))

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        return redirect("working-time", pk=self.counsellor.pk)


class WorkingTime(OfCounsellor):
    template_name = "caseload/schedule/working_time.html"

    def form(self, data: Any = None) -> WorkingTimeForm:
        return WorkingTimeForm(self.counsellor, data)

    def context(self) -> dict[str, Any]:
        special = self.counsellor.special_days.filter(day__gte=local_today())
        weeks = self.counsellor.working_weeks.values_list("valid_from", flat=True)
        return {"counsellor": self.counsellor, "special": list(special), "weeks": list(weeks), "back": self.back}


class SpecialDaySet(OfCounsellor):
    template_name = "caseload/schedule/special_day.html"

    def form(self, data: Any = None) -> SpecialDayForm:
        return SpecialDayForm(self.counsellor, data)

    def context(self) -> dict[str, Any]:
        return {"counsellor": self.counsellor}


class SpecialDayUnset(Verb):
    @cached_property
    def row(self) -> SpecialDay:
        people = User.objects.visible_to(self.request.user)
        return get_object_or_404(SpecialDay.objects.filter(user__in=people), pk=self.kwargs["pk"])

    def act(self) -> str:
        SpecialDay.objects.unset(self.row.user, self.row.day, by=self.request.user)
        return _("The usual hours count again on this day.")

    def back(self) -> str:
        return reverse("working-time", args=[self.row.user_id])


class ClientTimes(ClientFormPage):
    """When the client cannot come; free times are offered around it."""

    template_name = "caseload/schedule/client_times.html"

    def heading(self) -> str:
        return _("When %(name)s has no time") % {"name": self.client.full_name}

    def button(self) -> str:
        return _("Add")

    def form(self, data: Any = None) -> ClientTimeForm:
        return ClientTimeForm(self.client, data)

    def context(self) -> dict[str, Any]:
        return {**super().context(), "times": list(self.client.times.all())}

    def done(self, result: Any) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        return redirect("client-times", pk=self.client.pk)


class ClientTimeRemove(Verb):
    @cached_property
    def row(self) -> ClientTime:
        rows = ClientTime.objects.visible_to(self.request.user).select_related("client")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def act(self) -> str:
        self.row.remove(by=self.request.user)
        return _("Removed.")

    def back(self) -> str:
        return reverse("client-times", args=[self.row.client_id])

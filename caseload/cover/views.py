from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from caseload import access
from caseload.cover.deciding import carry_out
from caseload.cover.finding import PLANS, Cover
from caseload.cover.stuck import unattended
from caseload.cover.training import carry_out_sessions, session_rows
from caseload.lib.dates import local_today
from caseload.lib.pages import Page, Verb
from caseload.staff.absences import deputies_for
from caseload.staff.models import Absence

SHOWN = 15


class AbsenceCover(Page):
    """The appointments of an absent counsellor: each to a deputy, a new date or the telephone, all in one go."""

    allowed = staticmethod(access.may_lead)
    template_name = "caseload/cover/absence.html"

    @cached_property
    def absence(self) -> Absence:
        rows = Absence.objects.visible_to(self.request.user).select_related("user__team", "deputy")
        return get_object_or_404(rows, pk=self.kwargs["pk"])

    def cover(self) -> Cover:
        plan = self.request.GET.get("plan", "")
        whole, now = self.request.GET.get("all") == "1", timezone.now()
        return Cover(self.absence, self.request.user, now, whole, plan if plan in PLANS else PLANS[0])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.answer([], [])

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        results = carry_out(self.cover(), request.POST, request.user, tell=request.POST.get("tell") != "no")
        return self.answer(results, carry_out_sessions(self.cover(), request.POST, request.user))

    def answer(self, results: list[Any], sessions: list[Any]) -> HttpResponse:
        """The page as it stands now, with what was done above it; a second sending of the same form changes nothing."""
        cover = self.cover()
        return self.show(
            {
                "absence": self.absence,
                "cover": cover,
                "rows": cover.rows,
                "sessions": session_rows(cover),
                "done": [one for one in results if not one.error],
                "refused": [one for one in results if one.error],
                "to_call": [one for one in results if one.call],
                "sessions_done": [one for one in sessions if not one.error],
                "sessions_refused": [one for one in sessions if one.error],
                "back": reverse("absence-list"),
            }
        )


class StuckWork(Page):
    """Whose work nobody looks at, from where it is given to a deputy."""

    allowed = staticmethod(access.may_lead)
    template_name = "caseload/cover/stuck.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        most = 10_000 if request.GET.get("all") == "1" else SHOWN
        return self.show(
            {
                "people": unattended(request.user, timezone.now()),
                "deputies": list(deputies_for(request.user)),
                "user": request.user,
                "most": most,
                "shown": f":{most}",
                "here": request.path,
            }
        )


class AbsenceDeputy(Verb):
    """Give all of an absent person's work to a deputy: every absence of today names that one from now on."""

    allowed = staticmethod(access.may_lead)

    def act(self) -> str:
        rows = Absence.objects.visible_to(self.request.user).select_related("user")
        absence = get_object_or_404(rows, pk=self.kwargs["pk"])
        wanted = self.request.POST.get("deputy", "")
        deputy = next((one for one in deputies_for(self.request.user) if str(one.pk) == wanted), None)
        if deputy is None:
            return ""
        for row in {absence, *Absence.objects.on(local_today()).filter(user=absence.user)}:
            row.cover(deputy, by=self.request.user)
        return _("%(deputy)s covers for %(name)s now.") % {"deputy": deputy, "name": absence.user}

    def back(self) -> str:
        return reverse("stuck-work")

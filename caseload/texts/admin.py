from typing import Any

from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from caseload.audit.admin import ReadOnlyAdmin
from caseload.clients.models import MailLanguage
from caseload.lib.dates import local_today
from caseload.texts.built_in import built_in
from caseload.texts.forms import MailTextForm
from caseload.texts.models import GAP_WORDS, Kind, MailText, Text
from caseload.texts.preview import preview
from caseload.texts.rules import NEEDED, gaps_of


class MailTextAdmin(ReadOnlyAdmin):
    """Every version of every text, and the page on which the next one is written, looked at and tried out.

    Registered in ``reminders/admin.py``: how a mail leaves is known only there.
    """

    list_display = ["kind", "language", "valid_from", "writer", "created_at"]
    list_filter = ["kind", "language"]
    list_select_related = ["by"]
    date_hierarchy = "valid_from"
    export_fields = ("kind", "language", "valid_from", "body", "by__username", "created_at")
    change_list_template = "admin/texts_in_force.html"

    @admin.display(description=gettext_lazy("written by"), ordering="by")
    def writer(self, text: MailText) -> Any:
        return text.by or _("built-in text")

    def get_urls(self) -> list[Any]:
        write = self.admin_site.admin_view(self.write)
        return [path("write/<str:kind>/<str:language>/", write, name="caseload_mailtext_write"), *super().get_urls()]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        texts, coming = MailText.objects.in_force_and_coming(local_today())
        rows = [
            (kind.label, [(language, texts[kind, language], coming.get((kind, language))) for language in MailLanguage])
            for kind in Kind
        ]
        return super().changelist_view(request, {**(extra_context or {}), "rows": rows, "languages": MailLanguage})

    def write(self, request: HttpRequest, kind: str, language: str) -> HttpResponse:
        if kind not in NEEDED or language not in MailLanguage.values:
            raise Http404
        in_force = MailText.objects.in_force(local_today())[kind, language]
        begin = built_in()[kind, language] if "built-in" in request.GET else in_force.body
        form = MailTextForm(kind, language, request.POST or None, initial={"body": begin})
        act = request.POST.get("act", "")
        if act.isdecimal():
            return self.withdraw(request, kind, language, int(act))
        if act == "save" and form.is_valid() and form.save(by=request.user) and form.is_valid():
            day = date_format(form.cleaned_data["valid_from"], "SHORT_DATE_FORMAT")
            self.message_user(request, _("The version was saved; in force from %(day)s.") % {"day": day})
            return redirect("admin:caseload_mailtext_changelist")
        shown = Text(
            None, kind, language, form.cleaned_data["body"] if form.is_bound and form.is_valid() else in_force.body
        )
        if act == "trial" and form.is_valid():
            self.try_out(request, shown)
        return self.show(request, form, shown, in_force)

    def show(self, request: HttpRequest, form: MailTextForm, shown: Text, in_force: Text) -> HttpResponse:
        kind, language = Kind(form.kind), MailLanguage(form.language)
        seen = preview(shown, local_today(), settings.PUBLIC_URL)
        context = {
            **self.admin_site.each_context(request),
            "title": _("%(kind)s in %(language)s") % {"kind": kind.label, "language": language.label},
            "opts": self.opts,
            "form": form,
            "preview": seen,
            "language": language.value,
            "languages": MailLanguage,
            "in_force": in_force,
            "gaps": [(f"{{{gap}}}", GAP_WORDS[gap], gap in NEEDED[kind]) for gap in gaps_of(kind)],
            "versions": MailText.objects.filter(kind=kind, language=language).select_related("by"),
        }
        status = 422 if form.is_bound and form.errors else 200
        answer = TemplateResponse(request, "admin/write_text.html", context, status=status)
        answer._csp_update = {"style-src": ["'self'", seen.style_hash]}  # type: ignore[attr-defined]
        return answer

    def withdraw(self, request: HttpRequest, kind: str, language: str, pk: int) -> HttpResponse:
        try:
            get_object_or_404(MailText, pk=pk, kind=kind, language=language).withdraw(by=request.user)
            self.message_user(request, _("The version was withdrawn."))
        except ValidationError as error:
            self.message_user(request, error.messages[0], messages.ERROR)
        return redirect("admin:caseload_mailtext_write", kind, language)

    def try_out(self, request: HttpRequest, text: Text) -> None:
        """Mail the text, with invented facts, to the person's own address."""
        raise NotImplementedError

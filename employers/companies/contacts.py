"""The log of contacts with employers: calls, visits, mails, events, and the steps agreed on."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Exists, ExpressionWrapper, F, Max, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import own_scope
from caseload.audit.models import journal
from caseload.clients.models import Client
from caseload.lib.dates import month_bounds
from caseload.staff.models import User
from employers.companies.density import WINDOW, Call, Crowd, crowd
from employers.companies.models import ContactPerson, Employer

KNOWING_SHOWN = 5


class EmployerContactQuerySet(models.QuerySet["EmployerContact"]):
    def in_month(self, day: date) -> "EmployerContactQuerySet":
        start, end = month_bounds(day)
        return self.filter(at__gte=start, at__lt=end)

    def crowd_at(self, employer: Employer, user: Any, now: datetime) -> Crowd | None:
        """Colleagues who turned to the employer within the last seven days, where several did (``density.crowd``)."""
        recent = self.filter(employer=employer, at__gt=now - WINDOW).exclude(by=user).select_related("by").order_by()
        return crowd((Call(one.by_id, str(one.by), one.at) for one in recent), user.pk, now)

    def who_know(self, employer: Employer) -> list[dict[str, Any]]:
        """Counsellors who reached the employer, the latest first: ``first_name``, ``last_name``, ``calls``, ``last``."""
        reached = self.filter(employer=employer, reached=True, by__is_active=True).order_by()
        names = {"first_name": F("by__first_name"), "last_name": F("by__last_name")}
        counted = reached.values("by", **names).annotate(calls=Count("pk"), last=Max("at"))
        rows: Any = counted.order_by("-last")[:KNOWING_SHOWN]
        return list(rows)

    def open_steps(self) -> "EmployerContactQuerySet":
        """Entries whose next step is still to be done."""
        return self.exclude(next_step="").filter(next_step_done_at__isnull=True)

    def work_of(self, user: Any) -> "EmployerContactQuerySet":
        """Entries whose next step is the user's to do: own and those of colleagues the user covers for."""
        return self.filter(own_scope(user, "by"))

    def readable_by(self, user: Any) -> "EmployerContactQuerySet":
        """Entries whose words the user may read: those about no client, own ones, those about a visible client.

        That a contact took place, with whom and with which result, every colleague may know: an employer is not to be
        called five times in a week. What was said about a person stays within that person's scope.
        """
        return self.filter(_readable(user))

    def shown_to(self, user: Any) -> "EmployerContactQuerySet":
        """For pages and exports: ``client`` is None where the user may not see it; ``readable``: the words may be shown."""
        readable = ExpressionWrapper(_readable(user), output_field=models.BooleanField())
        visible = Prefetch("client", Client.objects.visible_to(user))
        return self.annotate(readable=readable).select_related("by", "person").prefetch_related(visible)

    @transaction.atomic
    def log(
        self,
        employer: Employer,
        by: Any,
        channel: str,
        reached: bool = True,
        at: datetime | None = None,
        person: ContactPerson | None = None,
        client: Client | None = None,
        result: str = "",
        note: str = "",
        next_step: str = "",
        next_step_on: date | None = None,
        token: UUID | None = None,
    ) -> "EmployerContact":
        """Write down a contact or attempt with an employer at ``at`` (aware, default now); any counsellor may.

        The same ``token`` twice gives the entry of the first time. Raises ValidationError for the future.
        """
        now = timezone.now()
        if at is not None and at > now + timedelta(minutes=1):
            raise ValidationError({"at": _("A contact cannot lie in the future.")})
        try:
            with transaction.atomic():
                contact = self.create(
                    employer=employer,
                    by=by,
                    channel=channel,
                    reached=reached,
                    at=at or now,
                    person=person,
                    client=client,
                    result=result,
                    note=note,
                    next_step=next_step,
                    next_step_on=next_step_on,
                    token=token,
                )
        except IntegrityError:
            if token is None or not (known := self.filter(token=token, employer=employer).first()):
                raise
            return known
        journal("log", contact, by, client.pk if client else None, channel=channel, reached=reached)
        return contact


class EmployerContact(models.Model):
    class Channel(models.TextChoices):
        CALL = "call", _("Call")
        VISIT = "visit", _("Visit")
        MAIL = "mail", _("E-mail")
        EVENT = "event", _("Event")

    class Result(models.TextChoices):
        VACANCY = "vacancy", _("Vacancy offered")
        INTEREST = "interest", _("Interested")
        LATER = "later", _("Ask again later")
        NONE = "none", _("No need at present")

    UNDO_FOR = timedelta(minutes=10)

    employer = models.ForeignKey(Employer, models.CASCADE, related_name="contacts", verbose_name=_("employer"))
    person = models.ForeignKey(
        ContactPerson, models.SET_NULL, null=True, blank=True, related_name="contacts", verbose_name=_("contact person")
    )
    client = models.ForeignKey(
        Client, models.SET_NULL, null=True, blank=True, related_name="employer_contacts", verbose_name=_("for client")
    )
    by = models.ForeignKey(User, models.PROTECT, related_name="employer_contacts", verbose_name=_("counsellor"))
    at = models.DateTimeField(_("at"))
    channel = models.CharField(_("channel"), max_length=8, choices=Channel.choices, default=Channel.CALL)
    reached = models.BooleanField(_("reached"), default=True)
    result = models.CharField(_("result"), max_length=8, choices=Result.choices, blank=True)
    note = models.TextField(_("note"), blank=True, max_length=4000)
    next_step = models.CharField(_("next step"), max_length=200, blank=True)
    next_step_on = models.DateField(pgettext_lazy("until when", "by"), null=True, blank=True)
    next_step_done_at = models.DateTimeField(_("next step done at"), null=True, blank=True)
    token = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = EmployerContactQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("employer contact")
        verbose_name_plural = _("employer contacts")
        indexes = [
            models.Index(fields=["employer", "-at"], name="employer_contact_employer_at"),
            models.Index(fields=["by", "-at"], name="employer_contact_by_at"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @transaction.atomic
    def undo(self, by: Any) -> None:
        """Take back an entry just logged. Only the author, within ten minutes."""
        if by.pk != self.by_id or timezone.now() - self.created_at > self.UNDO_FOR:
            raise ValidationError(_("This entry can no longer be undone."))
        journal("undo", self, by, self.client_id)
        self.delete()

    @transaction.atomic
    def complete_step(self, by: Any) -> None:
        """The next step is done; a second time changes nothing."""
        mine = EmployerContact.objects.open_steps().filter(pk=self.pk)
        if mine.update(next_step_done_at=timezone.now()):
            journal("complete", self, by, self.client_id)
        self.refresh_from_db()


def _readable(user: Any) -> Q:
    visible = Exists(Client.objects.visible_to(user).filter(pk=OuterRef("client_id")))
    return Q(client__isnull=True) | Q(by=user) | Q(visible)

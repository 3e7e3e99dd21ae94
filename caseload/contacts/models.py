from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import client_scope
from caseload.audit.models import journal, journal_many
from caseload.clients.models import Channel, Client, ClientState
from caseload.lib.dates import LOCAL, local_today, month_bounds, month_start
from caseload.lib.expressions import DatePlusDays
from caseload.staff.models import User


class Topic(models.TextChoices):
    PLACEMENT = "placement", _("Placement")
    MOBILITY = "mobility", _("Mobility")
    FLEXIBILITY = "flexibility", _("Occupational flexibility")
    SELF_ASSESSMENT = "self_assessment", _("Self-assessment")
    NEW_PATHS = "new_paths", _("New paths")
    APPLICATION = "application", _("Application papers")
    AFTERCARE = "aftercare", _("Aftercare")
    OTHER = "other", _("Other")


class ContactQuerySet(models.QuerySet["Contact"]):
    def visible_to(self, user: Any) -> "ContactQuerySet":
        return self.filter(client_scope(user, "client__"))

    def held(self) -> "ContactQuerySet":
        """Contacts in which the client was reached; only they count."""
        return self.filter(reached=True)

    def budgeted(self) -> "ContactQuerySet":
        """Held contacts of the month's budget: talks on a formal summons are counted separately (DOMAIN.md A23)."""
        return self.held().filter(summoned=False)

    def in_month(self, day: date) -> "ContactQuerySet":
        start, end = month_bounds(day)
        return self.filter(at__gte=start, at__lt=end)

    @transaction.atomic
    def log(
        self,
        client: Client,
        by: Any,
        channel: str,
        reached: bool = True,
        at: datetime | None = None,
        minutes: int | None = None,
        topics: Iterable[str] = (),
        note: str = "",
        next_step: str = "",
        next_step_on: date | None = None,
        next_step_owner: str = "counsellor",
        token: UUID | None = None,
        summoned: bool = False,
    ) -> "Contact":
        """Write down that a contact or an attempt took place at ``at`` (aware, default now), and the step that follows.

        A contact beyond the month's limit can always be recorded: it happened. The same ``token`` twice (a double click,
        a repeated request) gives the contact of the first time. ``summoned``: on a formal summons, which uses none of the
        month's places. Raises ValidationError for the future.
        """
        now = timezone.now()
        if at is not None and at > now + timedelta(minutes=1):
            raise ValidationError({"at": _("A contact cannot lie in the future; book an appointment instead.")})
        try:
            with transaction.atomic():
                contact = self.create(
                    client=client,
                    by=by,
                    channel=channel,
                    reached=reached,
                    at=at or now,
                    minutes=minutes,
                    topics=sorted(set(topics)),
                    note=note,
                    token=token,
                    summoned=summoned,
                )
        except IntegrityError:
            if token is None or not (known := self.filter(token=token, client=client).first()):
                raise
            return known
        if next_step:
            NextStep.objects.agree(client, next_step, next_step_on, next_step_owner, by, contact)
        refresh_contact_state([client.pk])
        journal("log", contact, by, client.pk, channel=channel, reached=reached)
        return contact

    @transaction.atomic
    def log_many(self, facts: Iterable[dict[str, Any]], by: Any, channel: str) -> "list[Contact]":
        """Contacts in which several clients were reached at once, in a constant number of statements.

        ``facts`` gives ``client_id``, ``at`` (aware, not ahead) and ``minutes`` of each. Whoever calls asks the rules.
        """
        contacts = self.bulk_create(Contact(by=by, channel=channel, **one) for one in facts)
        refresh_contact_state([contact.client_id for contact in contacts])
        rows = [(contact.pk, contact.client_id, {"channel": channel, "reached": True}) for contact in contacts]
        journal_many("log", Contact, rows, by)
        return contacts

    @transaction.atomic
    def withdraw(self, by: Any) -> None:
        """Take these contacts back, as what they came from did not take place. The rooms above call it, people ``undo``."""
        rows = list(self.values_list("pk", "client_id", "channel"))
        journal_many("undo", Contact, [(pk, client, {"channel": channel}) for pk, client, channel in rows], by)
        Contact.objects.filter(pk__in=[pk for pk, _client, _channel in rows]).delete()
        refresh_contact_state([client for _pk, client, _channel in rows])


class Contact(models.Model):
    UNDO_FOR = timedelta(minutes=10)

    client = models.ForeignKey(Client, models.CASCADE, related_name="contacts", verbose_name=_("client"))
    by = models.ForeignKey(User, models.PROTECT, related_name="contacts", verbose_name=_("counsellor"))
    at = models.DateTimeField(_("at"))
    channel = models.CharField(_("channel"), max_length=12, choices=Channel.choices)
    reached = models.BooleanField(_("reached"), default=True, help_text=_("An attempt does not count."))
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    topics = models.JSONField(_("topics"), default=list, blank=True)
    note = models.TextField(
        _("note"), blank=True, max_length=4000, help_text=_("Only what is indispensable; no diagnoses.")
    )
    token = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    # Counted separately, not among the contacts of the month (DOMAIN.md A23); the rhythm knows it all the same.
    summoned = models.BooleanField(_("on a formal summons"), default=False, db_default=False, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__isnull=True) | Q(minutes__lte=600),
                name="contact_minutes_within_ten_hours",
                violation_error_message=_("A contact lasts at most 600 minutes."),
            ),
        ]
        indexes = [
            models.Index(fields=["client", "-at"], name="contact_client_at"),
            models.Index(fields=["by", "-at"], name="contact_by_at"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def topic_labels(self) -> list[str]:
        return [str(Topic(code).label) for code in self.topics if code in Topic.values]

    @transaction.atomic
    def undo(self, by: Any) -> None:
        """Take back a contact just logged, with the next step it brought. Only the author, within ten minutes."""
        if by.pk != self.by_id or timezone.now() - self.created_at > self.UNDO_FOR:
            raise ValidationError(_("This entry can no longer be undone."))
        if hasattr(self, "appointment"):
            # The room above keeps status and contact together; alone, the appointment would stay attended without one.
            raise ValidationError(_("This contact belongs to an appointment; please take back its outcome."))
        if hasattr(self, "presence"):
            raise ValidationError(_("This contact follows from a workshop; please take back the attendance there."))
        client_id = self.client_id
        NextStep.objects.filter(replaced_by__contact=self).update(done_at=None, replaced_by=None)
        self.next_steps.all().delete()
        journal("undo", self, by, client_id, channel=self.channel)
        self.delete()
        refresh_contact_state([client_id])


class NextStepQuerySet(models.QuerySet["NextStep"]):
    def visible_to(self, user: Any) -> "NextStepQuerySet":
        return self.filter(client_scope(user, "client__"))

    def open(self) -> "NextStepQuerySet":
        return self.filter(done_at__isnull=True)

    def agree(
        self, client: Client, text: str, due_on: date | None, owner: str, by: Any, contact: Contact | None = None
    ) -> "NextStep":
        """Agree a next step; the open one of the same owner is closed by it. Call within a transaction."""
        step = self.create(client=client, text=text, due_on=due_on, owner=owner, set_by=by, contact=contact)
        self.filter(client=client, owner=owner, done_at__isnull=True).exclude(pk=step.pk).update(
            done_at=timezone.now(), replaced_by=step
        )
        refresh_contact_state([client.pk])
        journal("agree", step, by, client.pk, due_on=str(due_on or ""))
        return step


class NextStep(models.Model):
    """What happens next, by when, and who does it. No active client without one."""

    class Owner(models.TextChoices):
        COUNSELLOR = "counsellor", _("me")
        CLIENT = "client", _("the client")

    client = models.ForeignKey(Client, models.CASCADE, related_name="next_steps", verbose_name=_("client"))
    text = models.CharField(_("next step"), max_length=200)
    due_on = models.DateField(pgettext_lazy("until when", "by"), null=True, blank=True)
    owner = models.CharField(_("who"), max_length=10, choices=Owner.choices, default=Owner.COUNSELLOR)
    set_by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("agreed by"))
    contact = models.ForeignKey(
        Contact, models.CASCADE, null=True, blank=True, related_name="next_steps", verbose_name=_("contact")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    done_at = models.DateTimeField(_("done at"), null=True, blank=True)
    replaced_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+", editable=False)

    objects = NextStepQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("next step")
        verbose_name_plural = _("next steps")
        indexes = [
            models.Index(fields=["client", "due_on"], condition=Q(done_at__isnull=True), name="next_step_open_client"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @transaction.atomic
    def complete(self, by: Any) -> None:
        NextStep.objects.filter(pk=self.pk, done_at__isnull=True).update(done_at=timezone.now())
        refresh_contact_state([self.client_id])
        journal("complete", self, by, self.client_id)


def refresh_contact_state(client_ids: list[int], today: date | None = None) -> None:
    """Derive the contact columns of the state rows anew from the facts, in one statement. Call within a transaction."""
    month = month_start(today or local_today())
    states = ClientState.objects.filter(client__in=client_ids)
    states.update(month=month, next_plan_at=timezone.now(), **contact_columns(month))


def contact_columns(month: date) -> dict[str, Any]:
    """The contact columns of a state row as expressions over the facts; the counters are those of ``month``."""
    mine = Contact.objects.filter(client=OuterRef("client")).order_by()
    held = mine.filter(reached=True)
    step = NextStep.objects.filter(client=OuterRef("client")).open()
    step = step.order_by(models.F("due_on").asc(nulls_last=True), "pk")
    count = Count("pk")
    return {
        "month_held": Coalesce(
            Subquery(mine.budgeted().in_month(month).values("client").annotate(total=count).values("total")), Value(0)
        ),
        "month_attempts": Coalesce(
            Subquery(mine.filter(reached=False).in_month(month).values("client").annotate(total=count).values("total")),
            Value(0),
        ),
        "last_contact_at": Subquery(held.order_by("-at").values("at")[:1]),
        "due_on": DatePlusDays(
            TruncDate(Subquery(held.order_by("-at").values("at")[:1]), tzinfo=LOCAL), models.F("rhythm_days")
        ),
        "last_attempt_at": Subquery(mine.filter(reached=False).order_by("-at").values("at")[:1]),
        "last_channel": Coalesce(Subquery(mine.order_by("-at", "-pk").values("channel")[:1]), Value("")),
        "next_step": Coalesce(Subquery(step.values("text")[:1]), Value("")),
        "next_step_on": Subquery(step.values("due_on")[:1]),
    }

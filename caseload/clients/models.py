from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import Case, Q, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal, journal_many
from caseload.lib.dates import day_bounds, local_date, month_start
from caseload.lib.text import fold, search_words
from caseload.staff.models import Team, User

postcode_validator = RegexValidator(r"^\d{5}$", _("A German postcode has five digits, for example 45879."))


class Channel(models.TextChoices):
    IN_PERSON = "in_person", _("In person")
    TELEPHONE = "telephone", _("Telephone")
    VIDEO = "video", _("Video")
    EMAIL = "email", _("E-mail")
    LETTER = "letter", _("Letter")
    WALK_IN = "walk_in", _("Walk-in")
    WORKSHOP = "workshop", _("Workshop")


class MailLanguage(models.TextChoices):
    """Languages in which clients are written to, each under its own name."""

    GERMAN = "de", "Deutsch"
    ENGLISH = "en", "English"
    TURKISH = "tr", "Türkçe"
    UKRAINIAN = "uk", "Українська"
    RUSSIAN = "ru", "Русский"
    ARABIC = "ar", "العربية"


RIGHT_TO_LEFT = frozenset({MailLanguage.ARABIC})


def rhythm_has_run_out(today: date) -> Q:
    """The condition behind ``due``: the same rule as ``contacts.budget.rhythm``, for the database."""
    return (Q(state__paused_until__isnull=True) | Q(state__paused_until__lt=today)) & (
        Q(state__due_on__isnull=True) | Q(state__due_on__lte=today)
    )


def not_reached_for(days: int, now: datetime) -> Q:
    """The condition behind ``silent_for``: not reached within the last ``days`` calendar days, or never."""
    before, _end = day_bounds(local_date(now) - timedelta(days=days - 1))
    return Q(state__last_contact_at__lt=before) | Q(state__last_contact_at__isnull=True)


NO_NEXT_STEP = Q(state__next_step="")


class ClientQuerySet(models.QuerySet["Client"]):
    def visible_to(self, user: Any) -> "ClientQuerySet":
        return self.filter(client_scope(user))

    def active(self) -> "ClientQuerySet":
        """In care now."""
        return self.filter(ended_on__isnull=True)

    def matching(self, words: str) -> "ClientQuerySet":
        """Every word must begin a part of the name or occur in the number; spelling of umlauts does not matter."""
        keys = search_words(words)
        if not keys:
            return self.none()
        found = self
        for word in keys:
            found = found.filter(Q(search_key__startswith=word) | Q(search_key__contains=f" {word}"))
        return found

    def by_name(self) -> "ClientQuerySet":
        return self.order_by("last_name", "first_name", "pk")

    @transaction.atomic
    def record_mail_wish(self, how: str, by: Any) -> None:
        """``Client.record_mail_wish`` for many at once."""
        pks, now = list(self.values_list("pk", flat=True)), timezone.now()
        self.update(mail_consent_at=now, mail_consent_how=how, mail_consent_by=by, updated_at=now)
        ClientState.objects.wake(pks)
        journal_many("record mail wish", Client, [(pk, pk, {"how": how}) for pk in pks], by)

    # --- questions to the state row; dashboards count with them and lists show them ---

    def with_month(self, today: date) -> "ClientQuerySet":
        """Annotates ``held`` and ``attempts`` of the month of ``today``; a state row of an older month counts as zero."""
        this_month = Q(state__month=month_start(today))
        return self.annotate(
            held=Case(When(this_month, then="state__month_held"), default=0),
            attempts=Case(When(this_month, then="state__month_attempts"), default=0),
        )

    def held_in_month(self, count: int, today: date) -> "ClientQuerySet":
        """Active clients with that many held contacts this month; 4 means four or more."""
        found = self.active().with_month(today)
        wanted: dict[str, Any] = {"held__gte": 4} if count >= 4 else {"held": count}
        return found.filter(**wanted)

    def silent_for(self, days: int, now: datetime) -> "ClientQuerySet":
        """Active clients not reached within the last ``days`` calendar days, or never."""
        return self.active().filter(not_reached_for(days, now))

    def due(self, today: date) -> "ClientQuerySet":
        """Active clients whose rhythm has run out (``contacts.budget.rhythm``): never reached, due or overdue; not paused."""
        return self.active().filter(rhythm_has_run_out(today))

    def without_next_step(self) -> "ClientQuerySet":
        return self.active().filter(NO_NEXT_STEP)


class Client(models.Model):
    class Consent(models.TextChoices):
        """How the wish to be written to by e-mail was declared (DOMAIN.md 4.2)."""

        IN_PERSON = "in_person", _("said in person")
        TELEPHONE = "telephone", _("said on the telephone")
        WRITTEN = "written", _("in writing")
        ELECTRONIC = "electronic", _("electronically")
        LINK = "link", _("by the link in a mail")

    class EndReason(models.TextChoices):
        INTEGRATION = "integration", _("Found work")
        MOVED = "moved", _("Moved away")
        BENEFIT_ENDED = "benefit_ended", _("No longer entitled")
        OTHER_OFFER = "other_offer", _("Looked after elsewhere")
        OTHER = "other", _("Other reason")

    number = models.CharField(
        _("client number"),
        max_length=20,
        null=True,
        blank=True,
        unique=True,
        error_messages={"unique": _("Another client has this number.")},
    )
    first_name = models.CharField(_("first name"), max_length=150, blank=True)
    last_name = models.CharField(_("last name"), max_length=150, blank=True)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    language = models.CharField(
        _("language for mails and letters"), max_length=5, choices=MailLanguage.choices, default=MailLanguage.GERMAN
    )
    preferred_channel = models.CharField(_("preferred channel"), max_length=12, choices=Channel.choices, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), max_length=254, blank=True)
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True, validators=[postcode_validator])
    place = models.CharField(_("place"), max_length=120, blank=True)
    target_occupation = models.CharField(_("target occupation"), max_length=200, blank=True)
    remark = models.TextField(
        _("remark"), blank=True, max_length=2000, help_text=_("Only what is indispensable; no diagnoses.")
    )
    # The recorded wish to be written to by e-mail: when, how, and by whom it was taken down.
    mail_consent_at = models.DateTimeField(_("wish for e-mail recorded at"), null=True, blank=True)
    mail_consent_how = models.CharField(_("declared"), max_length=12, choices=Consent.choices, blank=True)
    mail_consent_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("taken down by")
    )
    # The address from which mail came back for good. Compared with ``email``: another address is a new beginning.
    dead_email = models.CharField(_("address that does not exist"), max_length=254, blank=True, editable=False)
    ended_on = models.DateField(_("care ended on"), null=True, blank=True)
    end_reason = models.CharField(_("reason for the end"), max_length=16, choices=EndReason.choices, blank=True)
    search_key = models.CharField(max_length=400, editable=False, default="")
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed at"), auto_now=True)

    objects = ClientQuerySet.as_manager()

    class Meta:
        ordering = ["last_name", "first_name", "pk"]
        verbose_name = _("client")
        verbose_name_plural = _("clients")
        constraints = [
            models.CheckConstraint(
                condition=~Q(first_name="") | ~Q(last_name=""),
                name="client_has_a_name",
                violation_error_message=_("Please enter a first name or a last name."),
            ),
            models.CheckConstraint(
                condition=Q(mail_consent_at__isnull=True) | ~Q(mail_consent_how=""),
                name="client_consent_says_how",
                violation_error_message=_("Please say how the wish for e-mail was declared."),
            ),
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | ~Q(end_reason=""),
                name="client_end_has_reason",
                violation_error_message=_("Please give the reason for the end of care."),
            ),
        ]
        indexes = [
            models.Index(fields=["last_name", "first_name"], name="client_name"),
            models.Index(fields=["search_key"], name="client_search_key"),
        ]

    def __str__(self) -> str:
        # Social data never in __str__: it ends up in logs and error pages.
        return f"#{self.pk}"

    @property
    def name(self) -> str:
        """As in lists: ``Last, First``; one of them where there is only one."""
        return ", ".join(part for part in (self.last_name, self.first_name) if part)

    @property
    def full_name(self) -> str:
        """As in running text: ``First Last``."""
        return " ".join(part for part in (self.first_name, self.last_name) if part)

    @property
    def is_active(self) -> bool:
        return self.ended_on is None

    @property
    def wants_mail(self) -> bool:
        return self.mail_consent_at is not None

    @property
    def has_dead_address(self) -> bool:
        """Mail to the present address came back for good: somebody has to ask for another one."""
        return self.email != "" and self.email == self.dead_email

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keeps the search key, gives a new client the state row every list reads; reminders are planned anew."""
        self.number = self.number or None
        self.search_key = search_key(self)
        with transaction.atomic():
            new = self._state.adding
            super().save(*args, **kwargs)
            if new:
                limits = {"contact_limit": settings.CONTACT_LIMIT, "rhythm_days": settings.RHYTHM_DAYS}
                ClientState.objects.create(client=self, **limits)
            else:
                ClientState.objects.wake([self.pk])

    # --- verbs in order of life ---

    def assign(self, counsellor: User, by: Any, reason: str = "", override: str = "") -> Any:
        """Make ``counsellor`` the one named counsellor from now on: ``AssignmentQuerySet.begin`` for one client.

        Returns the assignment that holds. Raises CapacityExceeded.
        """
        begun = self.assignments.begin([(self, counsellor)], by, reason, override)
        return begun[0] if begun else self.assignments.get(ended_at__isnull=True)

    @transaction.atomic
    def record_mail_wish(self, how: str, by: Any, told: str = "") -> None:
        """The client wishes to be written to by e-mail: who took it down, when and how is kept, and what the client was
        told before (``told``: version of the text, empty where it is not known).
        """
        self._keep_mail_wish("declared", timezone.now(), how, by, told)
        journal("record mail wish", self, by, self.pk, how=how)

    @transaction.atomic
    def withdraw_mail_wish(self, by: Any, how: str = "") -> None:
        """No mails from now on, planned ones included. ``by`` is None where the client did it alone. Once is enough."""
        current = Client.objects.select_for_update(no_key=True).get(pk=self.pk)
        if current.wants_mail:
            self._keep_mail_wish("withdrawn", None, how, by)
            journal("withdraw mail wish", self, by, self.pk, how=how)

    def _keep_mail_wish(self, kind: str, since: datetime | None, how: str, by: Any, told: str = "") -> None:
        self.mail_wishes.create(kind=kind, at=since or timezone.now(), how=how, by=by, told=told)
        self.mail_consent_at = since
        self.mail_consent_how, self.mail_consent_by = (how, by) if since else ("", None)
        self.save(update_fields=["mail_consent_at", "mail_consent_how", "mail_consent_by", "search_key", "updated_at"])

    @transaction.atomic
    def address_came_back(self, address: str, by: Any) -> bool:
        """Mail to ``address`` came back for good; False where the client has another one by now."""
        found = Client.objects.filter(pk=self.pk, email=address).exclude(email="")
        if not found.update(dead_email=address, updated_at=timezone.now()):
            return False
        self.dead_email = address
        ClientState.objects.wake([self.pk])
        journal("address came back", self, by, self.pk)
        return True

    @transaction.atomic
    def trust_address(self, by: Any) -> None:
        """The address is right after all (a full mailbox, a fault of the server): mail may go there again."""
        self.dead_email = ""
        self.save(update_fields=["dead_email", "search_key", "updated_at"])
        journal("trust address", self, by, self.pk)

    @transaction.atomic
    def pause(self, until: date | None, reason: str, by: Any) -> None:
        """The rhythm pauses up to and including ``until`` (ill, on a measure, away); None resumes it at once."""
        ClientState.objects.filter(client=self).update(
            paused_until=until, pause_reason=reason if until else "", next_plan_at=timezone.now()
        )
        journal("pause" if until else "resume", self, by, self.pk, until=str(until or ""))

    @transaction.atomic
    def pause_mails(self, until: date | None, reason: str, by: Any) -> None:
        """No mail of any kind up to and including the local day ``until``; None lets them go out again at once.

        Not the pause of the rhythm: who is ill still wants to be reminded of the appointment afterwards, and who wants
        no mails for a while is still to be spoken to.
        """
        ClientState.objects.filter(client=self).update(
            mails_paused_until=until, mails_pause_reason=reason if until else "", next_plan_at=timezone.now()
        )
        journal("pause mails" if until else "resume mails", self, by, self.pk, until=str(until or ""))

    @transaction.atomic
    def end_care(self, on: date, reason: str, by: Any) -> None:
        """Care ends: the client leaves all lists of open work, the history stays, the counsellor's place is free."""
        self.ended_on, self.end_reason = on, reason
        self.save(update_fields=["ended_on", "end_reason", "search_key", "updated_at"])
        self.assignments.filter(ended_at__isnull=True).update(ended_at=timezone.now())
        ClientState.objects.filter(client=self).update(counsellor=None, next_plan_at=timezone.now())
        if profile := getattr(self, "profile", None):
            profile.wake()
        journal("end care", self, by, self.pk, reason=reason)


def search_key(client: Client) -> str:
    """``last first number`` folded, with a leading word boundary for every part."""
    return fold(f"{client.last_name} {client.first_name} {client.number or ''}")[:400]


class ClientStateQuerySet(models.QuerySet["ClientState"]):
    def wake(self, client_ids: Iterable[int]) -> None:
        """What decides on the reminders of these clients has changed: the next run of the planner looks at them.

        Every verb that changes such a fact says so in its own transaction; where it writes the state row anyway, there.
        """
        self.filter(client__in=list(client_ids)).update(next_plan_at=timezone.now())

    def held(self, condition: Q) -> list[int]:
        """Lock the rows that fulfil the condition for the running transaction; the numbers of their clients.

        Those that somebody else holds at this moment are left out, so nobody waits for anybody.
        """
        rows = self.filter(condition).order_by("client").select_for_update(skip_locked=True, no_key=True)
        return list(rows.values_list("client", flat=True))


class ClientState(models.Model):
    """One narrow row per client: what every list shows, derived from the facts in the same transaction.

    Each room writes its own columns (assignment here, contacts from ``contacts``); ``manage.py check_state`` rebuilds
    and compares. The counters belong to ``month``; a row with an older month reads as zero, so no month-end job exists.
    """

    class Pause(models.TextChoices):
        ILL = "ill", _("Ill")
        MEASURE = "measure", _("On a measure")
        AWAY = "away", _("Away")
        OTHER = "other", _("Other reason")

    class MailPause(models.TextChoices):
        AWAY = "away", _("Away or without access to the mailbox")
        WISH = "wish", _("The client wishes it")
        ADDRESS = "address", _("The address is being cleared up")
        OTHER = "other", _("Other reason")

    client = models.OneToOneField(Client, models.CASCADE, primary_key=True, related_name="state")
    counsellor = models.ForeignKey(User, models.PROTECT, null=True, related_name="caseload", db_index=False)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="caseload", db_index=False)
    contact_limit = models.PositiveSmallIntegerField(_("contacts a month"), default=4)
    rhythm_days = models.PositiveSmallIntegerField(_("days between contacts"), default=10)
    month = models.DateField(null=True)
    month_held = models.PositiveSmallIntegerField(default=0)
    month_attempts = models.PositiveSmallIntegerField(default=0)
    last_contact_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)  # first day on which the rhythm has run out; null: never reached yet
    last_attempt_at = models.DateTimeField(null=True)
    last_channel = models.CharField(max_length=12, choices=Channel.choices, blank=True)
    next_step = models.CharField(max_length=200, blank=True)
    next_step_on = models.DateField(null=True)
    paused_until = models.DateField(_("paused until"), null=True)
    pause_reason = models.CharField(_("reason for the pause"), max_length=10, choices=Pause.choices, blank=True)
    mails_paused_until = models.DateField(_("no mails until"), null=True)
    mails_pause_reason = models.CharField(_("why no mails"), max_length=10, choices=MailPause.choices, blank=True)
    # The earliest moment at which the planner's answer for this client can change; null: not before something happens.
    next_plan_at = models.DateTimeField(null=True, default=timezone.now, editable=False)

    objects = ClientStateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(contact_limit__gte=0) & Q(contact_limit__lte=31), name="state_contact_limit_0_to_31"
            ),
            models.CheckConstraint(condition=Q(rhythm_days__gte=1), name="state_rhythm_days_positive"),
            models.CheckConstraint(
                condition=Q(mails_paused_until__isnull=True) | ~Q(mails_pause_reason=""),
                name="state_mail_pause_has_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["team", "counsellor"], name="state_team_counsellor"),
            models.Index(fields=["counsellor"], name="state_counsellor"),
            models.Index(fields=["due_on"], name="state_due_on"),
            models.Index(fields=["next_plan_at"], condition=Q(next_plan_at__isnull=False), name="state_next_plan"),
        ]

    def __str__(self) -> str:
        return f"#{self.client_id}"

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Exists, ExpressionWrapper, F, Max, OuterRef, Prefetch, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import own_scope
from caseload.audit.models import journal
from caseload.clients.models import Client, postcode_validator
from caseload.lib.dates import month_bounds
from caseload.lib.postcodes import coordinates_of
from caseload.lib.text import fold
from caseload.staff.models import User
from employers.companies.density import WINDOW, Call, Crowd, crowd
from employers.companies.numbers import check_digit_fits

KNOWING_SHOWN = 5
establishment_number_validator = RegexValidator(r"^[0-9]{8}$", _("The establishment number has eight digits."))


class EmployerQuerySet(models.QuerySet["Employer"]):
    def known(self) -> "EmployerQuerySet":
        """Without those that were merged into another: these are only kept for going back."""
        return self.filter(merged_into__isnull=True)

    def open(self) -> "EmployerQuerySet":
        return self.known().filter(closed_on__isnull=True)

    def matching(self, words: str) -> "EmployerQuerySet":
        found = self
        for word in fold(words).split():
            found = found.filter(search_key__contains=word)
        return found

    def by_name(self) -> "EmployerQuerySet":
        return self.order_by("name", "place", "pk")

    def twins_of(self, name: str, postcode: str, establishment_number: str | None) -> list["Employer"]:
        """Employers that are probably the same: same name (spelling aside) at the same postcode, or same number.

        Without a postcode the name alone decides. Closed ones count too.
        """
        key = fold(name)[:200]
        same_name = self.known().filter(name_key=key) if key else self.none()
        if postcode:
            same_name = same_name.filter(postcode__in=(postcode, ""))
        twins = list(same_name.by_name())
        if establishment_number:
            twins += (
                self.known().filter(establishment_number=establishment_number).exclude(pk__in=[t.pk for t in twins])
            )
        return twins


BRANCH_CODE = RegexValidator(
    r"^(?=.)([A-V] ?)?([0-9]{2}([.][0-9]{1,2}([.][0-9])?)?)?$",
    _("A branch code looks like 52.10 or H 52.10, as in the official list."),
)


class Employer(models.Model):
    class BranchVersion(models.TextChoices):
        """The classification of economic activities a branch code is from."""

        WZ_2008 = "2008", "WZ 2008"
        WZ_2025 = "2025", "WZ 2025"

    class Size(models.TextChoices):
        SMALL = "small", _("fewer than 50 employees")
        MEDIUM = "medium", _("50 to 499 employees")
        LARGE = "large", _("500 employees and more")

    name = models.CharField(_("name"), max_length=200)
    establishment_number = models.CharField(
        _("establishment number"),
        max_length=8,
        null=True,
        blank=True,
        unique=True,
        validators=[establishment_number_validator],
    )
    branch = models.CharField(_("branch"), max_length=120, blank=True)
    branch_code = models.CharField(_("branch code (WZ)"), max_length=10, blank=True, validators=[BRANCH_CODE])
    branch_version = models.CharField(_("edition"), max_length=4, choices=BranchVersion.choices, blank=True)
    size = models.CharField(_("size"), max_length=8, choices=Size.choices, blank=True)
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True, validators=[postcode_validator])
    place = models.CharField(_("place"), max_length=120, blank=True)
    # Degrees, from the postcode at every save. Null: unknown.
    lat = models.FloatField(_("latitude"), null=True, blank=True, editable=False)
    lon = models.FloatField(_("longitude"), null=True, blank=True, editable=False)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    remark = models.TextField(_("remark"), blank=True, max_length=2000)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)
    # The check digit of the number does not fit: to be asked about. Kept at every save.
    number_is_doubtful = models.BooleanField(_("check digit does not fit"), default=False, editable=False)
    # Field and value as the last imported list had them: what is something else by now was corrected here.
    imported = models.JSONField(default=dict, blank=True, editable=False)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, editable=False, related_name="+", verbose_name=_("merged into")
    )
    # The name folded, for finding a second entry of the same employer.
    name_key = models.CharField(max_length=200, editable=False, default="", db_index=True)
    search_key = models.CharField(max_length=400, editable=False, default="")
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = EmployerQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("employer")
        verbose_name_plural = _("employers")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="employer_has_a_name",
                violation_error_message=_("Please enter the employer's name."),
            ),
        ]
        indexes = [models.Index(fields=["name"], name="employer_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.establishment_number = self.establishment_number or None
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """What follows from the other fields; also called before rows are written in bulk."""
        self.name_key = fold(self.name)[:200]
        self.search_key = fold(f"{self.name} {self.place} {self.postcode}")[:400]
        self.number_is_doubtful = bool(self.establishment_number) and not check_digit_fits(
            self.establishment_number or ""
        )
        self.lat, self.lon = coordinates_of(self.postcode) or (None, None)

    @property
    def is_open(self) -> bool:
        return self.closed_on is None and self.merged_into_id is None

    @transaction.atomic
    def keep(self, by: Any, fields: Sequence[str] = ()) -> "Employer":
        """Store what was entered about the employer; the journal names the ``fields``, not their content."""
        verb = "add" if self._state.adding else "change"
        self.save()
        journal(verb, self, by, fields=sorted(fields))
        return self


class SiteQuerySet(models.QuerySet["Site"]):
    def open(self) -> "SiteQuerySet":
        return self.filter(closed_on__isnull=True)


class Site(models.Model):
    """A place of work of an employer, beside the address of the employer itself."""

    employer = models.ForeignKey(Employer, models.CASCADE, related_name="sites", verbose_name=_("employer"))
    name = models.CharField(_("name of the site"), max_length=120)
    establishment_number = models.CharField(
        _("establishment number"), max_length=8, blank=True, validators=[establishment_number_validator]
    )
    street = models.CharField(_("street and number"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True, validators=[postcode_validator])
    place = models.CharField(_("place"), max_length=120, blank=True)
    # Degrees, from the postcode at every save. Null: unknown.
    lat = models.FloatField(_("latitude"), null=True, blank=True, editable=False)
    lon = models.FloatField(_("longitude"), null=True, blank=True, editable=False)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    closed_on = models.DateField(_("closed on"), null=True, blank=True)

    objects = SiteQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("site")
        verbose_name_plural = _("sites")
        constraints = [
            models.CheckConstraint(
                condition=~Q(name=""),
                name="site_has_a_name",
                violation_error_message=_("Please enter the name of the site."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """What follows from the other fields; also called before rows are written in bulk."""
        self.lat, self.lon = coordinates_of(self.postcode) or (None, None)

    @property
    def is_open(self) -> bool:
        return self.closed_on is None

    @transaction.atomic
    def keep(self, by: Any, fields: Sequence[str] = ()) -> "Site":
        """Store what was entered about the site; the journal names the ``fields``, not their content."""
        verb = "add" if self._state.adding else "change"
        self.save()
        journal(verb, self, by, fields=sorted(fields))
        return self


class ContactPersonQuerySet(models.QuerySet["ContactPerson"]):
    def active(self) -> "ContactPersonQuerySet":
        """Still working there."""
        return self.filter(is_active=True)


class ContactPerson(models.Model):
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="people", verbose_name=_("employer"))
    name = models.CharField(_("name"), max_length=150)
    function = models.CharField(_("function"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    is_active = models.BooleanField(_("still there"), default=True)

    objects = ContactPersonQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("contact person")
        verbose_name_plural = _("contact persons")

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def keep(self, by: Any, fields: Sequence[str] = ()) -> "ContactPerson":
        verb = "add" if self._state.adding else "change"
        self.save()
        journal(verb, self, by, fields=sorted(fields))
        return self

    def leave(self, by: Any) -> None:
        """The person no longer works there; what was said with them stays."""
        self._be_there(False, "deactivate", by)

    def come_back(self, by: Any) -> None:
        self._be_there(True, "reactivate", by)

    @transaction.atomic
    def _be_there(self, active: bool, verb: str, by: Any) -> None:
        if ContactPerson.objects.filter(pk=self.pk).exclude(is_active=active).update(is_active=active):
            journal(verb, self, by)
        self.refresh_from_db()


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

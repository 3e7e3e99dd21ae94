from collections.abc import Sequence
from typing import Any

from django.core.validators import RegexValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.clients.models import postcode_validator
from caseload.lib.postcodes import coordinates_of
from caseload.lib.text import fold, search_words
from employers.companies.numbers import check_digit_fits

establishment_number_validator = RegexValidator(r"^[0-9]{8}$", _("The establishment number has eight digits."))


class EmployerQuerySet(models.QuerySet["Employer"]):
    def known(self) -> "EmployerQuerySet":
        """Without those that were merged into another: these are only kept for going back."""
        return self.filter(merged_into__isnull=True)

    def open(self) -> "EmployerQuerySet":
        return self.known().filter(closed_on__isnull=True)

    def matching(self, words: str) -> "EmployerQuerySet":
        found = self
        for word in search_words(words):
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


class Reachable(models.Model):
    """Somebody with an e-mail address from which mails may come back."""

    email = models.EmailField(_("e-mail"), blank=True)
    # The address from which mails came back; it counts until another one is entered.
    dead_email = models.EmailField(blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def has_dead_address(self) -> bool:
        return bool(self.email) and self.email == self.dead_email

    @transaction.atomic
    def address_came_back(self, address: str, by: Any) -> bool:
        """Nothing more is sent to ``address`` until it is corrected; False where it is another by now, or known already."""
        rows: Any = type(self)._default_manager
        here = rows.filter(pk=self.pk, email=address).exclude(dead_email=address)
        if not here.update(dead_email=address):
            return False
        journal("address came back", self, by)
        self.refresh_from_db()
        return True


class Employer(Reachable):
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


class ContactPerson(Reachable):
    employer = models.ForeignKey(Employer, models.CASCADE, related_name="people", verbose_name=_("employer"))
    name = models.CharField(_("name"), max_length=150)
    function = models.CharField(_("function"), max_length=120, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
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

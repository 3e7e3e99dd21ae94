from collections.abc import Iterator
from itertools import combinations
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal
from caseload.staff.models import User
from employers.companies.models import Employer

# What the kept employer takes over where it has nothing.
FILLED = ("branch", "branch_code", "branch_version", "size", "street", "postcode", "place", "phone", "email", "website")
GROUPS_SHOWN = 200


class EmployerMergeQuerySet(models.QuerySet["EmployerMerge"]):
    def standing(self) -> "EmployerMergeQuerySet":
        """Not undone."""
        return self.filter(undone_at__isnull=True)

    @transaction.atomic
    def merge(self, kept: Employer, gone: Employer, by: Any) -> "EmployerMerge":
        """Everything that belongs to ``gone`` belongs to ``kept`` from now on, whatever room it stands in; ``gone`` stays
        on record, so that all of it can go back. Raises ValidationError for an employer that is merged already, and
        where the same thing is on record at both.
        """
        pair = {row.pk: row for row in Employer.objects.select_for_update().filter(pk__in=(kept.pk, gone.pk))}
        if len(pair) != 2 or any(row.merged_into_id for row in pair.values()):
            raise ValidationError(_("Please choose another employer; this one has been merged already."))
        kept, gone = pair[kept.pk], pair[gone.pk]
        merge = self.model(kept=kept, gone=gone, by=by, moved=_move_all(gone, kept))
        merge.filled = _fill(kept, gone)
        gone.merged_into = kept
        gone.save()
        kept.save()
        merge.save()
        journal("merge", kept, by, merged=gone.pk, moved={name: len(pks) for name, pks in merge.moved.items()})
        return merge


class EmployerMerge(models.Model):
    """Two entries of one employer became one. ``moved`` holds the numbers of what moved, by model and field; ``filled`` what
    the kept entry took over.
    """

    kept = models.ForeignKey(Employer, models.CASCADE, related_name="+", verbose_name=_("kept"))
    gone = models.ForeignKey(Employer, models.CASCADE, related_name="+", verbose_name=_("merged into it"))
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("done by"))
    at = models.DateTimeField(_("at"), auto_now_add=True)
    moved = models.JSONField(_("moved"), default=dict)
    filled = models.JSONField(_("taken over"), default=dict)
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)

    objects = EmployerMergeQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("merge of employers")
        verbose_name_plural = _("merges of employers")
        constraints = [
            models.CheckConstraint(condition=~Q(kept=models.F("gone")), name="merge_of_two_employers"),
            models.UniqueConstraint(
                fields=["gone"], condition=Q(undone_at__isnull=True), name="merge_of_an_employer_once"
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @transaction.atomic
    def undo(self, by: Any) -> None:
        """What moved goes back, as far as it is still there; what came later stays. Raises ValidationError a second time."""
        gone = Employer.objects.select_for_update().get(pk=self.gone_id)
        kept = Employer.objects.select_for_update().get(pk=self.kept_id)
        if kept.merged_into_id:
            raise ValidationError(_("The employer was merged once more since; please undo that first."))
        if not EmployerMerge.objects.standing().filter(pk=self.pk).update(undone_at=timezone.now()):
            raise ValidationError(_("This merge has been undone already."))
        for name, model, field in _what_belongs_to_employers():
            rows = model._base_manager.filter(pk__in=self.moved.get(name, []), **{field: kept})
            rows.update(**{field: gone})
        for name, value in self.filled.items():
            if getattr(kept, name) == value:
                setattr(kept, name, None if name == "establishment_number" else "")
        kept.save()
        gone.merged_into = None
        gone.establishment_number = gone.establishment_number or self.filled.get("establishment_number")
        gone.save()
        self.refresh_from_db()
        journal("undo merge", kept, by, merged=gone.pk)


def duplicates() -> list[tuple[Employer, Employer]]:
    """Pairs that are probably one employer: same name, spelling aside, at the same postcode or with none. Two statements."""
    known = Employer.objects.known()
    names = known.exclude(name_key="").values("name_key").annotate(n=Count("pk")).filter(n__gt=1).order_by("name_key")
    keys = list(names.values_list("name_key", flat=True)[:GROUPS_SHOWN])
    groups: dict[str, list[Employer]] = {}
    for employer in known.filter(name_key__in=keys).order_by("name_key", "pk"):
        groups.setdefault(employer.name_key, []).append(employer)
    return [
        (one, two)
        for group in groups.values()
        for one, two in combinations(group, 2)
        if one.postcode == two.postcode or "" in (one.postcode, two.postcode)
    ]


def _what_belongs_to_employers() -> Iterator[tuple[str, type[models.Model], str]]:
    """Every model with a foreign key to an employer, also of rooms above: (name for the record, model, field)."""
    relation: Any
    for relation in Employer._meta.get_fields(include_hidden=True):
        model: Any = relation.related_model
        if not relation.one_to_many or model is EmployerMerge:
            continue
        yield f"{model._meta.model_name}.{relation.field.name}", model, relation.field.name


def _move_all(gone: Employer, kept: Employer) -> dict[str, list[int]]:
    moved = {}
    for name, model, field in _what_belongs_to_employers():
        rows = model._base_manager.filter(**{field: gone})
        if pks := list(rows.values_list("pk", flat=True)):
            try:
                with transaction.atomic():
                    rows.update(**{field: kept})
            except IntegrityError as error:
                raise ValidationError(
                    _("Both employers have the same entry (%(what)s). Please remove one of them first."),
                    params={"what": model._meta.verbose_name},
                ) from error
            moved[name] = pks
    return moved


def _fill(kept: Employer, gone: Employer) -> dict[str, str]:
    filled = {name: getattr(gone, name) for name in FILLED if getattr(gone, name) and not getattr(kept, name)}
    if gone.establishment_number and not kept.establishment_number:
        filled["establishment_number"] = gone.establishment_number
        Employer.objects.filter(pk=gone.pk).update(establishment_number=None)
        gone.establishment_number = None
    for name, value in filled.items():
        setattr(kept, name, value)
    return filled

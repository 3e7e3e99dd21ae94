"""Who looks after whom: one named counsellor at a time, within the places of the counsellor, with the whole history."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.audit.models import journal_many
from caseload.clients.models import Client, ClientState
from caseload.staff.models import User


class CapacityExceeded(ValidationError):
    """The counsellor has no free place; a team lead may override with a reason."""


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    @transaction.atomic
    def begin(
        self, pairs: Sequence[tuple[Client, User]], by: Any, reason: str = "", override: str = ""
    ) -> list["Assignment"]:
        """Make each counsellor the client's one named counsellor from now on; a former assignment ends in the same moment.

        Who has that counsellor already is left out. Raises CapacityExceeded, and then assigns nobody, where a counsellor
        has no free place and ``override`` (the reason, kept) is empty. The counsellors' rows are locked, so two
        assignments in the same second cannot both take the last place. A constant number of statements, plus one for
        each counsellor.
        """
        staff = _locked_counsellors({counsellor.pk for _client, counsellor in pairs})
        clients = [client.pk for client, _counsellor in pairs]
        locked = ClientState.objects.select_for_update().filter(client__in=clients).order_by("client")
        former = {state.client_id: state.counsellor_id for state in locked}
        moving = [(client, staff[to.pk]) for client, to in pairs if former[client.pk] != to.pk]
        beyond = _take_places(moving, former, override)
        now = timezone.now()
        self.filter(client__in=[client.pk for client, _to in moving], ended_at__isnull=True).update(ended_at=now)
        begun = Assignment.objects.bulk_create(
            Assignment(
                client=client,
                counsellor=to,
                started_at=now,
                assigned_by=by,
                reason=reason,
                override_reason=override if client.pk in beyond else "",
            )
            for client, to in moving
        )
        for counsellor in {to for _client, to in moving}:
            own = [client.pk for client, to in moving if to == counsellor]
            ClientState.objects.filter(client__in=own).update(
                counsellor=counsellor, team=counsellor.team_id, next_plan_at=now
            )
        rows = [(each, {"counsellor": each.counsellor_id, "override": bool(each.override_reason)}) for each in begun]
        journal_many("assign", Assignment, [(each.pk, each.client_id, detail) for each, detail in rows], by)
        return begun


def _locked_counsellors(pks: set[int]) -> dict[int, User]:
    staff: dict[int, User] = User.objects.select_for_update(no_key=True).order_by("pk").in_bulk(pks)
    if not all(person.is_counsellor and person.is_active for person in staff.values()):
        raise ValidationError(_("Only an active counsellor can look after clients."), code="not_a_counsellor")
    return staff


def _take_places(moving: Sequence[tuple[Client, User]], former: dict[int, int | None], override: str) -> set[int]:
    """The clients who find no free place, by number; one after the other, as a former counsellor's place becomes free."""
    active = ClientState.objects.filter(counsellor__in={to for _client, to in moving}, client__ended_on__isnull=True)
    load: Counter[int | None] = Counter(active.values_list("counsellor", flat=True))
    beyond = set()
    for client, to in moving:
        if load[to.pk] >= to.capacity:
            if not override.strip():
                raise CapacityExceeded(
                    _("%(name)s already looks after %(load)s clients; there are %(capacity)s places."),
                    code="capacity",
                    params={"name": str(to), "load": load[to.pk], "capacity": to.capacity},
                )
            beyond.add(client.pk)
        load[to.pk] += 1
        load[former[client.pk]] -= 1
    return beyond


class Assignment(models.Model):
    """Who looked after whom, from when until when, decided by whom and why."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="assignments", verbose_name=_("client"))
    counsellor = models.ForeignKey(User, models.PROTECT, related_name="assignments", verbose_name=_("counsellor"))
    started_at = models.DateTimeField(_("from"))
    ended_at = models.DateTimeField(_("until"), null=True, blank=True)
    assigned_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("assigned by")
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    override_reason = models.CharField(_("reason for going beyond the capacity"), max_length=200, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.UniqueConstraint(
                fields=["client"],
                condition=Q(ended_at__isnull=True),
                name="assignment_one_current_counsellor",
                violation_error_message=_("A client has one counsellor at a time."),
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=F("started_at")),
                name="assignment_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"#{self.client_id} -> {self.counsellor_id}"

from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, DateField, Exists, F, OuterRef, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.appointments.calendar import check_times
from caseload.appointments.conditions import (
    BudgetUsedUp,
    check_counsellor,
    check_free,
    check_in_care,
    check_joined,
    check_room,
    hold,
    occupied_as_message,
)
from caseload.appointments.states import CANCELLED, Missed, Status
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState
from caseload.contacts.budget import Budget
from caseload.contacts.models import Contact
from caseload.lib.dates import LOCAL, day_bounds, local_date, month_bounds, month_start
from caseload.schedule.models import Room
from caseload.staff.models import User

SETTLED_AFTER = timedelta(days=28)  # by then the rhythm of contacts has long asked for the client


class AppointmentQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> "AppointmentQuerySet":
        return self.filter(client_scope(user, "client__"))

    def work_of(self, user: Any) -> "AppointmentQuerySet":
        """Appointments the user answers for: of the own clients and those of absent colleagues, whoever holds them.

        After a hand-over an appointment may still stand with the former counsellor, who no longer sees the client;
        what only its holder listed would then be nobody's.
        """
        return self.visible_to(user)

    def planned(self) -> "AppointmentQuerySet":
        return self.filter(status=Status.PLANNED)

    def budgeted(self) -> "AppointmentQuerySet":
        """Planned ones that use a place of the month; formal summonses are counted separately (DOMAIN.md A23)."""
        return self.planned().filter(summoned=False)

    def standing(self) -> "AppointmentQuerySet":
        """Not cancelled: these occupy counsellor and client."""
        return self.exclude(status__in=CANCELLED)

    def standing_or_undoable(self, now: datetime) -> "AppointmentQuerySet":
        """And what was cancelled a moment ago: as long as that can be undone, lists go on showing it, with the way back."""
        return self.filter(~Q(status__in=CANCELLED) | Q(notice_after__gt=now))

    def on(self, day: Any) -> "AppointmentQuerySet":
        start, end = day_bounds(day)
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def in_month(self, day: Any) -> "AppointmentQuerySet":
        start, end = month_bounds(day)
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def seal(self, clients: Collection[int], now: datetime) -> int:
        """Moves and cancellations of these clients (held by the caller) whose grace is over can no longer be undone.

        Whoever tells the clients of changes calls this first: undoing and telling then never meet. How many.
        """
        known = set(clients)
        over = [pk for pk, client in self.filter(notice_after__lte=now).values_list("pk", "client") if client in known]
        return self.filter(pk__in=over).update(notice_after=None) if over else 0

    def missing_outcome(self, now: datetime) -> "AppointmentQuerySet":
        """Over and nobody has said how it went: that is work."""
        return self.planned().filter(ends_at__lte=now)

    def missed_unsettled(self, now: datetime) -> Any:
        """No-shows of the last weeks that wait for the next step: no reason decided, no contact since, nothing booked."""
        ahead = self.model.objects.filter(client=OuterRef("client"), starts_at__gt=now).planned()
        last_contact = "client__state__last_contact_at"
        no_contact = Q(**{f"{last_contact}__isnull": True}) | Q(**{f"{last_contact}__lt": F("starts_at")})
        missed = self.filter(no_contact, ~Exists(ahead), status=Status.NOT_ATTENDED, missed_reason=Missed.OPEN)
        return missed.filter(starts_at__gt=now - SETTLED_AFTER, client__ended_on__isnull=True)

    def check_budget(self, state: ClientState, starts_at: datetime) -> None:
        """Raises BudgetUsedUp where the local month of ``starts_at`` is full. Call with the state row held."""
        month = month_start(local_date(starts_at))
        budget = self.budgets({state.client_id: state.contact_limit}, [month])[state.client_id, month]
        if not budget.may_plan:
            raise BudgetUsedUp(budget)

    def budgets(self, limits: dict[int, int], months: Iterable[date]) -> dict[tuple[int, date], Budget]:
        """Budgets of clients (number -> limit) in local months (first days), from two statements however many."""
        months = sorted(set(months))
        if not months or not limits:
            return {}
        start, end = month_bounds(months[0])[0], month_bounds(months[-1])[1]
        held = per_month(Contact.objects.budgeted().filter(client__in=limits, at__gte=start, at__lt=end), "at")
        planned = self.budgeted().filter(client__in=limits, starts_at__gte=start, starts_at__lt=end)
        booked = per_month(planned, "starts_at")
        return {
            (client, month): Budget(held.get((client, month), 0), booked.get((client, month), 0), limit)
            for client, limit in limits.items()
            for month in months
        }

    @transaction.atomic
    def book(
        self,
        client: Client,
        counsellor: User,
        starts_at: datetime,
        ends_at: datetime,
        kind: str,
        by: Any,
        place: str = "",
        token: UUID | None = None,
        joined: Collection[User] = (),
        room: Room | None = None,
        remote_way: str = "",
        remote_reason: str = "",
        despite: Collection[str] = (),
        summoned: bool = False,
    ) -> Any:
        """Book an appointment from ``starts_at`` to ``ends_at`` (aware).

        ``joined`` are colleagues who hold the talk together with ``counsellor``. ``despite`` names what is unusual about
        the time and was confirmed (codes of ``calendar.ODDITIES``); it is kept. ``remote_way`` and its reason: a first
        talk that by way of exception does not take place in person. ``summoned``: of a formal summons, whose room calls
        with it; that needs no place in the month.

        Raises Occupied (a counsellor, the client or the room is taken), BudgetUsedUp (limit of that month reached) or
        ValidationError (``calendar.check_times``, care ended, no active counsellor, room too small). The same ``token``
        twice gives the appointment of the first time.
        """
        starts_at, ends_at = starts_at.astimezone(UTC), ends_at.astimezone(UTC)
        people, state = hold([counsellor.pk, *(one.pk for one in joined)], client.pk, room.pk if room else None)
        if token and (known := self.model.objects.filter(token=token).first()):
            if known.client_id != client.pk:
                raise ValidationError(_("This form was already used; please open it again."), code="token")
            return known
        everybody = [people[counsellor.pk], *(people[one.pk] for one in joined)]
        check_times(starts_at, ends_at, timezone.now())
        self._check_booking(everybody, state, room, starts_at, ends_at, summoned)
        appointment = self.model(
            client=client,
            counsellor=everybody[0],
            starts_at=starts_at,
            ends_at=ends_at,
            kind=kind,
            place=place,
            room=room,
            remote_way=remote_way,
            remote_reason=remote_reason,
            despite=" ".join(despite),
            booked_by=by,
            token=token,
            summoned=summoned,
        )
        with occupied_as_message():
            appointment.save(joined=everybody[1:])
        ClientState.objects.wake([client.pk])
        journal("book", appointment, by, client.pk, starts_at=starts_at.isoformat(), despite=list(despite))
        return appointment

    def _check_booking(
        self,
        everybody: list[User],
        state: ClientState,
        room: Room | None,
        starts_at: datetime,
        ends_at: datetime,
        summoned: bool,
    ) -> None:
        """Everything but the time itself, of rows that are held; the counsellor first, then who joins the talk."""
        check_in_care(state.client)
        check_counsellor(everybody[0])
        check_joined(everybody[0], everybody[1:])
        check_room(room, everybody)
        if not summoned:
            self.model.objects.check_budget(state, starts_at)
        check_free(everybody, state.client, room, starts_at, ends_at)


def per_month(rows: Any, moment: str) -> dict[tuple[int, date], int]:
    """Rows per client and local month."""
    by_month = rows.annotate(in_month=TruncMonth(moment, output_field=DateField(), tzinfo=LOCAL)).order_by()
    counted = by_month.values_list("client", "in_month").annotate(total=Count("pk"))
    return {(client, month): total for client, month, total in counted}

from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.appointments.conditions import hold
from caseload.appointments.kinds import Kind
from caseload.appointments.models import Appointment
from caseload.appointments.states import CANCELLED, DECIDED, Missed, Status
from caseload.audit.models import journal
from caseload.clients.models import Channel, Client
from caseload.contacts.models import Contact
from caseload.lib.dates import day_bounds, local_date, local_today
from caseload.staff.models import User
from caseload.summons.codes import FULFILLED, OPEN, Outcome, Purpose, Reason, Way
from caseload.summons.hearing import Hearing
from caseload.summons.kept import SummonsLetter
from caseload.summons.law import Standing, deemed_known_on, densest, last_day_to_establish, standing
from caseload.summons.legal import LegalState
from caseload.summons.paper import address_of, letter_of
from caseload.summons.queries import SummonsQuerySet

CHANGED = _("Somebody else has already changed this summons.")
# What the outcome of the summons says of the appointment that stood at its time.
AS_APPOINTMENT = {
    Outcome.ATTENDED: Status.ATTENDED,
    Outcome.SAME_DAY: Status.ATTENDED,
    Outcome.SICK: Status.EXCUSED,
    Outcome.CONTINUED: Status.EXCUSED,
    Outcome.NOT_ATTENDED: Status.NOT_ATTENDED,
}
DENSE = _(
    "This would be summons no. %(number)s within %(weeks)s weeks. So many need a reason of their own for this client;"
    " please write it down, or book a voluntary appointment instead."
)


class SummonsManager(models.Manager.from_queryset(SummonsQuerySet)):  # type: ignore[misc]
    def number_in_weeks(self, client: Client, day: date, law: LegalState) -> int:
        """Which summons within the legal state's weeks one on the local ``day`` would be. One statement."""
        days = self.filter(client=client).standing().values_list("day", flat=True)
        return densest(list(days), day, law.dense_weeks)

    def record_of(self, client: Client, law: LegalState, until: datetime) -> Standing:
        """How often the client missed a summons by ``until`` (aware) under that law. Two statements."""
        came = Contact.objects.held().filter(client=client, channel__in=(Channel.IN_PERSON, Channel.WALK_IN))
        missed = [row.missed_at for row in self.filter(client=client).missed().only("starts_at", "continues_on")]
        return standing(missed, came.values_list("at", flat=True), law.valid_from, until)

    @transaction.atomic
    def issue(
        self,
        client: Client,
        counsellor: User,
        starts_at: datetime,
        ends_at: datetime,
        place: str,
        purpose: str,
        by: Any,
        keyword: str = "",
        reason: str = "",
        continues_when_sick: bool = True,
        token: UUID | None = None,
        **booking: Any,
    ) -> "Summons":
        """Draw up a summons and book its appointment: so the counsellor's time is taken, and all rules of booking hold.

        ``booking`` as in ``Appointment.objects.book``. From the third within eight weeks ``reason`` is needed, else
        ValidationError (numbers of the legal state of today). The same ``token`` twice gives the summons of the first time.
        """
        room = booking.get("room")
        hold([counsellor.pk, *(one.pk for one in booking.get("joined", ()))], client.pk, room.pk if room else None)
        known: Summons | None = self.filter(token=token, client=client).first() if token else None
        if known:
            return known
        day, law = local_date(starts_at), LegalState.objects.on(local_today())
        number = self.number_in_weeks(client, day, law)
        if number >= law.dense_from and not reason:
            words = {"number": number, "weeks": law.dense_weeks}
            raise ValidationError({"reason": ValidationError(DENSE, code="dense", params=words)})
        appointment = Appointment.objects.book(
            client, counsellor, starts_at, ends_at, Kind.TALK, by, place=place, summoned=True, **booking
        )
        summons: Summons = self.create(
            client=client,
            counsellor=counsellor,
            appointment=appointment,
            starts_at=appointment.starts_at,
            day=day,
            place=place,
            purpose=purpose,
            keyword=keyword,
            reason=reason,
            continues_when_sick=continues_when_sick,
            needs_reason=number >= law.dense_from,
            number_in_weeks=number,
            issued_by=by,
            token=token or uuid4(),
        )
        journal("summon", summons, by, client.pk, purpose=purpose, starts_at=appointment.starts_at.isoformat())
        return summons


class Summons(models.Model):
    """A formal summons (SGB II section 59, SGB III section 309). A voluntary appointment is never one."""

    client = models.ForeignKey(Client, models.CASCADE, related_name="summonses", verbose_name=_("client"))
    counsellor = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("counsellor"))
    appointment = models.OneToOneField(
        Appointment, models.SET_NULL, null=True, blank=True, related_name="summons", verbose_name=_("appointment")
    )
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose.choices)
    keyword = models.CharField(_("keyword"), max_length=120, blank=True)
    reason = models.TextField(_("reason in this case"), max_length=1000, blank=True)
    starts_at = models.DateTimeField(_("day and time"))
    day = models.DateField(_("day"), editable=False)  # the local day of ``starts_at``
    place = models.CharField(_("place"), max_length=200)
    continues_when_sick = models.BooleanField(_("continues after sickness"), default=True)
    number_in_weeks = models.PositiveSmallIntegerField(_("number within the weeks"), editable=False)
    needs_reason = models.BooleanField(default=False, editable=False)
    issued_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("issued by"))
    issued_at = models.DateTimeField(_("issued at"), auto_now_add=True)
    token = models.UUIDField(default=uuid4, unique=True, editable=False)
    # Dispatch and proof.
    sent_how = models.CharField(_("form of dispatch"), max_length=12, choices=Way.choices, blank=True)
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    sent_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("sent by")
    )
    known_by = models.DateField(_("known on"), null=True, blank=True, help_text=_("Deemed or proved."))
    is_proved = models.BooleanField(_("receipt proved"), default=False)
    proof = models.CharField(_("proof"), max_length=200, blank=True)
    returned_on = models.DateField(_("letter came back on"), null=True, blank=True)
    # What became of it.
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome.choices, blank=True)
    outcome_at = models.DateTimeField(_("outcome recorded at"), null=True, blank=True)
    outcome_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("outcome recorded by")
    )
    continues_on = models.DateField(_("first day of fitness"), null=True, blank=True)
    reason_state = models.CharField(_("important reason"), max_length=10, choices=Reason.choices, blank=True)
    establish_by = models.DateField(_("time limit"), null=True, blank=True)
    travel_asked_on = models.DateField(_("travel costs asked for on"), null=True, blank=True)

    objects = SummonsManager()

    class Meta:
        ordering = ["-starts_at", "-pk"]
        verbose_name = _("summons")
        verbose_name_plural = _("summonses")
        constraints = [
            models.CheckConstraint(condition=Q(purpose__in=Purpose.values), name="summons_one_of_five_purposes"),
            models.CheckConstraint(
                condition=~Q(place=""),
                name="summons_has_a_place",
                violation_error_message=_("A summons names a place, a day and a time."),
            ),
            models.CheckConstraint(
                condition=Q(needs_reason=False) | ~Q(reason=""),
                name="summons_dense_needs_reason",
                violation_error_message=_("So many summonses need a reason of their own for this client."),
            ),
            models.CheckConstraint(
                condition=Q(sent_on__isnull=True, sent_how="", known_by__isnull=True, returned_on__isnull=True)
                | (Q(sent_on__isnull=False, sent_how__in=Way.values)),
                name="summons_sent_when_and_how",
            ),
            models.CheckConstraint(
                condition=Q(known_by__isnull=True) | Q(known_by__gte=F("sent_on")),
                name="summons_known_after_sent",
                violation_error_message=_("A letter cannot be known before it was sent."),
            ),
            models.CheckConstraint(
                condition=Q(outcome__in=("", Outcome.WITHDRAWN)) | Q(sent_on__isnull=False),
                name="summons_outcome_only_when_sent",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.NOT_ATTENDED, reason_state__in=Reason.values, establish_by__isnull=False)
                | (~Q(outcome=Outcome.NOT_ATTENDED) & Q(reason_state="", establish_by__isnull=True)),
                name="summons_reason_only_when_missed",
            ),
            models.CheckConstraint(
                condition=Q(outcome=Outcome.CONTINUED, continues_on__isnull=False, continues_on__gt=F("day"))
                | ~Q(outcome=Outcome.CONTINUED),
                name="summons_continues_on_a_later_day",
                violation_error_message=_("The first day of fitness lies after the day of the summons."),
            ),
        ]
        indexes = [
            models.Index(fields=["client", "starts_at"], name="summons_client_start"),
            models.Index(fields=["starts_at"], condition=Q(outcome=""), name="summons_open_start"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    # --- what follows from the facts ---

    @property
    def is_open(self) -> bool:
        return self.outcome in OPEN

    @property
    def is_sent(self) -> bool:
        return self.sent_on is not None

    @property
    def due_day(self) -> date:
        """The day on which the client has to come: after sickness the first day of fitness."""
        return self.continues_on or self.day

    @property
    def missed_at(self) -> datetime:
        """The moment from which on it is missed; of a continued one the end of the first day of fitness."""
        return day_bounds(self.continues_on)[1] if self.continues_on else self.starts_at

    @property
    def may_have_outcome(self) -> bool:
        return self.is_sent and self.is_open and self.due_day <= local_today() and self.starts_at <= timezone.now()

    @property
    def is_known_in_time(self) -> bool:
        return self.known_by is not None and self.known_by <= self.day and self.returned_on is None

    @property
    def stands_otherwise(self) -> bool:
        """The appointment behind it was moved or cancelled, and the letter names the old time."""
        visit = self.appointment
        apart = visit is None or not visit.is_planned or visit.starts_at != self.starts_at
        return self.is_sent and not self.outcome and self.starts_at > timezone.now() and apart

    # --- verbs in order of life ---

    @transaction.atomic
    def send(self, how: str, sent_on: date, by: Any) -> None:
        """Printed and sent on the local day ``sent_on``: the letter is kept as it left, the deemed day reckoned.

        Raises ValidationError where the postal address is missing, or the appointment was cancelled before.
        """
        if how not in Way.values:
            raise ValueError(how)
        hold([], self.client_id)
        summons = self._locked()
        if summons.is_sent or summons.outcome:
            raise ValidationError(CHANGED, code="changed")
        if how != Way.HANDED_OVER and not address_of(summons.client):
            raise ValidationError(_("The postal address is not complete: street, postcode and place are needed."))
        summons._follow_appointment()
        if summons.starts_at <= timezone.now():
            raise ValidationError(_("The time of this summons has passed; please withdraw it."), code="passed")
        law = LegalState.objects.on(sent_on)
        summons.sent_how, summons.sent_on, summons.sent_by = how, sent_on, by
        summons.known_by = self._first_known(how, sent_on, law.deemed_days)
        summons.is_proved = how in (Way.HANDED_OVER, Way.MESSENGER)
        summons.save()
        SummonsLetter.objects.create(summons=summons, pdf=letter_of(summons, law, sent_on))
        journal("send summons", self, by, self.client_id, how=how, sent_on=sent_on.isoformat())
        self.refresh_from_db()

    @staticmethod
    def _first_known(how: str, sent_on: date, days: int) -> date | None:
        """Deemed for a letter by post, the day itself where it reached the client's hands or box; else it must be proved."""
        if how == Way.POST:
            return deemed_known_on(sent_on, settings.LAND, days)
        return None if how == Way.SERVED else sent_on

    def _follow_appointment(self) -> None:
        """Until it is sent, the summons names the time at which the appointment stands."""
        visit = self.appointment
        if visit is None or visit.status in CANCELLED:
            raise ValidationError(_("The appointment was cancelled; please withdraw this summons."), code="cancelled")
        self.starts_at, self.day, self.place = visit.starts_at, local_date(visit.starts_at), visit.place or self.place
        self.counsellor = visit.counsellor

    @transaction.atomic
    def record_proof(self, by: Any, received_on: date | None, proof: str = "", returned_on: date | None = None) -> None:
        """What is known about the receipt: the proved day, or that the letter came back. Raises ValidationError."""
        summons = self._locked()
        if summons.sent_on is None:
            raise ValidationError(_("The summons has not been sent yet."))
        if min((day for day in (received_on, returned_on) if day), default=summons.sent_on) < summons.sent_on:
            raise ValidationError(_("A letter cannot be known before it was sent."))
        if received_on:
            summons.known_by, summons.is_proved = received_on, True
        summons.proof, summons.returned_on = proof, returned_on
        summons.save()
        journal("prove summons", self, by, self.client_id, received_on=str(received_on or ""), back=bool(returned_on))
        self.refresh_from_db()

    @transaction.atomic
    def record_outcome(
        self, outcome: str, by: Any, continues_on: date | None = None, accepted: bool = False, note: str = ""
    ) -> None:
        """How it went. *Did not come* opens the hearing, unless an important reason is ``accepted`` at once.

        ``continues_on``: first day of fitness after sickness. The appointment behind it gets its outcome with it, and a
        contact or an attempt with ``note``. Raises ValidationError before the time, and where somebody was quicker.
        """
        if outcome not in Outcome.values or outcome == Outcome.WITHDRAWN:
            raise ValueError(outcome)
        hold([], self.client_id)
        summons = self._locked()
        if not summons.is_open or not summons.is_sent:
            raise ValidationError(CHANGED, code="changed")
        if not summons.may_have_outcome:
            raise ValidationError(_("The day of the summons has not come yet; an outcome can be recorded afterwards."))
        now = timezone.now()
        missed = outcome == Outcome.NOT_ATTENDED
        if outcome == Outcome.CONTINUED:
            summons._continue(continues_on)
        law = LegalState.objects.on(summons.due_day)
        summons.outcome, summons.outcome_at, summons.outcome_by = outcome, now, by
        summons.reason_state = (Reason.ACCEPTED if accepted else Reason.OPEN) if missed else ""
        summons.establish_by = last_day_to_establish(summons.due_day, law.months) if missed else None
        summons.save()
        if summons.reason_state == Reason.OPEN:
            Hearing.objects.get_or_create(
                summons=summons, defaults={"due_on": local_today() + law.hearing, "opened_by": by}
            )
        summons._tell_appointment(by, note)
        journal("record outcome", self, by, self.client_id, outcome=outcome)
        self.refresh_from_db()

    def _continue(self, on: date | None) -> None:
        """Raises ValidationError where the letter did not say so, or no later day is named."""
        if not self.continues_when_sick:
            raise ValidationError(_("The letter did not say that the summons continues after sickness."))
        if on is None or on <= self.day:
            raise ValidationError({"continues_on": _("The first day of fitness lies after the day of the summons.")})
        self.continues_on = on

    def _tell_appointment(self, by: Any, note: str) -> None:
        """The appointment that stood at this time was held or not; where somebody recorded that before, it stays."""
        visit = self.appointment
        if visit and visit.is_planned and visit.starts_at <= timezone.now():
            visit.record_outcome(AS_APPOINTMENT[Outcome(self.outcome)], by, note=note)
        self._tell_reason(self.reason_state, "", by)

    def _tell_reason(self, found: str, words: str, by: Any) -> None:
        """What was found about the important reason stands at the appointment too, unless it was decided there before."""
        visit = self.appointment
        if visit and visit.missed_reason == Missed.OPEN and found in DECIDED:
            visit.decide_reason(found, words[:500], by)

    @transaction.atomic
    def undo_outcome(self, by: Any) -> None:
        """Take back an outcome just recorded, with what it brought to the appointment. Within ten minutes."""
        hold([], self.client_id)
        summons, since = self._locked(), timezone.now() - Appointment.UNDO_FOR
        taken_back = (*FULFILLED, Outcome.SICK, Outcome.CONTINUED, Outcome.NOT_ATTENDED)
        if summons.outcome not in taken_back or not summons.outcome_at or summons.outcome_at < since:
            raise ValidationError(_("This entry can no longer be undone."))
        visit, at = summons.appointment, summons.outcome_at
        Hearing.objects.filter(summons=summons).delete()
        summons.outcome = summons.reason_state = ""
        summons.outcome_at = summons.outcome_by = summons.establish_by = summons.continues_on = None
        summons.save()
        if visit and visit.outcome_at and visit.outcome_at >= at:
            visit.undo_outcome(by)
        journal("undo outcome", self, by, self.client_id)
        self.refresh_from_db()

    @transaction.atomic
    def hear(
        self,
        by: Any,
        due_on: date,
        personal_offered_on: date | None = None,
        how: str = "",
        found: str = "",
        words: str = "",
    ) -> None:
        """What is known of the hearing; ``found`` (accepted or none) closes it, empty leaves it open until ``due_on``.

        A person found that; the software keeps it. Where no reason was found and this is the number in a row of the legal
        state, the personal hearing must have been offered (SGB II section 31a(2)). Raises ValidationError.
        """
        hold([], self.client_id)
        summons = self._locked()
        if summons.outcome != Outcome.NOT_ATTENDED or summons.reason_state != Reason.OPEN:
            raise ValidationError(CHANGED, code="changed")
        if found and not how:
            raise ValidationError({"how": _("Please say how the client was heard.")})
        if found == Reason.NONE and not personal_offered_on and summons._completes_a_row():
            raise ValidationError(
                {"personal_offered_on": _("Before this is found, the client is to be offered a personal hearing.")},
                code="personal_hearing",
            )
        facts = {"due_on": due_on, "personal_offered_on": personal_offered_on, "how": how, "words": words}
        closed = {"closed_on": local_today(), "closed_by": by} if found else {}
        Hearing.objects.filter(summons=summons).update(**facts, **closed)
        if found:
            Summons.objects.filter(pk=summons.pk).update(reason_state=found)
            summons._tell_reason(found, words, by)
        journal("hear", self, by, self.client_id, how=how, found=found, offered=bool(personal_offered_on))
        self.refresh_from_db()

    def _completes_a_row(self) -> bool:
        law = LegalState.objects.on(self.due_day)
        return (
            law.in_a_row is not None
            and Summons.objects.record_of(self.client, law, self.missed_at).in_a_row + 1 >= law.in_a_row
        )

    @transaction.atomic
    def withdraw(self, by: Any, cancel_appointment: bool = False) -> None:
        """We take it back: it no longer counts. The appointment behind it is cancelled too where that is wished.

        Else it stands as a voluntary one, which needs a place of its month (BudgetUsedUp).
        """
        hold([], self.client_id)
        summons = self._locked()
        if not summons.is_open:
            raise ValidationError(CHANGED, code="changed")
        summons.outcome, summons.outcome_at, summons.outcome_by = Outcome.WITHDRAWN, timezone.now(), by
        summons.save()
        visit = summons.appointment
        if visit and visit.is_planned and cancel_appointment:
            visit.cancel(Status.CANCELLED_OFFICE, by)
        if visit:
            visit.become_voluntary(by)
        journal("withdraw summons", self, by, self.client_id)
        self.refresh_from_db()

    @transaction.atomic
    def ask_travel_costs(self, by: Any) -> None:
        """The client asks for the travel costs (SGB III section 309(4)); once is enough."""
        if Summons.objects.filter(pk=self.pk, travel_asked_on__isnull=True).update(travel_asked_on=local_today()):
            journal("ask travel costs", self, by, self.client_id)
        self.refresh_from_db()

    def _locked(self) -> "Summons":
        """This row for the running transaction, with its client and appointment."""
        rows = Summons.objects.select_for_update(of=("self",)).select_related("client", "appointment")
        summons: Summons = rows.get(pk=self.pk)
        return summons

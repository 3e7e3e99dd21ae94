from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from caseload.access import client_scope, fair_scope
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState
from caseload.schedule.busy import Busy
from caseload.staff.models import User
from employers.fairs.models import Fair, Table
from employers.proposals.models import Proposal
from employers.proposals.states import Status
from employers.vacancies.models import Vacancy


class Outcome(models.TextChoices):
    INTERESTED = "interested", pgettext_lazy("after a talk", "Interested")
    HELD = "held", pgettext_lazy("after a talk", "Held, still open")
    EMPLOYER_DECLINED = "employer_declined", pgettext_lazy("after a talk", "Employer not interested")
    CLIENT_DECLINED = "client_declined", pgettext_lazy("after a talk", "Client not interested")
    NOT_HELD = "not_held", pgettext_lazy("after a talk", "Did not take place")


TABLE_TAKEN = _("This table is already taken at this time.")
CLIENT_TAKEN = _("The client is at another table at this time.")
SAME_TABLE = _("The client already comes to this table.")
CLIENT_BUSY = _("The client already has an appointment at this time.")
# The words for each of the database's own constraints; names as SQLite and PostgreSQL give them.
REFUSALS = {
    "talk_table_once": TABLE_TAKEN,
    "talk_client_once": CLIENT_TAKEN,
    "talk_table_of_client_once": SAME_TABLE,
    "busy_client_once": CLIENT_BUSY,
}


class TalkQuerySet(models.QuerySet["Talk"]):
    def visible_to(self, user: Any) -> "TalkQuerySet":
        """Of the clients within the user's scope, and all of the days the user runs."""
        return self.filter(client_scope(user, "client__") | fair_scope(user, "fair__"))

    def readable_by(self, user: Any) -> "TalkQuerySet":
        """Annotates ``readable``: the client's file is open to the user."""
        return self.annotate(readable=Exists(Client.objects.visible_to(user).filter(pk=OuterRef("client"))))

    def lacking_outcome(self, now: datetime) -> "TalkQuerySet":
        """Over, and nobody has said what came of it: that is work."""
        return self.filter(outcome="", ends_at__lte=now)

    @transaction.atomic
    def book(self, table: Table, client: Client, by: Any, slot: int | None = None) -> "Talk":
        """The client comes to the table in that slot, or in the next one in which both are free.

        Raises ValidationError where table or client are taken, the client comes to this table already or has another
        appointment then, care has ended, the slot has begun, or no slot is left.
        """
        fair = table.fair.hold()
        state = ClientState.objects.select_for_update(of=("self",), no_key=True).select_related("client")
        client = state.get(client=client).client
        if not client.is_active:
            raise ValidationError(_("Care has ended; nobody can be assigned any more."))
        if fair.talks.filter(table=table, client=client).exists():
            raise ValidationError(SAME_TABLE)
        free = free_slots(fair, table, client)
        if slot is None:
            slot = next((number for number, why in free.items() if not why), None)
            if slot is None:
                raise ValidationError(_("At this table no time is left at which the client is free."))
        if why := free.get(slot, _("This time does not exist on this day.")):
            raise ValidationError({"slot": why})
        begin, end = fair.span(slot)
        talk = Talk(fair=fair, table=table, client=client, slot=slot, starts_at=begin, ends_at=end, by=by)
        with refusals_as_messages():
            talk.save()
            Busy.objects.take(talk.uid, begin, end, [], client=client.pk)
        journal("book", talk, by, client.pk, starts_at=begin.isoformat(), table=table.pk)
        return talk


@contextmanager
def refusals_as_messages() -> Iterator[None]:
    """Turns the database's own refusal (a writer that did not ask first) into a ValidationError."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        for name, words in REFUSALS.items():
            if name in str(error):
                raise ValidationError(words, code=name) from error
        raise


def free_slots(fair: Fair, table: Table, client: Client) -> dict[int, Any]:
    """Each slot of the day with why it cannot be, empty where it can. Two statements."""
    at_table: set[int] = set()
    of_client: set[int] = set()
    for slot, where, who in fair.talks.filter(Q(table=table) | Q(client=client)).values_list("slot", "table", "client"):
        at_table |= {slot} if where == table.pk else set()
        of_client |= {slot} if who == client.pk else set()
    busy = list(
        Busy.objects.overlapping(fair.begins_at, fair.ends_at).filter(client=client).values_list("starts_at", "ends_at")
    )
    now = timezone.now()
    found: dict[int, Any] = {}
    for slot, begin, end in fair.spans:
        if begin <= now:
            found[slot] = _("This time has passed; please choose a later one.")
        elif slot in at_table:
            found[slot] = TABLE_TAKEN
        elif slot in of_client:
            found[slot] = CLIENT_TAKEN
        elif any(start < end and begin < finish for start, finish in busy):
            found[slot] = CLIENT_BUSY
        else:
            found[slot] = ""
    return found


class Talk(models.Model):
    """A client at a table in a slot; the client's time is taken (``schedule.busy``, by ``uid``)."""

    fair = models.ForeignKey(Fair, models.CASCADE, related_name="talks", verbose_name=_("employer day"))
    table = models.ForeignKey(
        Table, models.CASCADE, related_name="talks", verbose_name=pgettext_lazy("of an employer", "table")
    )
    client = models.ForeignKey(Client, models.CASCADE, related_name="fair_talks", verbose_name=_("client"))
    slot = models.PositiveSmallIntegerField(_("number of the time"))
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("assigned by"))
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome.choices, blank=True)
    proposal = models.OneToOneField(
        Proposal, models.SET_NULL, null=True, blank=True, related_name="fair_talk", verbose_name=_("proposal")
    )
    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)

    objects = TalkQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "table", "pk"]
        verbose_name = _("talk at an employer day")
        verbose_name_plural = _("talks at employer days")
        constraints = [
            models.UniqueConstraint(
                fields=["table", "slot"], name="talk_table_once", violation_error_message=TABLE_TAKEN
            ),
            models.UniqueConstraint(
                fields=["fair", "client", "slot"], name="talk_client_once", violation_error_message=CLIENT_TAKEN
            ),
            models.UniqueConstraint(
                fields=["table", "client"], name="talk_table_of_client_once", violation_error_message=SAME_TABLE
            ),
            models.CheckConstraint(condition=Q(slot__gte=1), name="talk_slot"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")),
                name="talk_ends_after_start",
                violation_error_message=_("The end must lie after the start."),
            ),
            models.CheckConstraint(
                condition=Q(proposal__isnull=True) | Q(outcome=Outcome.INTERESTED),
                name="talk_proposal_if_interested",
                violation_error_message=_("Only who is interested gets a proposal out of the talk."),
            ),
        ]
        indexes = [
            models.Index(fields=["client", "-starts_at"], name="talk_client_start"),
            models.Index(fields=["ends_at"], condition=Q(outcome=""), name="talk_open_end"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def has_begun(self) -> bool:
        return self.starts_at <= timezone.now()

    @property
    def may_be_proposed(self) -> bool:
        return self.outcome == Outcome.INTERESTED and self.proposal_id is None

    # --- verbs in order of life ---

    @transaction.atomic
    def take_off(self, by: Any) -> None:
        """The client does not come to this table. Raises ValidationError where something came of the talk already."""
        if self.outcome:
            raise ValidationError(_("The outcome of this talk is recorded; please take that back first."))
        Busy.objects.release(self.uid)
        journal("cancel", self, by, self.client_id, starts_at=self.starts_at.isoformat())
        self.delete()

    @transaction.atomic
    def close(self, outcome: str, by: Any) -> None:
        """What came of it; empty takes the entry back. A later entry takes the place of the earlier.

        Raises ValidationError before the talk has begun, and once a proposal came out of it.
        """
        if outcome and outcome not in Outcome.values:
            raise ValidationError(_("Please say what came of it."))
        if not self.has_begun:
            raise ValidationError(_("This talk has not begun yet."))
        if not Talk.objects.filter(pk=self.pk, proposal__isnull=True).update(outcome=outcome):
            raise ValidationError(_("A proposal came out of this talk already."))
        old, self.outcome = self.outcome, outcome
        journal("outcome" if outcome else "undo outcome", self, by, self.client_id, old=old, new=outcome)

    @transaction.atomic
    def propose(self, vacancy: Vacancy, by: Any, override: bool = False, limit_reason: str = "") -> Proposal:
        """The interested client gets the employer's vacancy proposed, as one that was discussed.

        Raises what ``Proposal.objects.propose`` raises, and ValidationError without interest, a second time, or for a
        vacancy of another employer.
        """
        talk = (
            Talk.objects.select_for_update(of=("self",), no_key=True).select_related("table", "client").get(pk=self.pk)
        )
        if not talk.may_be_proposed:
            raise ValidationError(_("Only who is interested gets a proposal out of the talk, and only one."))
        if vacancy.employer_id != talk.table.employer_id:
            raise ValidationError({"vacancy": _("This vacancy belongs to another employer.")})
        proposal = Proposal.objects.propose(
            talk.client, vacancy, by, Status.DISCUSSED, override=override, limit_reason=limit_reason
        )
        self.proposal = talk.proposal = proposal
        talk.save(update_fields=["proposal"])
        return proposal

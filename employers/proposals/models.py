from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.clients.models import Client, ClientState
from caseload.lib.dates import local_today
from caseload.staff.models import User
from employers.proposals.check import QUESTIONS, Answer, Check, unknown_in
from employers.proposals.states import FIRST, NEEDS_REASON, NEXT, OPEN, Notice, Side, Status, ask_on, may_follow
from employers.vacancies.models import Vacancy

# Few proposals that fit instead of many (DOMAIN.md A29); one more needs a reason.
MAX_OPEN_PROPOSALS = 5
LATER_DAYS = 3

ALREADY_PROPOSED = _("This vacancy has already been proposed to the client.")
REASON_MISSING = _("Please give the reason.")
CHECK_FIRST = _("Please answer the questions of the check first; “unknown” is an answer.")
CHANGED_MEANWHILE = _("Somebody else has changed this proposal in the meantime; please look again.")


class TooManyOpen(ValidationError):
    """The client has as many open proposals as are wise; whoever proposes one more says why."""


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def visible_to(self, user: Any) -> "ProposalQuerySet":
        return self.filter(client_scope(user, "client__"))

    def open(self) -> "ProposalQuerySet":
        return self.filter(status__in=OPEN)

    def to_ask(self, today: date) -> "ProposalQuerySet":
        """Client or employer is to be asked how it stands, today or since longer."""
        return self.filter(Q(ask_client_on__lte=today) | Q(ask_employer_on__lte=today))

    def with_unknown(self) -> "ProposalQuerySet":
        """Open ones whose check has answers still to be found out."""
        return self.open().filter(reduce(or_, (Q(**{name: Answer.UNKNOWN}) for name in QUESTIONS)))

    @transaction.atomic
    def propose(
        self,
        client: Client,
        vacancy: Vacancy,
        by: Any,
        status: str = Status.NOTED,
        override: bool = False,
        limit_reason: str = "",
    ) -> "Proposal":
        """Propose the vacancy to the client. ``override`` and ``limit_reason`` (why) go beyond MAX_OPEN_PROPOSALS.

        Raises ValidationError where the vacancy is closed, proposed already, care ended, or ``status`` is no beginning;
        TooManyOpen without ``override``. The client's state row is locked, so two proposals in the same second cannot
        both be the fifth; the numbered places in the database would refuse the second one too.
        """
        if not client.is_active:
            raise ValidationError(_("Care has ended; nothing can be proposed any more."))
        if not vacancy.is_open:
            raise ValidationError(_("This vacancy is no longer open."))
        if status not in FIRST:
            raise ValidationError(CHECK_FIRST)
        ClientState.objects.select_for_update().get(client=client)
        if self.filter(client=client, vacancy=vacancy).open().exists():
            raise ValidationError(ALREADY_PROPOSED)
        slot = free_slot(client.pk)
        if slot is None:
            _check_override(client.pk, override, limit_reason)
        proposal = Proposal(client=client, vacancy=vacancy, by=by, slot=slot)
        proposal.limit_reason = "" if slot else limit_reason.strip()
        with already_proposed_as_message():
            proposal._enter(status)
            proposal.save()
        proposal._write_step("", by)
        journal("propose", proposal, by, client.pk, vacancy=vacancy.pk, override=slot is None)
        return proposal


def free_slot(client_id: int) -> int | None:
    """The lowest of the five places for open proposals that is free; None where all are taken."""
    taken = set(Proposal.objects.filter(client=client_id, slot__isnull=False).values_list("slot", flat=True))
    return next((slot for slot in range(1, MAX_OPEN_PROPOSALS + 1) if slot not in taken), None)


def _check_override(client_id: int, override: bool, reason: str) -> None:
    if not override:
        count = Proposal.objects.filter(client=client_id).open().count()
        raise TooManyOpen(
            _("The client already has %(count)s open proposals; please say why one more makes sense."),
            code="too_many_open",
            params={"count": count},
        )
    if not reason.strip():
        raise TooManyOpen({"limit_reason": REASON_MISSING})


def open_proposals_of(client: str) -> Coalesce:
    """The number of open proposals of the client whose number stands in the outer field ``client``."""
    mine = Proposal.objects.filter(client=OuterRef(client)).open().order_by().values("client")
    return Coalesce(Subquery(mine.annotate(total=Count("pk")).values("total"), output_field=models.IntegerField()), 0)


def answer_field(question: str) -> "models.CharField[str, str]":
    return models.CharField(QUESTIONS[question], max_length=7, choices=Answer.choices, blank=True)


class Proposal(models.Model):
    client = models.ForeignKey(Client, models.CASCADE, related_name="proposals", verbose_name=_("client"))
    vacancy = models.ForeignKey(Vacancy, models.PROTECT, related_name="proposals", verbose_name=_("vacancy"))
    by = models.ForeignKey(User, models.PROTECT, related_name="proposals", verbose_name=_("counsellor"))
    status = models.CharField(_("state"), max_length=12, choices=Status.choices, default=Status.NOTED)
    reason = models.CharField(_("reason"), max_length=200, blank=True)
    changed_at = models.DateTimeField(_("state since"))
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    # --- at most five open ones: each has one of five places, or a reason for having none ---
    slot = models.PositiveSmallIntegerField(_("place among the open ones"), null=True, blank=True, editable=False)
    limit_reason = models.CharField(_("why more than five"), max_length=200, blank=True)
    # --- the check before sending ---
    suitability = answer_field("suitability")
    reasonableness = answer_field("reasonableness")
    contract = answer_field("contract")
    hours_fit = answer_field("hours_fit")
    wage_fit = answer_field("wage_fit")
    staying = answer_field("staying")
    musts = models.JSONField(_("must criteria"), default=dict, blank=True)  # in words: answer
    unmet_musts = models.PositiveSmallIntegerField(_("must criteria not met"), default=0)
    must_reason = models.CharField(_("why all the same"), max_length=200, blank=True)
    checked_at = models.DateTimeField(_("checked at"), null=True, blank=True)
    checked_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("checked by")
    )
    # --- sent ---
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    sent_with = models.CharField(_("notice"), max_length=7, choices=Notice.choices, blank=True)
    # --- when each side is asked how it stands ---
    ask_client_on = models.DateField(_("ask the client on"), null=True, blank=True)
    ask_employer_on = models.DateField(_("ask the employer on"), null=True, blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        verbose_name = _("placement proposal")
        verbose_name_plural = _("placement proposals")
        constraints = [
            models.UniqueConstraint(
                fields=["client", "vacancy"],
                condition=Q(status__in=OPEN),
                name="proposal_open_once",
                violation_error_message=ALREADY_PROPOSED,
            ),
            models.CheckConstraint(
                condition=~Q(status__in=NEEDS_REASON) | ~Q(reason=""),
                name="proposal_rejection_has_reason",
                violation_error_message=REASON_MISSING,
            ),
            models.UniqueConstraint(
                fields=["client", "slot"], condition=Q(slot__isnull=False), name="proposal_slot_once"
            ),
            models.CheckConstraint(
                condition=Q(status__in=OPEN, slot__isnull=False, slot__gte=1, slot__lte=MAX_OPEN_PROPOSALS)
                | (Q(status__in=OPEN, slot__isnull=True) & ~Q(limit_reason=""))
                | (~Q(status__in=OPEN) & Q(slot__isnull=True)),
                name="proposal_at_most_five_open",
                violation_error_message=_("More than five open proposals need a reason."),
            ),
            models.CheckConstraint(
                condition=Q(checked_at__isnull=True) | ~reduce(or_, (Q(**{name: ""}) for name in QUESTIONS)),
                name="proposal_check_is_whole",
                violation_error_message=CHECK_FIRST,
            ),
            models.CheckConstraint(
                condition=Q(sent_at__isnull=True, sent_with="") | (Q(checked_at__isnull=False) & ~Q(sent_with="")),
                name="proposal_sent_is_checked",
                violation_error_message=CHECK_FIRST,
            ),
            models.CheckConstraint(
                condition=~Q(status=Status.SENT) | Q(sent_at__isnull=False), name="proposal_sent_has_time"
            ),
            models.CheckConstraint(
                condition=Q(unmet_musts=0) | ~Q(must_reason=""),
                name="proposal_unmet_must_has_reason",
                violation_error_message=_("A must criterion is not met: please say why it is proposed all the same."),
            ),
        ]
        indexes = [models.Index(fields=["client", "-changed_at"], name="proposal_client_changed")]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def is_open(self) -> bool:
        return self.status in OPEN

    @property
    def next_states(self) -> tuple[Status, ...]:
        return NEXT.get(self.status, ())

    @property
    def unknown_count(self) -> int:
        """Answers of the check that are still to be found out."""
        return unknown_in([getattr(self, name) for name in QUESTIONS]) + unknown_in(self.musts.values())

    @property
    def answers(self) -> list[tuple[Any, str]]:
        """Question and answer in words, the must criteria last; empty before the check."""
        if not self.checked_at:
            return []
        words = dict(Answer.choices)
        asked = [(question, str(words.get(getattr(self, name), "–"))) for name, question in QUESTIONS.items()]
        return asked + [(word, str(words.get(answer, "–"))) for word, answer in self.musts.items()]

    # --- verbs in order of life ---

    @transaction.atomic
    def check_fit(self, check: Check, by: Any) -> None:
        """Write down the check before sending; again replaces it. Raises ValidationError where an answer is missing, or
        a must criterion is not met and no reason given.
        """
        if check.missing:
            raise ValidationError(dict.fromkeys(check.missing, CHECK_FIRST))
        if check.unmet and not check.must_reason.strip():
            raise ValidationError({"must_reason": _("A must criterion is not met: please say why it is proposed.")})
        facts = {"musts": check.musts, "unmet_musts": check.unmet, "checked_at": timezone.now(), "checked_by": by}
        why = check.must_reason.strip() if check.unmet else ""
        Proposal.objects.filter(pk=self.pk).update(**check.answers, **facts, must_reason=why)
        self.refresh_from_db()
        journal("check", self, by, self.client_id, unknown=self.unknown_count, unmet=check.unmet)

    @transaction.atomic
    def set_status(
        self, status: str, by: Any, reason: str = "", seen: str = "", sent_with: str = Notice.WITHOUT
    ) -> None:
        """Enter the next state. ``seen`` is the state the person was looking at: a colleague's edit is not overwritten.

        Raises ValidationError where the state cannot follow (``states.NEXT``), a reason or the check is missing, somebody
        else was quicker, or the vacancy has meanwhile been proposed anew.
        """
        if status in NEEDS_REASON and not reason.strip():
            raise ValidationError({"reason": REASON_MISSING})
        fresh = Proposal.objects.select_for_update().get(pk=self.pk)
        old = seen or self.status
        if fresh.status != old:
            raise ValidationError(CHANGED_MEANWHILE)
        if not may_follow(old, status):
            raise ValidationError({"status": _("This state cannot follow the present one.")})
        if status == Status.SENT:
            if not fresh.checked_at:
                raise ValidationError(CHECK_FIRST)
            fresh.sent_at, fresh.sent_with = timezone.now(), sent_with
        fresh.reason = reason.strip()
        fresh._enter(status)
        fresh.save()
        fresh._write_step(old, by)
        self.refresh_from_db()
        journal("change state", self, by, self.client_id, old=old, new=status)

    @transaction.atomic
    def take_back(self, by: Any, limit_reason: str = "") -> None:
        """The last change of state was a mistake: the state before holds again, the trace stays.

        Raises ValidationError where nothing was changed yet, the vacancy has been proposed anew since, or no place among
        the open ones is free and no reason given.
        """
        ClientState.objects.select_for_update().get(client=self.client_id)
        fresh = Proposal.objects.select_for_update().get(pk=self.pk)
        last = fresh.standing_steps().first()
        if last is None or not last.old:
            raise ValidationError(_("There is no change of state that could be taken back."))
        if last.old in OPEN and not fresh.is_open:
            fresh.slot = free_slot(fresh.client_id)
            fresh.limit_reason = fresh.limit_reason or limit_reason.strip()
            if fresh.slot is None and not fresh.limit_reason:
                _check_override(fresh.client_id, False, "")
        if last.new == Status.SENT:
            fresh.sent_at, fresh.sent_with = None, ""
        before = fresh.standing_steps().exclude(pk=last.pk).first()
        fresh.reason = before.reason if before else ""
        with already_proposed_as_message():
            fresh._enter(last.old)
            fresh.save()
        self.steps.filter(pk=last.pk).update(taken_back_at=timezone.now(), taken_back_by=by)
        self.refresh_from_db()
        journal("take back", self, by, self.client_id, old=last.new, new=last.old)

    @transaction.atomic
    def asked(self, side: str, by: Any, later: bool = False) -> None:
        """The side was asked and is asked again after its full time; ``later``: not reached, again in a few days.

        Raises ValidationError where the proposal is no longer open.
        """
        name, days = ASKING[Side(side)]
        day = local_today() + timedelta(LATER_DAYS if later else getattr(settings, days))
        if not Proposal.objects.open().filter(pk=self.pk).update(**{name: day}):
            raise ValidationError(_("This proposal is no longer open."))
        self.refresh_from_db()
        journal("put off" if later else "ask", self, by, self.client_id, side=str(side))

    def standing_steps(self) -> models.QuerySet[Any]:
        """The history without what was taken back, the latest first."""
        return self.steps.filter(taken_back_at__isnull=True).order_by("-at", "-pk")

    def _enter(self, status: str) -> None:
        self.status, self.changed_at = status, timezone.now()
        self.slot = self.slot if status in OPEN else None
        self.ask_client_on, self.ask_employer_on = ask_on(
            status, local_today(), settings.ASK_CLIENT_DAYS, settings.ASK_EMPLOYER_DAYS
        )

    def _write_step(self, old: str, by: Any) -> None:
        self.steps.create(old=old, new=self.status, reason=self.reason, at=self.changed_at, by=by)


ASKING = {Side.CLIENT: ("ask_client_on", "ASK_CLIENT_DAYS"), Side.EMPLOYER: ("ask_employer_on", "ASK_EMPLOYER_DAYS")}


@contextmanager
def already_proposed_as_message() -> Iterator[None]:
    """Turns the database's refusal of a second open proposal for the same vacancy into a ValidationError."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise ValidationError(ALREADY_PROPOSED) from error

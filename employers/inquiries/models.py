from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.access import client_scope
from caseload.audit.models import journal
from caseload.lib.dates import local_date
from caseload.reminders.addresses import deliverable
from caseload.staff.models import User
from employers.companies.models import ContactPerson
from employers.cvs.models import Cv
from employers.inquiries.agreements import Agreement, Scope
from employers.proposals.feedback import Feedback
from employers.proposals.models import Proposal
from employers.proposals.states import Said, Side, Status

# Until when the link in the mail takes an answer; until then the answer may be changed.
LINK_LASTS = timedelta(days=30)
# A mail that could not leave within two days is not sent: the counsellor telephones.
USEFUL_FOR = timedelta(days=2)
ANSWERS = (
    Said.INVITED,
    Said.INTERVIEWED,
    Said.TRIAL_WORK,
    Said.ACCEPTED,
    Said.NOTHING_YET,
    Said.REJECTED,
    Said.NOT_APPLIED,
    Said.FILLED,
)
WAITING = _("A mail about this proposal is waiting to be sent already.")


class Delivery(models.TextChoices):
    PLANNED = "planned", _("Planned")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    UNCERTAIN = "uncertain", _("Uncertain")
    SKIPPED = "skipped", _("Not sent")
    RETURNED = "returned", _("Came back")


def may_give_cv(proposal: Proposal, scope: str) -> bool:
    """The client agreed to it, and there is one."""
    return scope == Scope.CV and Cv.objects.filter(client=proposal.client_id).exists()


class InquiryQuerySet(models.QuerySet["Inquiry"]):
    def visible_to(self, user: Any) -> "InquiryQuerySet":
        return self.filter(client_scope(user, "proposal__client__"))

    def waiting(self, now: datetime) -> "InquiryQuerySet":
        """To be sent, and of use at ``now``."""
        return self.filter(delivery=Delivery.PLANNED, latest_at__gt=now)

    @transaction.atomic
    def ask(self, proposal: Proposal, by: Any, person: ContactPerson | None = None) -> "Inquiry":
        """Write down a mail to the employer: to the contact ``person``, else to the employer's own address.

        It names the client only where that was agreed. Raises ValidationError where the proposal is not open or not with
        the employer yet, there is no usable address, or a mail is waiting already.
        """
        if not proposal.is_open or proposal.status in (Status.NOTED, Status.DISCUSSED):
            raise ValidationError(_("The employer is asked once the proposal has been sent and while it is open."))
        employer = proposal.vacancy.employer
        if person and (person.employer_id != employer.pk or not person.is_active):
            raise ValidationError({"person": _("This person does not work there.")})
        owner = person or employer
        recipient = owner.email
        if owner.has_dead_address:
            raise ValidationError(_("Mails to this address came back; please correct it, or telephone."))
        if not recipient or deliverable(recipient) is None:
            raise ValidationError(_("There is no usable e-mail address; please telephone."))
        now = timezone.now()
        agreed = Agreement.objects.widest_for(proposal)
        scope = agreed.scope if agreed else ""
        inquiry = Inquiry(
            proposal=proposal, person=person, recipient=recipient, by=by, agreement=agreed, names_client=bool(scope),
            mentions_cv=may_give_cv(proposal, scope), next_try_at=now, latest_at=now + USEFUL_FOR,
            expires_at=now + LINK_LASTS,
        )  # fmt: skip
        try:
            with transaction.atomic():
                inquiry.save()
        except IntegrityError as error:
            raise ValidationError(WAITING) from error
        journal(
            "write to employer", inquiry, by, proposal.client_id, named=inquiry.names_client, cv=inquiry.mentions_cv
        )
        return inquiry


class Inquiry(models.Model):
    """One mail to an employer about one proposal: first a row, then a delivery. ``key`` makes the link and the Message-ID."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="inquiries", verbose_name=_("proposal"))
    person = models.ForeignKey(
        ContactPerson, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("contact person")
    )
    recipient = models.EmailField(_("recipient"))
    names_client = models.BooleanField(_("names the client"), default=False)
    mentions_cv = models.BooleanField(_("offers the CV"), default=False)
    # What it rests on that the client is named; the CV wants one of that scope, and it is looked at anew for each download.
    agreement = models.ForeignKey(
        Agreement, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("agreement to be named")
    )
    cv_fetched_at = models.DateTimeField(_("CV downloaded at"), null=True, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("counsellor"))
    delivery = models.CharField(_("delivery"), max_length=10, choices=Delivery.choices, default=Delivery.PLANNED)
    latest_at = models.DateTimeField(_("useful until"))
    next_try_at = models.DateTimeField(_("next attempt at"))
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    lease = models.UUIDField(null=True, blank=True, editable=False)
    lease_until = models.DateTimeField(null=True, blank=True, editable=False)
    key = models.UUIDField(default=uuid4, unique=True, editable=False)
    error = models.CharField(_("answer of the mail server"), max_length=200, blank=True)
    created_at = models.DateTimeField(_("created at"), default=timezone.now, editable=False)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    returned_at = models.DateTimeField(_("came back at"), null=True, blank=True)
    expires_at = models.DateTimeField(_("link ends at"))
    answer = models.CharField(_("answer"), max_length=12, choices=Said.choices, blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)

    objects = InquiryQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("mail to an employer")
        verbose_name_plural = _("mails to employers")
        constraints = [
            models.UniqueConstraint(
                fields=["proposal"],
                condition=Q(delivery__in=("planned", "sending")),
                name="inquiry_waits_once",
                violation_error_message=WAITING,
            ),
            models.CheckConstraint(
                condition=Q(mentions_cv=False) | Q(names_client=True), name="inquiry_cv_needs_the_name"
            ),
            models.CheckConstraint(
                condition=Q(names_client=False) | Q(agreement__isnull=False), name="inquiry_name_needs_an_agreement"
            ),
            models.CheckConstraint(
                condition=Q(cv_fetched_at__isnull=True) | Q(mentions_cv=True), name="inquiry_cv_was_offered"
            ),
            models.CheckConstraint(
                condition=~Q(delivery="sent") | Q(sent_at__isnull=False), name="inquiry_sent_has_time"
            ),
            models.CheckConstraint(
                condition=~Q(delivery="returned") | Q(returned_at__isnull=False), name="inquiry_returned_has_time"
            ),
            models.CheckConstraint(
                condition=Q(delivery="sending", lease__isnull=False, lease_until__isnull=False)
                | (~Q(delivery="sending") & Q(lease__isnull=True, lease_until__isnull=True)),
                name="inquiry_being_sent_is_leased",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True) | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="inquiry_answer_has_time",
            ),
        ]
        indexes = [
            models.Index(fields=["next_try_at"], condition=Q(delivery__in=("planned", "sending")), name="inquiry_open"),
            models.Index(fields=["proposal", "-created_at"], name="inquiry_proposal_created"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    def is_over(self, now: datetime) -> bool:
        """The link takes no answer any more: its time is up, or the proposal has come to its end."""
        return now >= self.expires_at or not self.proposal.is_open

    @transaction.atomic
    def come_back(self, code: str, hard: bool, now: datetime) -> bool:
        """The mail was not delivered: the counsellor telephones today; ``hard``: the address is wrong and not used again.

        False where that is known already, or the mail never left.
        """
        left = Inquiry.objects.filter(pk=self.pk, delivery__in=(Delivery.SENT, Delivery.UNCERTAIN))
        if not left.update(delivery=Delivery.RETURNED, returned_at=now, error=code[:200]):
            return False
        owner = self.person or self.proposal.vacancy.employer
        if hard:
            owner.address_came_back(self.recipient, by=None)
        Proposal.objects.open().filter(pk=self.proposal_id).update(ask_employer_on=local_date(now))
        self.refresh_from_db()
        journal("come back", self, None, self.proposal.client_id, hard=hard)
        return True

    def offers_cv(self, now: datetime) -> bool:
        """Whether the employer gets the CV by the link now: offered, still agreed to, still there."""
        if not self.mentions_cv or self.is_over(now):
            return False
        return may_give_cv(self.proposal, Agreement.objects.scope_for(self.proposal))

    @transaction.atomic
    def give_cv(self, now: datetime) -> Cv:
        """The client's CV, for the employer who opened the link; journaled. Raises ValidationError where it is not given."""
        if not self.offers_cv(now):
            raise ValidationError(_("This link has ended."))
        cv = Cv.objects.get(client=self.proposal.client_id)
        Inquiry.objects.filter(pk=self.pk, cv_fetched_at__isnull=True).update(cv_fetched_at=now)
        journal("give cv by link", self, None, self.proposal.client_id, cv=cv.pk)
        return cv

    @transaction.atomic
    def take_answer(self, said: str) -> None:
        """What the employer says by the link; changing one's mind is allowed while it lasts, and each answer is kept.

        Raises ValidationError for an answer that is none, and when the link is over.
        """
        now = timezone.now()
        if said not in ANSWERS:
            raise ValidationError(_("Please choose one of the answers."))
        mine = Inquiry.objects.select_for_update().get(pk=self.pk)
        if mine.is_over(now):
            raise ValidationError(_("This link has ended."))
        Inquiry.objects.filter(pk=self.pk).update(answer=said, answered_at=now)
        Feedback.objects.record(mine.proposal, Side.EMPLOYER, said, by=None)
        self.refresh_from_db()
        journal("answer by link", self, None, mine.proposal.client_id, said=str(said))

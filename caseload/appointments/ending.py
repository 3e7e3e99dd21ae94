from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from caseload.appointments.conditions import CHANGED, hold
from caseload.appointments.kinds import INVITED
from caseload.appointments.moving import Moving, told
from caseload.appointments.states import CANCELLED, DECIDED, OUTCOMES, Missed, Status
from caseload.audit.models import journal
from caseload.clients.models import ClientState
from caseload.contacts.models import Contact
from caseload.schedule.busy import Busy


class Ending(Moving):
    """How an appointment ends: cancelled before, or with an outcome once it has begun."""

    class Meta(Moving.Meta):
        abstract = True

    @transaction.atomic
    def cancel(self, status: str, by: Any, tell: bool = True) -> None:
        """Cancel a planned appointment; ``status`` says by whom, ``tell`` whether the client is mailed of it."""
        if status not in CANCELLED:
            raise ValueError(status)
        hold([], self.client_id)
        change = {"version": F("version") + 1, "cancelled_at": timezone.now(), "cancelled_by": by, **told(by, tell)}
        self._leave_planned(status, by, "cancel", **change)

    @transaction.atomic
    def record_outcome(self, status: str, by: Any, **contact: Any) -> None:
        """Say how a past appointment went. *Attended* is also a contact, *excused* and *did not come* an attempt.

        ``contact`` carries note, topics and next step as in ``Contact.objects.log``. Whether there was an important
        reason stays open until somebody decides it. Raises ValidationError before the start, and where somebody else was
        quicker.
        """
        if status not in OUTCOMES:
            raise ValueError(status)
        hold([], self.client_id)
        now = timezone.now()
        if type(self).objects.filter(pk=self.pk, starts_at__gt=now).planned().exists():
            raise ValidationError(_("The appointment has not begun yet; an outcome can be recorded afterwards."))
        missed = status == Status.NOT_ATTENDED and self.kind in INVITED
        reason = Missed.OPEN if missed else ""
        self._leave_planned(status, by, "record outcome", outcome_at=now, missed_reason=reason, notice_after=None)
        attended = status == Status.ATTENDED
        if attended:
            contact.setdefault("minutes", self.minutes)
        self.contact = Contact.objects.log(
            self.client, by, self.channel, reached=attended, at=self.starts_at, summoned=self.summoned, **contact
        )
        self.save(update_fields=["contact"])

    @transaction.atomic
    def decide_reason(self, reason: str, words: str, by: Any) -> None:
        """Whether whoever did not come had an important reason, with the client's own ``words``; open again is possible.

        Raises ValidationError where the appointment is none that was missed.
        """
        if reason not in Missed.values:
            raise ValueError(reason)
        hold([], self.client_id)
        decided = {"missed_by": by, "missed_at": timezone.now()} if reason in DECIDED else {}
        change = {"missed_by": None, "missed_at": None, "missed_reason": reason, "missed_words": words, **decided}
        missed = type(self).objects.filter(pk=self.pk, status=Status.NOT_ATTENDED).exclude(missed_reason="")
        if not missed.update(**change):
            raise ValidationError(CHANGED, code="changed")
        journal("decide reason", self, by, self.client_id, reason=reason)
        self.refresh_from_db()

    @transaction.atomic
    def undo_outcome(self, by: Any) -> None:
        """Take back an outcome just recorded: planned again, its contact and next step gone. Within ten minutes.

        Only who wrote the contact can take it back (``Contact.undo``).
        """
        hold([], self.client_id)
        current = type(self).objects.select_for_update().get(pk=self.pk)
        since = timezone.now() - self.UNDO_FOR
        if current.status not in OUTCOMES or not current.outcome_at or current.outcome_at < since:
            raise ValidationError(_("This entry can no longer be undone."))
        nothing = {"missed_reason": "", "missed_words": "", "missed_by": None, "missed_at": None}
        type(self).objects.filter(pk=self.pk).update(contact=None, status=Status.PLANNED, outcome_at=None, **nothing)
        if current.contact_id:
            Contact.objects.get(pk=current.contact_id).undo(by)
        ClientState.objects.wake([self.client_id])
        journal("undo outcome", self, by, self.client_id)
        self.refresh_from_db()

    def _leave_planned(self, status: str, by: Any, verb: str, **changes: Any) -> None:
        """The conditional update behind every end of a planned appointment: the first one wins, the second is told."""
        if not type(self).objects.filter(pk=self.pk, status=Status.PLANNED).update(status=status, **changes):
            raise ValidationError(CHANGED, code="changed")
        self.refresh_from_db()
        ClientState.objects.wake([self.client_id])
        if status in CANCELLED:
            Busy.objects.release(self.uid)
        journal(verb, self, by, self.client_id, status=status)

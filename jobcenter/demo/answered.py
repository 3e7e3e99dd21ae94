"""What came back on the mails of the shown counsellor's clients in the last days: an answer, a yes, two returned mails."""

from datetime import datetime, timedelta
from hashlib import sha256

from caseload.clients.models import Client
from caseload.inbox.models import IncomingMail, Kind, MatchedBy, Outcome
from caseload.reminders.models import Reason, Reminder, Status
from caseload.staff.models import User

PERSON = "Guten Tag,\n\nvormittags habe ich Deutschkurs. Geht es auch nach 14 Uhr?\n\nViele Grüße"
# kind, outcome, reason, code, text
CAME_BACK = (
    (Kind.PERSON, Outcome.WRITTEN, "", "", PERSON),
    (Kind.CALENDAR, Outcome.FILED, "tentative", "", ""),
    (Kind.AUTOMATIC, Outcome.FILED, "", "", ""),
    (Kind.SOFT, Outcome.COUNTED, "full", "5.2.2", ""),
    (Kind.HARD, Outcome.ADDRESS_DEAD, "no_mailbox", "5.1.1", ""),
)


def answer_mails(counsellor: User, evening: datetime) -> None:
    """``evening`` (aware): by when all has come back."""
    mine = Reminder.objects.filter(client__state__counsellor=counsellor, client__ended_on=None, status=Status.SENT)
    latest = {mail.client_id: mail for mail in mine.select_related("client").order_by("sent_at", "pk")}
    chosen = sorted(latest.values(), key=lambda mail: (mail.sent_at, mail.pk), reverse=True)[: len(CAME_BACK)]
    for number, (mail, (kind, outcome, reason, code, text)) in enumerate(zip(chosen, CAME_BACK, strict=False)):
        IncomingMail.objects.create(
            digest=sha256(f"demo {number}".encode()).hexdigest(),
            received_at=evening - timedelta(minutes=37 * number),
            kind=kind,
            outcome=outcome,
            matched_by=MatchedBy.IN_REPLY if kind in (Kind.PERSON, Kind.AUTOMATIC) else MatchedBy.RETURNED,
            client=mail.client,
            reminder=mail,
            appointment=mail.appointment,
            address=mail.client.email if code else "",
            code=code,
            reason=reason,
            text=text,
            size=1800 + 700 * number,
        )
        if code:
            bounced = {"status": Status.BOUNCED, "reason": Reason.BOUNCED, "bounce_code": code, "bounced_at": evening}
            Reminder.objects.filter(pk=mail.pk).update(**bounced)
        if outcome == Outcome.ADDRESS_DEAD:
            Client.objects.filter(pk=mail.client_id).update(dead_email=mail.client.email)

"""Mails to employers that came back. The mailbox has read and judged them; here they find the mail they speak of."""

from datetime import datetime

from caseload.inbox.models import IncomingMail, Kind, MatchedBy, Outcome
from employers.inquiries.models import Delivery, Inquiry

# A server that tries for days has given up by then.
WATCHED = (Delivery.SENT, Delivery.UNCERTAIN)


def take_back(now: datetime) -> int:
    """Mark the mails that came back by ``now`` (aware); how many. Two statements where none did."""
    out = Inquiry.objects.filter(delivery__in=WATCHED, expires_at__gt=now)
    found = IncomingMail.objects.bounces_of(out.values("key")).order_by("pk")
    count = 0
    for mail in found:
        inquiry = out.select_related("person", "proposal__vacancy__employer").filter(key__in=[mail.named_key]).first()
        if inquiry and inquiry.come_back(mail.code, mail.kind == Kind.HARD, now):
            count += 1
        IncomingMail.objects.filter(pk=mail.pk).update(outcome=Outcome.RETURNED, matched_by=MatchedBy.RETURNED)
    return count

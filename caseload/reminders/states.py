"""What a reminder is about, how it stands and why it was not sent: the words, and which of them mean what."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Kind(TextChoices):
    APPOINTMENT = "appointment", _("Appointment reminder")
    INVITATION = "invitation", _("Invitation to get in touch")
    CANCELLATION = "cancellation", _("Notice of a cancelled appointment")
    SESSION = "session", _("Notice of a changed session")
    SESSION_OFF = "session_off", _("Notice of a session that falls out")


OF_APPOINTMENT = (Kind.APPOINTMENT, Kind.CANCELLATION)
OF_SESSION = (Kind.SESSION, Kind.SESSION_OFF)


class Status(TextChoices):
    PLANNED = "planned", _("Planned")
    SENDING = "sending", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    UNCERTAIN = "uncertain", _("Uncertain")
    BOUNCED = "bounced", _("Came back")
    SKIPPED = "skipped", _("Not sent")
    CANCELLED = "cancelled", _("No longer needed")


# What each state means, and what it does not: no mail server says that a mail was read, or even that it arrived.
MEANING = {
    Status.PLANNED: _("Waits to be sent; wish, address and occasion are checked once more in that moment."),
    Status.SENDING: _("Is being handed over to the mail server at this moment."),
    Status.SENT: _("Handed over to the mail server. Whether it was delivered and read is not known."),
    Status.FAILED: _("Was not taken by the mail server; the client has not been told."),
    Status.UNCERTAIN: _("The connection broke after the mail had left: it may have arrived or not."),
    Status.BOUNCED: _("Was handed over and came back as undeliverable; the client has not been told."),
    Status.SKIPPED: _("Was not sent, for the reason given."),
    Status.CANCELLED: _("Was not sent, as the occasion was gone."),
}
# A mail in one of these states has, or may have, left: it keeps its place in the month.
TAKES_PLACE = (Status.PLANNED, Status.SENDING, Status.SENT, Status.UNCERTAIN, Status.BOUNCED)
# Of these the client has, or may have, read.
TOLD = (Status.SENDING, Status.SENT, Status.UNCERTAIN)
# And after these somebody may have telephoned: of a session the client may believe what they say.
MAY_BELIEVE = (*TOLD, Status.FAILED, Status.BOUNCED, Status.SKIPPED)


class Reason(TextChoices):
    """Why a reminder was not sent, as the counsellor reads it."""

    TOO_LATE = "too_late", _("It would have come too late: please telephone")
    NO_WISH = "no_wish", _("No recorded wish for e-mail")
    NO_ADDRESS = "no_address", _("No usable e-mail address")
    REFUSED = "refused", _("The mail server refused the mail: please telephone")
    GAVE_UP = "gave_up", _("The mail server could not be reached in time: please telephone")
    LIMIT = "limit", _("Four mails this month already")
    CHANGED = "changed", _("The appointment was moved, cancelled or held")
    CONTACT_HELD = "contact_held", _("There has been a contact in the meantime")
    MOVED_BACK = "moved_back", _("Moved back to a time already announced: please telephone")
    ELSEWHERE = "elsewhere", _("Another place or person than the client was told of: please telephone")
    BOOKED = "booked", _("An appointment has been booked in the meantime")
    PAUSED = "paused", _("The rhythm is paused")
    CARE_ENDED = "care_ended", _("Care has ended")
    MAIL_PAUSE = "mail_pause", _("Mails to the client are paused")
    NOT_TOLD = "not_told", _("The client had not been told of the appointment")
    BOUNCED = "bounced", _("The mail came back: please telephone and ask for the address")
    STOPPED = "stopped", _("Stopped by a counsellor")


# The client wishes for mails and was not told, or perhaps not: somebody has to telephone.
CALL_FOR = (
    *(Reason.TOO_LATE, Reason.NO_ADDRESS, Reason.REFUSED, Reason.GAVE_UP),
    *(Reason.MOVED_BACK, Reason.ELSEWHERE, Reason.BOUNCED),
)

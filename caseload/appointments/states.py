"""How an appointment stands, how it ended, and what is said of it: the words, and which of them mean what."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Status(TextChoices):
    PLANNED = "planned", _("Planned")
    ATTENDED = "attended", _("Attended")
    EXCUSED = "excused", _("Excused")
    NOT_ATTENDED = "not_attended", _("Did not come")
    CANCELLED_CLIENT = "cancelled_client", _("Cancelled by the client")
    CANCELLED_OFFICE = "cancelled_office", _("Cancelled by us")


class Confirmed(TextChoices):
    """How the client said that he or she will come."""

    LINK = "link", _("by the link in the mail")
    REPLY = "reply", _("by an answer to the mail")


class Missed(TextChoices):
    """Whether whoever did not come had an important reason; a person decides that (SGB II section 32)."""

    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    NONE = "none", _("none")


CANCELLED = (Status.CANCELLED_CLIENT, Status.CANCELLED_OFFICE)
OUTCOMES = (Status.ATTENDED, Status.EXCUSED, Status.NOT_ATTENDED)
DECIDED = (Missed.ACCEPTED, Missed.NONE)

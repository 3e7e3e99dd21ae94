"""Why a mail came back, and what a calendar answered, in words for the middle of a sentence."""

from django.utils.translation import gettext_lazy as _

from caseload.inbox.calendar_answer import Answer
from caseload.inbox.phrases import Reason

WORDS = {
    Reason.NO_MAILBOX: _("there is no such mailbox"),
    Reason.NO_HOST: _("there is no such mail domain"),
    Reason.MOVED: _("the mailbox has moved"),
    Reason.TAKES_NO_MAIL: _("no mail is accepted there"),
    Reason.FULL: _("the mailbox is full"),
    Reason.SUSPENDED: _("the mailbox is locked"),
    Reason.TOO_BIG: _("the mail is too large"),
    Reason.CONTENT: _("the mail was taken for unwanted"),
    Reason.REFUSED: _("our mail server was refused"),
    Reason.TOO_MANY: _("too many mails at once"),
    Reason.TOO_LATE: _("the mail server could not be reached"),
    Reason.SYSTEM: _("a fault of the mail server"),
    Reason.UNKNOWN: _("no reason given"),
    Answer.ACCEPTED: _("accepted"),
    Answer.DECLINED: _("declined"),
    Answer.TENTATIVE: _("perhaps"),
    Answer.OTHER_TIME: _("asks for another time"),
}

"""What was mailed, as it was: the version of the text and the facts that filled its gaps."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import MailLanguage
from caseload.reminders.models import Reminder
from caseload.texts.filling import facts, filled
from caseload.texts.models import MailText
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS


class SentMail(models.Model):
    """One mail that left, or may have; several of one reminder where it was sent again."""

    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="mails", verbose_name=_("reminder"))
    text = models.ForeignKey(MailText, models.PROTECT, related_name="+", verbose_name=_("text"))
    recipient = models.CharField(_("sent to"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    starts_at = models.DateTimeField(_("time of the appointment"), null=True, blank=True)
    at = models.DateTimeField(_("sent at"))

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("sent mail")
        verbose_name_plural = _("sent mails")

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def language(self) -> MailLanguage:
        return MailLanguage(self.text.language)

    @property
    def subject(self) -> str:
        return WORDINGS[self.language].subject

    @property
    def right_to_left(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    @property
    def words(self) -> str:
        """The text as it was sent, but for the two links: whoever holds those may act for the client."""
        hidden = gettext("[personal link]")
        said = facts(self.language, self.phone, self.starts_at, self.place, hidden, hidden)
        return filled(self.text.body, self.language, said)[0]

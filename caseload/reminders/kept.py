"""What was mailed, as it was: the version of the text and the facts that filled its gaps."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection, models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from caseload.clients.models import MailLanguage
from caseload.reminders.models import Reminder
from caseload.reminders.states import OF_SESSION
from caseload.texts.filling import facts, filled
from caseload.texts.models import MailText
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS


class Kept(NamedTuple):
    """What is to be kept of one mail; named as the columns are."""

    reminder_id: int
    text_id: int | None  # the database refuses None: what was never used was never sent
    recipient: str
    phone: str
    place: str
    starts_at: datetime | None
    at: datetime


class SentMailQuerySet(models.QuerySet["SentMail"]):
    def keep(self, mails: Sequence[Kept]) -> None:
        """One statement, written by hand: an object for each mail is a quarter of all the work of sending."""
        if not mails:
            return
        moment = connection.ops.adapt_datetimefield_value
        row = f"({', '.join(['%s'] * len(Kept._fields))})"
        values = [value for mail in mails for value in (*mail[:5], moment(mail.starts_at), moment(mail.at))]
        into = f"{self.model._meta.db_table} ({', '.join(Kept._fields)})"
        rows = ", ".join([row] * len(mails))
        with connection.cursor() as cursor:
            # Names of our own columns and placeholders alone; what is kept travels as parameters.
            cursor.execute(f"INSERT INTO {into} VALUES {rows}", values)  # nosec B608


class SentMail(models.Model):
    """One mail that left, or may have; several of one reminder where it was sent again."""

    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="mails", verbose_name=_("reminder"))
    text = models.ForeignKey(MailText, models.PROTECT, related_name="+", verbose_name=_("text"))
    recipient = models.CharField(_("sent to"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    place = models.CharField(_("place"), max_length=250, blank=True)
    starts_at = models.DateTimeField(_("time of the appointment"), null=True, blank=True)
    at = models.DateTimeField(_("sent at"))

    objects = SentMailQuerySet.as_manager()

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
        page = "" if self.reminder.kind in OF_SESSION else hidden
        said = facts(self.language, self.phone, self.starts_at, self.place, page, hidden)
        return filled(self.text.body, self.language, said)[0]

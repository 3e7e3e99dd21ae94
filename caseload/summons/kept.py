from django.db import models
from django.utils.translation import gettext_lazy as _


class SummonsLetter(models.Model):
    """The letter as it left the house; in a table of its own, so that no list reads it."""

    summons = models.OneToOneField("caseload.Summons", models.CASCADE, related_name="letter", verbose_name=_("summons"))
    pdf = models.BinaryField(_("PDF"))
    at = models.DateTimeField(_("printed at"), auto_now_add=True)

    class Meta:
        verbose_name = _("letter of a summons")
        verbose_name_plural = _("letters of summonses")

    def __str__(self) -> str:
        return f"#{self.summons_id}"

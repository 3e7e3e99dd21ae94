from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ClientImport(models.Model):
    """One uploaded client list between dry run and applying. The rows are social data: they go when it is applied."""

    filename = models.CharField(_("file"), max_length=200)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("uploaded by"))
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    content = models.BinaryField(null=True)
    applied_at = models.DateTimeField(_("applied at"), null=True, blank=True)
    summary = models.JSONField(_("result"), default=dict, blank=True)

    class Meta:
        ordering = ["-uploaded_at"]
        verbose_name = _("import of a client list")
        verbose_name_plural = _("imports of client lists")

    def __str__(self) -> str:
        return f"#{self.pk}"

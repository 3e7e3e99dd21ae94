"""What § 82 SGB III asks before training of somebody employed is handed over (DOMAIN.md B16): a list, no decision. Pure."""

from django.utils.translation import gettext_lazy as _

CONDITIONS = {
    "over_120_hours": _("Does the course last more than 120 hours?"),
    "licensed": _("Are course and provider licensed?"),
    "beyond_adaptation": _("Does it go beyond a short adaptation at the workplace?"),
    "two_years_after_degree": _("Was the vocational degree obtained at least two years ago, or is there none?"),
    "two_years_after_last": _("Was there no such course within the last two years?"),
}

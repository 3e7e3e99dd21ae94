"""The banner of a job that has fallen silent, for the frame of every page."""

from typing import Any

from django import template

from jobcenter.watch.pulse import late_jobs as late
from jobcenter.watch.words import told

register = template.Library()


@register.inclusion_tag("jobcenter/watch/parts/late.html")
def late_jobs(user: Any) -> dict[str, Any]:
    """Nothing where all is well, and nothing for counsellors. One statement now and then."""
    return {"jobs": [told(pulse) for pulse in late(user)], "may_administer": user.is_admin}

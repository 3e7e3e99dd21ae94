from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _

from jobcenter import checks  # noqa: F401  registers the system checks


class JobcenterConfig(AppConfig):
    default = True
    name = "jobcenter"
    verbose_name = "Jobcenter"


class Administration(admin_apps.AdminConfig):
    """Django's administration behind our own door (``jobcenter/administration.py``)."""

    default = False
    default_site = "jobcenter.administration.Site"
    verbose_name = _("Administration")

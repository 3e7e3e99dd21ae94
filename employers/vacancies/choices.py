"""The words of a vacancy: its state, level, wage, limitation and source."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from employers.vacancies import wage_words


class Status(models.TextChoices):
    OPEN = "open", _("Open")
    FILLED = "filled", _("Filled")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Level(models.IntegerChoices):
    """Requirement level of the KldB 2010 (DOMAIN.md 4.1)."""

    HELPER = 1, _("Helper")
    SKILLED = 2, _("Skilled worker")
    SPECIALIST = 3, _("Specialist")
    EXPERT = 4, _("Expert")


class WagePer(models.TextChoices):
    HOUR = wage_words.HOUR, _("an hour")
    MONTH = wage_words.MONTH, _("a month")


class WageKind(models.TextChoices):
    FIXED = wage_words.FIXED, _("agreed amount")
    AT_LEAST = wage_words.AT_LEAST, _("at least")
    TARIFF = wage_words.TARIFF, _("by collective agreement")
    OPEN = wage_words.OPEN, _("to be agreed")


class Limitation(models.TextChoices):
    UNLIMITED = "unlimited", _("unlimited")
    LIMITED = "limited", _("limited")


class Source(models.TextChoices):
    OWN = "own", _("taken down by a counsellor")
    LIST = "list", _("list of vacancies")
    JOB_SEARCH = "job_search", _("public job search")
    JOB_POSTING = "job_posting", _("job posting (schema.org)")

"""The closed lists of a summons (DOMAIN.md 2.3)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Purpose(models.TextChoices):
    """Exactly these five: SGB III section 309(2)."""

    OCCUPATION = "occupation", _("Occupational counselling")
    PLACEMENT = "placement", _("Placement in training or work")
    SERVICES = "services", _("Preparing active services")
    BENEFIT = "benefit", _("Preparing decisions on benefits")
    CLAIM = "claim", _("Checking the conditions of the claim")


# In the letter, whatever the language of the screen: legal text is German (SGB X section 19(1)).
IN_GERMAN = {
    Purpose.OCCUPATION: "Berufsberatung",
    Purpose.PLACEMENT: "Vermittlung in Ausbildung oder Arbeit",
    Purpose.SERVICES: "Vorbereitung aktiver Arbeitsförderungsleistungen",
    Purpose.BENEFIT: "Vorbereitung von Entscheidungen im Leistungsverfahren",
    Purpose.CLAIM: "Prüfung des Vorliegens der Voraussetzungen für den Leistungsanspruch",
}


class Way(models.TextChoices):
    """How the letter went out; only for a letter by post a day is deemed."""

    POST = "post", _("Letter by post")
    SERVED = "served", _("Formal service with record")
    MESSENGER = "messenger", _("Own messenger, put into the letter box")
    HANDED_OVER = "handed_over", _("Handed over in person")


class Outcome(models.TextChoices):
    ATTENDED = "attended", _("Came")
    SAME_DAY = "same_day", _("Came at another time of the same day, purpose reached")
    SICK = "sick", _("Sick, excused")
    CONTINUED = "continued", _("Sick, summons continues on the first day of fitness")
    NOT_ATTENDED = "not_attended", _("Did not come")
    WITHDRAWN = "withdrawn", _("Withdrawn by us")


class Reason(models.TextChoices):
    """Whether there was an important reason for not coming. A person finds that, after hearing the client."""

    OPEN = "open", _("important reason open")
    ACCEPTED = "accepted", _("important reason accepted")
    NONE = "none", _("no important reason")


class HeardHow(models.TextChoices):
    WRITTEN = "written", _("in writing")
    IN_PERSON = "in_person", _("in person")
    TELEPHONE = "telephone", _("by telephone")
    NO_ANSWER = "no_answer", _("no answer by the due date")


FULFILLED = (Outcome.ATTENDED, Outcome.SAME_DAY)
# The summons still waits for how it went.
OPEN = ("", Outcome.CONTINUED)

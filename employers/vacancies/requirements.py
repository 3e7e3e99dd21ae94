from django.db import models
from django.utils.translation import gettext_lazy as _

from caseload.occupations.codes import Language, LanguageLevel, Licence


class Requirement(models.Model):
    """What a vacancy asks for beside the occupation, must or wish. Skills are compared by ``code``, the folded label."""

    class Kind(models.TextChoices):
        LANGUAGE = "language", _("Language")
        LICENCE = "licence", _("Licence")
        SKILL = "skill", _("Skill")

    vacancy = models.ForeignKey(
        "employers.Vacancy", models.CASCADE, related_name="requirements", verbose_name=_("vacancy")
    )
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices)
    code = models.CharField(_("code"), max_length=60)
    label = models.CharField(_("label"), max_length=80, blank=True)
    level = models.CharField(_("level of the language"), max_length=2, choices=LanguageLevel.choices, blank=True)
    must = models.BooleanField(_("must"), default=False)

    class Meta:
        ordering = ["kind", "-must", "code"]
        verbose_name = _("requirement")
        verbose_name_plural = _("requirements")
        constraints = [models.UniqueConstraint(fields=["vacancy", "kind", "code"], name="requirement_once")]

    def __str__(self) -> str:
        return f"{self.word} {self.level}".strip()

    @property
    def word(self) -> str:
        """What is asked for, in the language of the person."""
        if self.kind == self.Kind.LANGUAGE and self.code in Language.values:
            return str(Language(self.code).label)
        if self.kind == self.Kind.LICENCE and self.code in Licence.values:
            return str(Licence(self.code).label)
        return self.label or self.code

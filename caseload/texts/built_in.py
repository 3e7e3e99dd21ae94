"""Texts the software brings along (``templates/emails/texts``), in force until the office has its own."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from caseload.clients.models import MailLanguage
from caseload.texts.rules import NEEDED

FOLDER = Path(settings.BASE_DIR) / "templates"


@lru_cache(maxsize=1)
def built_in() -> dict[tuple[str, str], str]:
    """(kind, language) -> text."""
    return {(kind, language): _read(kind, language) for kind in NEEDED for language in MailLanguage.values}


def _read(kind: str, language: str) -> str:
    return (FOLDER / f"emails/texts/{kind}.{language}.txt").read_text(encoding="utf-8").strip()

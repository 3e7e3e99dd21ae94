"""A letter as PDF: tagged (PDF/UA-1), for a window envelope (DIN 5008, form B), set by Typst with the fonts installed.

Data goes in as JSON and is never run. Libertinus has the Latin, Greek and Cyrillic letters, Amiri the Arabic ones; what
neither has (a name in Chinese) is romanised, as a letter with an empty box is not delivered.
"""

import json
import re
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst
from anyascii import anyascii
from django.conf import settings
from fontpkg_amiri import ROOT as AMIRI

TEMPLATE = Path(settings.BASE_DIR) / "templates" / "letters/letter.typ"
# Latin, Greek, Cyrillic, Arabic, punctuation, direction marks.
_SHOWABLE = re.compile("[\u0020-\u052f\u0600-\u06ff\u1e00-\u1eff\u2010-\u203f\u20a0-\u20bf\u2066-\u2069]")
_MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
TRIES = 8


def typeset(content: dict[str, Any], now: datetime) -> bytes:
    """The PDF. ``now`` (aware) becomes its date of creation."""
    letter = "".join(_shown(sign) for sign in json.dumps(content, ensure_ascii=False))
    for _attempt in range(TRIES):
        try:
            return _compiled(letter, now)
        except typst.TypstError as error:
            missing = _MISSING.search(str(error))
            if not missing:
                raise
            letter = letter.translate({ord(sign): _romanised(sign) for sign in missing[1] if ord(sign) > 127})
    return _compiled(letter.translate({ord(sign): _romanised(sign) for sign in set(letter) if ord(sign) > 591}), now)


def _compiled(letter: str, now: datetime) -> bytes:
    pdf = typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        sys_inputs={"letter": letter},
        pdf_standards=["ua-1"],
        timestamp=int(now.timestamp()),
    )
    assert isinstance(pdf, bytes)
    return pdf


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """The same letter on every machine: the fonts inside Typst, and Amiri."""
    return typst.Fonts(include_system_fonts=False, font_paths=[AMIRI / "files"])


def _shown(sign: str) -> str:
    return sign if _SHOWABLE.match(sign) else _romanised(sign)


def _romanised(sign: str) -> str:
    """Nothing in it may end a JSON string."""
    return re.sub(r'["\\\x00-\x1f]', "", anyascii(sign))

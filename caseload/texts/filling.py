"""A text and the facts of one mail become plain text and HTML, lines ending in CRLF.

What thousands of mails share is made once, as a skeleton with gaps, and filled by one ``%``: the text decides which lines
there are, its gaps which of them are left out. A line whose gap has nothing to say is left out as a whole; a link
stands on a line of its own in the plain text, and in the HTML the words before it become the link.
"""

import re
from datetime import datetime
from functools import lru_cache
from itertools import groupby

from django.template import Context, Engine
from django.utils.html import escape, format_html

from caseload.clients.models import MailLanguage
from caseload.lib.dates import LOCAL
from caseload.lib.text import clean_line
from caseload.texts.rules import GAP, LINK, STOP
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS, day_in_words

ISOLATED = ("place", "phone", "time")
_LINK_LINE = re.compile(rf"(.*\S)\s*:\s*\{{({LINK}|{STOP})\}}")


def facts(
    language: MailLanguage, phone: str, starts_at: datetime | None, place: str, link: str = "", stop: str = ""
) -> dict[str, str]:
    """What fills the gaps: ``starts_at`` aware or None, ``place`` as ``wording.where`` says it, links as addresses."""
    day, time = _when(int(starts_at.timestamp()), language) if starts_at else ("", "")
    return {"phone": _shown(phone), "place": place, "link": link, "stop": stop, "day": day, "time": time}


def filled(body: str, language: MailLanguage, said: dict[str, str]) -> tuple[str, str]:
    """Text and HTML."""
    text, html = _skeleton(body, language, _empty(said))
    return text % said, html % {**said, "place": _escaped(said["place"]), "phone": _escaped(said["phone"])}


def printed(body: str, language: MailLanguage, said: dict[str, str]) -> list[list[str]]:
    """Paragraphs of lines for paper: what leads to a page is left out with its line."""
    return _paragraphs([_gapped(line, language in RIGHT_TO_LEFT) % said for line in _lines(body, _empty(said))])


@lru_cache(maxsize=256)
def _skeleton(body: str, language: MailLanguage, empty: tuple[str, ...]) -> tuple[str, str]:
    right_to_left = language in RIGHT_TO_LEFT
    lines = _lines(body, empty)
    frame = {
        "language": language.value,
        "direction": "rtl" if right_to_left else "ltr",
        "subject": WORDINGS[language].subject,
        "paragraphs": _paragraphs([_html_line(line, right_to_left) for line in lines]),
    }
    html = Engine.get_default().get_template("emails/frame.html").render(Context(frame))
    paragraphs = _paragraphs([_text_line(line, right_to_left) for line in lines])
    text = "\n\n".join("\n".join(paragraph) for paragraph in paragraphs) + "\n"
    return text.replace("\n", "\r\n"), html.replace("\n", "\r\n")


def _empty(said: dict[str, str]) -> tuple[str, ...]:
    return tuple([name for name, value in said.items() if not value])


def _lines(body: str, empty: tuple[str, ...]) -> list[str]:
    return [line.strip() for line in body.split("\n") if not set(empty).intersection(GAP.findall(line))]


def _text_line(line: str, right_to_left: bool) -> str:
    """A link on a line of its own is found by mail programs, and runs from left to right in any language."""
    if found := _LINK_LINE.fullmatch(line):
        return f"{_gapped(found[1], right_to_left)}:\n%({found[2]})s"
    return _gapped(line, right_to_left)


def _html_line(line: str, right_to_left: bool) -> str:
    if found := _LINK_LINE.fullmatch(line):
        words = escape(_gapped(found[1], right_to_left))
        return format_html('<a class="{}" href="%({})s">{}</a>', found[2], found[2], words)
    return escape(_gapped(line, right_to_left))


def _gapped(line: str, isolate: bool = False) -> str:
    """``{day}`` becomes ``%(day)s``. Right to left, numbers and Latin words keep their direction."""

    def gap(found: re.Match[str]) -> str:
        name = f"%({found[1]})s"
        return f"\u2068{name}\u2069" if isolate and found[1] in ISOLATED else name

    return GAP.sub(gap, line.replace("%", "%%"))


def _paragraphs(lines: list[str]) -> list[list[str]]:
    return [list(group) for words, group in groupby(lines, key=bool) if words]


@lru_cache(maxsize=1024)
def _when(second: int, language: MailLanguage) -> tuple[str, str]:
    local = datetime.fromtimestamp(second, LOCAL)
    return day_in_words(local.date(), language), f"{local:%H:%M}"


@lru_cache(maxsize=1024)
def _shown(words: str) -> str:
    return clean_line(words)


@lru_cache(maxsize=1024)
def _escaped(words: str) -> str:
    return str(escape(words))

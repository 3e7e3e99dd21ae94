"""What the text of a mail may hold (DOMAIN.md 4.2, classes 0 and 1). Pure.

A text is plain lines with gaps such as ``{day}``. The gaps are these six and no others: there is none for a name (neither
the client's nor the contact person's, who is listed on the office's pages), none for a purpose or an office. What would
tell a neighbour reading along what it is about is refused in all six languages, whatever language the text is in.
"""

import re
import unicodedata
from dataclasses import dataclass

from caseload.lib.text import clean_text, mixes_alphabets

DAY, TIME, PLACE, PHONE, LINK, STOP = "day", "time", "place", "phone", "link", "stop"
GAPS = (DAY, TIME, PLACE, PHONE, LINK, STOP)
LONGEST = 2000

# Kind of text -> gaps it must have, gaps it may have.
NEEDED = {
    "appointment": (DAY, TIME, STOP),
    "moved": (DAY, TIME, STOP),
    "cancellation": (DAY, TIME, STOP),
    "invitation": (STOP,),
}
UNKNOWN = {"invitation": (DAY, TIME, PLACE)}
GAP = re.compile(r"\{([a-z]+)\}")
_BRACES = re.compile(r"[{}]|%\(|\$\(|<%|%>")
_ADDRESS = re.compile(r"https?:|www\.|\S@\S|\b[\w-]+\.(?:de|com|org|net|eu|info)\b", re.I)
_HOST = re.compile(r"\b[\w-]+\.([^\W\d_][\w-]+)\b")
# How forbidden words are written so that no eye sees a difference: letters apart, and those of another alphabet.
_APART = re.compile(r"(?<=\b\w) (?=\w\b)")
_ALIKE = str.maketrans("аеорсухіјѕԁһ", "aeopcyxijsdh")

# A place is free text: what says too much about it is no reason to refuse it, but does not leave in a mail.
TELLS_THE_OFFICE = (
    r"job\W?cent|agentur|arbeitsamt|arbeits(los|such)|\barge\b|bürgergeld|grundsicherung|hartz|\bsgb\b|sozial|leistungsabt"
    r"|vermittl|maßnahme|\balg\b|mindestsicherung|bedarfsgemein|eingliederung|integrationsf|unemploy|welfare|benefit"
)
# A text is written once and read by thousands, so it is held to more: no purpose, no programme, no consequence.
TELLS_THE_PURPOSE = (
    r"\bjobs?\b|\bamt\b|behörde|leistung|arbeit|bewerb|programm|projekt|offensive|fallmanage|stellen?\b|stellena|stellens|beruf|sanktion|hemmnis"
    r"|aufstock|employ|vacanc|counsel|agency|regelsatz|zumutbar|\boffice\b|sanction|işsiz|\biş\b|yardım|danışman|\bkurum|çalışma|безроб|робот"
    r"|допомог|виплат|консульт|центр|безраб|работ|пособ|выплат|بطالة|عمل|مساعدة|إعانة|مستشار|مركز|وظيف"
)
OF_A_PLACE = re.compile(TELLS_THE_OFFICE, re.I)
OF_A_TEXT = re.compile(rf"{TELLS_THE_OFFICE}|{TELLS_THE_PURPOSE}", re.I)


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text: a code and the words or gaps it is about."""

    code: str  # empty, too_long, code, unknown_gap, unwanted_gap, missing_gap, address, revealing
    about: str = ""


def neutral(words: str) -> bool:
    return not OF_A_PLACE.search(as_read(words))


def as_read(words: str) -> str:
    """What the eye reads, however it is written: composed, nothing invisible, look-alikes of other alphabets told."""
    words = _APART.sub("", unicodedata.normalize("NFKC", clean_text(words)))
    return re.sub(r"\w+", lambda word: word[0].translate(_ALIKE) if mixes_alphabets(word[0]) else word[0], words)


def gaps_of(kind: str) -> tuple[str, ...]:
    return tuple(gap for gap in GAPS if gap not in UNKNOWN.get(kind, ()))


def faults(kind: str, body: str) -> list[Fault]:
    """Everything that keeps ``body`` from being mailed as a text of ``kind``; empty where nothing does."""
    if not body.strip():
        return [Fault("empty")]
    found = [Fault("too_long", str(LONGEST))] if len(body) > LONGEST else []
    used, rest = GAP.findall(body), as_read(GAP.sub("", body))
    if code := _BRACES.search(rest):
        found.append(Fault("code", code[0]))
    found += [Fault("unknown_gap", f"{{{gap}}}") for gap in dict.fromkeys(used) if gap not in GAPS]
    found += [Fault("unwanted_gap", f"{{{gap}}}") for gap in UNKNOWN.get(kind, ()) if gap in used]
    found += [Fault("missing_gap", f"{{{gap}}}") for gap in NEEDED[kind] if gap not in used]
    hosts = (host for host in _HOST.finditer("" if code else rest) if host[1].islower())  # "Nr.Zwei" is a typing error
    if address := _ADDRESS.search(rest) or next(hosts, None):
        found.append(Fault("address", address[0]))
    return found + [Fault("revealing", _whole_word(rest, *told.span())) for told in [OF_A_TEXT.search(rest)] if told]


def _whole_word(text: str, start: int, end: int) -> str:
    """What was found with the letters around it. (Asked of one expression, they cost the square of a text's length.)"""
    return re.split(r"\W", text[:start])[-1] + text[start:end] + re.split(r"\W", text[end:], maxsplit=1)[0]

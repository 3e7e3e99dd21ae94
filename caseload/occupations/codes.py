"""Code lists for describing work: levels of a language, languages, driving licences (DOMAIN.md 4.1)."""

import re

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from caseload.lib.text import fold


class LanguageLevel(TextChoices):
    """Common European Framework of Reference (CEFR), lowest first; ``rank`` compares."""

    A1 = "A1", "A1"
    A2 = "A2", "A2"
    B1 = "B1", "B1"
    B2 = "B2", "B2"
    C1 = "C1", "C1"
    C2 = "C2", "C2"

    @property
    def rank(self) -> int:
        return list(LanguageLevel).index(self)


class Language(TextChoices):
    """Languages that vacancies ask for and clients bring, by ISO 639-1."""

    GERMAN = "de", _("German")
    ENGLISH = "en", _("English")
    ALBANIAN = "sq", _("Albanian")
    ARABIC = "ar", _("Arabic")
    BOSNIAN = "bs", _("Bosnian, Croatian, Serbian")
    BULGARIAN = "bg", _("Bulgarian")
    DARI = "fa", _("Dari, Persian")
    FRENCH = "fr", _("French")
    GREEK = "el", _("Greek")
    ITALIAN = "it", _("Italian")
    KURDISH = "ku", _("Kurdish")
    DUTCH = "nl", _("Dutch")
    PASHTO = "ps", _("Pashto")
    POLISH = "pl", _("Polish")
    PORTUGUESE = "pt", _("Portuguese")
    ROMANIAN = "ro", _("Romanian")
    RUSSIAN = "ru", _("Russian")
    SPANISH = "es", _("Spanish")
    TIGRINYA = "ti", _("Tigrinya")
    TURKISH = "tr", _("Turkish")
    UKRAINIAN = "uk", _("Ukrainian")


class Licence(TextChoices):
    """Driving licences (§ 6 FeV), and what carriers and warehouses ask for beside them."""

    AM = "AM", "AM"
    A1 = "A1", "A1"
    A2 = "A2", "A2"
    A = "A", "A"
    B = "B", "B"
    BE = "BE", "BE"
    C1 = "C1", "C1"
    C1E = "C1E", "C1E"
    C = "C", "C"
    CE = "CE", "CE"
    D1 = "D1", "D1"
    D1E = "D1E", "D1E"
    D = "D", "D"
    DE = "DE", "DE"
    L = "L", "L"
    T = "T", "T"
    CODE_95 = "95", _("professional driver (code 95)")
    FORKLIFT = "forklift", _("forklift licence")


# Who has the one may drive the others as well, or has had to obtain them before (sections 6 (3) and 9 FeV).
_INCLUDED = {
    Licence.A1: "AM",
    Licence.A2: "AM A1",
    Licence.A: "AM A1 A2",
    Licence.B: "AM L",
    Licence.BE: "AM L B",
    Licence.C1: "AM L B",
    Licence.C1E: "AM L B BE C1",
    Licence.C: "AM L B C1",
    Licence.CE: "AM L B BE C1 C1E C T",
    Licence.D1: "AM L B",
    Licence.D1E: "AM L B BE D1",
    Licence.D: "AM L B D1",
    Licence.DE: "AM L B BE D1 D1E D",
    Licence.T: "AM L",
}


def with_included(licence: str) -> set[str]:
    """The licence and those it brings along."""
    return {licence, *_INCLUDED.get(licence, "").split()}  # type: ignore[call-overload]


_LANGUAGE_WORDS = {
    Language.GERMAN: "Deutsch|German|Deutschkenntnisse",
    Language.ENGLISH: "Englisch|English",
    Language.ALBANIAN: "Albanisch|Albanian",
    Language.ARABIC: "Arabisch|Arabic",
    Language.BOSNIAN: "Bosnisch|Kroatisch|Serbisch|Serbokroatisch|Bosnian|Croatian|Serbian",
    Language.BULGARIAN: "Bulgarisch|Bulgarian",
    Language.DARI: "Dari|Persisch|Farsi|Persian",
    Language.FRENCH: "Französisch|French",
    Language.GREEK: "Griechisch|Greek",
    Language.ITALIAN: "Italienisch|Italian",
    Language.KURDISH: "Kurdisch|Kurmandschi|Sorani|Kurdish",
    Language.DUTCH: "Niederländisch|Holländisch|Dutch",
    Language.PASHTO: "Paschtu|Paschto|Pashto",
    Language.POLISH: "Polnisch|Polish",
    Language.PORTUGUESE: "Portugiesisch|Portuguese",
    Language.ROMANIAN: "Rumänisch|Romanian",
    Language.RUSSIAN: "Russisch|Russian",
    Language.SPANISH: "Spanisch|Spanish",
    Language.TIGRINYA: "Tigrinya|Tigrinisch",
    Language.TURKISH: "Türkisch|Turkish",
    Language.UKRAINIAN: "Ukrainisch|Ukrainian",
}
_LANGUAGE_OF = {fold(word): code for code, words in _LANGUAGE_WORDS.items() for word in words.split("|")}
_FORKLIFT = {"gabelstapler", "gabelstaplerschein", "stapler", "staplerschein", "flurforderschein", "forklift"}
_LICENCE_NOISE = re.compile(r"führerschein|fuehrerschein|fahrerlaubnis|klasse|\bfs\b|kl\.|driving licence|class", re.I)


def language_of(word: str) -> Language | None:
    """The language a person means by its German or English name or by its code."""
    key = fold(word)
    return _LANGUAGE_OF.get(key) or (Language(key) if key in Language.values else None)


def licence_of(word: str) -> Licence | None:
    """The licence a person means: ``B``, ``Führerschein Klasse C1E``, ``Staplerschein``, ``Code 95``."""
    if fold(word).replace(" ", "") in _FORKLIFT or fold(word) in ("forklift licence", "flurforder schein"):
        return Licence.FORKLIFT
    code = re.sub(r"[^A-Z0-9]", "", _LICENCE_NOISE.sub("", word).upper())
    if code in ("95", "CODE95", "SCHLUSSELZAHL95", "SCHLÜSSELZAHL95"):
        return Licence.CODE_95
    return Licence(code) if code in Licence.values else None

"""Names as people write them, and the keys under which they are found again. Pure."""

import re
import unicodedata

from anyascii import anyascii

# Soft hyphen, zero-width characters, direction marks, byte order mark: invisible, pasted along from Word and web pages.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")
_BLANKS = re.compile(r"\s+")
_HYPHENS = re.compile("[\u2010-\u2013]")
# Transliterations of German umlauts and the sharp s; applied to both sides, so Mueller, Müller and Muller meet.
_UMLAUTS = re.compile(r"([aou])e+")
_SHARP_S = re.compile(r"s{2,}")


def clean_line(text: str) -> str:
    """One line as it should be stored: composed (NFC), no invisible or control characters, single inner blanks.

    Uncommon hyphens become the plain one; everything else a person typed stays, apostrophes included.
    """
    text = unicodedata.normalize("NFC", text)
    text = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    return _BLANKS.sub(" ", _HYPHENS.sub("-", text)).strip()


def clean_text(text: str) -> str:
    """Several lines as they should be stored: as ``clean_line``, but line breaks and tabs stay."""
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "", _INVISIBLE.sub("", text)).strip()


def mixes_alphabets(word: str) -> bool:
    """Whether a word has letters of several alphabets that look alike, as in ``exаmple`` with a Cyrillic а."""
    alphabets = {unicodedata.name(sign, "").partition(" ")[0] for sign in word if sign.isalpha()}
    return len(alphabets & {"LATIN", "CYRILLIC", "GREEK"}) > 1


LONGEST_SEARCH = 200  # letters; more than any name has


def search_words(text: str) -> list[str]:
    """What is searched for: the folded words, each once. A text pasted by mistake is cut, so that no database gives up."""
    return list(dict.fromkeys(fold(text[:LONGEST_SEARCH]).split()))


def fold(text: str) -> str:
    """The key of a name for searching: romanised, lower case, letters and digits in words, umlaut spellings made one.

    ``Öztürk-Groß``, ``oeztuerk gross`` and ``ÖZTÜRK GROSS`` give the same key; ``Коваленко`` is found as ``kovalenko``.
    """
    text = anyascii(unicodedata.normalize("NFC", _INVISIBLE.sub("", text))).lower()
    text = re.sub(r"['`]", "", text)
    text = _SHARP_S.sub("s", _UMLAUTS.sub(r"\1", text))
    return _BLANKS.sub(" ", re.sub(r"[^a-z0-9@.+]+", " ", text)).strip()

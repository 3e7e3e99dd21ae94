"""Wishes in a vacancy's text that an employer must not have: age, sex, origin, belief, health. Pure.

Source: §§ 1, 7 and 11 AGG. A word list finds words, not meanings: the hint asks to look, it forbids nothing (§§ 8 to 10 AGG
know exceptions), and what it does not find may still be wrong.
"""

import re
from dataclasses import dataclass

AGE, SEX, ORIGIN, BELIEF, HEALTH = "age", "sex", "origin", "belief", "health"
_WORDS = {
    AGE: (
        r"jung(?:e[nrs]?|es)?,?\s+(?:\w+,?\s+){0,2}(?:team|mitarbeiter\w*|leute|kolleg\w*|frau|mann|männer|frauen|person\w*|kraft|kräfte)"
        r"|(?:bis|maximal|höchstens|unter|nicht\s+älter\s+als|max\.)\s*(?:\d{2})\s*jahre"
        r"|(?:zwischen|von)\s+\d{2}\s*(?:und|bis|-|–)\s*\d{2}\s*jahre"
        r"|\d{2}\s*[-–]\s*\d{2}\s*jahre\s*alt|altersgrenze|berufsanfänger\w*\s+bevorzugt|rentner\w*\s+(?:gesucht|bevorzugt)"
        r"|nicht\s+älter\s+als\s+\d{2}\b|\bmax\.?\s*\d{2}\s*j\.|\balter:?\s+(?:zwischen\s+|von\s+|bis\s+)?\d{2}\b"
        r"|digital\s+natives?"
    ),
    SEX: (
        r"(?:nur|ausschließlich)\s+(?:für\s+)?(?:männer|frauen|herren|damen|männliche\w*|weibliche\w*)"
        r"|(?:männliche|weibliche)[rsn]?\s+(?:bewerber\w*|kraft|person|mitarbeiter\w*|aushilfe)"
        r"|(?:putz|reinigungs|sekretariats)frau\b|kräftige[rn]?\s+(?:mann|männer|jungs)|\bjungs\b|\bmädels\b"
        r"|\b(?:mann|frau|herr|dame)\s+gesucht|\((?:m|w)\)"
        r"|keine\s+(?:frauen|männer|mütter)|ohne\s+kinder(?:wunsch)?|nicht\s+schwanger"
    ),
    ORIGIN: (
        r"(?:nur|ausschließlich)\s+deutsche?\b(?!\s*(?:sprach|kenntnis))|deutsche[rn]?\s+(?:bewerber\w*|staatsangehörig\w*|herkunft|abstammung)"
        r"|muttersprachler\w*|muttersprache\s+deutsch|deutsch\s+als\s+muttersprache|akzentfrei\w*"
        r"|keine\s+(?:ausländer\w*|flüchtlinge|migrant\w*)|ohne\s+migrationshintergrund|eu-bürger\w*\s+bevorzugt"
    ),
    BELIEF: (
        r"(?:ohne|kein)\s+kopftuch|(?:nur|ausschließlich)\s+(?:christ\w*|katholi\w*|evangeli\w*)"
        r"|konfessionszugehörigkeit"
    ),
    HEALTH: (
        r"\bkerngesund\w*|keine\s+(?:kranken|behinderten|schwerbehinderten|behinderung)|nicht\s+(?:krank|behindert)\b"
        r"|körperlich\s+und\s+(?:geistig|psychisch)\s+(?:fit|gesund)|ohne\s+(?:gesundheitliche\w*\s+)?einschränkung\w*"
        r"|(?:uneingeschränkt|voll)\s+(?:gesund|belastbar)|\bgesunde[rn]?\s+(?:mann|frau|person|bewerber\w*|mitarbeiter\w*)"
    ),
}
_PATTERNS = {ground: re.compile(words, re.I) for ground, words in _WORDS.items()}


@dataclass(frozen=True)
class Wish:
    """``words`` as they stand in the text; ``ground`` is what the wish is about."""

    ground: str
    words: str


def wishes_in(text: str) -> list[Wish]:
    """Each ground once, with the first words found, in the order age, sex, origin, belief, health."""
    flat = re.sub(r"\s+", " ", text)
    found = ((ground, pattern.search(flat)) for ground, pattern in _PATTERNS.items())
    return [Wish(ground, match[0][:60]) for ground, match in found if match]

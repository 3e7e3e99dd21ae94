"""What a person wrote, without what they quote below it, their signature and everything that is not text. Pure."""

import re

from caseload.inbox.mime import Mail
from caseload.lib.text import clean_line, clean_text

TEXT_CHARS = 4000
ATTACHMENTS = 20

# What stands below was written by somebody else: by us.
_WROTE = r"(?:schrieb|wrote|a écrit|escribió|ha scritto|schreef|escreveu|napisał)"
_QUOTED = re.compile(
    r"^[ \t>*]{0,40}(?:"
    rf"(?:am|on|le|el|il|op|em|dnia)\b[^\n]{{4,120}}(?:\n[^\n]{{0,80}})?{_WROTE}\b[^\n]{{0,80}}:?[ \t]*$"
    r"|[^\n]{4,120}(?:\n[^\n]{0,80})?(?:tarihinde[^\n]{0,100}yazdı|пишет|написал\w*|пише|كتب|schrieb am[^\n]{4,60})"
    r"[^\n]{0,60}:[ \t]*$"
    r"|-{2,40}[ \t]{0,9}(?:original|ursprüngliche|weitergeleitete|forwarded|message d'origine|orijinal|исходное|початкове)"
    r"|(?:von|from|de|da|kimden|от|від)[ \t]*:[^\n]{1,200}\n[ \t>*]{0,40}"
    r"(?:gesendet|sent|an|to|datum|date|envoyé|gönderil\w+|кому|дата|надіслано)[ \t]*:"
    r"|(?:anfang der weitergeleiteten|begin forwarded|début du message|inizio messaggio)[^\n]{0,40}:[ \t]*$"
    r"|_{20,80}[ \t]*$|diese nachricht wurde von[^\n]{0,40}gesendet[ \t]*$)",
    re.I | re.M,
)
_SIGNATURE = re.compile(r"^--[ \t]*$", re.M)
_MANY_BLANK = re.compile(r"\n{3,}")


def words(mail: Mail) -> str:
    """The first text of the mail, at most ``TEXT_CHARS`` characters; HTML only where there is no plain text."""
    texts = [part for part in mail.parts if part.type in ("text/plain", "text/html") and not part.is_attachment]
    plain = [part for part in texts if part.type == "text/plain" and part.body.strip()]
    return next((own_words(part.text) for part in plain or texts), "")


def own_words(text: str) -> str:
    text = text[: 4 * TEXT_CHARS].replace("\r\n", "\n")
    for end in (_QUOTED, _SIGNATURE):
        if (found := end.search(text)) and text[: found.start()].strip():
            text = text[: found.start()]
    lines = [line.rstrip() for line in text.split("\n") if not line.lstrip().startswith(">")]
    return _MANY_BLANK.sub("\n\n", clean_text("\n".join(lines)))[:TEXT_CHARS]


def attachments(mail: Mail) -> list[str]:
    """``name (size in bytes)`` of what else is in the mail; nothing of its content."""
    others = [part for part in mail.parts if part.is_attachment or not part.type.startswith(("text/", "multipart/"))]
    return [f"{clean_line(part.filename)[:80] or part.type[:60]} ({len(part.body)})" for part in others[:ATTACHMENTS]]

"""Whether mail can be sent to an address at all. No server is asked."""

import re

from email_validator import EmailNotValidError, validate_email

from caseload.lib.text import mixes_alphabets

# Nearly every address is as plain as this, and need not be taken apart; whatever is not goes to the library.
_LOCAL = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*"
_LABEL = r"(?=[^.]{1,63}\.)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\."
_PLAIN = re.compile(rf"{_LOCAL}@(?:{_LABEL}){{1,4}}(?:de|com|org|net|eu|info)")


def deliverable(address: str) -> str | None:
    """The address as it goes over the wire, in ASCII; None where there is no such form.

    An address with letters beyond ASCII before the @ would need a server that takes them (RFC 6531): not usable. Nor is one
    whose domain only looks like another: it is somebody else's.
    """
    if _PLAIN.fullmatch(address) and address.index("@") <= 64 and len(address) <= 254:
        return address
    if any(map(mixes_alphabets, address.rpartition("@")[2].split("."))):
        return None
    try:
        return validate_email(address, check_deliverability=False, allow_smtputf8=False, strict=True).ascii_email
    except EmailNotValidError:
        return None

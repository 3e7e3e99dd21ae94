"""Delivery reports: of which recipients they speak, and in which words. Pure.

Half of them carry a machine's part (RFC 3464), which often says less than the text beside it; the other half is text
alone, each mail system in its own way. What stands in the returned mail itself is not listened to.
"""

import re
from dataclasses import dataclass, replace

from caseload.inbox.mime import PREAMBLE, Mail, parse_head

SAID_CHARS = 5000
RECIPIENTS = 20

MACHINE = ("message/delivery-status", "message/global-delivery-status")
RETURNED = (
    *("message/rfc822", "message/global", "text/rfc822"),
    *("text/rfc822-headers", "message/rfc822-headers", "message/global-headers", "text/rfc822-header"),
)
ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"'=|/]{1,64}@[A-Za-z0-9._-]{0,200}[A-Za-z0-9]")
# Below one of these lines stands the mail as it was sent.
_BELOW = re.compile(
    r"^[ \t>|*=_-]{0,80}(?:"
    r"(?:below|this|the following|here|included)[^\n]{0,40}(?:copy of|original message)"
    r"|(?:original|returned|undelivered|unsent|failed)? ?(?:message|mail) ?(?:headers?|text|contents?)?[^\n]{0,20}"
    r"(?:follow|below)|-{1,40} *(?:original|returned|undelivered|unsent|your) (?:message|mail|header)"
    r"|(?:start|begin) of returned|original message *:?-{0,40}$|-{1,40} *ursprüngliche nachricht"
    r"|(?:Received|Return-Path|X-[\w-]+|DKIM-Signature|MIME-Version|Message-I[dD]|Content-Type): ?[^\n]*\n)",
    re.I | re.M,
)
# Lines that name an address without saying anything about it.
_ABOUT_OTHERS = re.compile(
    r"^[ \t>]{0,40}(?:from|sender|subject|message-id|reply-to|cc)\b|contact|assistance|postmaster@|reply to", re.I
)
_AT_ITS_HEAD = re.compile(r"^[ \t*]{0,40}<?" + ADDRESS.pattern)


@dataclass(frozen=True)
class Failure:
    """What is said of one recipient (may be empty).

    ``action`` and ``code``: from the machine's part. ``said``: the server's words, ``told``: what people are told.
    """

    recipient: str
    action: str = ""
    code: str = ""
    said: str = ""
    told: str = ""


def failures(mail: Mail) -> list[Failure]:
    """At least one where the mail has any text; at most ``RECIPIENTS``."""
    told = explanation(mail)
    found = [failure for part in mail.of_type(*MACHINE) for failure in _from_machine(part.text)]
    if not found and "final-recipient:" in told.lower():
        found = _from_machine(told)
    if found:
        return [replace(failure, told=_about(failure, found, told)) for failure in found[:RECIPIENTS]]
    named = [Failure(address) for address in _named(mail, told)[:RECIPIENTS]] or [Failure("")]
    return [replace(failure, said=_about(failure, named, told), told=told) for failure in named]


def explanation(mail: Mail) -> str:
    """What the report says in words, up to where the returned mail begins."""
    texts = []
    for part in mail.parts:
        if part.type in (*RETURNED, *MACHINE):
            break
        if part.type.startswith("text/") and part.type != PREAMBLE and not part.is_attachment:
            texts.append(part.text)
    text = "\n".join(texts)
    below = _BELOW.search(text, min(20, len(text)))
    return text[: below.start() if below else SAID_CHARS][:SAID_CHARS]


def _from_machine(text: str) -> list[Failure]:
    found = []
    for block in re.split(r"\n[ \t]*\n", text):
        fields = dict(reversed(parse_head(block.strip("\n").encode("utf-8", "replace"))))
        if fields.keys() & {"final-recipient", "original-recipient", "action"}:
            address = ADDRESS.search(fields.get("original-recipient") or fields.get("final-recipient") or "")
            kind, _semicolon, said = fields.get("diagnostic-code", "").partition(";")
            found.append(
                Failure(
                    recipient=address[0] if address else "",
                    action=fields.get("action", "").partition(" ")[0].lower(),
                    code=fields.get("status", "").partition(" ")[0][:12],
                    said=(said or kind)[:SAID_CHARS],
                )
            )
    return found


def _named(mail: Mail, told: str) -> list[str]:
    """The addresses a text speaks of: those a header names, else those with which a line begins, else any."""
    ours = {found.lower() for name in ("to", "from", "delivered-to", "cc") for found in ADDRESS.findall(mail.get(name))}
    headers = [found for value in mail.all("x-failed-recipients") for found in ADDRESS.findall(value)]
    lines = [line for line in told.split("\n") if "@" in line and not _ABOUT_OTHERS.search(line)]
    heads = [ADDRESS.findall(line)[0] for line in lines if _AT_ITS_HEAD.match(line)]
    anywhere = [found for line in lines for found in ADDRESS.findall(line)[:1]]
    for names in (headers, heads, anywhere):
        if others := [name for name in dict.fromkeys(names) if name.lower() not in ours]:
            return others
    return []


def _about(failure: Failure, found: list[Failure], told: str) -> str:
    """All that is told where there is one recipient, else from the line that names this one to that of the next."""
    me = failure.recipient.lower()
    others = {other.recipient.lower() for other in found} - {me, ""}
    if not others:
        return told
    lines, mine = [], False
    for line in told.split("\n"):
        low = line.lower()
        mine = (me != "" and me in low) or (mine and not any(other in low for other in others))
        if mine:
            lines.append(line)
    return "\n".join(lines)

"""Why a mail did not arrive, weighed from the words of the server, its codes and the step of the talk. Pure.

Codes alone mislead: 5.2.2 is a full mailbox, 550 5.1.1 may be a blocked sender, 5.0.0 anything at all. The words
decide (``phrases.py``), the enhanced status code (RFC 3463) where they say nothing, what they only hint at last.
"""

import re

from caseload.inbox.phrases import HINTS, PLAINLY, Patterns, Reason, patterns

# The address itself is wrong or gone: another mail to it cannot arrive.
DEAD = frozenset({Reason.NO_MAILBOX, Reason.NO_HOST, Reason.MOVED, Reason.TAKES_NO_MAIL})
# The mail or its sender was refused; that says nothing about the address.
OF_THE_SENDER = frozenset({Reason.CONTENT, Reason.REFUSED})

# The last two numbers of the enhanced status code: 5.1.1 and 4.1.1 both speak of the mailbox.
CODES = {
    **dict.fromkeys(("1.0", "1.1", "1.3", "1.4", "1.351"), Reason.NO_MAILBOX),
    **dict.fromkeys(("1.2", "4.4"), Reason.NO_HOST),
    "1.6": Reason.MOVED,
    **dict.fromkeys(("1.10", "3.2"), Reason.TAKES_NO_MAIL),
    **dict.fromkeys(("1.7", "1.8"), Reason.REFUSED),
    "2.2": Reason.FULL,
    **dict.fromkeys(("2.0", "2.1", "2.4"), Reason.SUSPENDED),
    **dict.fromkeys(("2.3", "3.4"), Reason.TOO_BIG),
    **dict.fromkeys(("3.0", "3.1", "3.3", "3.5"), Reason.SYSTEM),
    **dict.fromkeys(("4.1", "4.2", "4.3", "4.5", "4.6", "4.7"), Reason.TOO_LATE),
}
_VAGUE = frozenset({"0.0", "1.0", "3.0", "4.0", "5.0", "7.0"})
_CODE = re.compile(r"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.])")
_REPLY = re.compile(r"(?<![\d.\]/-])(?<!\d:)([45])\d\d(?=[ ,:-]|$)", re.M)
_LINK = re.compile(r"(?:https?://|www\.)([\w.-]{1,100})\S*", re.I)
_ADDRESS = re.compile(r"[^\s<>()\[\]:;,\"']{1,64}@[^\s<>()\[\]:;,\"']{0,255}[^\W_]")
# Who speaks, and what it is called, says nothing: "host mx.example.org[192.0.2.1] said:".
_SPEAKER = re.compile(r"\bhost \S{1,100}(?: ?\[[^\]\n]{0,60}\])? (?=said|refused to talk)", re.I)
_WRAPPED = re.compile(r"\n[ \t]+")

# At which step of the talk the refusal came, where the report says so.
_AT_MAIL = re.compile(r"(?:reply to|after|our) mail from", re.I)
_AT_RCPT = re.compile(
    r"recipient address rejected|(?:reply to|after|for|our|>>>) rcpt|rcpt to:|smtp:rcpt|command\W+rcpt|not like recipient",
    re.I,
)
_AFTER_DATA = re.compile(
    r"end of data|final data|after data|command\W+data|for text command|transfer of mail text|after i sent the message",
    re.I,
)
# The address repeated before the refusal, as at RCPT, or a sentence of its own.
_OWN_WORDS = re.compile(r"@@>?(?::|\.\.\.) |have an? \S+ account", re.I)
_FOR_NOW = re.compile(r"not found,\s+try again|temporary failure in name|dns query failed", re.I)

_NOT_OF_THE_ADDRESS = OF_THE_SENDER | {Reason.TOO_MANY, Reason.TOO_BIG, Reason.SUSPENDED}

_PLAINLY, _HINTS = patterns(PLAINLY), patterns(HINTS)


def reason_of(code: str, said: str, told: str = "") -> Reason:
    """``code``: enhanced status (may be empty). ``said``: the server's own words. ``told``: what people are told."""
    code = status_code(said) or code
    said, told = plain(said), plain(told)
    reason = _first(_PLAINLY, said)
    if not reason and told != said and _first(_HINTS, said) in _NOT_OF_THE_ADDRESS:
        told = ""  # the server named its reason; beside it all that can go wrong is often explained
    reason = reason or _first(_PLAINLY, told)
    if reason:
        return _weighed(reason, code, said, f"{said}\n{told}")
    return CODES.get(code[2:]) or _first(_HINTS, said) or _first(_HINTS, told) or Reason.UNKNOWN


def _weighed(reason: Reason, code: str, said: str, text: str) -> Reason:
    """Where the words stand against the code, or against the step of the talk, the address is not given up.

    At MAIL the server speaks of the sender; after DATA it has looked at the whole mail and refuses that, whatever it
    says; a bare "550 user unknown" without a code is what mobile operators say to senders they do not want.
    """
    if reason in DEAD and (_AT_MAIL.search(text) or CODES.get(code[2:]) is Reason.REFUSED):
        return Reason.REFUSED
    if reason is Reason.NO_HOST and _FOR_NOW.search(text):
        return Reason.TOO_LATE
    if reason is not Reason.NO_MAILBOX or _AT_RCPT.search(text):
        return reason
    by_code = CODES.get(code[2:], Reason.NO_MAILBOX)
    if by_code not in DEAD | OF_THE_SENDER:
        return by_code
    bare = _REPLY.search(said) and (not code or code[2:] == "0.0") and not _OWN_WORDS.search(said)
    return Reason.REFUSED if bare or _AFTER_DATA.search(text) else reason


def _first(known: Patterns, text: str) -> Reason | None:
    return next((reason for reason, pattern in known if pattern.search(text)), None)


def status_code(text: str) -> str:
    """The first enhanced code in a text that is to the point, else the first; empty where there is none."""
    codes = _CODE.findall(text)
    return next((code for code in codes if code[2:] not in _VAGUE), codes[0] if codes else "")


def is_temporary(code: str, said: str) -> bool:
    """Whether the server would have it tried again; its plain reply code counts more than the enhanced one."""
    reply = _REPLY.search(said)
    return (reply[1] if reply else code[:1]) == "4"


def plain(text: str) -> str:
    """Without addresses and links, which are full of words that mean nothing here (``https://.../unknown-user``)."""
    return _SPEAKER.sub("", _WRAPPED.sub(" ", _ADDRESS.sub("@@", _LINK.sub(r"\1", text))))

"""A mail as it came over the wire, taken apart within bounds. Pure; never raises, whatever the bytes are.

Nothing is unpacked beyond what can matter: the first ``LOOKED_AT`` bytes, so many headers, parts and levels. What lies
beyond is counted as ``cut`` and not looked at: a bounce says why at its beginning, a bomb has nothing to say.
"""

import binascii
import re
from base64 import b64decode
from dataclasses import dataclass, field
from email.errors import MessageError
from email.header import decode_header
from quopri import decodestring
from urllib.parse import unquote_to_bytes

LOOKED_AT = 1 << 20  # bytes
HEAD_BYTES = 64 << 10  # of one header block
HEADERS = 300
HEADER_CHARS = 4000
PARTS = 60
DEPTH = 8
TEXT_CHARS = 60_000
PREAMBLE = "text/x-preamble"  # what stands before the first boundary

_FOLD = re.compile(r"\n[ \t]+")
_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*(.*)", re.S)
_PARAMETER = re.compile(r""";\s*([\w*'-]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;\s]*)""")
_EXTENDED = re.compile(r"([\w-]{1,40})'[\w-]{0,40}'(.*)")
_CHARSET_NAME = re.compile(r"[A-Za-z0-9._:-]{1,40}")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_UNSEEN = re.compile(r"<(/?)(?:style|script|head)\b[^<>]{0,500}>", re.I)
_BREAK = re.compile(r"<(?:br|/p|/div|/tr|/li|/h\d|/td)\b[^<>]{0,200}>", re.I)


@dataclass(frozen=True)
class Part:
    """One leaf: its headers (names in lower case, in order) and its body, still encoded, lines ending in LF."""

    headers: tuple[tuple[str, str], ...]
    body: bytes
    default_type: str = "text/plain"

    def all(self, name: str) -> list[str]:
        return [value for known, value in self.headers if known == name]

    def get(self, name: str) -> str:
        """The first header of that name, raw; empty where there is none."""
        return next((value for known, value in self.headers if known == name), "")

    def words(self, name: str) -> str:
        """The first header of that name as people read it."""
        return decoded(self.get(name))

    @property
    def type(self) -> str:
        written = self.get("content-type").partition(";")[0].strip().lower()
        return written if "/" in written else self.default_type

    def parameter(self, name: str, header: str = "content-type") -> str:
        for key, value in _PARAMETER.findall(self.get(header)[:HEADER_CHARS]):
            if key.lower().rstrip("*").removesuffix("*0") == name:
                return str(value[1:-1] if value[:1] == '"' else value)
        return ""

    @property
    def filename(self) -> str:
        name = self.parameter("filename", "content-disposition") or self.parameter("name")
        extended = _EXTENDED.fullmatch(name)  # RFC 2231
        return (readable(unquote_to_bytes(extended[2]), extended[1]) if extended else decoded(name))[:120]

    @property
    def is_attachment(self) -> bool:
        return bool(self.filename) or self.get("content-disposition").lower().startswith("attachment")

    @property
    def bytes(self) -> bytes:
        """The body decoded; as it stands where the encoding is unknown or broken."""
        way = self.get("content-transfer-encoding").strip().strip(";").lower()
        if way == "base64":
            return _from_base64(self.body)
        if way == "quoted-printable":
            return decodestring(self.body)
        return self.body

    @property
    def text(self) -> str:
        """The body as text, tags of HTML taken off."""
        text = readable(self.bytes, self.parameter("charset"))[:TEXT_CHARS]
        return without_tags(text) if self.type == "text/html" else text


@dataclass(frozen=True)
class Mail(Part):
    """The outermost headers, and all leaves in the order in which they stand. ``size``: of the whole mail in bytes."""

    parts: tuple[Part, ...] = ()
    size: int = 0
    cut: bool = False

    def of_type(self, *types: str) -> list[Part]:
        return [part for part in self.parts if part.type in types]


def read(data: bytes, size: int | None = None) -> Mail:
    """Take a mail apart. ``size``: where ``data`` is only its beginning, how long the whole of it is."""
    cut = len(data) > LOOKED_AT or (size or 0) > len(data)
    size = size or len(data)
    lines = data[:LOOKED_AT].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if lines.startswith((b"From ", b">From ")):  # of an mbox
        lines = lines.partition(b"\n")[2]
    head, body = split_head(lines)
    pile = _Pile()
    pile.take(head, body, 0, "text/plain")
    return Mail(head, body, parts=tuple(pile.parts), size=size, cut=cut or pile.full)


@dataclass
class _Pile:
    parts: list[Part] = field(default_factory=list)
    full: bool = False

    def take(self, head: tuple[tuple[str, str], ...], body: bytes, depth: int, default_type: str) -> None:
        part = Part(head, body, default_type)
        boundary = part.parameter("boundary").encode("utf-8", "surrogateescape")
        self.full = self.full or depth > DEPTH
        if not part.type.startswith("multipart/") or not boundary or depth > DEPTH:
            self.parts.append(part)
            return
        inner = "message/rfc822" if part.type == "multipart/digest" else "text/plain"
        sections = _sections(body, boundary)
        if len(sections) < 2:  # never opened: whatever there is, is text
            self.parts.append(Part(head, body, default_type))
        elif sections[0].strip():
            self.parts.append(Part((("content-type", PREAMBLE),), sections[0]))
        for section in sections[1:]:
            if len(self.parts) >= PARTS:
                self.full = True
                return
            self.take(*split_head(section), depth + 1, inner)


def _sections(body: bytes, boundary: bytes) -> list[bytes]:
    """What stands before, between the boundaries; after the last one only where it was never closed."""
    line = re.compile(rb"(?:^|\n)--" + re.escape(boundary) + rb"(--)?[ \t]*(?=\n|\Z)")
    sections, begin = [], 0
    for found in line.finditer(body):
        sections.append(body[begin : found.start()])
        begin = min(found.end() + 1, len(body))
        if found[1] or len(sections) > PARTS:
            return sections
    return [*sections, body[begin:]]


def split_head(lines: bytes) -> tuple[tuple[tuple[str, str], ...], bytes]:
    """Headers and body of a block whose lines end in LF. Without any header all of it is body."""
    if lines.startswith(b"\n"):
        return (), lines[1:]
    head, _blank, body = lines.partition(b"\n\n")
    fields = parse_head(head)
    return (fields, body) if fields else ((), lines)


def parse_head(head: bytes) -> tuple[tuple[str, str], ...]:
    """Names in lower case, values unfolded, still encoded; lines that are no header are passed over."""
    text = _FOLD.sub(" ", readable(head[:HEAD_BYTES], "utf-8"))
    found = (_FIELD.fullmatch(line) for line in text.split("\n"))
    fields = [(field[1].lower(), field[2].strip()[:HEADER_CHARS]) for field in found if field]
    return tuple(fields[:HEADERS])


def decoded(value: str) -> str:
    """A header as people read it (RFC 2047); as it stands where that cannot be."""
    if "=?" not in value:
        return value
    try:
        pieces = decode_header(value)
    except (MessageError, ValueError, LookupError):
        return value
    return "".join(
        readable(piece, charset or "latin-1") if isinstance(piece, bytes) else piece for piece, charset in pieces
    )


def readable(data: bytes, charset: str) -> str:
    """Text in the charset named, else UTF-8, else as Western Europe writes; NULs are dropped. Never raises."""
    name = charset.strip().strip("'\"").lower()
    names = [name] if _CHARSET_NAME.fullmatch(name) and name not in ("us-ascii", "ascii") else []
    if b"\x1b$" in data:
        names.insert(0, "iso-2022-jp")
    for candidate in [*names, "utf-8"]:
        try:
            text = data.decode(candidate)
        except (LookupError, ValueError):
            continue
        if isinstance(text, str):  # some codecs of Python give bytes
            return text.replace("\x00", "")
    return data.decode("cp1252", "replace").replace("\x00", "")


def without_tags(text: str) -> str:
    pieces = _UNSEEN.split(text)  # text, "/" of an end or nothing, text ...
    seen = "".join(piece for opened, piece in zip(["/", *pieces[1::2]], pieces[::2], strict=True) if opened)
    text = _TAG.sub(" ", _BREAK.sub("\n", seen))
    for name, sign in (("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(name, sign)
    return re.sub(r"[ \t]*\n\s*", "\n", re.sub(r"[ \t]+", " ", text)).strip()


def _from_base64(body: bytes) -> bytes:
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", body)
    try:
        return b64decode(letters[: len(letters) // 4 * 4 + 4] + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return body

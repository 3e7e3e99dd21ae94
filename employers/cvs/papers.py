"""What is taken as a CV: a PDF or a Word document, told by its content, without anything that runs. Pure."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

PDF, DOCX = "pdf", "docx"
MAX_BYTES = 5 * 1024 * 1024
MAX_UNPACKED = 50 * 1024 * 1024
TYPES = {PDF: "application/pdf", DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}

# What a CV has no use for, and what would run or hide something at whoever opens it.
_ACTIVE = re.compile(rb"/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA|Encrypt)\b")
_STREAM = re.compile(rb"\bstream\r?\n(.*?)endstream", re.S)
_HEAD_WITHIN = 1024


class Unusable(ValueError):
    """``code`` says why: size, type, active, damaged."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def kind_of(content: bytes) -> str:
    """``pdf`` or ``docx``, whatever the file is called. Raises Unusable for all else."""
    if not content or len(content) > MAX_BYTES:
        raise Unusable("size")
    if b"%PDF-" in content[:_HEAD_WITHIN]:
        return _pdf(content)
    if content.startswith(b"PK\x03\x04"):
        return _docx(content)
    raise Unusable("type")


def _pdf(content: bytes) -> str:
    if b"%%EOF" not in content[-2048:]:
        raise Unusable("damaged")
    for part in _readable_parts(content):
        # Names may be written with numbers (/J#61vaScript).
        plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), part)
        if _ACTIVE.search(plain):
            raise Unusable("active")
    return PDF


def _readable_parts(content: bytes) -> Iterator[bytes]:
    """The objects of a PDF without what streams hold (any bytes occur there), and those packed as object streams."""
    yield _STREAM.sub(b" ", content)
    for stream in _STREAM.finditer(content):
        if b"/ObjStm" in content[max(0, stream.start() - 400) : stream.start()]:
            try:
                yield zlib.decompressobj().decompress(stream[1], MAX_UNPACKED)
            except zlib.error:
                raise Unusable("damaged") from None


def _docx(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Unusable("damaged") from None
    names = {part.filename for part in parts}
    if not {"[Content_Types].xml", "word/document.xml"} <= names:
        raise Unusable("type")
    if sum(part.file_size for part in parts) > MAX_UNPACKED or any(part.flag_bits & 1 for part in parts):
        raise Unusable("damaged")
    if any(name.lower().endswith((".bin", ".exe", ".dll", ".js", ".vbs")) for name in names):
        raise Unusable("active")
    return DOCX

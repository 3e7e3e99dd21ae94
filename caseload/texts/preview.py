"""A text as an invented client would get it. Pure but for the template of the frame: ``today`` is given."""

import re
from base64 import b64encode
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from caseload.clients.models import MailLanguage
from caseload.lib.dates import at_local
from caseload.texts.filling import facts, filled
from caseload.texts.models import Text
from caseload.texts.wording import RIGHT_TO_LEFT, WORDINGS

PLACE, PHONE = "Musterstraße 1, Raum 2", "0123 456789"


@dataclass(frozen=True)
class Preview:
    subject: str
    text: str
    html: str
    right_to_left: bool

    @property
    def style_hash(self) -> str:
        """What the content security policy has to allow, so that the frame on the page shows the mail's own styles."""
        (style,) = re.findall(r"<style>(.*?)</style>", self.html, re.S)
        return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def sample_time(today: date) -> datetime:
    """Ten o'clock, two days ahead: aware."""
    return at_local(today + timedelta(days=2), time(10, 0))


def preview(text: Text, today: date, link: str) -> Preview:
    """``link`` stands for both links, the client's page and the opt-out."""
    language = MailLanguage(text.language)
    said = facts(language, PHONE, sample_time(today), PLACE, link, link)
    words, html = filled(text.body, language, said)
    return Preview(WORDINGS[language].subject, words, html.replace("\r\n", "\n"), language in RIGHT_TO_LEFT)

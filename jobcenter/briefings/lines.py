"""What stands in a mail: numbers in words, each with the list it counts."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse


@dataclass(frozen=True)
class Line:
    count: int
    words: str
    url: str


@dataclass(frozen=True)
class Part:
    """Lines under a heading (empty: none). A detail says again what the lists of the first part hold, without links."""

    lines: list[Line]
    title: str = ""
    is_detail: bool = False


def listed(page: str, **filters: Any) -> str:
    """The full address of a list: a mail knows no request."""
    return settings.PUBLIC_URL + reverse(page) + (f"?{urlencode(filters)}" if filters else "")

"""Tags of both apps' templates: the four marks, dates as people say them, icons, telephone links, addresses of lists.

They are called on lists of 100 rows, so what they draw is kept per distinct input. No inline style, no script: the
content security policy forbids both, so bars and marks are SVG with classes.
"""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

import phonenumbers
from django import template
from django.templatetags.static import static
from django.utils.dateformat import format as format_date
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from caseload.contacts.budget import Budget, Mark
from caseload.lib.dates import LOCAL, local_today

register = template.Library()

NOTHING = "–"


class Spelling(NamedTuple):
    """How a language writes a day (Django's date format letters), a day of another year, an exact day; day and time."""

    day: str
    other_year: str
    exact: str
    with_time: str


SPELLINGS = {
    "de": Spelling("D., j. N", "D., j. N Y", "l, j. F Y", "{day}, {time}"),
    "en": Spelling("D j M", "D j M Y", "l j F Y", "{day} {time}"),
}


# --- dates -----------------------------------------------------------------------------------------------------------


@register.filter
def when(moment: datetime | date | None) -> str:
    """A moment in local time (Europe/Berlin): "today 09:00", "Thu 26 Nov 10:00"; exact on hover. None: a dash."""
    if not moment:
        return NOTHING
    if not isinstance(moment, datetime):
        return day(moment)
    return _moment_html(moment.astimezone(LOCAL).replace(tzinfo=None), local_today(), get_language() or "de")


@register.filter
def day(value: date | None) -> str:
    """A calendar day: "today", "Thu 26 Nov"; exact on hover. A moment gives its local day. None: a dash."""
    if not value:
        return NOTHING
    if isinstance(value, datetime):
        value = value.astimezone(LOCAL).date()
    return _day_html(value, local_today(), get_language() or "de")


# --- the four marks --------------------------------------------------------------------------------------------------


@register.simple_tag
def marks(held: int | None, booked: int | None, limit: int, month: date | None = None) -> SafeString:
    """The contacts of a month (default: this one): held = filled, booked = half, open = outline, beyond the limit "+"."""
    month = month or local_today()
    return _marks_html(held or 0, booked or 0, limit, get_language() or "de", month.year, month.month)


# --- small signs -----------------------------------------------------------------------------------------------------


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str) -> SafeString:
    """A symbol of static/img/sprite.svg, beside a word that says the same (hidden from screen readers)."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        static("img/sprite.svg"),
        name,
    )


@register.simple_tag
def bar(value: float | None, full: float | None) -> SafeString:
    """A bar of ``value`` on a track of ``full``; beyond it the bar is striped. The number itself stands beside it."""
    share = min(100.0, 100.0 * (value or 0) / full) if full else 0.0
    state = " bar-over" if full and (value or 0) > full else ""
    return mark_safe(
        f'<svg class="bar{state}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
        f'<rect class="bar-track" width="100" height="8"/><rect class="bar-fill" width="{share:.1f}" height="8"/></svg>'
    )


@register.filter
def of_row(address: str, number: Any) -> SafeString:
    """An address asked for with 0 as its number becomes that of a row whose number is filled in later (lib/rows.py)."""
    return mark_safe(address.replace("/0/", f"/{number}/", 1))


@register.filter
def tel(number: str | None) -> SafeString | str:
    """The text as written, with each telephone number in it (German unless it says so) as a link. Empty: a dash."""
    return _dialling(number) if number else NOTHING


# --- addresses -------------------------------------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def query(context: dict[str, Any], **changes: Any) -> str:
    """The query of this page with some parameters changed; None or "" drops one. For pager, sorting and export links."""
    parameters = context["request"].GET.copy()
    for name, value in changes.items():
        if value in (None, ""):
            parameters.pop(name, None)
        else:
            parameters[name] = value
    return f"?{parameters.urlencode()}"


@register.simple_tag(takes_context=True)
def active(context: dict[str, Any], *names: str) -> SafeString:
    """``aria-current`` for a link of the bar: "page" on that very page, "true" elsewhere in the section ("client-")."""
    match = getattr(context.get("request"), "resolver_match", None)
    here = (match and match.url_name) or ""
    if here and here == names[0]:
        return mark_safe('aria-current="page"')
    if any(here == name or (name.endswith("-") and here.startswith(name)) for name in names):
        return mark_safe('aria-current="true"')
    return mark_safe("")


# --- drawing ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=4096)
def _moment_html(local: datetime, today: date, language: str) -> SafeString:
    spelling = SPELLINGS.get(language[:2], SPELLINGS["en"])
    clock = f"{local:%H:%M}"
    word = _near(local.date(), today)
    text = f"{word} {clock}" if word else spelling.with_time.format(day=_far(local.date(), today, spelling), time=clock)
    exact = f"{format_date(local, spelling.exact)}, {clock}"
    return format_html('<time datetime="{}" title="{}">{}</time>', f"{local:%Y-%m-%dT%H:%M}", exact, text)


@lru_cache(maxsize=4096)
def _day_html(value: date, today: date, language: str) -> SafeString:
    spelling = SPELLINGS.get(language[:2], SPELLINGS["en"])
    text = _near(value, today) or _far(value, today, spelling)
    exact = format_date(value, spelling.exact)
    return format_html('<time datetime="{}" title="{}">{}</time>', value.isoformat(), exact, text)


def _near(value: date, today: date) -> str:
    if value == today:
        return gettext("today")
    if value == today + timedelta(days=1):
        return gettext("tomorrow")
    if value == today - timedelta(days=1):
        return gettext("yesterday")
    return ""


def _far(value: date, today: date, spelling: Spelling) -> str:
    return format_date(value, spelling.day if value.year == today.year else spelling.other_year)


@lru_cache(maxsize=2048)
def _marks_html(held: int, booked: int, limit: int, language: str, year: int, month: int) -> SafeString:
    budget = Budget(held, booked, limit)
    shapes, x = [], 0
    for mark in budget.marks:
        if mark is Mark.EXTRA:
            break
        shapes.append(_shape(mark, x + 7))
        x += 16
    if budget.extra:
        sign, width = ("+", 14) if budget.extra == 1 else (f"+{budget.extra}", 24)
        shapes.append(
            f'<rect class="m-extra" x="{x + 0.5}" y=".5" width="{width - 1}" height="13" rx="6.5"/>'
            f'<text class="m-sign" x="{x + width / 2:g}" y="10.5" text-anchor="middle">{sign}</text>'
        )
        x += width + 2
    width = max(14, x - 2)
    return format_html(
        '<span class="marks"><svg width="{}" height="14" viewBox="0 0 {} 14" aria-hidden="true" focusable="false">{}'
        '</svg><span class="visually-hidden">{}</span></span>',
        width,
        width,
        mark_safe("".join(shapes)),
        _marks_text(budget, date(year, month, 1)),
    )


def _shape(mark: Mark, x: int) -> str:
    ring = f'<circle class="m-{mark}" cx="{x}" cy="7" r="5.5"/>'
    return ring + f'<path class="m-half" d="M{x} 1.5a5.5 5.5 0 0 0 0 11z"/>' if mark is Mark.BOOKED else ring


def _marks_text(budget: Budget, month: date) -> str:
    parts = [
        text % {"n": number}
        for number, text in (
            (budget.held, gettext("%(n)s held")),
            (budget.booked, gettext("%(n)s booked")),
            (budget.open, gettext("%(n)s open")),
            (budget.extra, gettext("of these %(n)s beyond the limit")),
        )
        if number
    ]
    return gettext("%(marks)s in %(month)s") % {"marks": ", ".join(parts), "month": format_date(month, "F")}


@lru_cache(maxsize=2048)
def _dialling(text: str) -> SafeString:
    parts, end = [], 0
    for match in phonenumbers.PhoneNumberMatcher(text, "DE", leniency=phonenumbers.Leniency.POSSIBLE):
        address = phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.RFC3966)
        link = format_html('<a class="tel" href="{}">{}</a>', address, match.raw_string)
        parts += [escape(text[end : match.start]), link]
        end = match.end
    return mark_safe("".join([*parts, escape(text[end:])]))

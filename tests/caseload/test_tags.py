import re
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from caseload.templatetags.caseload_tags import bar, day, icon, marks, tel, when
from tests.factories import berlin
from tests.house.sources import ROOT

NOW = berlin("2026-11-23 07:45")


@pytest.fixture(autouse=True)
def monday_morning():
    with time_machine.travel(NOW, tick=False), translation.override("de"):
        yield


def words(html):
    return re.sub(r"<[^>]+>", "", html)


def said(html):
    return re.search(r'class="visually-hidden">([^<]*)', html)[1]


def shapes(html):
    return re.findall(r'class="m-(\w+)"', html)


# --- dates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "german", "english"),
    [
        ("2026-11-23 09:00", "heute 09:00", "today 09:00"),
        ("2026-11-24 09:00", "morgen 09:00", "tomorrow 09:00"),
        ("2026-11-22 16:30", "gestern 16:30", "yesterday 16:30"),
        ("2026-11-26 10:00", "Do., 26. Nov., 10:00", "Thu 26 Nov 10:00"),
        ("2026-03-05 08:05", "Do., 5. März, 08:05", "Thu 5 Mar 08:05"),
        ("2027-01-04 10:00", "Mo., 4. Jan. 2027, 10:00", "Mon 4 Jan 2027 10:00"),
    ],
)
def test_a_moment_as_people_say_it(moment, german, english):
    assert words(when(berlin(moment))) == german
    with translation.override("en"):
        assert words(when(berlin(moment))) == english


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [
        (date(2026, 11, 23), "heute", "today"),
        (date(2026, 11, 24), "morgen", "tomorrow"),
        (date(2026, 11, 22), "gestern", "yesterday"),
        (date(2026, 11, 26), "Do., 26. Nov.", "Thu 26 Nov"),
        (date(2025, 12, 31), "Mi., 31. Dez. 2025", "Wed 31 Dec 2025"),
    ],
)
def test_a_day_as_people_say_it(value, german, english):
    assert words(day(value)) == german
    with translation.override("en"):
        assert words(day(value)) == english


def test_the_exact_moment_stands_beside_the_word():
    assert when(berlin("2026-11-23 09:00")) == (
        '<time datetime="2026-11-23T09:00" title="Montag, 23. November 2026, 09:00">heute 09:00</time>'
    )
    assert (
        day(date(2026, 11, 26))
        == '<time datetime="2026-11-26" title="Donnerstag, 26. November 2026">Do., 26. Nov.</time>'
    )


def test_today_is_the_local_day_whatever_the_zone_of_the_moment():
    late = datetime.fromisoformat("2026-11-22T23:30:00+00:00")  # 00:30 on Monday in Berlin
    assert words(when(late)) == "heute 00:30"
    assert words(day(late)) == "heute"
    with time_machine.travel(late - timedelta(hours=1), tick=False):
        assert words(when(late)) == "morgen 00:30"


def test_the_hour_that_exists_twice_is_shown_as_the_clock_shows_it():
    first = datetime.fromisoformat("2026-10-25T00:30:00+00:00")
    assert words(when(first)) == words(when(first + timedelta(hours=1))) == "So., 25. Okt., 02:30"


def test_a_date_is_no_moment_and_nothing_is_a_dash():
    assert words(when(date(2026, 11, 26))) == "Do., 26. Nov."
    assert when(None) == day(None) == tel("") == tel(None) == "–"


# --- the four marks --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("held", "booked", "limit", "drawn", "text"),
    [
        (2, 1, 4, "held held booked half open", "2 held, 1 booked, 1 open in November"),
        (0, 0, 4, "open open open open", "4 open in November"),
        (None, None, 2, "open open", "2 open in November"),
        (4, 0, 4, "held held held held", "4 held in November"),
        (5, 0, 4, "held held held held extra sign", "5 held, of these 1 beyond the limit in November"),
        (3, 2, 4, "held held held booked half extra sign", "3 held, 2 booked, of these 1 beyond the limit in November"),
    ],
)
def test_the_marks(held, booked, limit, drawn, text):
    with translation.override("en"):
        html = marks(held, booked, limit)
    assert shapes(html) == drawn.split()
    assert said(html) == text


def test_several_contacts_beyond_the_limit_are_one_mark_with_their_number():
    html = marks(7, 0, 4)
    assert shapes(html).count("extra") == 1
    assert ">+3</text>" in html


def test_the_marks_name_the_month_in_the_language_of_the_page():
    assert said(marks(1, 0, 4)).endswith("im November")
    with time_machine.travel(berlin("2026-12-01 00:00"), tick=False):
        assert said(marks(1, 0, 4)).endswith("im Dezember")
    assert said(marks(1, 0, 4, date(2027, 3, 1))).endswith("im März")


def test_marks_need_no_colour_and_no_style():
    html = marks(1, 1, 4)
    assert "style" not in html
    assert 'aria-hidden="true"' in html


# --- small signs -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("0209 123456", '<a class="tel" href="tel:+49-209-123456">0209 123456</a>'),
        ("+90 532 123 45 67", '<a class="tel" href="tel:+90-532-123-45-67">+90 532 123 45 67</a>'),
        ("0209 123456 (Mutter)", '<a class="tel" href="tel:+49-209-123456">0209 123456</a> (Mutter)'),
        ("nur abends", "nur abends"),
        ("<b>keine</b>", "&lt;b&gt;keine&lt;/b&gt;"),
        ('"><script>0209 123456', '&quot;&gt;&lt;script&gt;<a class="tel" href="tel:+49-209-123456">0209 123456</a>'),
    ],
)
def test_a_telephone_number_is_a_link_and_everything_else_text(text, html):
    assert tel(text) == html


def test_two_numbers_are_two_links():
    assert tel("0209 123456 / 0151 23456789").count("<a ") == 2


@pytest.mark.parametrize(
    ("value", "full", "width", "over"),
    [
        (96, 100, "96.0", False),
        (0, 100, "0.0", False),
        (None, 100, "0.0", False),
        (120, 100, "100.0", True),
        (3, 0, "0.0", False),
    ],
)
def test_a_bar_never_leaves_its_track(value, full, width, over):
    html = bar(value, full)
    assert f'class="bar-fill" width="{width}"' in html
    assert ("bar-over" in html) is over


def test_an_icon_is_a_symbol_of_the_sprite():
    symbols = set(re.findall(r'<symbol id="([\w-]+)"', (ROOT / "static/img/sprite.svg").read_text()))
    assert "telephone" in symbols
    assert 'sprite.svg#telephone"' in icon("telephone")
    assert "<script>" not in icon("<script>")


# --- addresses -------------------------------------------------------------------------------------------------------


def render(text, request, **context):
    return Template("{% load caseload_tags %}" + text).render(Context({"request": request, **context}))


def test_query_keeps_the_other_parameters():
    request = RequestFactory().get("/clients/", {"q": "Yıl & Co", "held": ["1", "2"], "page": "3"})
    rest = "?q=Y%C4%B1l+%26+Co&amp;held=1&amp;held=2&amp;"
    assert render("{% query page=4 %}", request) == f"{rest}page=4"
    assert render("{% query page=None export='csv' %}", request) == f"{rest}export=csv"


@pytest.mark.parametrize(
    ("here", "current"),
    [("client-list", 'aria-current="page"'), ("client-detail", 'aria-current="true"'), ("home", ""), ("client", "")],
)
def test_the_place_one_is_at_is_marked(here, current):
    request = RequestFactory().get("/")
    request.resolver_match = type("Match", (), {"url_name": here})
    assert render('{% active "client-list" "client-" %}', request) == current


def test_a_page_without_address_marks_nothing():
    assert render('{% active "client-list" %}', RequestFactory().get("/")) == ""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseload.reminders.links import Purpose, client_page_url, is_over, opt_out_url, resolve, token
from tests.factories import berlin

KEY = UUID("6f0f7a1e-5d0c-4b52-9f2e-0d3a5a0b9c11")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
keys = st.uuids(version=4)
purposes = st.sampled_from(Purpose)


@given(keys, purposes)
def test_a_link_leads_back_to_its_reminder_for_its_purpose_alone(key, purpose):
    text = token(purpose, key)
    assert resolve(text, purpose) == key
    assert {resolve(text, other) for other in Purpose if other is not purpose} == {None}
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", text)


@given(keys, purposes, st.integers(0, 42), st.sampled_from(ALPHABET))
def test_one_other_letter_makes_it_worthless(key, purpose, place, letter):
    text = token(purpose, key)
    altered = text[:place] + letter + text[place + 1 :]
    assert resolve(altered, purpose) == (key if altered == text else None)


@given(st.one_of(st.text(max_size=60), st.text(ALPHABET, min_size=43, max_size=43)), purposes)
def test_what_somebody_makes_up_resolves_to_nothing(text, purpose):
    assert resolve(text, purpose) is None


@pytest.mark.parametrize("change", [str.swapcase, str.strip, lambda text: text + "=", lambda text: text + "A", "".join])
def test_only_this_spelling_counts(change):
    text = token(Purpose.PAGE, KEY)
    assert (resolve(change(text), Purpose.PAGE) == KEY) == (change(text) == text)


def test_the_key_of_the_message_id_alone_opens_nothing():
    for text in (str(KEY), KEY.hex, "A" * 43):
        assert resolve(text, Purpose.PAGE) is None


def test_another_secret_signs_otherwise_and_a_former_one_is_still_taken(settings):
    settings.SECRET_KEY = "former" * 10
    text = token(Purpose.PAGE, KEY)
    settings.SECRET_KEY = "present" * 10
    assert resolve(text, Purpose.PAGE) is None
    settings.SECRET_KEY_FALLBACKS = ["older" * 10, "former" * 10]
    assert resolve(text, Purpose.PAGE) == KEY
    assert token(Purpose.PAGE, KEY) != text


def test_links_are_built_on_the_public_address(settings):
    settings.PUBLIC_URL = "https://termine.example.org"
    assert client_page_url(KEY) == f"https://termine.example.org/t/{token(Purpose.PAGE, KEY)}/"
    assert opt_out_url(KEY) == f"https://termine.example.org/u/{token(Purpose.OPT_OUT, KEY)}/"
    assert client_page_url(uuid4()) != client_page_url(uuid4())


@pytest.mark.parametrize(("purpose", "days"), [(Purpose.PAGE, 30), (Purpose.OPT_OUT, 365)])
def test_a_link_outlives_its_day(purpose, days):
    useful_until = berlin("2026-11-26 10:00")
    last = useful_until + timedelta(days=days)
    assert not is_over(purpose, useful_until, last)
    assert is_over(purpose, useful_until, last + timedelta(seconds=1))

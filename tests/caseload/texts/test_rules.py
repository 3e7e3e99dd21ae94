"""What a text may hold: six gaps, plain lines, and no word that tells a neighbour what the mail is about."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseload.clients.models import MailLanguage
from caseload.texts.built_in import built_in
from caseload.texts.filling import facts, filled
from caseload.texts.models import FAULTS, Kind
from caseload.texts.rules import GAPS, NEEDED, faults, gaps_of

GOOD = "Guten Tag,\n\n{day}, {time}\n{place}\n\nTelefon: {phone}\nAntworten: {link}\nKeine E-Mails: {stop}"


def codes(kind, body):
    return [fault.code for fault in faults(kind, body)]


def test_every_kind_has_a_built_in_text_in_every_language_and_all_are_allowed():
    assert set(built_in()) == {(kind, language) for kind in Kind.values for language in MailLanguage.values}
    assert {key: faults(key[0], body) for key, body in built_in().items() if faults(key[0], body)} == {}
    for kind in Kind.values:
        used = {
            frozenset(gap for gap in GAPS if f"{{{gap}}}" in built_in()[kind, lang]) for lang in MailLanguage.values
        }
        assert len(used) == 1, "every language says the same"


@pytest.mark.parametrize(
    ("more", "code", "about"),
    [
        ("{name}", "unknown_gap", "{name}"),
        ("{first_name}", "code", "{"),
        ("{{ day }}", "code", "{"),
        ("{% if place %}", "code", "{"),
        ("{}", "code", "{"),
        ("{day.year}", "code", "{"),
        ("{day!r}", "code", "{"),
        ("%(day)s", "code", "%("),
        ("$(day)", "code", "$("),
        ("<% day %>", "code", "<%"),
        ("Mehr auf https://example.org", "address", "https:"),
        ("termine@example.org", "address", "e@e"),
        ("Siehe beispiel.de", "address", "beispiel.de"),
        ("Ihr Jobcenter", "revealing", "Jobcenter"),
        ("Job-Center", "revealing", "Job-Center"),
        ("Bürgergeld", "revealing", "Bürgergeld"),
        ("Grundsicherungsgeld", "revealing", "Grundsicherungsgeld"),
        ("Ihre Maßnahme", "revealing", "Maßnahme"),
        ("Wir haben Arbeit für Sie", "revealing", "Arbeit"),
        ("your benefits", "revealing", "benefits"),
        ("iş ilanı", "revealing", "iş"),
        ("Ваша работа", "revealing", "работа"),
        ("مركز", "revealing", "مركز"),
        ("Bu\u0308rgergeld", "revealing", "Bürgergeld"),  # as another program takes letters apart
        ("J\u043ebcenter", "revealing", "Jobcenter"),  # a Cyrillic letter that looks alike
        ("Ｊｏｂｃｅｎｔｅｒ", "revealing", "Jobcenter"),
        ("J o b c e n t e r", "revealing", "Jobcenter"),
        ("Stellenangebot", "revealing", "Stellenangebot"),
        ("Ihre Bedarfsgemeinschaft", "revealing", "Bedarfsgemeinschaft"),
        ("beispiel.berlin", "address", "beispiel.berlin"),
        ("пример.рф", "address", "пример.рф"),
    ],
)
def test_what_is_refused(more, code, about):
    (fault,) = faults("appointment", f"{GOOD}\n{more}")
    assert (fault.code, fault.about) == (code, about)


def test_each_kind_has_its_gaps():
    assert faults("appointment", GOOD) == faults("moved", GOOD) == faults("cancellation", GOOD) == []
    assert codes("invitation", GOOD) == ["unwanted_gap"] * 3
    assert codes("invitation", "Hallo {link}\n{stop}") == []
    assert codes("appointment", "Hallo {link}") == ["missing_gap"] * 3
    assert gaps_of("invitation") == ("phone", "link", "stop")
    assert codes("appointment", " \n") == ["empty"]
    assert codes("appointment", GOOD + "x" * 2000) == ["too_long"]
    assert {"empty", "too_long", "code", "unknown_gap", "unwanted_gap", "missing_gap", "address", "revealing"} == set(
        FAULTS
    )


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=string.ascii_letters + "{}%() \n.$<>äЖعé", max_size=60))
def test_whatever_is_allowed_can_be_filled_and_nothing_else_is_filled_in(more):
    """No gap of another name, no conversion, no format: what is saved never fails and never says more than its facts."""
    body = f"{GOOD}\n{more}"
    if faults("appointment", body):
        return
    said = facts(MailLanguage.GERMAN, "0209", None, "dort", "L", "S") | {"day": "heute", "time": "09:00"}
    text, html = filled(body, MailLanguage.GERMAN, said)
    rest = re.sub(r"\{(\w+)\}", lambda gap: said[gap[1]], more)
    assert rest.split() == text[text.index("S\r\n") + 3 :].split() or ":" in rest or "{" in more
    assert "%(" not in html and "{" not in text
    assert all(gap in body for gap in (f"{{{name}}}" for name in NEEDED["appointment"]))

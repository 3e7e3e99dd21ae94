import csv
import json
import re

import pytest
from email_validator import EmailNotValidError, validate_email
from hypothesis import given, settings
from hypothesis import strategies as st

from caseload.reminders.addresses import deliverable
from tests.shared import SHARED

FOLDER = SHARED / "email_addresses"


def by_the_library(address):
    try:
        return validate_email(address, check_deliverability=False, allow_smtputf8=False, strict=True).ascii_email
    except EmailNotValidError:
        return None


def corpus():
    found = []
    for name in ("isemail_tests_a.csv", "email_validator_cases_a.csv"):
        with (FOLDER / name).open(encoding="utf-8", newline="") as file:
            found += [json.loads(row["address_json"]) for row in csv.DictReader(file)]
    for name in ("flanker_mailbox_invalid_a.txt", "flanker_mailbox_valid_a.txt"):
        found += (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [address for address in found if isinstance(address, str)]


def test_the_short_way_agrees_with_the_library_on_the_whole_corpus():
    addresses = corpus()
    assert len(addresses) > 150
    for address in addresses:
        assert (deliverable(address) is None) == (by_the_library(address) is None), address


parts = st.text("ab1_-.A", min_size=1, max_size=70)


@settings(deadline=None)
@given(
    st.builds(
        lambda local, domain, tld: f"{local}@{domain}.{tld}", parts, parts, st.sampled_from(("de", "com", "test"))
    )
)
def test_the_short_way_lets_nothing_through_that_the_library_refuses(address):
    assert (deliverable(address) is None) == (by_the_library(address) is None)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("ayse.yilmaz@example.org", "ayse.yilmaz@example.org"),
        ("info@müller.de", "info@xn--mller-kva.de"),
        ("müller@example.org", None),  # letters beyond ASCII before the @ need another protocol
        (" a@example.org", None),
        ("a b@example.org", None),
        ("a@example.org\r\nBcc: b@example.org", None),
        ("a@example.org,b@example.org", None),
        ("<a@example.org>", None),
        ("a@localhost", None),
        ("a@firma.local", None),
        ("kaputt@", None),
        ("", None),
    ],
)
def test_what_goes_over_the_wire(address, expected):
    assert deliverable(address) == expected


def usable(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return [(row, deliverable(json.loads(row["address_json"])) is not None) for row in csv.DictReader(file)]


def test_agreement_with_the_labels():
    """Nothing labelled as wrong goes through, and everything that is plainly right does.

    Not used although formally right: quoted names, comments, hosts without a dot, addresses as numbers, letters beyond
    ASCII before the @. No mail provider in Germany gives such an address to a person.
    """
    plainly_right = {"ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN"}
    verdicts = usable("isemail_tests_a.csv")
    assert [row["address_json"] for row, taken in verdicts if taken != (row["category"] in plainly_right)] == []
    for row, taken in usable("email_validator_cases_a.csv"):
        assert not (taken and "invalid" in row["test_group"]), row["address_json"]
    invalid, valid = (
        (FOLDER / f"flanker_mailbox_{name}_a.txt").read_text(encoding="utf-8").splitlines()
        for name in ("invalid", "valid")
    )
    assert not [address for address in invalid if deliverable(address)]
    refused = [address for address in valid if not deliverable(address)]
    assert (len(valid), len(refused)) == (76, 37)
    plain = re.compile(r"[^\s\"()<>]+@[^\s\"()<>]+\.[a-z]{2,}")
    assert not [address for address in refused if address.isascii() and plain.fullmatch(address)]

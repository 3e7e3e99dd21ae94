"""The rule pair by pair: each fact with its verdict, the order of the keys, and what must hold for any pair."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseload.occupations.abilities import line_of
from employers.matching.score import (
    FITS,
    HOURS,
    LANGUAGE,
    LICENCE,
    MISSES,
    REACH,
    RELATED,
    SHIFTS,
    SKILL,
    STEP,
    UNKNOWN,
    WAGE,
    Asked,
    Offer,
    Seeker,
    assess,
    degree_of,
    freshest_first,
    nearness,
    verdict,
)
from tests.employers.matching.market import TODAY, Market

KIN = {"513": frozenset({"521"}), "521": frozenset({"513"})}
SEEKER = Seeker(1, (("51311", 0),), (0, 0), 10_000)
OFFER = Offer(1, "51311", (3_000, 4_000))


def of(seeker=SEEKER, offer=OFFER):
    return {reason.about: reason.verdict for reason in assess(seeker, offer, KIN).reasons}


@pytest.mark.parametrize(
    ("code", "degree"),
    [("51311", 0), ("51312", 1), ("51322", 2), ("51912", 3), ("52122", RELATED), ("52522", None), ("", None), ("5131", None)],
)  # fmt: skip
def test_nearness_of_occupations(code, degree):
    assert degree_of("51311", code, KIN) == degree


def test_the_nearest_target_counts_and_the_primary_before_the_others():
    assert nearness([("54101", 0), ("51312", 1)], "51312", KIN) == 1
    assert nearness([("51311", 2), ("51312", 1)], "51311", KIN) == 2
    assert nearness([], "51311", KIN) is None
    assert nearness([("52122", 1)], "51311", KIN) == RELATED * STEP + 1


@pytest.mark.parametrize(
    ("abilities", "kind", "code", "level", "expected"),
    [
        ([("language", "de", "B2")], LANGUAGE, "de", "B1", FITS),
        ([("language", "de", "B2")], LANGUAGE, "de", "", FITS),
        ([("language", "de", "A2")], LANGUAGE, "de", "B1", MISSES),
        ([("language", "de", "")], LANGUAGE, "de", "B1", UNKNOWN),
        ([("language", "de", "B2")], LANGUAGE, "en", "", MISSES),
        ([], LANGUAGE, "de", "A1", UNKNOWN),
        ([("licence", "CE", "")], LICENCE, "C1", "", FITS),
        ([("licence", "B", "")], LICENCE, "C", "", MISSES),
        ([("licence", "none", "")], LICENCE, "B", "", MISSES),
        ([("skill", "kase", "")], LICENCE, "B", "", UNKNOWN),
        ([("skill", "kase", "")], SKILL, "kase", "", FITS),
        ([("skill", "kase", "")], SKILL, "kas", "", UNKNOWN),
    ],
)
def test_requirements(abilities, kind, code, level, expected):
    assert verdict(line_of(abilities), Asked(kind, code, level)) == expected


def test_reach_is_the_frame_and_unknown_places_are_no_hit():
    assert assess(SEEKER, replace(OFFER, point=(6_000, 8_000)), KIN).key[-1] == 10_000**2
    assert assess(SEEKER, replace(OFFER, point=(6_000, 8_001)), KIN) is None
    assert assess(SEEKER, replace(OFFER, point=None), KIN) is None
    assert assess(replace(SEEKER, point=None), OFFER, KIN) is None
    assert of(replace(SEEKER, reach_is_known=False))[REACH] == UNKNOWN


def hours(low, high):
    return tuple(Decimal(value) if value else None for value in (low, high))


@pytest.mark.parametrize(
    ("wanted", "offered", "expected"),
    [
        (hours("20", "30"), hours("30", "40"), FITS),
        (hours("20", "30"), hours("31", "40"), MISSES),
        (hours("20", None), hours("10", "15"), MISSES),
        (hours(None, "30"), hours("10", "15"), FITS),
        (hours(None, None), hours("10", "15"), UNKNOWN),
        (hours("20", "30"), hours(None, None), UNKNOWN),
    ],
)
def test_hours(wanted, offered, expected):
    assert of(replace(SEEKER, hours=wanted), replace(OFFER, hours=offered))[HOURS] == expected


def test_shifts_and_wage():
    early, both = frozenset({"early_shift"}), frozenset({"early_shift", "late_shift"})
    assert of(replace(SEEKER, shifts=both), replace(OFFER, shifts=early))[SHIFTS] == FITS
    assert of(replace(SEEKER, shifts=early), replace(OFFER, shifts=both))[SHIFTS] == MISSES
    assert of(SEEKER, replace(OFFER, shifts=both))[SHIFTS] == UNKNOWN
    for need, offered, expected in (("2000", "2000", FITS), ("2000.01", "2000", MISSES)):
        seeker, offer = replace(SEEKER, wage_need=Decimal(need)), replace(OFFER, monthly_wage=Decimal(offered))
        assert of(seeker, offer)[WAGE] == expected
    assert of(replace(SEEKER, wage_need=Decimal(1)))[WAGE] == UNKNOWN


def test_the_key_counts_musts_apart_from_wishes():
    asked = (Asked(LICENCE, "B", must=True), Asked(LANGUAGE, "de", "B1", must=True), Asked(SKILL, "kase"))
    fit = assess(replace(SEEKER, abilities=line_of([("licence", "none", ""), ("skill", "kase", "")])),
                 replace(OFFER, asked=asked), KIN)  # fmt: skip
    assert fit.key == (1, 1, 0, 0, -1, 5_000**2) and not fit.stands_out
    assert assess(SEEKER, OFFER, KIN).stands_out
    assert freshest_first(TODAY) < freshest_first(TODAY.replace(year=2020)) < freshest_first(None)


MARKET = Market(40, 40, seed=7)


@given(seeker=st.sampled_from(MARKET.seekers), offer=st.sampled_from(MARKET.offers), ability=st.sampled_from(
    [("language", "de", "C2"), ("licence", "CE", ""), ("skill", "linux", "")]))  # fmt: skip
def test_what_holds_for_any_pair(seeker, offer, ability):
    fit = assess(seeker, offer, KIN)
    if fit is None:
        return
    unmet, unknown, _near, misfits, met, apart = fit.key
    verdicts = [(reason.verdict, reason.must) for reason in fit.reasons]
    assert verdicts.count((MISSES, True)) == unmet and verdicts.count((UNKNOWN, True)) == unknown
    assert 0 <= misfits <= 3 and met <= 0 and 0 <= apart <= seeker.reach_m**2
    assert len(fit.reasons) == 5 + len(offer.asked)
    # Who comes farther stays a hit with the same key; who asks for nothing is met by everybody.
    assert assess(replace(seeker, reach_m=seeker.reach_m * 2), offer, KIN).key == fit.key
    assert assess(seeker, replace(offer, asked=()), KIN).key[:2] == (0, 0)
    # What more is brought along never makes it worse, apart from being asked at all.
    if seeker.abilities:
        more = seeker.abilities + line_of([ability])[1:]
        again = assess(replace(seeker, abilities=more), offer, KIN)
        assert sum(1 for reason in again.reasons if reason.verdict == FITS) >= sum(
            1 for reason in fit.reasons if reason.verdict == FITS
        )

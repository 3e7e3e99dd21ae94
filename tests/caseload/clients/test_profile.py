"""The profile: what a client can and wants to work, how it is asked, and what follows from it for matching."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from caseload.audit.models import JournalEntry
from caseload.clients.mobility import ASSUMED_KM, Mobility, band_of, minutes_for
from caseload.clients.profile import Ability, Profile, TargetOccupation
from caseload.clients.profile_form import ProfileForm
from caseload.clients.register import amend
from caseload.lib.postcodes import coordinates_of, distance_km, metres_apart, metres_of
from caseload.occupations.abilities import line_of
from caseload.occupations.kinship import Kinship
from tests.factories import OccupationFactory

pytestmark = pytest.mark.django_db
SAID = {
    "primary": "51311 Lagerhelfer/in",
    "near_1": "51312",
    "new_1": "54101 Reinigungskraft",
    "language": "Deutsch B1, Türkisch C2",
    "licence": "CE, Staplerschein",
    "skill": "Kasse, Schweißen",
    "hours_min": "20",
    "hours_max": "38,5",
    "early_shift": "on",
    "vehicle": "true",
    "public_transport": "",
    "radius_km": "30",
    "minutes_one_way": "30",
    "wage_need": "2.350",
}


def page(client):
    return reverse("client-profile", args=[client.pk])


def test_what_was_said_is_kept_with_what_follows(cast, as_user):
    answer = as_user(cast.own).post(page(cast.client), SAID)
    assert answer.status_code == 302, answer.context["form"].errors
    profile = Profile.objects.get()
    assert (profile.hours_max, profile.vehicle, profile.public_transport) == (Decimal("38.5"), True, None)
    assert (profile.north, profile.east) == metres_of(coordinates_of("45879"))
    assert "|la:de:B1|" in profile.abilities_line and "|la:de:B2|" not in profile.abilities_line
    assert "|li:C:|" in profile.abilities_line and "|sk:kase:|" in profile.abilities_line
    targets = list(TargetOccupation.objects.values_list("code", "distance", "occupation_group", "north", "reach_m"))
    # Half an hour by car: 25 minutes at 45 km/h, divided by the detour of roads.
    assert targets == [(code, rank, group, profile.north, 14423) for code, rank, group in
                       (("51311", 0, 51), ("51312", 1, 51), ("54101", 2, 54))]  # fmt: skip
    entry = JournalEntry.objects.get(verb="change", object_type="profile")
    assert entry.client_id == cast.client.pk and "radius_km" in entry.detail["fields"]


def test_the_form_shows_again_what_was_said_and_replaces_it(cast, as_user):
    browser = as_user(cast.own)
    browser.post(page(cast.client), SAID)
    form = browser.get(page(cast.client)).context["form"]
    shown = {name: form[name].value() for name in ("primary", "near_1", "new_2", "language", "vehicle", "skill")}
    assert shown == {
        "primary": "51311 Lagerhelfer/in",
        "near_1": "51312",
        "new_2": None,
        "language": "Deutsch B1, Türkisch C2",
        "vehicle": "true",
        "skill": "Kasse, Schweißen",
    }
    TargetOccupation.objects.update(since="2026-01-02")
    browser.post(page(cast.client), {"no_licence": "on", "new_1": "54101"})
    assert [row.code for row in Ability.objects.all()] == ["none"]
    assert Profile.objects.get().abilities_line == "|li|"
    target = TargetOccupation.objects.get()
    assert (target.distance, str(target.since)) == (2, "2026-01-02")
    assert "Profil" in browser.get(reverse("client-detail", args=[cast.client.pk])).content.decode()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"primary": "irgendwas"}, "primary"),
        ({"primary": "51311", "near_1": "51311 Lager"}, "near_1"),
        ({"language": "Klingonisch B1"}, "language"),
        ({"licence": "Panzer"}, "licence"),
        ({"licence": "B", "no_licence": "on"}, "no_licence"),
        ({"hours_min": "30", "hours_max": "20"}, "hours_max"),
        ({"radius_km": "900"}, "radius_km"),
        ({"minutes_one_way": "-1"}, "minutes_one_way"),
        ({"wage_need": "viel"}, "wage_need"),
    ],
)
def test_what_is_not_understood_is_named(cast, said, field):
    form = ProfileForm(cast.client, said)
    assert not form.is_valid() and field in form.errors
    assert not Profile.objects.exists()


def test_nothing_said_is_a_profile_of_unknowns_and_words_of_the_list_find_their_code(cast):
    OccupationFactory(code="54101", title="Reinigungskraft")
    form = ProfileForm(cast.client, {"primary": "reinigungskraft"})
    assert form.is_valid(), form.errors
    form.save(by=cast.own)
    profile = Profile.objects.get()
    assert (profile.hours_max, profile.radius_km, profile.abilities_line) == (None, None, "")
    assert not profile.mobility.is_known and profile.mobility.reach_m == ASSUMED_KM * 1000
    assert TargetOccupation.objects.get().code == "54101"


def test_who_moves_takes_the_place_along(cast):
    form = ProfileForm(cast.client, SAID)
    assert form.is_valid()
    form.save(by=cast.own)
    Profile.objects.update(match_due_at=None)
    for postcode in ("01067", "99999"):
        cast.client.postcode = postcode
        amend(cast.client, ["postcode"], cast.own)
        point = metres_of(coordinates_of(postcode)) or (None, None)
        assert set(TargetOccupation.objects.values_list("north", "east")) == {point}
        assert Profile.objects.get(match_due_at__isnull=False).north == point[0]


@pytest.mark.parametrize(
    "broken",
    [
        lambda pk: TargetOccupation.objects.create(client_id=pk, code="5131", distance=1, reach_m=1, band=0),
        lambda pk: TargetOccupation.objects.create(client_id=pk, code="54101", distance=0, reach_m=1, band=0),
        lambda pk: TargetOccupation.objects.create(client_id=pk, code="51311", distance=1, reach_m=1, band=0),
        lambda pk: Profile.objects.create(client_id=pk, hours_min=30, hours_max=20),
        lambda pk: Profile.objects.create(client_id=pk, north=1),
        lambda pk: Ability.objects.create(client_id=pk, kind="skill", code="kase"),
        lambda pk: Kinship.objects.create(one="900", other="100"),
        lambda pk: Kinship.objects.create(one="513", other="521"),
    ],
)
def test_the_database_refuses(cast, broken):
    pk = cast.client.pk
    TargetOccupation.objects.create(client_id=pk, code="51311", distance=0, reach_m=1, band=0)
    Ability.objects.create(client_id=pk, kind="skill", code="kase")
    with pytest.raises(IntegrityError), transaction.atomic():
        broken(pk)


def test_related_groups_both_ways():
    found = Kinship.objects.of(["513", "521", "999", ""])
    assert "521" in found["513"] and "513" in found["521"] and found["999"] == frozenset()


def test_reach_is_the_smaller_of_radius_and_minutes():
    assert Mobility(radius_km=10, minutes=90, vehicle=True).reach_m == 10_000
    assert Mobility(minutes=5).reach_m == 0
    assert Mobility(minutes=28, transport=False).reach_m < Mobility(minutes=28).reach_m < Mobility(
        minutes=28, vehicle=True
    ).reach_m  # fmt: skip
    assert [band_of(metres) for metres in (0, 10_000, 10_001, 25_000, 200_000)] == [0, 0, 1, 1, 3]
    assert minutes_for(0, "car") == 5 and minutes_for(14_423, "car") == 30


def test_one_line_of_abilities():
    line = line_of([("language", "en", ""), ("licence", "B", ""), ("skill", "kase", "")])
    assert line == "|la|la:en:|la:en?|li|li:AM:|li:B:|li:L:|sk:kase:|"
    assert line_of([("licence", "none", "")]) == "|li|" and line_of([]) == ""


def test_metres_on_the_map_agree_with_the_flat_earth():
    points = [coordinates_of(code) for code in ("45879", "44623", "45127", "01067", "82467", "24937")]
    here = points[0]
    for there in points[1:3]:
        metres = metres_apart(metres_of(here), metres_of(there))
        assert metres == pytest.approx(distance_km(here, there) * 1000, rel=0.004, abs=5)
    assert metres_of(None) is None and metres_of((48.85, 2.35)) is None

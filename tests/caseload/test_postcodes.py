"""Where postcodes lie, beside two lists of other origin; and the flat map on which distances are compared."""

import csv
from math import asin, cos, hypot, radians, sin, sqrt

import pytest

from caseload.lib.postcodes import as_postcode, coordinates_of, distance_km, lies_in_germany, metres_of
from tests.shared import SHARED


def listed(name):
    with open(SHARED / "geo" / name, encoding="utf-8", newline="") as file:
        return [(row["plz"], (float(row["lat"]), float(row["lon"]))) for row in csv.DictReader(file)]


@pytest.mark.parametrize(
    ("name", "median_km", "far_km"), [("plz_centroids_de.csv", 1.5, 10), ("postcodes_de.csv", 4, 25)]
)
def test_postcodes_lie_where_others_say(name, median_km, far_km):
    """One list has the middle of each postcode (1.8 % unknown here, 0.8 km off at the median, 0.5 % more than 10 km), the
    other every single place of a postcode, which lies farther from its middle (2.3 km, 0.2 % more than 25 km).
    """
    rows = listed(name)
    off = [distance_km(found, point) for postcode, point in rows if (found := coordinates_of(postcode))]
    assert len(off) >= 0.97 * len(rows)
    assert sorted(off)[len(off) // 2] < median_km
    assert sum(each > far_km for each in off) < 0.01 * len(off)
    assert all(as_postcode(int(postcode)) == postcode for postcode, _point in rows)


def test_the_flat_map_measures_as_the_sphere_does():
    points = [point for _postcode, point in listed("plz_centroids_de.csv")]
    for n, one in enumerate(points):
        other = points[(7 * n + 13) % len(points)]
        far = on_the_sphere(one, other)
        (north, east), (to_north, to_east) = metres_of(one), metres_of(other)
        assert hypot(north - to_north, east - to_east) == pytest.approx(far, rel=0.002, abs=2)


def on_the_sphere(one, other):
    """Metres along the great circle (haversine)."""
    (lat, lon), (to_lat, to_lon) = map(radians, one), map(radians, other)
    half = sin((lat - to_lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((lon - to_lon) / 2) ** 2
    return 2 * 6_371_000 * asin(sqrt(half))


@pytest.mark.parametrize("postcode", ["", "00000", "99999", "1234", "ABCDE"])
def test_what_is_no_postcode_lies_nowhere(postcode):
    assert coordinates_of(postcode) is None


@pytest.mark.parametrize("point", [(48.2, 16.37), (0.0, 0.0), (51.0, 5.0), (90.0, 10.0)])
def test_what_lies_outside_germany_is_on_no_map(point):
    assert not lies_in_germany(point) and metres_of(point) is None

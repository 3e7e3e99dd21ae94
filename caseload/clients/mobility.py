"""How far a client comes to work: the smaller of the wished radius and what the minutes allow. Pure; estimates only.

Roads are longer than the crow flies, and nobody asks a timetable: the figures below are ours, cautious, and said as an
estimate wherever they are shown.
"""

from dataclasses import dataclass

ASSUMED_KM = 25  # nobody has said how far is too far
MOST_KM = 200
DETOUR = 1.3  # kilometres of road for one as the crow flies
CAR, TRANSPORT, BICYCLE = "car", "transport", "bicycle"
KM_AN_HOUR = {CAR: 45, TRANSPORT: 25, BICYCLE: 14}
MINUTES_BEFORE = {CAR: 5, TRANSPORT: 10, BICYCLE: 0}  # to the car park, to the stop, waiting


@dataclass(frozen=True)
class Mobility:
    """What a client said; None where nobody asked."""

    radius_km: int | None = None
    minutes: int | None = None
    vehicle: bool | None = None
    transport: bool | None = None

    @property
    def means(self) -> str:
        """Car if there is one, else bus and train unless they are ruled out, else bicycle or on foot."""
        return CAR if self.vehicle else BICYCLE if self.transport is False else TRANSPORT

    @property
    def reach_m(self) -> int:
        """Metres as the crow flies."""
        said = [km * 1000 for km in (self.radius_km,) if km is not None]
        if self.minutes is not None:
            on_the_way = max(0, self.minutes - MINUTES_BEFORE[self.means])
            said.append(round(on_the_way * KM_AN_HOUR[self.means] * 1000 / 60 / DETOUR))
        return min([*said, MOST_KM * 1000]) if said else ASSUMED_KM * 1000

    @property
    def is_known(self) -> bool:
        return self.radius_km is not None or self.minutes is not None


def minutes_for(metres: int, means: str) -> int:
    """Estimated minutes one way for that distance as the crow flies."""
    return MINUTES_BEFORE[means] + round(metres * DETOUR * 60 / 1000 / KM_AN_HOUR[means])


# How wide a list has to look around a place: clients of each band come at most so many metres.
BANDS_M = (10_000, 25_000, 50_000, MOST_KM * 1000)


def band_of(reach_m: int) -> int:
    return next(number for number, most in enumerate(BANDS_M) if reach_m <= most)

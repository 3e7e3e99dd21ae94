"""The facts that matching compares, from the rows that hold them. Only these: no name, age, sex, origin or health."""

from caseload.clients.models import Client
from caseload.clients.profile import SHIFTS, Profile
from employers.matching.score import Asked, Offer, Seeker
from employers.vacancies.models import Vacancy


def profile_of(client: Client) -> Profile | None:
    return getattr(client, "profile", None)


def seeker_of(client: Client) -> Seeker | None:
    """Of a client with ``profile`` and ``target_occupations``; None where nobody has filled in the profile."""
    profile = profile_of(client)
    if profile is None:
        return None
    return Seeker(
        id=client.pk,
        goals=tuple((target.code, target.distance) for target in client.target_occupations.all()),
        point=_point(profile),
        reach_m=profile.mobility.reach_m,
        hours=(profile.hours_min, profile.hours_max),
        shifts=_shifts(profile),
        wage_need=profile.wage_need,
        abilities=profile.abilities_line,
        reach_is_known=profile.mobility.is_known,
        means=profile.mobility.means,
    )


def offer_of(vacancy: Vacancy) -> Offer:
    """Of a vacancy with its ``requirements``."""
    return Offer(
        id=vacancy.pk,
        occupation=vacancy.occupation,
        point=_point(vacancy),
        hours=(vacancy.hours_min, vacancy.hours_max),
        shifts=_shifts(vacancy),
        monthly_wage=vacancy.monthly_wage,
        asked=tuple(Asked(one.kind, one.code, one.level, one.must, one.label) for one in vacancy.requirements.all()),
        checked_on=vacancy.checked_on,
    )


def _point(row: Profile | Vacancy) -> tuple[int, int] | None:
    return (row.north, row.east) if row.north is not None and row.east is not None else None


def _shifts(row: Profile | Vacancy) -> frozenset[str]:
    return frozenset(name for name in SHIFTS if getattr(row, name))

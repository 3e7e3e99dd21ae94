"""Rows with a point on the map (``north``, ``east`` in metres) around another point: one way to ask, for any such table."""

from typing import Any

from django.db.models import BigIntegerField, ExpressionWrapper, F
from django.db.models.functions import Cast


def apart_from(rows: Any, point: tuple[int, int], metres: int) -> Any:
    """Those within so many metres of the point; annotates ``apart``, the square of the distance. A box narrows first."""
    sides = tuple(zip(("north", "east"), point, strict=True))
    north, east = (Cast(F(name), BigIntegerField()) - value for name, value in sides)
    box = {f"{name}__range": (value - metres, value + metres) for name, value in sides}
    near = rows.filter(**box).annotate(apart=ExpressionWrapper(north * north + east * east, BigIntegerField()))
    return near.filter(apart__lte=metres**2)

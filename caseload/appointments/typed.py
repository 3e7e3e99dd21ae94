"""What somebody types or presses becomes a moment; what was not said stays as it is."""

from datetime import UTC, date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from caseload.appointments.calendar import YEARS
from caseload.lib.dates import at_local

CLOCK_FORMATS = ["%H:%M", "%H:%M:%S", "%H.%M", "%H"]


def as_moment(day: date, clock: Any) -> datetime:
    """Aware, in UTC, so that adding minutes is right across a change of the clocks. Raises ValidationError."""
    if day.year not in YEARS:
        raise ValidationError(_("Please check the year."), code="year")
    try:
        return at_local(day, clock.replace(second=0, microsecond=0)).astimezone(UTC)
    except ValueError as error:
        raise ValidationError(
            _("On this day the clocks go forward; this time does not exist. Please choose 03:00 or later."),
            code="no_such_time",
        ) from error


def with_slot(data: Any) -> Any:
    """The form's data with day and time of the button that was pressed; a malformed one is ignored."""
    if data is None or not data.get("slot"):
        return data
    moment, _slash, counsellor = data["slot"].partition("/")
    try:
        start = datetime.fromisoformat(moment)
    except ValueError:
        return data
    data = data.copy()
    data["day"], data["time"] = f"{start:%Y-%m-%d}", f"{start:%H:%M}"
    if counsellor:
        data["counsellor"] = counsellor
    return data


def unsaid_stays(data: Any, initial: dict[str, Any]) -> Any:
    """The form's data, with the present values of fields that were not sent at all."""
    if data is None:
        return None
    data = data.copy()
    for name, value in initial.items():
        if name not in data and value is not None:
            data[name] = getattr(value, "pk", value)
    return data

"""Until when a client may change an appointment alone. Pure; moments are aware."""

from datetime import datetime, timedelta


def may_change(starts_at: datetime, now: datetime, hours: int) -> bool:
    """``hours`` before the start (time that passes, not the clock on the wall) it is too late; then one telephones."""
    return starts_at - now >= timedelta(hours=hours)

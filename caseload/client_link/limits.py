"""How often a link may be pressed, and how often anybody may try links that we never made.

A link that is ours is counted by itself and never by where it is opened from: whole families and hostels share one
address. Only made-up links are counted by address. Without a cache nothing is counted: a link that works matters more.
"""

import hashlib

from django.core.cache import cache
from redis.exceptions import RedisError

MINUTES = 10
PRESSED = 30  # acts by one link within ten minutes; nobody changes their mind so often
MADE_UP = 60  # links that are none, from one address within ten minutes


def too_many(what: str, of: str, most: int) -> bool:
    """Counts one more ``what`` of ``of``; the count begins anew after ``MINUTES``."""
    key = f"link:{what}:{hashlib.sha256(of.encode()).hexdigest()[:32]}"
    try:
        cache.add(key, 0, MINUTES * 60)
        return bool(cache.incr(key) > most)
    except (RedisError, ValueError):  # no cache; or the count ended between the two
        return False

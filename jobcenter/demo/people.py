"""Invented people: names, addresses, telephone numbers that nobody has."""

from datetime import date, timedelta

from caseload.clients.models import Channel, Client, search_key
from caseload.lib.text import fold
from jobcenter.demo.frame import Frame
from jobcenter.demo.names import HARD_NAMES, ORIGIN_WEIGHTS, ORIGINS
from jobcenter.demo.words import FAR_AWAY, HOMES, OCCUPATIONS, REGION

# Numbers which the Federal Network Agency keeps free for films: Berlin, Cologne, mobile.
FICTIONAL_PHONES = ("030 23125{:03d}", "0221 4710{:03d}", "0171 39200{:02d}", "0176 040690{:02d}")
CHANNELS = {"": 40, Channel.TELEPHONE: 30, Channel.EMAIL: 15, Channel.IN_PERSON: 15}


def fictional_phone(frame: Frame) -> str:
    pattern = frame.rng.choice(FICTIONAL_PHONES)
    return pattern.format(frame.rng.randrange(1000 if "03d" in pattern else 100))


def person_name(frame: Frame) -> tuple[str, str, str]:
    """First name, last name and language of mails."""
    origin = frame.weighted(ORIGIN_WEIGHTS)
    if origin in ORIGINS:
        firsts, lasts = ORIGINS[origin]
        language = origin if origin not in ("pl",) and frame.chance(0.5) else "de"
        return frame.rng.choice(firsts), frame.rng.choice(lasts), language
    last = frame.fake.last_name()
    if frame.chance(0.06):
        last = f"{last}-{frame.fake.last_name()}"
    return frame.fake.first_name(), last, "de"


def hard_name_at(number: int, places: int) -> int | None:
    """Which of the hard names the client with that running number bears: the first ten, then one in forty."""
    if number < 10:
        return number
    step = max(1, min(40, places // len(HARD_NAMES)))
    index, rest = divmod(number - 10, step)
    return index + 10 if rest == 0 and index + 10 < len(HARD_NAMES) else None


def birth_date(frame: Frame) -> date | None:
    if frame.chance(0.02):
        return None
    return frame.today - timedelta(days=frame.rng.randint(18 * 366, 63 * 365))


def make_client(frame: Frame, number: int) -> Client:
    """One client, not saved; the consent to mails comes with the history."""
    rng = frame.rng
    hard = hard_name_at(number, frame.places)
    if hard is None:
        first, last, language = person_name(frame)
        born = birth_date(frame)
    else:
        first, last, language, born = HARD_NAMES[hard]
    postcode, place = rng.choice(HOMES) if frame.chance(0.93) else rng.choice(REGION)
    if (hard is not None and hard % 3 == 0) or frame.chance(0.004):
        postcode, place = rng.choice(FAR_AWAY)
    has_mail = hard is not None or frame.chance(0.82)
    client = Client(
        number=f"355A{number:06d}" if frame.chance(0.99) else None,
        first_name=first,
        last_name=last,
        birth_date=born,
        language=language,
        preferred_channel=frame.weighted(CHANNELS),
        phone=fictional_phone(frame) if frame.chance(0.95) else "",
        email=f"{mail_name(first, last)}.{number}@example.org" if has_mail else "",
        street=f"{frame.fake.street_name()} {rng.randint(1, 180)}",
        postcode=postcode,
        place=place,
        target_occupation=rng.choice(OCCUPATIONS)[0] if frame.chance(0.9) else "",
    )
    client.search_key = search_key(client)
    return client


def mail_name(first: str, last: str) -> str:
    return ".".join(fold(f"{first} {last}").replace(".", " ").split())[:40].strip(".") or "client"

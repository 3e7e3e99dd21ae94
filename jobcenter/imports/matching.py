"""Who is meant: a line against the clients on record and against the lines before it.

A client number decides; else folded name and date of birth; else folded name and e-mail, telephone or postcode.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from caseload.clients.models import Client
from caseload.lib.text import fold
from jobcenter.imports.rows import Person


@dataclass
class Known:
    """Somebody a line can mean: a client on record (``pk``), or one an earlier line of the file creates."""

    pk: int | None
    key: str
    number: str
    born: date | None
    email: str
    phone: str
    postcode: str
    ended: bool = False
    visible: bool = True
    line: int | None = None  # the line of the file that was already taken for this person


@dataclass(frozen=True)
class Match:
    """``known`` is the person meant, None for somebody new; a ``reason`` refuses the line."""

    known: Known | None = None
    reason: str = ""
    warning: str = ""


class Register:
    """Everybody the lines of one file can mean, read in two statements whatever the number of lines and clients."""

    def __init__(self, persons: Iterable[Person], by: Any) -> None:
        self.numbers: dict[str, Known] = {}
        self.names: dict[str, list[Known]] = {}
        persons = list(persons)
        self._load({person.values.get("number") for person in persons}, {person.key for person in persons}, by)

    def _load(self, numbers: set[str | None], keys: set[str], by: Any) -> None:
        visible = None if by is None else set(Client.objects.visible_to(by).values_list("pk", flat=True))
        rows = Client.objects.order_by().values_list(
            "pk", "search_key", "number", "birth_date", "email", "phone", "postcode", "ended_on"
        )
        for pk, search_key, number, born, email, phone, postcode, ended_on in rows.iterator(chunk_size=5000):
            key = _without_number(search_key, number) if number else search_key
            if key in keys or number in numbers:
                seen = visible is None or pk in visible
                self.add(Known(pk, key, number or "", born, email, phone, postcode, ended_on is not None, seen))

    def add(self, known: Known) -> None:
        if known.number:
            self.numbers[known.number] = known
        self.names.setdefault(known.key, []).append(known)

    def take(self, person: Person, known: Known | None) -> None:
        """The line was accepted: whoever is meant by it cannot be meant by a later one."""
        values = person.values
        if known is not None:
            known.line = person.line
            if values.get("number"):
                self.numbers[values["number"]] = known
            return
        contact = (values.get("email", ""), values.get("phone", ""), values.get("postcode", ""))
        number = values.get("number") or ""
        self.add(Known(None, person.key, number, values.get("birth_date"), *contact, line=person.line))

    def find(self, person: Person) -> Match:
        match = self._by_number(person) or self._by_name(person)
        return _checked(match, match.known) if match.known else match

    def _by_number(self, person: Person) -> Match | None:
        known = self.numbers.get(person.values.get("number") or "")
        if known is None:
            return None
        if known.visible and not _plausible(known, person):
            if known.line is not None:
                return Match(reason=_("Line %(line)s has the same client number.") % {"line": known.line})
            return Match(reason=_("The client number belongs to somebody of another name and date of birth."))
        return Match(known)

    def _by_name(self, person: Person) -> Match:
        number, born = person.values.get("number"), person.values.get("birth_date")
        namesakes = self.names.get(person.key, [])
        if born:
            same_day = _narrowed([known for known in namesakes if known.born == born], person)
            if same_day:
                return _only(same_day, number)
            undated = [known for known in namesakes if known.born is None and not _other_number(known, number)]
            same = [known for known in undated if _agreement(known, person)]
            if same:
                return _only(same, number)
            return Match(warning=_namesake_warning() if any(known.visible for known in undated) else "")
        possible = [known for known in namesakes if not _other_number(known, number)]
        same = [known for known in possible if _agreement(known, person)]
        if same:
            return _only(same, number)
        unclear = [known for known in possible if _agreement(known, person) is None]
        if unclear:
            return _unclear(unclear)
        return Match(warning=_namesake_warning() if any(known.visible for known in possible) else "")


def _without_number(search_key: str, number: str) -> str:
    usual = f" {number.lower()}"
    return search_key.removesuffix(usual if search_key.endswith(usual) else fold(number)).rstrip()


def _checked(match: Match, known: Known) -> Match:
    if not known.visible:
        return Match(reason=known_elsewhere())
    if known.line is not None:
        return Match(reason=_("The same person as in line %(line)s.") % {"line": known.line})
    if known.ended:
        return Match(reason=_("The care of this client has ended; a list takes nobody in again."))
    return match


def known_elsewhere() -> str:
    """All that somebody outside the scope learns."""
    return _("This person is already known in another team.")


def _plausible(known: Known, person: Person) -> bool:
    """A number with a typing error must not rename somebody: the name or the date of birth has to fit as well."""
    born = person.values.get("birth_date")
    if known.key == person.key or (born and born == known.born):
        return True
    unknown = born is None or known.born is None
    return unknown and bool(set(known.key.split()) & set(person.key.split()))


def _other_number(known: Known, number: str | None) -> bool:
    return bool(number and known.number and known.number != number)


def _narrowed(found: list[Known], person: Person) -> list[Known]:
    """Of several people with one name and one date of birth those whose e-mail, telephone or postcode fits."""
    if len(found) < 2:
        return found
    return [known for known in found if _agreement(known, person)] or found


def _only(found: list[Known], number: str | None) -> Match:
    if len(found) > 1:
        seen = any(known.visible for known in found)
        return Match(
            reason=_("More than one client fits this line; please give the client number.")
            if seen
            else known_elsewhere()
        )
    known = found[0]
    if known.visible and _other_number(known, number):
        if known.line is not None:
            return Match(
                reason=_("The same name and date of birth as in line %(line)s, but another client number.")
                % {"line": known.line}
            )
        return Match(reason=_("A client of this name and date of birth has another client number."))
    return Match(known)


def _unclear(found: list[Known]) -> Match:
    lines = [known.line for known in found if known.line is not None]
    if lines:
        return Match(
            reason=_(
                "Line %(line)s has the same name; without a date of birth it is not clear whether it is the same person."
            )
            % {"line": lines[0]}
        )
    if not any(known.visible for known in found):
        return Match(reason=known_elsewhere())
    return Match(
        reason=_(
            "There is a client of this name; without a date of birth it is not clear whether it is the same person."
        )
    )


def _namesake_warning() -> str:
    return _("There is somebody of the same name already; please check that it is another person.")


def _agreement(known: Known, person: Person) -> bool | None:
    """Whether e-mail, telephone or postcode say it is the same person; None where there is nothing to compare.

    Two entries that both consist of a name alone count as the same person: so a list may be read twice.
    """
    values = person.values
    pairs = (
        (known.email.casefold(), values.get("email", "").casefold()),
        (digits(known.phone), digits(values.get("phone", ""))),
        (known.postcode, values.get("postcode", "")),
    )
    both = [(one, two) for one, two in pairs if one and two]
    if both:
        return any(one == two for one, two in both)
    if known.born is None and not any(one or two for one, two in pairs) and not values.get("birth_date"):
        return True
    return None


def digits(phone: str) -> str:
    """A telephone number for comparing: +49 209 / 12-3 and 0209 123 are the same."""
    return re.sub(r"\D", "", re.sub(r"^\s*(\+|00)\s*49\s*(\(0\))?", "0", phone))

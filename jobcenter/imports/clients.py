"""A client list is decided on: each line creates, changes, leaves unchanged or is refused, and why."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from caseload.clients.models import Channel, Client, MailLanguage
from caseload.lib.text import fold
from caseload.staff.models import User
from jobcenter.imports.client_columns import CLIENTS
from jobcenter.imports.columns import Table
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED, Decision, Plan, read_table
from jobcenter.imports.matching import Register, digits
from jobcenter.imports.rows import Person, people


@dataclass
class ClientDecision(Decision):
    """``pk`` is the client's number."""

    born: str = ""
    # Not shown and not kept between dry run and applying:
    person: Person = field(default_factory=lambda: Person(0))
    record: Client | None = None
    counsellor: User | None = None
    fields: list[str] = field(default_factory=list)
    records_wish: bool = False

    def shown(self) -> dict[str, Any]:
        return {**super().shown(), "born": self.born}


@dataclass(frozen=True)
class People:
    """A list as it was read: its columns, and one checked person for each line."""

    table: Table
    persons: list[Person]


def read_list(content: bytes) -> Table:
    """The client list in a file. Raises Unreadable with a message for the person who chose the file."""
    return read_table(content, CLIENTS)


def read_people(content: bytes) -> People:
    """Every line of the file, checked; asks no database. Raises Unreadable."""
    table = read_list(content)
    return People(table, list(people(table)))


def decide(content: bytes, by: Any) -> Plan:
    """What importing the file would do now, as ``decide_on``. Raises Unreadable."""
    return decide_on(read_people(content), by)


def decide_on(listed: People, by: Any) -> Plan:
    """What importing these lines would do now. ``by`` may match, change and assign within his or her own scope only;
    None is the system itself. A constant number of statements, plus one per 500 clients that are matched.
    """
    persons = listed.persons
    register = Register(persons, by)
    staff = Staff(by)
    found: list[ClientDecision] = []
    # First who is meant, for all lines; then the records in few statements; then what changes.
    for person in persons:
        decision = ClientDecision(person.line, CREATE, person.name, born=_day(person.values.get("birth_date")))
        decision.person, decision.faults = person, person.faults
        decision.reasons, decision.warnings = [*person.reasons], [*person.warnings]
        _identify(decision, register)
        found.append(decision)
    records = _records([decision.pk for decision in found if decision.pk])
    for decision in found:
        if decision.kind != REFUSED:
            decision.record = records.get(decision.pk or 0)
            _compare(decision, decision.person, staff)
    return Plan(listed.table, found)


def _identify(decision: ClientDecision, register: Register) -> None:
    person = decision.person
    if decision.reasons:
        decision.kind = REFUSED
        return
    match = register.find(person)
    if match.reason:
        decision.refuse(match.reason)
        return
    if match.warning:
        decision.warnings.append(match.warning)
    decision.pk = match.known.pk if match.known else None
    register.take(person, match.known)


def _records(pks: list[int]) -> dict[int, Client]:
    records: dict[int, Client] = {}
    for start in range(0, len(pks), 500):
        chunk = Client.objects.filter(pk__in=pks[start : start + 500]).select_related("state__counsellor")
        records.update((client.pk, client) for client in chunk.order_by())
    return records


def _compare(decision: ClientDecision, person: Person, staff: "Staff") -> None:
    record = decision.record
    for name, new in person.values.items():
        old = getattr(record, name) if record else None
        if record is None or not _same(name, old, new, record, person):
            decision.fields.append(name)
            decision.changes.append([name, _readable(name, old), _readable(name, new)])
    if record and {"last_name", "first_name"} & set(decision.fields):
        _keep_spelling(decision, record, person)
    _compare_counsellor(decision, person, staff)
    if decision.kind != REFUSED:
        _compare_wish(decision, person)
    if decision.kind != REFUSED and record:
        decision.kind = CHANGE if decision.changes else UNCHANGED


def _keep_spelling(decision: ClientDecision, record: Client, person: Person) -> None:
    """Mueller in a list is no reason to give up Müller on record: only another name is a change."""
    if fold(f"{record.last_name} {record.first_name}") == person.key:
        decision.fields = [name for name in decision.fields if name not in ("last_name", "first_name")]
        decision.changes = [change for change in decision.changes if change[0] in decision.fields]


def _compare_counsellor(decision: ClientDecision, person: Person, staff: "Staff") -> None:
    if not person.counsellor:
        return
    counsellor, reason = staff.find(person.counsellor)
    if counsellor is None:
        decision.refuse(reason)
        return
    current = decision.record.state.counsellor if decision.record else None
    if current == counsellor:
        return
    if reason := staff.no_place(counsellor):
        decision.refuse(reason)
        return
    staff.move(current, counsellor)
    decision.counsellor = counsellor
    decision.changes.append(["counsellor", str(current or ""), str(counsellor)])


def _compare_wish(decision: ClientDecision, person: Person) -> None:
    record = decision.record
    wants = record is not None and record.wants_mail
    if person.no_consent and wants:
        decision.warnings.append(_("The recorded wish for e-mail stays: a list does not withdraw it."))
    if not person.consent or wants:
        return
    if not (person.values.get("email") or (record and record.email)):
        decision.warnings.append(_("The wish for e-mail was not recorded: there is no e-mail address."))
        return
    decision.records_wish = True
    decision.changes.append(["consent", "", _("recorded, in writing")])


def _same(name: str, old: Any, new: Any, record: Client, person: Person) -> bool:
    if name == "email":
        return old.casefold() == new.casefold()
    if name == "phone":
        return digits(old) == digits(new)
    return bool(old == new)


def _readable(name: str, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return _day(value)
    if name == "language":
        return str(MailLanguage(value).label)
    if name == "preferred_channel":
        return str(Channel(value).label)
    return str(value)


def _day(day: date | None) -> str:
    return f"{day:%d.%m.%Y}" if day else ""


class Staff:
    """The counsellors a list may name, and their free places, counted down line by line."""

    def __init__(self, by: Any) -> None:
        counsellors = User.objects.all() if by is None else User.objects.visible_to(by)
        load = Count("caseload", filter=Q(caseload__client__ended_on__isnull=True))
        self.free: dict[int, int] = {}
        self.names: dict[str, set[User]] = {}
        for user in counsellors.counsellors().annotate(load=load):
            self.free[user.pk] = user.capacity - user.load
            spellings = (user.username, f"{user.first_name} {user.last_name}", f"{user.last_name} {user.first_name}")
            for spelling in spellings:
                self.names.setdefault(fold(spelling), set()).add(user)

    def find(self, text: str) -> tuple[User | None, str]:
        """The counsellor by user name, ``Last, First`` or ``First Last``; else None and why."""
        found = self.names.get(fold(text), set()) if fold(text) else set()
        if len(found) == 1:
            return next(iter(found)), ""
        if found:
            return None, _("Several counsellors have this name; please give the user name.")
        return None, _("There is no counsellor %(name)s whom you could assign.") % {"name": text[:80]}

    def no_place(self, counsellor: User) -> str:
        if self.free[counsellor.pk] > 0:
            return ""
        return _("%(name)s has no free place; there are %(capacity)s places.") % {
            "name": str(counsellor),
            "capacity": counsellor.capacity,
        }

    def move(self, current: User | None, counsellor: User) -> None:
        self.free[counsellor.pk] -= 1
        if current and current.pk in self.free:
            self.free[current.pk] += 1

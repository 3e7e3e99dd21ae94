"""What was decided is written, by the verbs the screen uses. One bad line does not take the others down."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from caseload.clients.assignments import Assignment
from caseload.clients.models import Client
from caseload.clients.register import CHUNK, admit, amend
from caseload.staff.models import Team, User
from jobcenter.imports.clients import ClientDecision, People, decide_on
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED, Decision, Plan

Write = Callable[[list[Any]], None]


@transaction.atomic
def apply_list(listed: People, by: Any, team: Team | None, shown: list[dict[str, Any]] | None = None) -> Plan:
    """Import the lines; the decisions are returned as they were carried out.

    Reading a file takes longer than writing it down, so it is read before: on SQLite everybody else waits meanwhile.

    ``shown`` is what a person saw in the dry run: a line that would now do something else is refused instead.
    New clients without a counsellor belong to ``team``.
    """
    _keep_places()
    plan = decide_on(listed, by)
    if shown is not None:
        refuse_surprises(plan.decisions, shown)
    new = [decision for decision in plan.decisions if decision.kind == CREATE]
    for start in range(0, len(new), CHUNK):
        write(new[start : start + CHUNK], lambda lines: _create(lines, by, team))
    for decision in plan.decisions:
        if decision.kind == CHANGE:
            write([decision], lambda lines: _change(lines, by))
    return plan


def _keep_places() -> None:
    """Assigning locks the counsellor's row (``Client.assign``): with all of them locked, places counted now stay free."""
    list(User.objects.counsellors().select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))


def refuse_surprises(decisions: Iterable[Decision], shown: list[dict[str, Any]]) -> None:
    """Lines that would now do something else than a person saw are refused."""
    before = {row["line"]: row for row in shown}
    for decision in decisions:
        row = before.get(decision.line, {})
        same = (row.get("kind"), row.get("pk"), row.get("changes")) == (decision.kind, decision.pk, decision.changes)
        if not same and decision.kind not in (REFUSED, UNCHANGED):
            decision.refuse(_("This record has changed since the list was checked; please import the list again."))


def write(decisions: list[Any], act: Write) -> None:
    """Write many lines at once; if the database refuses, one after the other, so that only the guilty ones stay out."""
    try:
        with transaction.atomic():
            act(decisions)
    except (IntegrityError, ValidationError) as error:
        if len(decisions) > 1:
            for decision in decisions:
                write([decision], act)
        else:
            decisions[0].pk = None
            decisions[0].refuse(_why(error))


def _why(error: IntegrityError | ValidationError) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return _("Somebody else has entered this number or changed this record in the meantime.")


def _create(decisions: list[ClientDecision], by: Any, team: Team | None) -> None:
    clients = [Client(**decision.person.values) for decision in decisions]
    admit(clients, by, team=team)
    for decision, client in zip(decisions, clients, strict=True):
        decision.pk = client.pk
    _finish(zip(decisions, clients, strict=True), by)


def _change(decisions: list[ClientDecision], by: Any) -> None:
    for decision in decisions:
        client = decision.record
        assert client is not None
        for name in decision.fields:
            setattr(client, name, decision.person.values[name])
        amend(client, decision.fields, by)
        _finish([(decision, client)], by)


def _finish(written: Iterable[tuple[ClientDecision, Client]], by: Any) -> None:
    written = list(written)
    pairs = [(client, decision.counsellor) for decision, client in written if decision.counsellor]
    if pairs:
        Assignment.objects.begin(pairs, by, reason=_("import of a client list"))
    if wishes := [client.pk for decision, client in written if decision.records_wish]:
        Client.objects.filter(pk__in=wishes).record_mail_wish(Client.Consent.WRITTEN, by)

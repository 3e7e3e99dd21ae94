"""What was decided is written; the same list twice changes nothing."""

from datetime import date, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.clients.assignments import Assignment, AssignmentQuerySet
from caseload.clients.models import Client
from jobcenter.imports import clients, models
from jobcenter.imports.applying import apply_list
from jobcenter.imports.clients import decide, read_people
from jobcenter.imports.decisions import CREATE, REFUSED, UNCHANGED
from jobcenter.imports.models import ClientImport
from jobcenter.imports.sheet import Unreadable
from tests.factories import ClientFactory
from tests.jobcenter.imports.lists import DATA, csv_bytes, shared

HEAD = ("Kundennummer", "Nachname", "Vorname", "Geburtsdatum", "Telefon", "E-Mail", "IFK", "Einwilligung E-Mail")
ROW = ("123A456789", "Koch", "Lea", "05.06.1987", "0209 5", "l@example.org", "own", "x")


def received(by, *rows, head=HEAD):
    return ClientImport.objects.receive("liste.csv", csv_bytes([head, *rows]), by)


def everything():
    return (
        list(Client.objects.order_by("pk").values()),
        list(Assignment.objects.order_by("pk").values()),
        JournalEntry.objects.exclude(verb__in=("upload", "import")).count(),
    )


def test_somebody_new_comes_in_as_from_the_screen(cast):
    batch = received(cast.lead, ROW)
    assert batch.apply(cast.lead) and batch.counts == {"create": 1, "change": 0, "unchanged": 0, "refused": 0}
    client = Client.objects.get(number="123A456789")
    assert (client.name, client.birth_date, client.phone) == ("Koch, Lea", date(1987, 6, 5), "0209 5")
    assert client.state.counsellor == cast.own and client.state.team == cast.own.team
    assert client.mail_consent_how == Client.Consent.WRITTEN and client.mail_consent_by == cast.lead
    assert client in Client.objects.visible_to(cast.own).matching("koch")
    verbs = JournalEntry.objects.of_client(client.pk).values_list("verb", "by__username")
    assert set(verbs) == {("create", "lead"), ("assign", "lead"), ("record mail wish", "lead")}


def test_without_a_counsellor_new_clients_wait_in_the_team(cast):
    received(cast.lead, ("Koch", "Lea"), head=("Nachname", "Vorname")).apply(cast.lead)
    client = Client.objects.get(last_name="Koch")
    assert client.state.team == cast.lead.team and client.state.counsellor is None
    assert client in Client.objects.visible_to(cast.lead)


def test_change_keeps_what_the_list_does_not_say(cast):
    client = ClientFactory(last_name="Koch", first_name="Lea", birth_date=date(1988, 4, 3), counsellor=cast.own)
    received(cast.lead, ("Koch", "Lea", "03.04.1988", "0209 77", ""), head=HEAD[1:6]).apply(cast.lead)
    old_email = client.email
    client.refresh_from_db()
    assert (client.phone, client.email) == ("0209 77", old_email)
    entry = JournalEntry.objects.of_client(client.pk).get(verb="change")
    assert entry.detail == {"fields": ["phone"]} and entry.by == cast.lead


def test_the_same_list_twice_changes_nothing(cast):
    rows = [
        ROW,
        ("", "Suharto", "", "", "0201 9", "", "", ""),
        ("", "Weiß", "Sören", "", "0209 1", "", "colleague", ""),
    ]
    received(cast.lead, *rows).apply(cast.lead)
    before = everything()
    again = received(cast.lead, *rows)
    assert again.counts["unchanged"] == 3
    again.apply(cast.lead)
    assert everything() == before


@pytest.mark.parametrize(
    "path", [*shared("csv", "excel_german"), *shared("xlsx", "clients_handmade")], ids=lambda p: p.name
)
def test_each_shared_list_twice_changes_nothing(cast, path):
    content = path.read_bytes()
    try:
        first = apply_list(read_people(content), cast.lead, cast.lead.team)
    except Unreadable as error:
        assert "PLZ" in str(error)
        return
    assert {decision.kind for decision in first.decisions} == {CREATE}
    before = everything()
    again = apply_list(read_people(content), cast.lead, cast.lead.team)
    assert {decision.kind for decision in again.decisions} == {UNCHANGED} and everything() == before


def test_hard_names_twice(cast):
    names = (DATA / "names/names_edge_cases_a.csv").read_text().split("\n", 1)[1]
    content = f"Vorname,Nachname,Bemerkung\n{names}".encode()
    first = apply_list(read_people(content), cast.lead, cast.lead.team)
    refused = [decision.line for decision in first.decisions if decision.kind == REFUSED]
    # José Muñoz and Ana-Maria Popa stand there twice, written with other code points.
    assert len(refused) == 2
    before = everything()
    apply_list(read_people(content), cast.lead, cast.lead.team)
    assert everything() == before


def test_one_bad_line_does_not_take_the_others_down(cast):
    rows = [("", f"Koch{n}", "Lea", "03.04.1988", "", "", "own" if n < 50 else "", "") for n in range(599)]
    rows.insert(300, ("", "Kaputt", "Udo", "31.02.1990", "", "", "", ""))
    batch = received(cast.lead, *rows)
    assert batch.counts == {"create": 599, "change": 0, "unchanged": 0, "refused": 1}
    batch.apply(cast.lead)
    assert Client.objects.filter(last_name__startswith="Koch").count() == 599
    assert not Client.objects.filter(last_name="Kaputt").exists()
    assert [row["line"] for row in batch.rows if row["kind"] == REFUSED] == [302]


def test_statements_of_new_clients_do_not_grow_with_the_lines(cast, django_assert_num_queries):
    for count in (2, 40):
        rows = [
            (f"{count:02}3A{n:06}", f"Koch{n}x{count}", "Lea", "03.04.1988", "", "l@example.org", "own", "x")
            for n in range(count)
        ]
        with django_assert_num_queries(28):
            apply_list(read_people(csv_bytes([HEAD, *rows])), cast.lead, cast.lead.team)


def test_the_file_is_read_before_others_have_to_wait(cast, monkeypatch):
    depth = []

    def noted(content):
        depth.append(len(connection.savepoint_ids))
        return read_people(content)

    for module in (clients, models):
        monkeypatch.setattr(module, "read_people", noted)
    received(cast.lead, ROW).apply(cast.lead)
    assert depth == [len(connection.savepoint_ids)] * 2


def test_applying_twice_is_harmless(cast):
    batch = received(cast.lead, ROW)
    twin = ClientImport.objects.get(pk=batch.pk)
    assert batch.apply(cast.lead)
    before = everything()
    assert not batch.apply(cast.lead) and not twin.apply(cast.lead)
    assert everything() == before


def test_nothing_that_the_cells_said_is_kept_after_applying(cast):
    batch = received(cast.lead, ROW, ("", "Kaputt", "Udo", "31.02.1990", "4,9E+12", "geheim", "", ""))
    batch.apply(cast.lead)
    batch.refresh_from_db()
    kept = f"{[row | {'pk': None} for row in batch.rows]} {batch.summary}"  # a key may be any number
    assert batch.content is None
    assert not [word for word in ("Koch", "Lea", "Kaputt", "1987", "1990", "0209", "4,9", "geheim") if word in kept]
    assert [(row["line"], row["kind"]) for row in batch.rows] == [(2, "create"), (3, "refused")]


def test_what_has_changed_since_the_dry_run_is_not_overwritten(cast):
    client = ClientFactory(last_name="Koch", first_name="Lea", birth_date=date(1988, 4, 3), counsellor=cast.own)
    batch = received(
        cast.lead, ("Koch", "Lea", "03.04.1988", "0209 77"), ("Neu", "Nina", "01.01.1990", ""), head=HEAD[1:5]
    )
    Client.objects.filter(pk=client.pk).update(phone="0209 88")
    batch.apply(cast.lead)
    client.refresh_from_db()
    assert client.phone == "0209 88" and batch.counts["refused"] == 1 and batch.counts["create"] == 1


def test_somebody_else_entered_the_person_in_the_meantime(cast):
    batch = received(cast.lead, ROW[:6], head=HEAD[:6])
    ClientFactory(
        number=ROW[0], last_name="Koch", first_name="Lea", birth_date=date(1987, 6, 5), phone=ROW[4], email=ROW[5],
        counsellor=cast.own,
    )  # fmt: skip
    batch.apply(cast.lead)
    assert batch.counts["unchanged"] == 1 and Client.objects.filter(last_name="Koch").count() == 1


def test_places_taken_in_the_meantime_refuse_the_line(cast, settings):
    settings.CASELOAD_RATIO = 2
    batch = received(cast.lead, ROW)
    ClientFactory(counsellor=cast.own)
    batch.apply(cast.lead)
    assert batch.counts["refused"] == 1 and not Client.objects.filter(last_name="Koch").exists()


def test_database_refusing_one_line_lets_the_others_in(cast, monkeypatch):
    real = AssignmentQuerySet.begin

    def begin(self, pairs, by, **kwargs):
        if any(client.last_name == "Pech" for client, _counsellor in pairs):
            raise ValidationError("Heute nicht.")
        return real(self, pairs, by, **kwargs)

    monkeypatch.setattr(type(Assignment.objects), "begin", begin)
    rows = [("", name, "Lea", "03.04.1988", "", "", "own", "") for name in ("Koch", "Pech", "Ruf")]
    batch = received(cast.lead, *rows)
    batch.apply(cast.lead)
    assert sorted(Client.objects.filter(first_name="Lea").values_list("last_name", flat=True)) == ["Koch", "Ruf"]
    refused = next(row for row in batch.rows if row["kind"] == REFUSED)
    assert refused == {"line": 3, "kind": REFUSED, "pk": None, "reasons": ["Heute nicht."], "warnings": []}


def test_lists_not_applied_are_forgotten_after_a_day_with_the_next_upload(cast):
    old, fresh = received(cast.lead, ROW), received(cast.lead, ROW)
    ClientImport.objects.filter(pk=old.pk).update(uploaded_at=timezone.now() - timedelta(hours=25))
    received(cast.other_lead, ("Neu", "Nina"), head=("Nachname", "Vorname"))
    old.refresh_from_db()
    fresh.refresh_from_db()
    assert (old.content, old.rows) == (None, []) and fresh.is_waiting
    with pytest.raises(ValidationError):
        old.apply(cast.lead)
    assert not Client.objects.filter(last_name="Koch").exists()


def test_discarded_list_is_gone(cast):
    batch = received(cast.lead, ROW)
    batch.discard(cast.lead)
    batch.refresh_from_db()
    assert (batch.content, batch.rows) == (None, []) and not batch.is_waiting
    batch.discard(cast.lead)
    with pytest.raises(ValidationError):
        batch.apply(cast.lead)


def test_unreadable_file_leaves_nothing(cast):
    with pytest.raises(Unreadable):
        ClientImport.objects.receive("x.pdf", b"%PDF-1.4", cast.lead)
    assert not ClientImport.objects.exists()


def test_shared_names_of_many_countries(cast):
    lines = (DATA / "names/names_by_country_a.csv").read_text().splitlines()[1:]
    names = [line.split(",") for line in lines]
    rows = [("Land", name, f"{n % 28 + 1}.1.19{n % 90 + 10}") for n, (_c, _k, _g, name, *_r) in enumerate(names)]
    content = csv_bytes([("Nachname", "Vorname", "Geburtsdatum"), *rows])
    plan = apply_list(read_people(content), cast.lead, cast.lead.team)
    created = [decision for decision in plan.decisions if decision.kind == CREATE]
    assert len(created) > 800
    again = decide(content, cast.lead)
    assert not [decision for decision in again.decisions if decision.kind == CREATE]


def test_formulas_come_in_as_text_and_go_out_defused(cast):
    apply_list(read_people((DATA / "csv/excel_german/a07_formel.csv").read_bytes()), cast.lead, cast.lead.team)
    assert Client.objects.get(first_name="Ali").last_name == "=1+1"


def test_import_happens_at_one_moment(cast):
    with time_machine.travel("2026-11-23 10:00+00:00", tick=False):
        batch = received(cast.lead, ROW)
        batch.apply(cast.lead)
    assert batch.applied_at.isoformat() == "2026-11-23T10:00:00+00:00"

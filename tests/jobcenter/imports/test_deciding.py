"""Who is meant, what would change, and what is refused."""

from datetime import date

import pytest

from caseload.clients.models import Client, ClientState
from jobcenter.imports.clients import decide
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED
from jobcenter.imports.matching import digits
from tests.factories import ClientFactory, UserFactory
from tests.jobcenter.imports.lists import clients_csv, csv_bytes

BORN = date(1990, 1, 1)


@pytest.fixture
def ina(cast):
    return ClientFactory(
        number=None,
        last_name="Müller",
        first_name="Ina",
        birth_date=BORN,
        phone="0209 1",
        email="i@example.org",
        postcode="45879",
        counsellor=cast.own,
    )


def lines(by, *rows, head=("Kundennummer", "Nachname", "Vorname", "Geburtsdatum", "Telefon", "E-Mail")):
    return decide(clients_csv(*rows, head=head), by).decisions


def one(by, *row, **kwargs):
    (decision,) = lines(by, row, **kwargs)
    return decision


def test_somebody_new(cast):
    decision = one(cast.lead, "", "Koch", "Lea", "03.04.1988", "0209 5", "l@example.org")
    assert decision.kind == CREATE and decision.pk is None
    assert ["birth_date", "", "03.04.1988"] in decision.changes


@pytest.mark.parametrize("name", ["Müller", "Mueller", "MÜLLER", "Muller"])
def test_recognised_by_folded_name_and_birth_date(cast, ina, name):
    decision = one(cast.lead, "", name, "Ina", "01.01.1990", "+49 (0)209/1", "I@example.org")
    assert (decision.kind, decision.pk, decision.changes) == (UNCHANGED, ina.pk, [])


def test_change_is_shown_field_by_field(cast, ina):
    decision = one(cast.lead, "123A456789", "Müller", "Ina", "01.01.1990", "0209 2", "")
    assert decision.kind == CHANGE
    assert sorted(decision.changes) == [["number", "", "123A456789"], ["phone", "0209 1", "0209 2"]]


def test_empty_cells_delete_nothing(cast, ina):
    assert one(cast.lead, "", "Müller", "Ina", "01.01.1990", "", "").kind == UNCHANGED


def test_client_number_decides_and_renames(cast):
    client = ClientFactory(
        number="123A000001", last_name="Kern", first_name="Eva", birth_date=BORN, counsellor=cast.own
    )
    decision = one(cast.lead, "123a000001", "Kern-Wolf", "Eva", "01.01.1990", "", "")
    assert (decision.kind, decision.pk) == (CHANGE, client.pk)
    assert decision.changes == [["last_name", "Kern", "Kern-Wolf"]]


def test_client_number_with_a_typing_error_renames_nobody(cast):
    ClientFactory(number="123A000001", last_name="Kern", first_name="Eva", birth_date=BORN, counsellor=cast.own)
    for row in (("Yilmaz", "Cem", "02.02.1992"), ("Yilmaz", "Cem", ""), ("Kern", "Udo", "02.02.1992")):
        decision = one(cast.lead, "123A000001", *row, "", "")
        assert decision.kind == REFUSED and len(decision.reasons) == 1


def test_same_person_with_another_number_is_refused(cast):
    ClientFactory(number="123A000001", last_name="Kern", first_name="Eva", birth_date=BORN, counsellor=cast.own)
    assert one(cast.lead, "123A000002", "Kern", "Eva", "01.01.1990", "", "").kind == REFUSED


def test_without_birth_date_the_contact_data_decide(cast, ina):
    assert one(cast.lead, "", "Müller", "Ina", "", "0209 1", "neu@example.org").pk == ina.pk
    other = one(cast.lead, "", "Müller", "Ina", "", "0201 99", "andere@example.org")
    assert (other.kind, len(other.warnings)) == (CREATE, 1)
    unclear = one(cast.lead, "", "Müller", "Ina", "", "", "")
    assert (unclear.kind, len(unclear.reasons)) == (REFUSED, 1)


def test_birth_date_is_added_to_a_client_without_one(cast, ina):
    Client.objects.filter(pk=ina.pk).update(birth_date=None)
    decision = one(cast.lead, "", "Müller", "Ina", "01.01.1990", "0209 1", "")
    assert (decision.pk, decision.changes) == (ina.pk, [["birth_date", "", "01.01.1990"]])
    other = one(cast.lead, "", "Müller", "Ina", "01.01.1990", "0201 99", "")
    assert (other.kind, len(other.warnings)) == (CREATE, 1)


def test_two_clients_that_fit_are_ambiguous_unless_contact_data_tell(cast, ina):
    twin = ClientFactory(
        number=None, last_name="Müller", first_name="Ina", birth_date=BORN, phone="0201 7", email="", postcode="",
        counsellor=cast.own,
    )  # fmt: skip
    assert one(cast.lead, "", "Müller", "Ina", "01.01.1990", "", "").kind == REFUSED
    assert one(cast.lead, "", "Müller", "Ina", "01.01.1990", "0201 7", "").pk == twin.pk


def test_second_line_for_one_person_is_refused_with_the_first_line(cast, ina):
    found = lines(
        cast.lead,
        ("", "Koch", "Lea", "03.04.1988", "", ""),
        ("", "Müller", "Ina", "01.01.1990", "", ""),
        ("", "KOCH", "Lea", "3.4.1988", "0209 7", ""),
        ("", "Mueller", "Ina", "01.01.1990", "", ""),
        ("9", "Suharto", "", "", "", ""),
        ("9", "Anders", "", "", "", ""),
    )
    assert [decision.kind for decision in found] == [CREATE, UNCHANGED, REFUSED, REFUSED, CREATE, REFUSED]
    assert "2" in found[2].reasons[0] and "3" in found[3].reasons[0] and "6" in found[5].reasons[0]


def test_names_alone_are_one_person_when_read_twice(cast):
    rows = [("Suharto", ""), ("José", "Munoz"), ("Jose\u0301", "Munoz")]
    found = lines(cast.lead, *rows, head=("Nachname", "Vorname"))
    assert [decision.kind for decision in found] == [CREATE, CREATE, REFUSED]


def test_new_number_of_a_known_client_cannot_go_to_somebody_else_too(cast, ina):
    found = lines(
        cast.lead,
        ("123A456789", "Müller", "Ina", "01.01.1990", "", ""),
        ("123A456789", "Koch", "Lea", "03.04.1988", "", ""),
    )
    assert [decision.kind for decision in found] == [CHANGE, REFUSED]


def test_outside_the_scope_nothing_but_another_team_is_said(cast):
    secret = ClientFactory(
        number="123A000001",
        last_name="Kern",
        first_name="Eva",
        birth_date=BORN,
        phone="0209 1",
        counsellor=cast.stranger,
    )
    rows = [
        ("123A000001", "Kern", "Eva", "01.01.1990", "0209 9", ""),
        ("123A000001", "Ganz", "Anders", "02.02.1992", "", ""),
        ("", "Kern", "Eva", "01.01.1990", "", ""),
        ("123A000009", "Kern", "Eva", "01.01.1990", "", ""),
        ("", "Kern", "Eva", "", "0209 1", ""),
        ("", "Kern", "Eva", "", "", ""),
    ]
    reasons = {tuple(one(cast.lead, *row).reasons) for row in rows}
    assert len(reasons) == 1
    for row in rows:
        decision = one(cast.lead, *row)
        assert (decision.kind, decision.pk, decision.changes, decision.warnings) == (REFUSED, None, [], [])
    namesake = one(cast.lead, "", "Kern", "Eva", "03.03.1993", "", "")
    assert (namesake.kind, namesake.warnings) == (CREATE, [])
    assert one(cast.admin, "123A000001", "Kern", "Eva", "01.01.1990", "0209 9", "").pk == secret.pk
    assert one(None, "123A000001", "Kern", "Eva", "01.01.1990", "0209 9", "").pk == secret.pk


def test_care_that_has_ended_is_not_taken_up_by_a_list(cast, ina):
    ina.end_care(date(2026, 1, 1), Client.EndReason.MOVED, cast.lead)
    assert one(cast.lead, "", "Müller", "Ina", "01.01.1990", "0209 77", "").kind == REFUSED


# --- counsellors ---

STAFF = ("Nachname", "Vorname", "Geburtsdatum", "IFK")


@pytest.mark.parametrize("text", ["own", "OWN", "Berger, Marie", "Marie Berger", "berger  marie"])
def test_counsellor_by_user_name_or_name(cast, text):
    decision = one(cast.lead, "Koch", "Lea", "03.04.1988", text, head=STAFF)
    assert (decision.kind, decision.counsellor) == (CREATE, cast.own)


@pytest.mark.parametrize("text", ["Niemand, Nora", "Fremd, Ute", "stranger", "lead", "admin", "?"])
def test_counsellor_unknown_or_out_of_scope(cast, text):
    decision = one(cast.lead, "Koch", "Lea", "03.04.1988", text, head=STAFF)
    assert (decision.kind, decision.changes) == (REFUSED, []) and len(decision.reasons) == 1


def test_counsellor_who_has_left(cast):
    UserFactory(username="weg", first_name="Willi", last_name="Weg", team=cast.lead.team, is_active=False)
    assert one(cast.lead, "Koch", "Lea", "03.04.1988", "Weg, Willi", head=STAFF).kind == REFUSED


def test_two_counsellors_of_one_name(cast):
    UserFactory(username="own2", first_name="Marie", last_name="Berger", team=cast.lead.team)
    assert one(cast.lead, "Koch", "Lea", "03.04.1988", "Marie Berger", head=STAFF).kind == REFUSED
    assert one(cast.lead, "Koch", "Lea", "03.04.1988", "own2", head=STAFF).kind == CREATE


def test_places_are_counted_down_and_given_back(cast, settings):
    settings.CASELOAD_RATIO = 3
    moved = ClientFactory(last_name="Um", first_name="Zug", birth_date=BORN, counsellor=cast.own)
    rows = [(f"Koch{n}", "Lea", "03.04.1988", "own") for n in range(2)]
    found = lines(cast.lead, *rows, head=STAFF)
    assert [decision.kind for decision in found] == [CREATE, REFUSED]  # the cast has one client with own already
    found = lines(cast.lead, (moved.last_name, moved.first_name, "01.01.1990", "colleague"), *rows, head=STAFF)
    assert [decision.kind for decision in found] == [CHANGE, CREATE, CREATE]
    assert found[0].changes == [["counsellor", "Marie Berger", "Paul Brandt"]]


def test_same_counsellor_is_no_change_even_at_the_limit(cast, ina, settings):
    settings.CASELOAD_RATIO = 1
    assert one(cast.lead, "Müller", "Ina", "01.01.1990", "own", head=STAFF).kind == UNCHANGED


# --- the wish for e-mail ---

WISH = ("Nachname", "Vorname", "Geburtsdatum", "E-Mail", "Einwilligung E-Mail")


def test_wish_is_recorded_once_and_never_withdrawn(cast, ina):
    row = ["Müller", "Ina", "01.01.1990", "i@example.org"]
    decision = one(cast.lead, *row, "x", head=WISH)
    assert decision.kind == CHANGE and decision.records_wish
    ina.record_mail_wish(Client.Consent.TELEPHONE, cast.own)
    assert one(cast.lead, *row, "x", head=WISH).kind == UNCHANGED
    refused = one(cast.lead, *row, "nein", head=WISH)
    assert (refused.kind, len(refused.warnings)) == (UNCHANGED, 1)


def test_wish_without_an_address_is_not_recorded(cast):
    decision = one(cast.lead, "Koch", "Lea", "03.04.1988", "kaputt@", "x", head=WISH)
    assert decision.kind == CREATE and not decision.records_wish and len(decision.warnings) == 2


# --- statements ---


@pytest.mark.parametrize("count", [3, 30, 400])
def test_a_constant_number_of_statements(cast, django_assert_num_queries, count):
    for number in range(0, count, 40):
        ClientFactory(last_name=f"Koch{number}", first_name="Lea", birth_date=BORN, number=None, counsellor=cast.own)
    rows = [(f"Koch{number}", "Lea", "01.01.1990", "own", "x") for number in range(count)]
    content = csv_bytes([("Nachname", "Vorname", "Geburtsdatum", "IFK", "Einwilligung"), *rows])
    with django_assert_num_queries(4):
        decide(content, cast.lead)


def test_statements_of_matching_grow_by_one_for_500_clients(cast, django_assert_num_queries):
    clients = Client.objects.bulk_create(
        Client(last_name="Koch", first_name=f"L{n}", birth_date=BORN, search_key=f"koch l{n}") for n in range(501)
    )
    ClientState.objects.bulk_create(ClientState(client=client, team=cast.lead.team) for client in clients)
    rows = [("Koch", f"L{number}", "01.01.1990") for number in range(501)]
    with django_assert_num_queries(5):
        found = decide(csv_bytes([("Nachname", "Vorname", "Geburtsdatum"), *rows]), cast.lead)
    assert {decision.kind for decision in found.decisions} == {UNCHANGED}


def test_telephone_numbers_are_compared_by_their_digits():
    same = ["0209 / 12-3", "+49 209 123", "0049(0)209123", "+49 (0) 209 12 3"]
    assert {digits(number) for number in same} == {"0209123"}

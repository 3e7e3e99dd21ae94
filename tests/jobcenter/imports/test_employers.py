"""Employers from lists: who is meant, what was corrected here stays, and real lists of registers."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from employers.companies.models import ContactPerson, Employer
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED
from jobcenter.imports.employers import apply_firms, decide_on_firms, read_firms
from jobcenter.imports.models import EmployerImport
from jobcenter.imports.sheet import Unreadable
from tests.factories import EmployerFactory
from tests.jobcenter.imports.lists import DATA, csv_bytes, workbook_bytes

pytestmark = pytest.mark.django_db
HEAD = ["Name", "Betriebsnummer", "PLZ", "Ort", "Telefon"]
NOWAK = ["Nowak GmbH", "09912342", "45879", "Gelsenkirchen", "0209 1"]


def decide(*rows, head=HEAD):
    return decide_on_firms(read_firms(csv_bytes([head, *rows]))).decisions


def apply(*rows, head=HEAD, by=None):
    return apply_firms(read_firms(csv_bytes([head, *rows])), by).decisions


def kinds(decisions):
    return [decision.kind for decision in decisions]


def test_new_again_and_changed(cast):
    assert kinds(apply(NOWAK, by=cast.lead)) == [CREATE]
    nowak = Employer.objects.get()
    assert (nowak.establishment_number, nowak.postcode, nowak.number_is_doubtful) == ("09912342", "45879", False)
    assert kinds(decide(NOWAK)) == [UNCHANGED]
    (decision,) = apply([*NOWAK[:4], "0209 2"])
    assert (decision.kind, decision.changes) == (CHANGE, [["phone", "0209 1", "0209 2"]])


def test_what_was_corrected_here_is_kept_and_said(cast):
    apply(NOWAK)
    nowak = Employer.objects.get()
    nowak.phone = "0209 999"
    nowak.keep(cast.own, ["phone"])
    (decision,) = apply([*NOWAK[:4], "0209 2"])
    nowak.refresh_from_db()
    assert nowak.phone == "0209 999" and decision.kind == UNCHANGED
    assert "0209 999" in " ".join(decision.warnings)
    nowak.phone = ""
    nowak.keep(cast.own, ["phone"])
    assert kinds(apply([*NOWAK[:4], "0209 2"])) == [CHANGE]  # an empty field is filled


def test_who_was_entered_by_hand_is_completed_not_overwritten():
    mine = EmployerFactory(name="Nowak GmbH", postcode="45879", phone="0209 7", establishment_number=None)
    (decision,) = apply(NOWAK)
    mine.refresh_from_db()
    assert (decision.pk, mine.phone, mine.establishment_number) == (mine.pk, "0209 7", "09912342")
    # What agrees with the list counts as imported from now on.
    assert mine.imported["postcode"] == "45879" and "phone" not in mine.imported


def test_renamed_closed_merged_and_doubtful():
    apply(NOWAK)
    (renamed,) = apply(["Nowak Logistik SE", *NOWAK[1:]])
    assert renamed.kind == CHANGE and "Nowak GmbH" in renamed.warnings[0]
    Employer.objects.update(closed_on="2026-01-31")
    assert "31.01.2026" in decide(["Nowak Logistik SE", *NOWAK[1:]])[0].warnings[0]
    (wrong,) = apply(["Meier KG", "12345678", "44623", "Herne", ""])
    assert wrong.kind == CREATE and wrong.warnings
    assert Employer.objects.get(name="Meier KG").number_is_doubtful


@pytest.mark.parametrize(
    ("row", "kind", "field", "value"),
    [
        (["", "", "45879", "", ""], REFUSED, None, None),
        (["A", "1234567890", "45879", "", ""], CREATE, "establishment_number", None),
        (["B", "", "4587", "", ""], CREATE, "postcode", "04587"),  # a spreadsheet ate the zero
        (["C", "", "x", "null", ""], CREATE, "place", ""),
        (["D", "9912342", "45879", "", ""], CREATE, "establishment_number", "09912342"),
    ],
)
def test_bad_cells_are_left_out_and_named(row, kind, field, value):
    (decision,) = apply(row)
    assert decision.kind == kind and (decision.warnings or decision.reasons or field == "postcode" or "x" not in row)
    if field:
        assert getattr(Employer.objects.get(), field) == value


def test_the_same_twice_in_a_list_and_names_at_two_places():
    rows = (["Nowak", "", "45879", "", ""], ["NOWAK", "", "45879", "", ""], ["Nowak", "", "44623", "", ""])
    assert kinds(apply(*rows)) == [CREATE, REFUSED, CREATE]


def test_an_employer_without_a_postcode_is_none_of_several_of_its_name():
    mine = EmployerFactory(name="Nowak", postcode="", establishment_number=None)
    assert kinds(decide(["Nowak", "", "45879", "", ""])) == [CHANGE]
    assert kinds(apply(["Nowak", "", "45879", "", ""], ["Nowak", "", "01067", "", ""])) == [CREATE, CREATE]
    mine.refresh_from_db()
    assert mine.postcode == ""


def test_contact_persons_come_once():
    head = [*HEAD, "Ansprechpartner", "Durchwahl"]
    row = [*NOWAK, "Petra Nowak", "-22"]
    apply(row, head=head)
    assert kinds(apply(row, head=head)) == [UNCHANGED]
    person = ContactPerson.objects.get()
    assert (person.name, person.phone) == ("Petra Nowak", "-22")


@pytest.mark.parametrize("name", ["employers_bulk_mail_recipients.csv", "offeneregister_companies_a.csv"])
def test_real_lists_come_in(name, django_assert_max_num_queries):
    listed = read_firms((DATA / "employers" / name).read_bytes())
    with django_assert_max_num_queries(4):
        decisions = decide_on_firms(listed).decisions
    created = [decision for decision in decisions if decision.kind == CREATE]
    assert len(created) > 0.8 * len(decisions)
    assert all(decision.reasons for decision in decisions if decision.kind == REFUSED)
    assert all(len(one.firm.values.get("postcode", "01234")) == 5 for one in created)


def test_an_address_in_one_cell_is_taken_apart():
    apply(["Barufe GmbH", "Hans-Sachs-Straße 11, 40721 Hilden."], head=["name", "address"])
    one = Employer.objects.get()
    assert (one.street, one.postcode, one.place) == ("Hans-Sachs-Straße 11", "40721", "Hilden")


def test_on_the_page_from_check_to_result(cast, as_user):
    browser = as_user(cast.lead)
    content = workbook_bytes(("Tabelle1", [HEAD, NOWAK]))
    received = EmployerImport.objects.receive("liste.xlsx", content, cast.lead)
    detail = reverse("employer-import-detail", args=[received.pk])
    assert "Nowak GmbH" in browser.get(detail).content.decode() and not Employer.objects.exists()
    assert browser.post(reverse("employer-import-apply", args=[received.pk])).url == detail
    assert reverse("employer-detail", args=[Employer.objects.get().pk]) in browser.get(detail).content.decode()
    assert browser.get(reverse("employer-list"), {"number": "doubtful"}).status_code == 200
    with pytest.raises(Unreadable):
        read_firms(b"a;b\n1;2")


def test_the_command(tmp_path, capsys):
    path = tmp_path / "liste.csv"
    path.write_bytes(csv_bytes([HEAD, NOWAK]))
    call_command("import_employers", str(path), "--dry-run")
    assert not Employer.objects.exists()
    call_command("import_employers", str(path))
    assert Employer.objects.count() == 1 and "Nowak" not in capsys.readouterr().out

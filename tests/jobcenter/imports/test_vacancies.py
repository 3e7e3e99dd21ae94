"""Vacancies from files: the traps measured in 10,000 real ones, and the shapes they come in."""

import json
from datetime import date
from decimal import Decimal

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.urls import reverse

from caseload.audit.models import JournalEntry
from employers.companies.models import Employer
from employers.vacancies.models import Vacancy
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED
from jobcenter.imports.models import VacancyImport
from jobcenter.imports.sheet import Unreadable
from jobcenter.imports.vacancies import apply_offers, decide_on_offers, read_offers
from tests.factories import EmployerFactory, OccupationFactory, OccupationNameFactory, VacancyFactory, berlin
from tests.jobcenter.imports.lists import DATA, csv_bytes, workbook_bytes

pytestmark = pytest.mark.django_db
HEAD = ["Referenznummer", "Stellentitel", "Arbeitgeber", "PLZ", "Ort"]
FOUND = DATA / "vacancies"


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(berlin("2026-11-23 09:00"), tick=False):
        yield


def jobs(*found, **more):
    base = {
        "beruf": "Lagerhelfer/in",
        "titel": "Lagerhelfer (m/w/d)",
        "refnr": "10000-1-S",
        "arbeitgeber": "Nowak GmbH",
    }
    place = {"plz": "45879", "ort": "Gelsenkirchen", "strasse": "null", "koordinaten": {"lat": 51.51, "lon": 7.09}}
    rows = [{**base, **one, "arbeitsort": {**place, **one.get("arbeitsort", {})}} for one in found]
    return json.dumps({"stellenangebote": rows, **more}).encode()


def decide_vacancies(content):
    return decide_on_offers(read_offers(content))


def apply_vacancies(content, by):
    return apply_offers(read_offers(content), by)


def one(content):
    (decision,) = decide_vacancies(content).decisions
    return decision


def stored(content):
    assert [d.kind for d in apply_vacancies(content, None).decisions] == [CREATE]
    return Vacancy.objects.get()


# --- what real vacancies have in them ---


def test_a_postcode_that_lost_its_zero_gets_it_back():
    vacancy = stored(jobs({"arbeitsort": {"plz": 1067, "ort": "Dresden"}}))
    assert vacancy.postcode == "01067"
    assert (round(vacancy.lat), round(vacancy.lon)) == (51, 14)


def test_without_a_postcode_the_coordinates_say_where_it_is():
    vacancy = stored(jobs({"arbeitsort": {"plz": None}}))
    assert (vacancy.postcode, vacancy.lat, vacancy.lon) == ("", 51.51, 7.09)
    assert one(jobs({"refnr": "2", "arbeitsort": {"plz": None}})).warnings


def test_coordinates_outside_germany_are_left_out():
    content = jobs({"arbeitsort": {"plz": None, "koordinaten": {"lat": 48.86, "lon": 2.35}}})
    assert [True for text in one(content).warnings if "Deutschland" in text]
    assert stored(content).lat is None


def test_an_unknown_postcode_is_kept_and_said():
    content = jobs({"arbeitsort": {"plz": "00000"}})
    assert "nicht bekannt" in one(content).warnings[0]
    assert (stored(content).postcode, stored_again().lat) == ("00000", 51.51)


def stored_again():
    return Vacancy.objects.get()


def test_the_word_null_is_no_street():
    assert stored(jobs({})).street == ""


def test_without_a_title_the_occupation_stands_in_and_without_both_the_line_is_refused():
    decision = one(jobs({"titel": "  "}))
    assert (decision.kind, decision.offer.title) == (CREATE, "Lagerhelfer/in")
    assert one(jobs({"titel": None, "beruf": None})).kind == REFUSED


def test_blanks_around_a_title_go():
    assert stored(jobs({"titel": "  Lagerhelfer \t(m/w/d)  "})).title == "Lagerhelfer (m/w/d)"


def test_a_start_in_the_past_is_at_once():
    vacancy = stored(jobs({"eintrittsdatum": "2024-02-01"}))
    assert (vacancy.starts_on, vacancy.starts_at_once) == (date(2024, 2, 1), True)
    assert Vacancy.objects.all().delete()
    assert stored(jobs({"eintrittsdatum": "2027-02-01"})).starts_at_once is False


def test_what_was_published_long_ago_is_on_the_call_list_at_once():
    content = jobs({"aktuelleVeroeffentlichungsdatum": "2024-06-01"})
    assert "mehr als einem Jahr" in one(content).warnings[0]
    vacancy = stored(content)
    assert vacancy.checked_on == date(2024, 6, 1)
    assert vacancy in Vacancy.objects.to_ask_again(date(2026, 11, 23))


def test_a_wage_by_agreement_is_kept_in_words():
    vacancy = stored(jobs({"verguetung": "Entgeltgruppe 13 TV-L"}))
    assert (vacancy.wage, vacancy.wage_kind, vacancy.wage_text) == (None, "tariff", "Entgeltgruppe 13 TV-L")


def test_no_open_position_is_no_vacancy():
    decision = one(jobs({"anzahlOffeneStellen": 0}))
    assert decision.kind == REFUSED and decision.faults == [["openings", "0"]]


def test_the_same_number_twice_counts_once_and_the_same_words_are_said():
    first, again, twin = decide_vacancies(jobs({}, {}, {"refnr": "10000-2-S"})).decisions
    assert (first.kind, again.kind, twin.kind) == (CREATE, REFUSED, CREATE)
    assert "Zeile 1" in again.reasons[0] and "Zeile 1" in twin.warnings[0]


def test_an_employer_who_has_closed_has_no_new_vacancy():
    EmployerFactory(name="NOWAK GmbH", closed_on=date(2026, 1, 1))
    assert one(jobs({})).kind == REFUSED
    EmployerFactory(name="Nowak GmbH")  # the same name, open: it is meant
    assert one(jobs({})).kind == CREATE


def test_an_employer_renamed_keeps_the_vacancy():
    vacancy = stored(jobs({}))
    decision = one(jobs({"arbeitgeber": "Nowak Logistik AG"}))
    assert (decision.kind, decision.pk) == (UNCHANGED, vacancy.pk)
    assert "Nowak Logistik AG" in decision.warnings[-1]
    assert Employer.objects.count() == 1


def test_an_unknown_occupation_is_kept_in_its_own_words():
    vacancy = stored(jobs({"beruf": "Metaversum-Concierge"}))
    assert (vacancy.occupation, vacancy.occupation_label, vacancy.level) == ("", "Metaversum-Concierge", None)


def test_a_known_occupation_gets_its_code_and_level():
    OccupationNameFactory(occupation=OccupationFactory(), name="Lagerhelfer/in")
    vacancy = stored(jobs({}))
    assert (vacancy.occupation, vacancy.occupation_group, vacancy.level) == ("51311", 51, 1)


# --- again and again ---


def test_a_second_import_changes_nothing_and_a_changed_line_changes_its_vacancy():
    content = jobs({"eintrittsdatum": "2027-01-01", "verguetung": "15,50 €"})
    vacancy = stored(content)
    assert one(content).kind == UNCHANGED
    decision = one(jobs({"eintrittsdatum": "2027-02-01", "verguetung": "15,50 €"}))
    assert (decision.kind, decision.pk) == (CHANGE, vacancy.pk)
    assert decision.changes == [["starts_on", "01.01.2027", "01.02.2027"]]


def test_a_list_without_numbers_may_be_read_twice():
    content = csv_bytes([HEAD, ["", "Packer/in", "Nowak GmbH", "44623", "Herne"]])
    assert stored(content).source == "list"
    assert one(content).kind == UNCHANGED


def test_the_same_search_as_list_and_as_json_is_one_and_other_sources_are_said():
    stored(jobs({"arbeitgeber": "Nowak GmbH"}))
    head = ["titel", "refnr", "arbeitgeber", "arbeitsort.plz", "arbeitsort.ort"]
    words = ["Lagerhelfer (m/w/d)", "10000-1-S", "Nowak GmbH", "45879", "Gelsenkirchen"]
    assert one(csv_bytes([head, words])).kind == UNCHANGED
    listed = one(csv_bytes([HEAD, ["7", "Lagerhelfer (m/w/d)", "Nowak GmbH", "45879", "Gelsenkirchen"]]))
    assert listed.kind == CREATE and "anderen Quelle" in listed.warnings[-1]


def test_two_lists_may_number_their_lines_alike():
    stored(csv_bytes([HEAD, ["1", "Packer/in", "Nowak GmbH", "44623", "Herne"]]))
    other = one(csv_bytes([HEAD, ["1", "Koch/Köchin", "Meier KG", "44623", "Herne"]]))
    assert other.kind == REFUSED and "Packer/in" in other.reasons[0]
    assert one(csv_bytes([HEAD, ["1", "Packer/in (m/w/d)", "Nowak GmbH", "44623", "Herne"]])).kind == CHANGE


def test_many_lines_are_written_together_and_a_bad_one_stays_out(cast, django_assert_max_num_queries, monkeypatch):
    head, employer = [*HEAD, "Sprachen"], EmployerFactory(name="Nowak GmbH")
    rows = [[str(n), f"Packer/in {n}", "Nowak GmbH", "44623", "Herne", "Deutsch B1"] for n in range(300)]
    listed = read_offers(csv_bytes([head, *rows]))
    with django_assert_max_num_queries(30):
        apply_offers(listed, cast.lead)
    vacancy = Vacancy.objects.latest("pk")
    assert (Vacancy.objects.count(), vacancy.employer, vacancy.taken_by) == (300, employer, cast.lead)
    assert vacancy.north and vacancy.requirements.count() == 1
    entry = JournalEntry.objects.filter(object_type="vacancy", object_id=vacancy.pk).get()
    assert (entry.verb, entry.by) == ("take down", cast.lead) and "title" in entry.detail["fields"]
    # Somebody enters the same number between the decision and the writing: that line alone is refused.
    listed = read_offers(csv_bytes([head, *([str(n), *row[1:]] for n, row in enumerate(rows[:3], 900))]))
    decided = decide_on_offers(listed)
    VacancyFactory(source="list", source_number="901")
    monkeypatch.setattr("jobcenter.imports.vacancies.decide_on_offers", lambda _listed: decided)
    assert [one.kind for one in apply_offers(listed, cast.lead).decisions] == [CREATE, REFUSED, CREATE]


def test_what_was_corrected_here_stays_when_the_file_comes_again(cast):
    """Above all an occupation chosen by hand for a label nobody knows."""
    head, row = [*HEAD, "Beruf", "Lohn", "Sprachen"], ["1", "Packer/in", "Nowak GmbH", "44623", "Herne"]
    said = csv_bytes([head, [*row, "Lagerfee", "ab 15 €", "Deutsch A2"]])
    vacancy = stored(said)
    vacancy.occupation, vacancy.wage = "51311", Decimal("16.50")
    vacancy.keep(cast.own, ["occupation", "wage"])
    vacancy.requirements.update(level="B1")
    again = one(said)
    assert again.kind == UNCHANGED and "51311" in again.warnings[-1] and "16.50" in again.warnings[-1]
    plan = apply_vacancies(csv_bytes([head, [*row[:4], "Bochum", "Lagerfee", "ab 15,50 €", "Deutsch A1"]]), cast.lead)
    vacancy = stored_again()
    assert [change[0] for change in plan.decisions[0].changes] == ["place"]
    assert (vacancy.occupation, vacancy.wage, vacancy.wage_text) == ("51311", Decimal("16.50"), "ab 15 €")
    assert vacancy.place == "Bochum" and [str(row) for row in vacancy.requirements.all()] == ["Deutsch B1"]


# --- the shapes ---


def test_a_list_of_an_office():
    head = [
        *HEAD,
        "Lohn",
        "Wochenstunden",
        "Schichten",
        "Sprachen",
        "Führerschein",
        "Befristung",
        "Anzahl",
        "Unbekannt",
    ]
    cells = ["7", "Fahrer/in", "Nowak GmbH", "1067", "Dresden", "2.600 € mtl.", "40", "Früh- und Spätschicht"]
    cells += ["Deutsch B1", "Klasse B", "12 Monate", "2", "x"]
    plan = decide_vacancies(workbook_bytes(("Stellen", [head, cells])))
    assert plan.table.unknown == ["Unbekannt"]
    vacancy = stored(workbook_bytes(("Stellen", [head, cells])))
    assert (vacancy.postcode, vacancy.wage, vacancy.wage_per) == ("01067", Decimal("2600"), "month")
    assert vacancy.hourly_wage == Decimal("15.00")
    assert (vacancy.early_shift, vacancy.late_shift, vacancy.night_shift) == (True, True, False)
    assert (vacancy.limitation, vacancy.limited_months, vacancy.openings) == ("limited", 12, 2)
    assert {(r.kind, r.code, r.level, r.must) for r in vacancy.requirements.all()} == {
        ("language", "de", "B1", True),
        ("licence", "B", "", True),
    }


def test_the_details_of_one_vacancy_of_the_job_search():
    details = {
        "referenznummer": "10000-3-S",
        "stellenangebotsTitel": "Küchenhilfe",
        "firma": "Kantine",
        "arbeitsorte": [{"plz": "44623", "ort": "Herne"}],
        "befristung": "UNBEFRISTET",
        "stellenangebotsBeschreibung": "Erste Zeile.\nZweite Zeile.",
    }
    vacancy = stored(json.dumps(details).encode())
    assert (vacancy.place, vacancy.limitation) == ("Herne", "unlimited")
    assert vacancy.description == "Erste Zeile.\nZweite Zeile."


def test_job_postings_of_schema_org():
    posting = {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "JobPosting",
                "title": "Pflegehelfer/in",
                "description": "<p>Pflege &amp; Betreuung</p><ul><li>nett</li></ul>",
                "hiringOrganization": {"@type": "Organization", "name": "Haus Sonne"},
                "identifier": {"value": "HS-1"},
                "jobLocation": [{"address": {"postalCode": 44623, "addressLocality": "Herne"}}],
                "baseSalary": {"currency": "EUR", "value": {"value": 17.5, "unitText": "HOUR"}},
                "jobStartDate": "2027-01-01",
            }
        ],
    }
    vacancy = stored(json.dumps(posting).encode())
    assert (vacancy.source, vacancy.source_number, vacancy.wage) == ("job_posting", "HS-1", Decimal("17.5"))
    assert vacancy.description == "Pflege & Betreuung\nnett"


def posting(**facts):
    at = {"address": {"postalCode": "45879", "addressLocality": "Gelsenkirchen"}}
    firm = {"@type": "Organization", "name": "Nowak GmbH"}
    return {"@type": "JobPosting", "title": "Lager (m/w/d)", "hiringOrganization": firm, "jobLocation": at, **facts}


def posted(**facts):
    return one(json.dumps(posting(**facts)).encode())


def test_job_postings_stand_in_a_saved_web_page():
    script = '<script type="%s">%s</script>'
    page = "<!DOCTYPE html>\n<html><head><title>Stelle</title>" + script % ("text/javascript", "if (a < b) {}")
    page += script % ("application/ld+json", '{"@type": "WebSite"')  # broken
    page += script % ("application/ld+json; charset=utf-8", json.dumps(posting(), indent=1, ensure_ascii=False))
    page += script % ("application/ld+json", json.dumps({"@graph": [posting(title="Küche")]}, ensure_ascii=False))
    decisions = decide_vacancies(f"{page}</head><body>JobPosting</body></html>".encode()).decisions
    assert [(d.kind, d.offer.title) for d in decisions] == [(CREATE, "Lager (m/w/d)"), (CREATE, "Küche")]
    for empty in ("<html>Nichts</html>", "<html>JobPosting</html>"):
        with pytest.raises(Unreadable):
            decide_vacancies(empty.encode())


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1252"])
def test_json_is_known_in_the_encodings_of_windows(encoding):
    assert one(json.dumps(posting(title="Köchin"), ensure_ascii=False).encode(encoding)).offer.title == "Köchin"


def test_a_posting_may_name_its_kind_in_full_and_point_to_employer_and_place():
    firm = {"@id": "#firm", "@type": "Organization", "name": "Müller &amp; Söhne"}
    at = {"@id": "#here", "@type": "Place", "address": "Ringstr. 1, 44623 Herne"}
    kind = {"@type": "https://schema.org/JobPosting", "hiringOrganization": {"@id": "#firm"}}
    graph = [posting(**kind, jobLocation=[{"@id": "#here"}]), firm, at]
    offer = one(json.dumps({"@graph": graph}).encode()).offer
    assert offer.employer == "Müller & Söhne"
    assert {name: offer.values[name] for name in ("street", "postcode", "place")} == {
        "street": "Ringstr. 1",
        "postcode": "44623",
        "place": "Herne",
    }


@pytest.mark.parametrize(
    ("salary", "wage", "per", "kind"),
    [
        ({"value": {"minValue": 14, "maxValue": 16.5, "unitText": "HOUR"}}, "14", "hour", "at_least"),
        ({"value": {"minValue": 14, "maxValue": 14, "unitText": "HOUR"}}, "14", "hour", "fixed"),
        ({"minValue": 30000, "maxValue": 36000, "unitText": "YEAR"}, "2500", "month", "at_least"),
        ({"value": {"value": "30000.00", "unitText": "ANN"}}, "2500", "month", "fixed"),
        ({"value": {"value": 600, "unitText": "WEEK"}}, "2600", "month", "fixed"),
        ({"value": {"value": 90, "unitText": "DAY"}}, None, "", ""),
        ({"value": {"maxValue": 16.5, "unitText": "HOUR"}}, None, "", ""),
        ({"value": "nach Tarif"}, None, "", "tariff"),
    ],
)
def test_what_a_posting_says_of_the_wage(salary, wage, per, kind):
    said = posted(baseSalary={"currency": "EUR", **salary}).offer.values
    assert (said["wage"], said["wage_per"], said["wage_kind"]) == (Decimal(wage) if wage else None, per, kind)
    assert posted(baseSalary={**salary, "currency": "CHF"}).offer.values.keys().isdisjoint({"wage", "wage_text"})


def test_html_of_titles_and_descriptions_becomes_text():
    text = "<style>p {}</style><p>Gro&szlig;e&nbsp;Freude</p><script>alert(1)</script>&lt;3"
    for written in (text, text.replace("&", "&amp;").replace("<", "&lt;")):
        offer = posted(title="Verk&auml;ufer (m/w/d)", description=written).offer
        assert offer.title == "Verkäufer (m/w/d)"
        assert offer.values["description"].startswith("Große Freude") and "alert" not in offer.values["description"]
    assert posted(description="Mut &amp; Kraft").offer.values["description"] == "Mut & Kraft"


def test_what_else_a_posting_says():
    said = posted(workHours="Mo-Fr, 20 Stunden pro Woche", employmentType=["TEMPORARY"], jobImmediateStart="true")
    assert said.offer.values["hours_max"] == 20 and said.offer.values["limitation"] == "limited"
    assert said.offer.values["starts_at_once"] and not said.warnings
    assert "hours_max" not in posted(workHours="Mo-Fr 8:00-17:00").offer.values
    assert "31.10.2026" in posted(validThrough="2026-10-31T23:59").warnings[0]
    assert not posted(validThrough="2026-12-31").warnings
    assert posted(title=None, relevantOccupation="Lagerist").offer.title == "Lagerist"


def test_half_a_sign_does_not_break_the_import(cast):
    content = json.dumps(posting(title="Lager \ud83d", description="x \ud800\u0000")).encode()
    assert [decision.kind for decision in apply_vacancies(content, cast.lead).decisions] == [CREATE]


def test_long_addresses_as_numbers_differ_at_their_end():
    address = "https://example.org/" + "karriere/" * 15
    content = json.dumps([posting(url=f"{address}{n}", title=f"Stelle {n}") for n in (1, 2)]).encode()
    first, second = apply_vacancies(content, None).decisions
    assert first.kind == second.kind == CREATE
    assert [decision.kind for decision in decide_vacancies(content).decisions] == [UNCHANGED, UNCHANGED]


def test_results_of_the_search_in_pages_and_under_their_newer_names():
    place = {"adresse": {"plz": "44623", "ort": "Herne"}, "breite": 51.54, "laenge": 7.22}
    newer = {"stellenangebotsTitel": "Koch", "referenznummer": "10000-9-S", "firma": "Kantine"}
    pages = [json.loads(jobs({})), {"ergebnisliste": [{**newer, "stellenlokationen": [place]}]}]
    old, new = decide_vacancies(json.dumps(pages).encode()).decisions
    assert (old.kind, new.kind, new.offer.employer) == (CREATE, CREATE, "Kantine")
    assert (new.offer.values["postcode"], new.offer.point) == ("44623", (51.54, 7.22))


@pytest.mark.parametrize(
    ("title", "cell", "expected"),
    [
        ("Anzahl", "2 Stellen", {"openings": 2}),
        ("Anzahl", "3,0", {"openings": 3}),
        ("Beginn", "ab 01.12.2026", {"starts_on": date(2026, 12, 1)}),
        ("Beginn", "ab sofort oder später", {"starts_at_once": True}),
        ("Befristung", "befristet bis 31.12.2027", {"limitation": "limited", "limited_until": date(2027, 12, 31)}),
        ("Wochenstunden", "20 - 30", {"hours_min": Decimal(20), "hours_max": Decimal(30)}),
        ("Wochenstunden", "38,5 Std.", {"hours_max": Decimal("38.5")}),
    ],
)
def test_cells_as_offices_write_them(title, cell, expected):
    decision = one(csv_bytes([[*HEAD, title], ["1", "Lager", "Nowak GmbH", "45879", "Gelsenkirchen", cell]]))
    assert decision.kind == CREATE and not decision.warnings
    assert {name: decision.offer.values.get(name) for name in expected} == expected


@pytest.mark.parametrize("words", ["mehrere", "1-2", "1.000"])
def test_openings_in_words_are_named_and_one_is_assumed(words):
    decision = one(csv_bytes([[*HEAD, "Anzahl"], ["1", "Lager", "Nowak GmbH", "45879", "Gelsenkirchen", words]]))
    assert (decision.kind, decision.faults) == (CREATE, [["openings", words]]) and decision.warnings


def test_what_is_wrong_is_said_with_its_field():
    row = ["1", "", "Nowak GmbH", "ABC", "Gelsenkirchen", "1000", "Vollzeit"]
    decision = one(csv_bytes([[*HEAD, "Anzahl", "Wochenstunden"], row]))
    assert [reason.split(":")[0] for reason in sorted(decision.reasons)] == ["Bezeichnung", "Offene Plätze"]
    assert "nicht bekannt" in decision.warnings[0]
    assert any(words.startswith("Wochenstunden") for words in decision.warnings[1:])


def test_the_examples_of_schema_org_are_read_or_refused_in_words():
    plan = decide_vacancies((FOUND / "schemaorg_jobposting_examples_a.json").read_bytes())
    assert len(plan.decisions) == 3
    assert all(d.kind == CREATE or d.reasons for d in plan.decisions)


def test_the_invented_vacancies_of_herne_all_find_their_place():
    content = (FOUND / "jobsuche_response_shape_a.json").read_bytes()
    plan = apply_vacancies(content, None)
    assert {d.kind for d in plan.decisions} == {CREATE} and len(plan.decisions) == 50
    assert {d.kind for d in decide_vacancies(content).decisions} == {UNCHANGED}
    assert not Vacancy.objects.filter(street="null").exists()
    assert not Vacancy.objects.filter(lat=None).exists()


def test_1243_vacancies_are_decided_on_with_few_statements(django_assert_max_num_queries):
    content = (FOUND / "vacancies_calibrated_herne_a.csv").read_bytes()
    with django_assert_max_num_queries(7):
        plan = decide_vacancies(content)
    kinds = [d.kind for d in plan.decisions]
    assert len(kinds) == 1243 and kinds.count(REFUSED) == 1  # one reference number appears twice


@pytest.mark.parametrize("content", [b"{", b"[]", b"{}", b'{"stellenangebote": []}', b"[1, 2]", b"[" * 5000])
def test_what_holds_no_vacancy_is_refused_as_a_whole(content):
    with pytest.raises(Unreadable):
        decide_vacancies(content)


@pytest.mark.parametrize("wrong", [None, 1, True, [], {}, ["x"], {"a": {}}, "null", "\x00", "9" * 5000])
def test_fields_of_another_type_are_no_error(wrong):
    """Each of them in a line of its own."""
    fields = ("beruf", "titel", "arbeitgeber", "eintrittsdatum", "verguetung", "befristung", "anzahlOffeneStellen")
    lines = [{"refnr": f"1-{name}", name: wrong} for name in fields] + [{"refnr": wrong}]
    lines += [{"refnr": f"2-{n}", "arbeitsort": {n: wrong}} for n in ("plz", "ort", "strasse", "koordinaten")]
    assert len(decide_vacancies(jobs(*lines)).decisions) == 12
    names = ("hiringOrganization", "jobLocation", "baseSalary", "identifier", "description", "jobStartDate")
    postings = [{"@type": "JobPosting", "title": f"x{number}", name: wrong} for number, name in enumerate(names)]
    assert len(decide_vacancies(json.dumps(postings).encode()).decisions) == 6


# --- the pages and the command ---


def test_check_then_import(cast, as_user, tmp_path):
    browser = as_user(cast.lead)
    path = tmp_path / "jobs.json"
    path.write_bytes(jobs({}))
    with path.open("rb") as file:
        answer = browser.post(reverse("vacancy-import"), {"file": file})
    upload = VacancyImport.objects.get()
    assert answer.url == reverse("vacancy-import-detail", args=[upload.pk])
    assert "Lagerhelfer (m/w/d)" in browser.get(answer.url).content.decode()
    assert not Vacancy.objects.exists()
    browser.post(reverse("vacancy-import-apply", args=[upload.pk]))
    vacancy = Vacancy.objects.get()
    assert vacancy.taken_by == cast.lead
    assert reverse("vacancy-detail", args=[vacancy.pk]) in browser.get(answer.url).content.decode()


def test_a_line_that_would_now_do_something_else_is_refused(cast):
    upload = VacancyImport.objects.receive("jobs.json", jobs({}), cast.lead)
    VacancyFactory(source="job_search", source_number="10000-1-S", employer__name="Nowak GmbH")
    upload.apply(cast.lead)
    assert upload.counts[REFUSED] == 1 and Vacancy.objects.count() == 1


def test_the_command(tmp_path, capsys):
    path = tmp_path / "jobs.json"
    path.write_bytes(jobs({}))
    call_command("import_vacancies", str(path), dry_run=True)
    assert "Nowak" not in capsys.readouterr().out and not Vacancy.objects.exists()
    call_command("import_vacancies", str(path))
    assert Vacancy.objects.count() == 1
    path.write_bytes(b"{")
    with pytest.raises(CommandError):
        call_command("import_vacancies", str(path))

"""Figures of the labour market from lists: the signs of statistics offices, what is missing, again, corrected, outdated."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from employers.market.models import LabourMarket
from jobcenter.imports.decisions import CHANGE, CREATE, REFUSED, UNCHANGED
from jobcenter.imports.market import apply_reports, decide_on_reports, figure_of, month_of, read_reports
from jobcenter.imports.models import MarketImport
from tests.jobcenter.imports.lists import DATA, csv_bytes

pytestmark = pytest.mark.django_db
HEAD = ["Region", "Berichtsmonat", "Arbeitslose", "Gemeldete Arbeitsstellen", "Arbeitslosenquote in %", "Stand"]
HERNE = ["Herne, Stadt", "September 2026", "9.591", "1.031", "12,5", "30.09.2026"]
TODAY = date(2026, 11, 27)


def read(*rows, head=HEAD, region="", source="Statistik der BA", published_on=None):
    return read_reports(csv_bytes([head, *rows]), TODAY, region, source, published_on)


def kinds(plan):
    return [decision.kind for decision in plan.decisions]


@pytest.mark.parametrize(
    "text", ["2026-09", "2026-09-30", "30.09.2026", "09/2026", "Sep 26", "Sept. 2026", "September 2026", "202609"]
)
def test_months_as_they_are_written(text):
    assert month_of(text) == date(2026, 9, 1)


@pytest.mark.parametrize("text", ["", "2026", "13/2026", "Herbst 2026", "2026-00", "٢٠٢٦-٠٩", "0000-01", "9" * 40])
def test_what_is_no_month(text):
    assert month_of(text) is None


def test_figures_and_the_signs_for_none():
    assert figure_of("unemployed", "9.591") == 9591 and figure_of("rate", "12,5 %") == Decimal("12.5")
    assert {figure_of("vacancies", sign) for sign in ("", "-", "–", ".", "...", "x", "*", "/", "null")} == {None}
    for name, text in (("unemployed", "-5"), ("unemployed", "9,5"), ("rate", "101"), ("vacancies", "viele"),
                       ("unemployed", "1e9"), ("unemployed", "9" * 30)):  # fmt: skip
        with pytest.raises(ValueError):
            figure_of(name, text)


def test_new_again_corrected_outdated_and_missing_stays_missing(cast):
    assert kinds(apply_reports(read(HERNE), cast.lead)) == [CREATE]
    row = LabourMarket.objects.get()
    assert (str(row.per_vacancy), str(row.per_hundred), row.month) == ("9.3", "10.7", date(2026, 9, 1))
    assert kinds(decide_on_reports(read(HERNE))) == [UNCHANGED]
    later = ["Herne", "2026-09", "9.600", "x", "", "31.10.2026"]
    assert kinds(apply_reports(read(later), cast.lead)) == [CHANGE]
    row.refresh_from_db()
    assert (row.unemployed, row.vacancies, row.published_on) == (9600, 1031, date(2026, 10, 31))
    (old,) = decide_on_reports(read(HERNE)).decisions
    assert old.kind == UNCHANGED and "31.10.2026" in old.warnings[0]
    (new,) = apply_reports(read(["Bochum", "10/2026", "19.000", ".", "", "31.10.2026"]), cast.lead).decisions
    assert LabourMarket.objects.get(region="Bochum").vacancies is None and new.warnings


@pytest.mark.parametrize(
    "change", [{0: ""}, {1: "2026"}, {1: "12/2026"}, {2: "viele"}, {2: "", 3: "", 4: ""}, {5: "31.12.2026"}, {5: ""}]
)
def test_lines_that_cannot_be_used_are_refused_and_the_others_come_in(cast, change):
    bad = [change.get(place, cell) for place, cell in enumerate(HERNE)]
    plan = apply_reports(read(bad, ["Bochum", *HERNE[1:]], ["bochum", *HERNE[1:]]), cast.lead)
    assert kinds(plan) == [REFUSED, CREATE, REFUSED] and plan.decisions[0].reasons
    assert LabourMarket.objects.get().region == "Bochum"


def test_a_real_series_with_blanks_at_its_end_from_upload_to_page(cast, as_user):
    """The months whose figures are not out yet are refused, not stored as zero; the heading is said for all lines."""
    content = (DATA / "stats" / "unemployed_cologne_monthly_2000_2013.csv").read_bytes()
    browser, page = as_user(cast.lead), reverse("market-import")
    assert "Herne, Stadt" in browser.get(page).content.decode()
    said = {"region": "Köln", "source": "IT.NRW", "published_on": "2026-11-01"}
    answer = browser.post(page, {**said, "file": SimpleUploadedFile("koeln.csv", content)})
    found = MarketImport.objects.get()
    assert answer.url == reverse("market-import-detail", args=[found.pk])
    assert found.counts[CREATE] > 150 and found.counts[REFUSED] == 6
    assert browser.post(reverse("market-import-apply", args=[found.pk])).status_code == 302
    assert "Köln" in browser.get(answer.url).content.decode() and LabourMarket.objects.count() == found.counts[CREATE]
    answer = browser.get(reverse("market"), {"region": "Köln"})
    assert len(answer.context["context"]) == 36 and "Köln" in answer.content.decode()
    assert not LabourMarket.objects.filter(unemployed__isnull=True, vacancies=0).exists()

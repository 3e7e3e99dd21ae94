"""A client's CV: what is taken, who sees it, to whom it is given, and when it goes."""

import io
import zipfile
import zlib
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from caseload.audit.models import JournalEntry
from caseload.reminders.links import Purpose, token
from employers.cvs.models import Cv
from employers.cvs.papers import MAX_BYTES, Unusable, kind_of
from employers.cvs.tasks import forget_cvs
from employers.inquiries.agreements import Agreement
from employers.inquiries.models import Inquiry
from tests.factories import ContactPersonFactory, ProposalFactory
from tests.shared import SHARED

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n"


def docx(*more, document="word/document.xml"):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in ("[Content_Types].xml", document, *more):
            archive.writestr(zipfile.ZipInfo(name), "<x/>")  # always of the same date
    return out.getvalue()


def packed(text, kind=b"/ObjStm"):
    return PDF[:9] + b"5 0 obj <</Type " + kind + b">>\nstream\n" + zlib.compress(text) + b"\nendstream\n" + PDF[9:]


@pytest.fixture
def inquiry(cast):
    """A mail to an employer about a client who agreed to it, with a CV on record."""
    Cv.objects.keep(cast.client, "cv.pdf", PDF, cast.own)
    proposal = ProposalFactory(client=cast.client, by=cast.own, status="applied")
    person = ContactPersonFactory(employer=proposal.vacancy.employer, email="nowak@example.org")
    Agreement.objects.give(proposal, "cv", "written", cast.own)
    return Inquiry.objects.ask(proposal, cast.own, person)


def link(inquiry, name="employer-cv"):
    return reverse(name, args=[token(Purpose.EMPLOYER, inquiry.key)])


def test_what_is_taken():
    assert kind_of(PDF) == "pdf" and kind_of(docx()) == "docx"
    assert kind_of(packed(b"/JS")[:9] + b"stream\n/JS /Launch\nendstream" + PDF) == "pdf"  # bytes of a picture


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "size"),
        (PDF + b" " * MAX_BYTES, "size"),
        (b"MZ\x90", "type"),
        (b"<html>%PDF</html>", "type"),
        (docx(document="xl/workbook.xml"), "type"),
        (PDF.replace(b"%%EOF", b""), "damaged"),
        (b"PK\x03\x04 nothing", "damaged"),
        (packed(b"")[:60] + b"\nstream\nxx\nendstream\n%%EOF", "damaged"),
        (PDF.replace(b"/Type", b"/OpenAction <</S /JavaScript /JS (x)>> /Type"), "active"),
        (PDF.replace(b"/Type", b"/J#61vaScript /Type"), "active"),
        (PDF.replace(b"trailer <<", b"trailer <</Encrypt 2 0 R "), "active"),
        (packed(b"<</S /Launch>>"), "active"),
        (docx("word/vbaProject.bin"), "active"),
    ],
)
def test_what_is_refused_and_why(content, why):
    with pytest.raises(Unusable) as refused:
        kind_of(content)
    assert refused.value.code == why


def test_other_files_are_no_cv_and_never_an_error():
    for path in sorted(path for folder in ("xlsx", "security", "mail") for path in (SHARED / folder).rglob("*"))[:120]:
        if path.is_file():
            with pytest.raises(Unusable):
                kind_of(path.read_bytes())


def test_uploaded_opened_replaced_and_deleted_each_in_the_journal(cast, as_user):
    browser, page = as_user(cast.own), reverse("client-cv", args=[cast.client.pk])
    file = reverse("client-cv-file", args=[cast.client.pk])
    assert browser.get(file).status_code == 404
    assert browser.post(page, {"file": SimpleUploadedFile("cv.pdf", b"MZ")}).status_code == 422
    for content in (PDF, docx()):
        browser.post(page, {"file": SimpleUploadedFile("Lebenslauf\r\nX: y Ayşe.pdf", content)})
    assert Cv.objects.get().kind == "docx" and "Ayşe" in browser.get(page).content.decode()
    answer = browser.get(file)
    assert (
        answer.content == docx() and answer.headers["Content-Disposition"] == 'attachment; filename="Lebenslauf.docx"'
    )
    assert (answer.headers["Cache-Control"], answer.headers["X-Content-Type-Options"]) == ("no-store", "nosniff")
    browser.post(reverse("client-cv-remove", args=[cast.client.pk]))
    verbs = JournalEntry.objects.filter(object_type="cv", client_id=cast.client.pk).order_by("pk")
    assert list(verbs.values_list("verb", flat=True)) == ["upload", "replace", "read", "remove"]
    assert not Cv.objects.exists()


def test_the_employer_gets_it_by_the_link_with_one_click_while_the_agreement_stands(cast, inquiry):
    browser = Browser()
    assert (
        inquiry.mentions_cv
        and "Lebenslauf herunterladen" in browser.get(link(inquiry, "employer-link")).content.decode()
    )
    assert browser.get(link(inquiry)).status_code == 405  # what follows links of mails does not get it
    answer = browser.post(link(inquiry))
    assert answer.content == PDF and answer.headers["Content-Disposition"] == 'attachment; filename="Lebenslauf.pdf"'
    inquiry.refresh_from_db()
    assert inquiry.cv_fetched_at and JournalEntry.objects.filter(verb="give cv by link").count() == 1
    Agreement.objects.get().withdraw(cast.own)
    assert browser.post(link(inquiry)).status_code == 410
    assert "herunterladen" not in browser.get(link(inquiry, "employer-link")).content.decode()


@pytest.mark.parametrize("why", ["name only", "no cv", "time", "settled", "of another proposal"])
def test_it_is_not_given_otherwise(cast, inquiry, why):
    if why == "name only":
        Agreement.objects.update(scope="name")
    elif why == "no cv":
        Cv.objects.all().delete()
    elif why == "time":
        Inquiry.objects.update(expires_at=timezone.now())
    elif why == "settled":
        inquiry.proposal.set_status("filled", cast.own)
    else:
        Agreement.objects.update(proposal=ProposalFactory(client=cast.client))
    assert Browser().post(link(inquiry)).status_code == 410
    assert not JournalEntry.objects.filter(verb="give cv by link").exists()


def test_without_agreement_or_without_a_cv_none_is_offered(cast, inquiry, as_user):
    browser, page = as_user(cast.own), reverse("inquiry-new", args=[inquiry.proposal_id])
    assert "herunterladen" in browser.get(page).content.decode()
    Inquiry.objects.all().delete()
    Cv.objects.all().delete()
    text = browser.get(page).content.decode()
    assert "herunterladen" not in text and reverse("client-cv", args=[cast.client.pk]) in text
    again = Inquiry.objects.ask(inquiry.proposal, cast.own, inquiry.person)
    assert again.names_client and not again.mentions_cv
    for facts in ({"agreement": None}, {"cv_fetched_at": timezone.now()}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Inquiry.objects.update(**facts)
    with pytest.raises(IntegrityError), transaction.atomic():
        Cv.objects.create(client=cast.client, kind="exe", size=1, content=b"x")


def test_it_is_deleted_some_time_after_the_end_of_care(cast, settings):
    Cv.objects.keep(cast.client, "cv.pdf", PDF, cast.own)
    cast.client.end_care(timezone.localdate(), "moved", by=None)
    forget_cvs()
    assert Cv.objects.exists()
    type(cast.client).objects.filter(pk=cast.client.pk).update(
        ended_on=timezone.localdate() - timedelta(settings.CV_DAYS + 1)
    )
    forget_cvs()
    assert not Cv.objects.exists() and JournalEntry.objects.filter(verb="forget", object_type="cv").exists()

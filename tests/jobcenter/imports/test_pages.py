"""The pages: upload, dry run, result; who may and who may not."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from caseload.clients.models import Client
from jobcenter.imports.models import ClientImport
from tests.factories import AdminFactory, TeamLeadFactory
from tests.jobcenter.imports.lists import DATA, csv_bytes

HEAD = ("Nachname", "Vorname", "Geburtsdatum", "Telefon", "IFK")
UPLOAD = "/imports/clients/"


def upload(page, content, name="liste.csv", **data):
    return page.post(UPLOAD, {"file": SimpleUploadedFile(name, content), **data})


def batch_of(by, *rows, head=HEAD):
    return ClientImport.objects.receive("liste.csv", csv_bytes([head, *rows]), by)


def koch(n=0):
    return (f"Koch{n}", "Lea", "03.04.1988", "", "")


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_the_whole_way(cast, as_user):
    page = as_user(cast.lead)
    assert page.get(UPLOAD).status_code == 200
    content = csv_bytes([(*HEAD, "Haarfarbe"), (*koch(), "rot"), ("Meier", "Udo", "31.02.1990", "", "", "")])
    response = upload(page, content)
    batch = ClientImport.objects.get()
    assert response.status_code == 302 and response.url == reverse("client-import-detail", args=[batch.pk])
    shown = text(page.get(response.url))
    assert all(word in shown for word in ("Koch0, Lea", "03.04.1988", "Haarfarbe", "31.02.1990", "Meier, Udo"))
    assert not Client.objects.filter(last_name="Koch0").exists()
    answer = page.post(reverse("client-import-apply", args=[batch.pk]), follow=True)
    assert answer.status_code == 200
    client = Client.objects.get(last_name="Koch0")
    # The list has forgotten the name; it is read from the record, which the lead may see.
    assert "Koch0, Lea" in text(answer) and f"/clients/{client.pk}/" in text(answer)
    assert "Meier" not in text(answer) and "31.02.1990" not in text(answer)


def test_reloading_and_applying_again_change_nothing(cast, as_user):
    page, batch = as_user(cast.lead), batch_of(cast.lead, koch())
    url = reverse("client-import-apply", args=[batch.pk])
    for _time in range(3):
        assert page.post(url, follow=True).status_code == 200
    assert Client.objects.filter(last_name="Koch0").count() == 1
    assert page.get(url).status_code == 405


@pytest.mark.parametrize("who", ["own", "colleague", "stranger"])
def test_counsellors_find_no_import(cast, as_user, who):
    page, batch = as_user(getattr(cast, who)), batch_of(cast.lead, koch())
    for name in ("client-import-detail", "client-import-apply", "client-import-discard"):
        url = reverse(name, args=[batch.pk])
        assert page.get(url).status_code == 404 and page.post(url).status_code == 404
    assert page.get(UPLOAD).status_code == 404 and upload(page, b"x").status_code == 404
    assert page.get(reverse("client-import-template")).status_code == 404
    assert not Client.objects.filter(last_name="Koch0").exists()


@pytest.mark.parametrize("who", ["other_lead", "admin", "second_lead"])
def test_only_who_uploaded_a_list_sees_it(cast, as_user, who):
    user = TeamLeadFactory(team=cast.lead.team) if who == "second_lead" else getattr(cast, who)
    page, batch = as_user(user), batch_of(cast.lead, koch())
    assert page.get(reverse("client-import-detail", args=[batch.pk])).status_code == 404
    for name in ("client-import-apply", "client-import-discard"):
        assert page.post(reverse(name, args=[batch.pk])).status_code == 404
    assert f"/imports/clients/{batch.pk}/" not in text(page.get(UPLOAD))
    batch.refresh_from_db()
    assert batch.is_waiting


def test_without_log_in(cast, client):
    assert client.get(UPLOAD).status_code == 302


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leer.csv", b""),
        ("bild.csv", b"\x89PNG\r\n\x1a\n0000"),
        ("kopf.csv", b"Nachname;Vorname\r\n"),
        ("kein-kopf.csv", b"Koch;Lea\r\nMeier;Udo\r\n"),
        ("doppelt.csv", b"Nachname;PLZ;PLZ\r\nKoch;1;2\r\n"),
        ("viele.csv", b"Nachname;Vorname\r\n" + b"Koch;Lea\r\n" * 60_000),
        ("gross.csv", b"a" * (10 * 2**20 + 1)),
        ("geheim.xlsx", (DATA / "xlsx/calamine/pass_protected.xlsx").read_bytes()),
        ("alt.xlsx", (DATA / "xlsx/calamine/date.xls").read_bytes()),
    ],
)
def test_what_cannot_be_read_is_said_at_the_field(cast, as_user, name, content):
    response = upload(as_user(cast.lead), content, name)
    assert response.status_code == 422 and 'class="invalid-feedback"' in text(response)
    assert not ClientImport.objects.exists()


def test_no_file_chosen(cast, as_user):
    assert as_user(cast.lead).post(UPLOAD).status_code == 422


def test_messages_in_the_language_of_the_person(cast, as_user):
    page = as_user(cast.lead)
    cast.lead.language = "en"
    cast.lead.save()
    assert "The file is empty." in text(upload(page, b""))


def test_administrator_chooses_the_team_of_new_clients(cast, as_user):
    page = as_user(AdminFactory())
    response = upload(page, csv_bytes([HEAD, koch()]), team=cast.lead.team.pk)
    page.post(f"{response.url}apply/")
    assert Client.objects.get(last_name="Koch0").state.team == cast.lead.team


def test_team_lead_has_no_choice_of_another_team(cast, as_user):
    page = as_user(cast.lead)
    response = upload(page, csv_bytes([HEAD, koch()]), team=cast.stranger.team.pk)
    page.post(f"{response.url}apply/")
    assert Client.objects.get(last_name="Koch0").state.team == cast.lead.team


def test_markup_in_a_list_is_shown_literally(cast, as_user):
    page = as_user(cast.lead)
    response = upload(
        page, csv_bytes([("Nachname", "<i>Titel</i>", "Ort"), ("<b>Fett</b>", "", "{{ 7*7 }}")]), "<b>.csv"
    )
    shown = page.get(response.url).content.decode()
    assert "<b>Fett" not in shown and "&lt;b&gt;Fett" in shown and "<i>Titel" not in shown and "{{ 7*7 }}" in shown


def test_every_line_can_be_reached_page_by_page(cast, as_user):
    page, batch = as_user(cast.lead), batch_of(cast.lead, *(koch(n) for n in range(250)))
    url = reverse("client-import-detail", args=[batch.pk])
    shown = "".join(text(page.get(url, {"page": number})) for number in (1, 2, 3))
    assert all(f"Koch{n}, Lea" in shown for n in range(250))


def test_lines_by_what_happens(cast, as_user):
    rows = [koch(1), ("Meier", "Udo", "31.02.1990", "", ""), ("Hinweis", "Ina", "01.01.90", "", "")]
    page, batch = as_user(cast.lead), batch_of(cast.lead, *rows)
    url = reverse("client-import-detail", args=[batch.pk])
    assert "Meier, Udo" in text(page.get(url, {"show": "refused"}))
    assert "Koch1" not in text(page.get(url, {"show": "refused"}))
    assert "Hinweis, Ina" in text(page.get(url, {"show": "warned"}))
    assert "Koch1" not in text(page.get(url, {"show": "warned"}))
    for odd in ({"show": "x"}, {"page": "x"}, {"page": "-1"}, {"page": "999"}, {"show": "change"}, {"show": "\x00"}):
        assert page.get(url, odd).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_statements_of_the_pages(cast, as_user, django_assert_num_queries, count):
    page = as_user(cast.lead)
    for _time in range(count):
        batch = batch_of(cast.lead, *(koch(n) for n in range(count)))
    with django_assert_num_queries(4):  # one of them looks for jobs that fell silent; the next pages know
        page.get(UPLOAD)
    with django_assert_num_queries(3):
        page.get(reverse("client-import-detail", args=[batch.pk]))
    batch.apply(cast.lead)
    with django_assert_num_queries(4):
        page.get(reverse("client-import-detail", args=[batch.pk]))


def test_discarding(cast, as_user):
    page, batch = as_user(cast.lead), batch_of(cast.lead, koch())
    assert page.post(reverse("client-import-discard", args=[batch.pk])).url == UPLOAD
    shown = page.get(reverse("client-import-detail", args=[batch.pk]))
    assert shown.status_code == 200 and "Koch0" not in text(shown)
    answer = page.post(reverse("client-import-apply", args=[batch.pk]), follow=True)
    assert answer.status_code == 200 and not Client.objects.filter(last_name="Koch0").exists()


def test_empty_list_with_all_titles(cast, as_user):
    response = as_user(cast.lead).get(reverse("client-import-template"))
    content = b"".join(response.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf") and b"Nachname;Vorname;Geburtsdatum" in content

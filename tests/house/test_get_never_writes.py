"""GET never writes. The middleware refuses; the access matrix walks all pages through it."""

import threading

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.urls import path

from caseload.audit.models import JournalEntry
from caseload.staff.models import Team
from jobcenter.middleware import GetWrites, refuse_writes_of

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


def writing(request):
    Team.objects.create(name="Neu")
    return HttpResponse("written")


def changing(request):
    Team.objects.update(phone="1")
    return HttpResponse("written")


def deleting(request):
    Team.objects.filter(name="leer").delete()
    return HttpResponse("written")


def reading(request):
    JournalEntry.objects.create(verb="read", object_type="team")
    request.session["seen"] = True
    return HttpResponse("read")


urlpatterns = [
    path("writing/", writing),
    path("changing/", changing),
    path("deleting/", deleting),
    path("reading/", reading),
]


@pytest.mark.parametrize("act", ["writing", "changing", "deleting"])
def test_a_page_that_writes_is_refused(cast, as_user, act):
    Team.objects.create(name="leer")
    browser = as_user(cast.admin)
    for ask in (browser.get, browser.head):
        with pytest.raises(GetWrites), transaction.atomic():
            ask(f"/{act}/")
    assert Team.objects.filter(name="leer", phone="").exists()
    assert not Team.objects.filter(name="Neu").exists()
    assert browser.post(f"/{act}/").status_code == 200


def test_the_journal_of_readers_and_the_session_may_be_written(cast, as_user):
    assert as_user(cast.admin).get("/reading/").status_code == 200
    assert JournalEntry.objects.filter(verb="read").exists()


@pytest.mark.parametrize("statement", ["  insert into caseload_team", "DELETE FROM x", "DROP TABLE x"])
def test_statements_that_write_are_recognised(statement):
    with (
        pytest.raises(GetWrites),
        connection.execute_wrapper(refuse_writes_of(threading.get_ident())),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

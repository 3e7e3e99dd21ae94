"""What every request begins with: the session and who it belongs to, by statements written out."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.backends import db
from django.forms.models import model_to_dict
from django.utils import timezone

from caseload.staff.models import User
from jobcenter.accounts import StaffBackend
from jobcenter.sessions import SessionStore

pytestmark = pytest.mark.django_db


def test_who_asks_is_known_with_the_team_as_the_models_read_it(cast, django_assert_num_queries):
    everybody = User.objects.select_related("team").order_by("pk")
    assert {person.team is None for person in everybody} == {True, False}
    for person in everybody:
        with django_assert_num_queries(1):
            found = StaffBackend().get_user(person.pk)
            assert found.team == person.team
            facts = [field.attname for field in User._meta.concrete_fields]
            assert [getattr(found, name) for name in facts] == [getattr(person, name) for name in facts]
            if person.team:
                assert model_to_dict(found.team) == model_to_dict(person.team)


def test_whose_account_is_closed_or_gone_is_nobody(cast):
    User.objects.filter(pk=cast.own.pk).update(is_active=False)
    assert StaffBackend().get_user(cast.own.pk) is None
    assert StaffBackend().get_user(0) is None


def kept(**facts):
    session = SessionStore()
    session.update(facts)
    session.save()
    return session.session_key


def test_a_session_is_what_django_keeps():
    key = kept(first="Ä", second=[1, None])
    assert SessionStore(key).load() == db.SessionStore(key).load() == {"first": "Ä", "second": [1, None]}


@pytest.mark.parametrize(("later", "holds"), [(-1, True), (1, False)])
def test_a_session_ends_to_the_second(settings, later, holds):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        session = SessionStore(kept(first=1))
        clock.shift(timedelta(seconds=settings.SESSION_COOKIE_AGE + later))
        assert session.load() == ({"first": 1} if holds else {})
        assert (session.session_key is not None) == holds


def test_a_key_that_nobody_gave_out_is_not_taken_over():
    session = SessionStore("x" * 32)
    session["first"] = 1
    session.save()
    assert session.session_key not in (None, "x" * 32)

"""Who asks, which every request begins by looking up."""

import pytest
from django.forms.models import model_to_dict

from caseload.staff.models import User
from jobcenter.accounts import StaffBackend

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

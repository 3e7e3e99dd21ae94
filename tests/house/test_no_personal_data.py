"""Social data stays out of ``__str__`` and ``repr``: both end up in logs, error pages and change messages."""

import pytest
from django.apps import apps

from tests.house.sources import APPS
from tests.house.world import make_world

pytestmark = pytest.mark.django_db


def test_no_row_names_a_client(cast):
    make_world(cast)
    words = ("yılmaz", "ayşe", "123a", "@example.org", "geheim")
    seen = set()
    for model in (model for app in APPS for model in apps.get_app_config(app).get_models()):
        for row in model._default_manager.all():
            seen.add(model._meta.label)
            text = f"{row} {row!r}".lower()
            assert not [word for word in words if word in text], model._meta.label
    missing = {model._meta.label for app in APPS for model in apps.get_app_config(app).get_models()} - seen
    assert not missing, "The world of the tests has no row of these."

"""The schedule names tasks that exist, and a run that could not start in time is dropped."""

import pytest

from jobcenter.celery import app


@pytest.fixture(scope="module", autouse=True)
def tasks():
    app.loader.import_default_modules()


@pytest.mark.parametrize("name", sorted(app.conf.beat_schedule))
def test_each_entry_names_a_task_and_does_not_pile_up(name):
    entry = app.conf.beat_schedule[name]
    assert entry["task"] in app.tasks
    assert entry["options"]["expires"] <= entry["schedule"]


def test_every_task_of_ours_has_a_plain_name():
    ours = {
        name for name, task in app.tasks.items() if task.__module__.startswith(("caseload", "employers", "jobcenter"))
    }
    assert ours
    assert not [name for name in ours if name.startswith(("caseload", "employers", "jobcenter"))]

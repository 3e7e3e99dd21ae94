import threading
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from caseload.heartbeats.models import Heartbeat
from caseload.heartbeats.tasks import beat
from tests.factories import berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


def test_a_run_says_when_it_began_and_ended_and_what_came_of_it(time_machine):
    time_machine.move_to(NOW, tick=False)
    with Heartbeat.objects.beating("sender") as outcome:
        row = Heartbeat.objects.get()
        assert (row.begun_at, row.finished_at) == (NOW, None)
        time_machine.shift(timedelta(seconds=5))
        outcome.update({"sent": 3, "failed": 0})
    row.refresh_from_db()
    assert (row.finished_at, row.outcome) == (NOW + timedelta(seconds=5), {"sent": 3})


def test_a_run_that_breaks_off_leaves_the_kind_of_its_error_and_is_no_sign_of_life(time_machine):
    time_machine.move_to(NOW, tick=False)
    with Heartbeat.objects.beating("sender"):
        pass
    time_machine.shift(timedelta(minutes=1))
    with pytest.raises(ValueError, match="kunde"), Heartbeat.objects.beating("sender"):
        raise ValueError("kunde@example.org")
    row = Heartbeat.objects.get()
    assert (row.begun_at, row.finished_at, row.failure) == (NOW + timedelta(minutes=1), NOW, "ValueError")
    with Heartbeat.objects.beating("sender"):
        pass
    row.refresh_from_db()
    assert row.failure == ""


def test_beat_has_a_heartbeat_of_its_own(django_assert_num_queries):
    beat()
    # Savepoint, update, release; before and after the run.
    with django_assert_num_queries(6):
        beat()
    assert Heartbeat.objects.get().name == "beat"


def test_a_heartbeat_that_cannot_be_written_stops_no_job():
    def refuse(execute, sql, params, many, context):
        if "caseload_heartbeat" in sql:
            raise DatabaseError
        return execute(sql, params, many, context)

    done = []
    with connection.execute_wrapper(refuse), Heartbeat.objects.beating("sender"):
        done.append(True)
    assert done and not Heartbeat.objects.exists()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_nobody_waits_for_a_heartbeat_that_another_worker_is_writing():
    Heartbeat.objects.create(name="sender")
    ended = threading.Event()

    def other_worker():
        with Heartbeat.objects.beating("sender") as outcome:
            outcome["sent"] = 1
        connection.close()
        ended.set()

    with transaction.atomic():
        Heartbeat.objects.select_for_update().get()
        worker = threading.Thread(target=other_worker)
        worker.start()
        assert ended.wait(120)
    worker.join()
    assert Heartbeat.objects.get().finished_at is None

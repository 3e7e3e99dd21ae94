"""A job that falls silent is seen by those who lead and administer, on every page; the page about it says what to do."""

from datetime import timedelta

import pytest
from django.urls import reverse

from caseload.heartbeats.models import Heartbeat
from jobcenter.celery import LATE_AFTER, app
from jobcenter.watch import pulse, words
from tests.factories import ReminderFactory, berlin

pytestmark = pytest.mark.django_db
NOW = berlin("2026-11-23 09:00")


@pytest.fixture(autouse=True)
def silent(time_machine, monkeypatch):
    """The sender has not run for twelve minutes, all other jobs have."""
    time_machine.move_to(NOW, tick=False)
    monkeypatch.setattr(pulse, "STARTED", NOW - timedelta(days=1))
    for name in LATE_AFTER:
        Heartbeat.objects.create(name=name, finished_at=NOW, outcome={"sent": 4, "unheard of": 1})
    Heartbeat.objects.filter(name="sender").update(finished_at=NOW - timedelta(minutes=12))


@pytest.mark.parametrize("person", ["own", "colleague", "lead", "other_lead", "admin"])
def test_the_banner_is_for_those_who_lead_or_administer(cast, as_user, person):
    browser = as_user(cast.staff[person])
    pages = ["home", "client-list", "reminder-list", "my-settings"]
    for page in pages + (["admin:index", "operation"] if person == "admin" else []):
        text = browser.get(reverse(page)).content.decode()
        assert ("zuletzt vor 12 Minuten gelaufen" in text) == (person in ("lead", "other_lead", "admin")), page
        assert (f'href="{reverse("operation")}"' in text) == (person == "admin")


def test_all_well_no_banner(cast, as_user):
    Heartbeat.objects.update(finished_at=NOW)
    assert "zuletzt vor" not in as_user(cast.lead).get(reverse("client-list")).content.decode()


def test_the_look_is_kept_for_some_seconds(cast, django_assert_num_queries, time_machine, monkeypatch):
    monkeypatch.setattr(pulse, "KEPT_SECONDS", 20)
    with django_assert_num_queries(1):
        for _page in range(3):
            assert [late.name for late in pulse.late_jobs(cast.lead)] == ["sender"]
    with django_assert_num_queries(0):
        assert pulse.late_jobs(cast.own) == ()
    Heartbeat.objects.update(finished_at=NOW)
    time_machine.shift(timedelta(seconds=pulse.KEPT_SECONDS))
    assert pulse.late_jobs(cast.admin) == ()


def test_where_beat_is_late_the_rest_only_follows(cast):
    Heartbeat.objects.update(finished_at=NOW - timedelta(hours=1))
    assert [late.name for late in pulse.late_jobs(cast.admin)] == ["beat"]


def test_the_page_says_what_came_of_it_and_what_to_do(cast, as_user, django_assert_num_queries):
    Heartbeat.objects.filter(name="planner").update(failure="OperationalError")
    ReminderFactory(client=cast.client)
    ReminderFactory(client=cast.strangers_client, status="failed", reason="refused", place=None, changed_at=NOW)
    browser = as_user(cast.admin)
    with django_assert_num_queries(5):  # session, user, the banner, the jobs, the mails
        answer = browser.get(reverse("operation"))
    page = answer.content.decode()
    for said in (
        "überfällig seit 7 Minuten",
        "OperationalError",
        "4 gesendet",
        "1 unheard of",
        "Protokoll",
        "Es wird kein Postfach gelesen",
    ):
        assert said in page
    mails = answer.context["mails"]
    assert (mails.waiting, mails.failed, mails.uncertain, mails.bounced) == (1, 1, 0, 0)
    for figure in ("waiting", "failed", "uncertain", "bounced"):
        listed = browser.get(answer.context[f"{figure}_url"]).context["page"].paginator.count
        assert listed == getattr(mails, figure), figure


def test_every_job_of_the_schedule_is_watched_and_has_its_words():
    assert [name for name in words.JOBS if name in LATE_AFTER] == list(LATE_AFTER)
    assert set(words.JOBS) - set(LATE_AFTER) <= {"mailbox"}  # read only where there is one
    assert len(LATE_AFTER) == len(app.conf.beat_schedule)
    shortest = min(entry["schedule"] for entry in app.conf.beat_schedule.values())
    assert min(LATE_AFTER.values()) >= 2 * shortest


@pytest.mark.parametrize(
    ("length", "said"),
    [(timedelta(seconds=59), "less than a minute"),
     (timedelta(seconds=119), "1 minute"), (timedelta(minutes=119), "119 minutes"),
     (timedelta(hours=2), "2 hours"), (timedelta(hours=47), "47 hours"), (timedelta(days=3), "3 days")],
)  # fmt: skip
def test_lengths_as_people_say_them(length, said, settings):
    settings.LANGUAGE_CODE = "en"
    assert words.span(length) == said

"""The Celery application and the one schedule table.

Beat only wakes the sweeps; each finds by itself what is due and not yet done, so a missed or doubled beat does no harm.
"""

import os
from datetime import UTC, datetime

from celery import Celery
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "jobcenter.settings")

app = Celery("jobcenter")
app.config_from_object("django.conf:settings", namespace="CELERY")
ROOMS_WITH_TASKS = [
    *("caseload.heartbeats", "caseload.inbox", "caseload.reminders", "caseload.workshops"),
    *("employers.cvs", "employers.inquiries", "employers.matching", "employers.vacancies", "jobcenter.briefings"),
]
app.autodiscover_tasks(ROOMS_WITH_TASKS)

app.conf.beat_schedule = {
    # name: task, every so many seconds; a run that could not start within its interval is dropped, not piled up
    "beat": {"task": "heartbeats.beat", "schedule": 60.0, "options": {"expires": 55}},
    "look for new matches": {"task": "matching.sweep", "schedule": 300.0, "options": {"expires": 290}},
    "withdraw vacancies": {"task": "vacancies.withdraw", "schedule": 300.0, "options": {"expires": 290}},
    "free seats in workshops": {"task": "workshops.free", "schedule": 300.0, "options": {"expires": 290}},
    "plan reminders": {"task": "reminders.plan", "schedule": 60.0, "options": {"expires": 55}},
    "send mails to staff": {"task": "briefings.send", "schedule": 300.0, "options": {"expires": 290}},
    "send mails to employers": {"task": "inquiries.send", "schedule": 60.0, "options": {"expires": 55}},
    "forget texts": {"task": "inbox.forget", "schedule": 3600.0, "options": {"expires": 3000}},
    "forget CVs": {"task": "cvs.forget", "schedule": 3600.0, "options": {"expires": 3000}},
    "send reminders": {"task": "reminders.send", "schedule": 60.0, "options": {"expires": 55}},
}

# A job is late when its heartbeat of this name is older than so many seconds: some intervals and a long run.
LATE_AFTER = {"beat": 180, "planner": 300, "sender": 300, "briefings": 1200, "inquiries": 300, "matching": 1200}
LATE_AFTER |= {"vacancies": 1200, "workshops": 1200, "forgetting": 4 * 3600, "cvs": 4 * 3600}

if settings.MAILBOX_URL:
    app.conf.beat_schedule["read mails"] = {"task": "inbox.read", "schedule": 60.0, "options": {"expires": 55}}
    LATE_AFTER["mailbox"] = 600

# A new beat wakes each at once, not an interval later: where there is work, it has waited long enough.
for entry in app.conf.beat_schedule.values():
    entry["last_run_at"] = datetime(2000, 1, 1, tzinfo=UTC)

"""What beat wakes (the table stands in ``jobcenter/celery.py``). No arguments: the rows know."""

from celery import shared_task

from caseload.heartbeats.models import Heartbeat
from employers.vacancies.models import Vacancy


@shared_task(name="vacancies.withdraw")
def withdraw_of_closed_employers() -> None:
    """Whoever closes an employer does not think of its vacancies: nobody is to be proposed them any more."""
    with Heartbeat.objects.beating("vacancies") as outcome:
        for vacancy in Vacancy.objects.of_closed_employers().order_by("pk")[:500]:
            vacancy.withdraw_with_employer()
            outcome["withdrawn"] = outcome.get("withdrawn", 0) + 1

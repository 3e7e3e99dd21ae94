"""Proposals that are there already get a place among the open ones, a first line of history, and a day to be asked on.

What was sent before anybody was asked for a check has "unknown" in it: that is the truth.
"""

from datetime import timedelta

from django.db import migrations, models
from django.db.models import Count, F, OuterRef, Subquery
from django.utils import timezone

OPEN = ("noted", "discussed", "sent", "applied", "invited", "interviewed", "trial_work")
QUESTIONS = ("suitability", "reasonableness", "contract", "hours_fit", "wage_fit", "staying")
CLIENT_DAYS, EMPLOYER_DAYS = 7, 14


def fill(apps, schema_editor):
    Proposal = apps.get_model("employers", "Proposal")
    ProposalStep = apps.get_model("employers", "ProposalStep")
    live = Proposal.objects.filter(status__in=OPEN)
    before = live.filter(client=OuterRef("client"), pk__lte=OuterRef("pk")).order_by().values("client")
    place = Subquery(before.annotate(n=Count("pk")).values("n"), output_field=models.IntegerField())
    live.update(slot=place)
    live.filter(slot__gt=5).update(slot=None, limit_reason="–")
    unknown = dict.fromkeys(QUESTIONS, "unknown")
    Proposal.objects.filter(status="sent").update(
        sent_at=F("changed_at"), sent_with="without", checked_at=F("changed_at"), **unknown
    )
    today = timezone.localdate()
    for ago in range(EMPLOYER_DAYS + 1):
        since = live.filter(changed_at__lte=timezone.now() - timedelta(ago))
        since.update(ask_client_on=today + timedelta(max(CLIENT_DAYS - ago, 0)))
        known = since.exclude(status__in=("noted", "discussed"))
        known.update(ask_employer_on=today + timedelta(EMPLOYER_DAYS - ago))
    ProposalStep.objects.bulk_create(
        (
            ProposalStep(proposal_id=one.pk, new=one.status, reason=one.reason, at=one.changed_at, by_id=one.by_id)
            for one in Proposal.objects.order_by("pk").iterator(chunk_size=1000)
        ),
        batch_size=1000,
    )


class Migration(migrations.Migration):
    dependencies = [("employers", "0008_proposals_checked_and_asked")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]

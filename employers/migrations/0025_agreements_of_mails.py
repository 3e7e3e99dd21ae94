"""Mails that name a client rest on an agreement: the one that held when they were written."""

from django.db import migrations
from django.db.models import Q


def find(apps, schema_editor):
    Inquiry, Agreement = apps.get_model("employers", "Inquiry"), apps.get_model("employers", "Agreement")
    for inquiry in Inquiry.objects.filter(names_client=True, agreement__isnull=True).select_related("proposal"):
        held = Agreement.objects.filter(
            Q(proposal=inquiry.proposal) | Q(proposal__isnull=True), client=inquiry.proposal.client_id
        ).order_by("-scope" if not inquiry.mentions_cv else "scope", "-recorded_at")
        inquiry.agreement = held.first()
        if inquiry.agreement is None:  # nothing on record allows it any more: the row says what can be shown
            inquiry.names_client = inquiry.mentions_cv = False
        inquiry.save(update_fields=["agreement", "names_client", "mentions_cv"])


class Migration(migrations.Migration):
    dependencies = [("employers", "0024_cvs")]

    operations = [migrations.RunPython(find, migrations.RunPython.noop)]

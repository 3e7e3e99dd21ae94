from collections import Counter

from django.db import migrations, models
from django.db.models import Exists, F, OuterRef

from caseload.lib.dates import local_date, month_start


def mark(apps, schema_editor):
    """What stands behind a summons that was not withdrawn, and the talks that came of it."""
    Appointment, Contact, Summons = (apps.get_model("caseload", name) for name in ("Appointment", "Contact", "Summons"))
    behind = Summons.objects.filter(appointment=OuterRef("pk")).exclude(outcome="withdrawn")
    Appointment.objects.filter(Exists(behind)).update(summoned=True)
    talks = Contact.objects.filter(appointment__summoned=True)
    talks.update(summoned=True)
    months = [
        (client, month_start(local_date(at))) for client, at in talks.filter(reached=True).values_list("client", "at")
    ]
    for (client, month), number in Counter(months).items():
        states = apps.get_model("caseload", "ClientState").objects.filter(client=client, month=month)
        states.filter(month_held__gte=number).update(month_held=F("month_held") - number)


class Migration(migrations.Migration):
    dependencies = [("caseload", "0030_place_told_by_telephone")]

    operations = [
        migrations.AddField(
            model_name="appointment",
            name="summoned",
            field=models.BooleanField(db_default=False, default=False, editable=False, verbose_name="formal summons"),
        ),
        migrations.AddField(
            model_name="contact",
            name="summoned",
            field=models.BooleanField(
                db_default=False, default=False, editable=False, verbose_name="on a formal summons"
            ),
        ),
        migrations.RunPython(mark, migrations.RunPython.noop),
    ]

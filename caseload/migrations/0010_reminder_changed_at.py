"""When a reminder's state last changed: a failure is settled by a contact after it."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("caseload", "0004_reminder_reasons")]

    operations = [
        migrations.AddField(
            model_name="reminder",
            name="changed_at",
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="changed at"),
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(
                condition=models.Q(("status__in", ("failed", "uncertain", "skipped"))),
                fields=["client"],
                name="reminder_not_sent_client",
            ),
        ),
    ]

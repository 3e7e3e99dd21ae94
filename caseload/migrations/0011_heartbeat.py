"""A row for each job of the schedule: when it last ran and what came of it."""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("caseload", "0010_reminder_changed_at")]

    operations = [
        migrations.CreateModel(
            name="Heartbeat",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40, unique=True, verbose_name="name")),
                ("begun_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="begun at")),
                ("finished_at", models.DateTimeField(blank=True, null=True, verbose_name="finished at")),
                ("outcome", models.JSONField(blank=True, default=dict, verbose_name="outcome")),
                ("failure", models.CharField(blank=True, max_length=80, verbose_name="failure")),
            ],
            options={"verbose_name": "heartbeat", "verbose_name_plural": "heartbeats", "ordering": ["name"]},
        )
    ]

"""What clients do alone, by the link in a mail."""

import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0018_nobody_is_taken_twice"),
    ]

    operations = [
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("confirmed", "Appointment confirmed"),
                            ("moved", "Appointment moved"),
                            ("cancelled", "Appointment cancelled"),
                            ("booked", "Appointment booked"),
                            ("call", "Asks for a call"),
                            ("stopped", "No more e-mails"),
                            ("resumed", "E-mails wished again"),
                        ],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "version",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="version of the appointment"),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="at")),
                (
                    "appointment",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="caseload.appointment",
                        verbose_name="appointment",
                    ),
                ),
                (
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="caseload.client",
                        verbose_name="client",
                    ),
                ),
                (
                    "reminder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="caseload.reminder",
                        verbose_name="reminder",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer by link",
                "verbose_name_plural": "answers by link",
                "ordering": ["-at", "-pk"],
                "indexes": [models.Index(fields=["client", "-at"], name="answer_client_at")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("appointment__isnull", False),
                                ("kind__in", ("confirmed", "moved", "cancelled", "booked")),
                                ("version__isnull", False),
                            ),
                            models.Q(
                                models.Q(("kind__in", ("confirmed", "moved", "cancelled", "booked")), _negated=True),
                                ("appointment__isnull", True),
                                ("version__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="answer_kind_fits_appointment",
                    ),
                    models.UniqueConstraint(fields=("kind", "appointment", "version"), name="answer_once_per_version"),
                ],
            },
        ),
    ]

"""What clients say by themselves: that they come, and each wish for e-mail with its history so far (the last one)."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

REMEMBER = """
INSERT INTO caseload_mailwish (client_id, kind, how, at, by_id, told)
SELECT id, 'declared', mail_consent_how, mail_consent_at, mail_consent_by_id, ''
FROM caseload_client WHERE mail_consent_at IS NOT NULL
"""


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0013_occupations"),
    ]

    operations = [
        migrations.CreateModel(
            name="MailWish",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[("declared", "declared"), ("withdrawn", "withdrawn")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "how",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("in_person", "said in person"),
                            ("telephone", "said on the telephone"),
                            ("written", "in writing"),
                            ("electronic", "electronically"),
                            ("link", "by the link in a mail"),
                        ],
                        max_length=12,
                        verbose_name="declared",
                    ),
                ),
                ("at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="at")),
                ("told", models.CharField(blank=True, max_length=10, verbose_name="version of the text")),
            ],
            options={
                "verbose_name": "wish for e-mail",
                "verbose_name_plural": "wishes for e-mail",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.AddField(
            model_name="appointment",
            name="confirmed_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="confirmed at"),
        ),
        migrations.AddField(
            model_name="appointment",
            name="confirmed_how",
            field=models.CharField(
                blank=True,
                choices=[("link", "by the link in the mail"), ("reply", "by an answer to the mail")],
                editable=False,
                max_length=8,
                verbose_name="confirmed",
            ),
        ),
        migrations.AddField(
            model_name="appointment",
            name="confirmed_version",
            field=models.PositiveIntegerField(blank=True, editable=False, null=True),
        ),
        migrations.AlterField(
            model_name="client",
            name="mail_consent_how",
            field=models.CharField(
                blank=True,
                choices=[
                    ("in_person", "said in person"),
                    ("telephone", "said on the telephone"),
                    ("written", "in writing"),
                    ("electronic", "electronically"),
                    ("link", "by the link in a mail"),
                ],
                max_length=12,
                verbose_name="declared",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("confirmed_at__isnull", True), ("confirmed_how", ""), ("confirmed_version__isnull", True)
                    ),
                    models.Q(
                        ("confirmed_at__isnull", False),
                        ("confirmed_version__isnull", False),
                        ("confirmed_version__lte", models.F("version")),
                        models.Q(("confirmed_how", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="appointment_confirmed_when_and_how",
            ),
        ),
        migrations.AddField(
            model_name="mailwish",
            name="by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="taken down by",
            ),
        ),
        migrations.AddField(
            model_name="mailwish",
            name="client",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="mail_wishes",
                to="caseload.client",
                verbose_name="client",
            ),
        ),
        migrations.AddIndex(
            model_name="mailwish",
            index=models.Index(fields=["client", "-at"], name="wish_client_at"),
        ),
        migrations.AddConstraint(
            model_name="mailwish",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind", "withdrawn"), models.Q(("how", ""), _negated=True), _connector="OR"),
                name="wish_says_how",
                violation_error_message="Please say how the wish for e-mail was declared.",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailwish",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("how", "link"), _negated=True), ("by__isnull", True), _connector="OR"),
                name="wish_by_link_is_the_clients_own",
            ),
        ),
        migrations.RunSQL(REMEMBER, migrations.RunSQL.noop),
    ]

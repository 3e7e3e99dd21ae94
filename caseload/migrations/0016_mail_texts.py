"""Texts of mails in versions that only follow one another, and what each sent mail said.

The database itself keeps a text from being changed, and PostgreSQL one that is or was in force from being deleted (on
SQLite only those that were used: there a table is emptied row by row, and a trigger would forbid that to the tests, too).
"""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

POSTGRESQL = """
CREATE FUNCTION caseload_mailtext_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' OR OLD.valid_from <= (now() AT TIME ZONE 'Europe/Berlin')::date THEN
        RAISE EXCEPTION 'A text of mails is never changed, only followed by another.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER mail_text_stays BEFORE UPDATE OR DELETE ON caseload_mailtext
    FOR EACH ROW EXECUTE FUNCTION caseload_mailtext_stays();
"""
SQLITE = """
CREATE TRIGGER mail_text_stays BEFORE UPDATE ON caseload_mailtext
BEGIN SELECT RAISE(ABORT, 'A text of mails is never changed, only followed by another.'); END
"""
AWAY = {
    "postgresql": "DROP TRIGGER mail_text_stays ON caseload_mailtext; DROP FUNCTION caseload_mailtext_stays();",
    "sqlite": "DROP TRIGGER mail_text_stays",
}


def protect(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(POSTGRESQL if vendor == "postgresql" else SQLITE)


def unprotect(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(AWAY[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0015_staff_mails"),
    ]

    operations = [
        migrations.CreateModel(
            name="MailText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("appointment", "Appointment"),
                            ("moved", "Moved appointment"),
                            ("cancellation", "Cancelled appointment"),
                            ("invitation", "Invitation to get in touch"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("de", "Deutsch"),
                            ("en", "English"),
                            ("tr", "Türkçe"),
                            ("uk", "Українська"),
                            ("ru", "Русский"),
                            ("ar", "العربية"),
                        ],
                        max_length=5,
                        verbose_name="language",
                    ),
                ),
                ("body", models.TextField(max_length=2000, verbose_name="text")),
                ("valid_from", models.DateField(verbose_name="in force from")),
                (
                    "created_at",
                    models.DateTimeField(default=django.utils.timezone.now, editable=False, verbose_name="written at"),
                ),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="written by",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of mails",
                "verbose_name_plural": "texts of mails",
                "ordering": ["kind", "language", "-valid_from", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="SentMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("recipient", models.CharField(max_length=254, verbose_name="sent to")),
                ("phone", models.CharField(blank=True, max_length=40, verbose_name="telephone")),
                ("place", models.CharField(blank=True, max_length=250, verbose_name="place")),
                ("starts_at", models.DateTimeField(blank=True, null=True, verbose_name="time of the appointment")),
                ("at", models.DateTimeField(verbose_name="sent at")),
                (
                    "reminder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mails",
                        to="caseload.reminder",
                        verbose_name="reminder",
                    ),
                ),
                (
                    "text",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="caseload.mailtext",
                        verbose_name="text",
                    ),
                ),
            ],
            options={
                "verbose_name": "sent mail",
                "verbose_name_plural": "sent mails",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.AddIndex(
            model_name="mailtext",
            index=models.Index(fields=["valid_from"], name="mail_text_valid_from"),
        ),
        migrations.AddConstraint(
            model_name="mailtext",
            constraint=models.UniqueConstraint(
                condition=models.Q(("by__isnull", True)),
                fields=("kind", "language", "valid_from", "body"),
                name="mail_text_built_in_kept_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="mailtext",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("body__contains", "{{"), _negated=True),
                    models.Q(("body__contains", "{%"), _negated=True),
                    models.Q(("body", ""), _negated=True),
                ),
                name="mail_text_is_plain",
                violation_error_message="Only the placeholders named below may stand in braces.",
            ),
        ),
        migrations.RunPython(protect, unprotect),
    ]

"""Nobody is in two appointments at once: exclusion constraints on PostgreSQL.

SQLite has none; there writers take turns (BEGIN IMMEDIATE), so the check in ``appointments.models`` is race-free.
"""

from django.db import migrations

FORWARD = """
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE caseload_appointment
    ADD CONSTRAINT appointment_counsellor_once EXCLUDE USING gist
        (counsellor_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (status NOT IN ('cancelled_client', 'cancelled_office')),
    ADD CONSTRAINT appointment_client_once EXCLUDE USING gist
        (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
        WHERE (status NOT IN ('cancelled_client', 'cancelled_office'));
"""
BACKWARD = """
ALTER TABLE caseload_appointment
    DROP CONSTRAINT appointment_counsellor_once,
    DROP CONSTRAINT appointment_client_once;
"""


def run(sql):
    def operation(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(sql)

    return operation


class Migration(migrations.Migration):
    dependencies = [("caseload", "0001_initial")]
    operations = [migrations.RunPython(run(FORWARD), run(BACKWARD))]

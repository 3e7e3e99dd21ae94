"""What appointments take stands in the rows of Busy, and there nobody and no room is taken twice (PostgreSQL).

The two constraints on the appointments themselves go: they knew neither rooms nor colleagues in a joint talk. SQLite has
none; there writers take turns (BEGIN IMMEDIATE), so the check in ``appointments.conditions`` is race-free.
"""

from django.db import migrations

STANDING = "status NOT IN ('cancelled_client', 'cancelled_office')"
FILL = f"""
INSERT INTO caseload_busy (holder, user_id, client_id, starts_at, ends_at)
    SELECT uid, counsellor_id, NULL, starts_at, ends_at FROM caseload_appointment WHERE {STANDING}
    UNION ALL SELECT uid, NULL, client_id, starts_at, ends_at FROM caseload_appointment WHERE {STANDING};
"""
# Rows just written have checks of their references pending, and a table with such cannot be altered.
FORWARD = """
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE caseload_busy
    ADD CONSTRAINT busy_user_once EXCLUDE USING gist
        (user_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (user_id IS NOT NULL),
    ADD CONSTRAINT busy_client_once EXCLUDE USING gist
        (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (client_id IS NOT NULL),
    ADD CONSTRAINT busy_room_once EXCLUDE USING gist
        (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (room_id IS NOT NULL);
ALTER TABLE caseload_appointment
    DROP CONSTRAINT appointment_counsellor_once,
    DROP CONSTRAINT appointment_client_once;
"""
BACKWARD = f"""
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE caseload_appointment
    ADD CONSTRAINT appointment_counsellor_once EXCLUDE USING gist
        (counsellor_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ({STANDING}),
    ADD CONSTRAINT appointment_client_once EXCLUDE USING gist
        (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ({STANDING});
ALTER TABLE caseload_busy
    DROP CONSTRAINT busy_user_once,
    DROP CONSTRAINT busy_client_once,
    DROP CONSTRAINT busy_room_once;
"""
KINDS = {"first_talk": (45, 24), "talk": (30, 0), "telephone": (10, 0), "video": (30, 0), "walk_in": (15, 0)}


def run(sql):
    def operation(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(sql)

    return operation


def fill(apps, schema_editor):
    schema_editor.execute(FILL)


def empty(apps, schema_editor):
    schema_editor.execute("DELETE FROM caseload_busy")


def add_kinds(apps, schema_editor):
    rule = apps.get_model("caseload", "KindRule")
    for kind, (minutes, notice_hours) in KINDS.items():
        rule.objects.get_or_create(kind=kind, defaults={"minutes": minutes, "notice_hours": notice_hours})


class Migration(migrations.Migration):
    dependencies = [("caseload", "0017_schedule_and_busy_time")]
    operations = [
        migrations.RunPython(fill, empty),
        migrations.RunPython(run(FORWARD), run(BACKWARD)),
        migrations.RunPython(add_kinds, migrations.RunPython.noop),
    ]

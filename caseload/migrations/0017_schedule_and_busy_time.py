"""Working time, rooms, kinds, clients' own times; and one narrow row for everybody who is taken."""

import datetime

import django.db.models.deletion
import django.db.models.expressions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0016_mail_texts"),
    ]

    operations = [
        migrations.CreateModel(
            name="SpecialDay",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField(verbose_name="day")),
                ("starts_at", models.TimeField(blank=True, null=True, verbose_name="from")),
                ("ends_at", models.TimeField(blank=True, null=True, verbose_name="until")),
            ],
            options={
                "verbose_name": "special day",
                "verbose_name_plural": "special days",
                "ordering": ["day", "starts_at"],
            },
        ),
        migrations.CreateModel(
            name="WorkingBlock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="weekday",
                    ),
                ),
                ("starts_at", models.TimeField(verbose_name="from")),
                ("ends_at", models.TimeField(verbose_name="until")),
            ],
            options={
                "verbose_name": "working hours",
                "verbose_name_plural": "working hours",
                "ordering": ["weekday", "starts_at"],
            },
        ),
        migrations.CreateModel(
            name="WorkingWeek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valid_from", models.DateField(verbose_name="valid from")),
            ],
            options={
                "verbose_name": "working week",
                "verbose_name_plural": "working weeks",
                "ordering": ["-valid_from"],
            },
        ),
        migrations.AddField(
            model_name="appointment",
            name="despite",
            field=models.CharField(blank=True, editable=False, max_length=120, verbose_name="booked anyway"),
        ),
        migrations.AddField(
            model_name="appointment",
            name="remote_reason",
            field=models.CharField(blank=True, max_length=200, verbose_name="reason for the exception"),
        ),
        migrations.AddField(
            model_name="appointment",
            name="remote_way",
            field=models.CharField(
                blank=True,
                choices=[("telephone", "by telephone"), ("video", "by video")],
                max_length=12,
                verbose_name="by way of exception",
            ),
        ),
        migrations.AlterField(
            model_name="appointment",
            name="kind",
            field=models.CharField(
                choices=[
                    ("first_talk", "First talk"),
                    ("talk", "Talk"),
                    ("telephone", "Telephone"),
                    ("video", "Video"),
                    ("walk_in", "Walk-in"),
                ],
                default="talk",
                max_length=12,
                verbose_name="kind",
            ),
        ),
        migrations.CreateModel(
            name="ClientTime",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("school", "School"),
                            ("shift", "Work"),
                            ("course", "Course"),
                            ("care", "Care for children or relatives"),
                            ("other", "Other"),
                        ],
                        default="course",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="weekday",
                    ),
                ),
                ("starts_at", models.TimeField(verbose_name="from")),
                ("ends_at", models.TimeField(verbose_name="until")),
                (
                    "travel_minutes",
                    models.PositiveSmallIntegerField(default=0, verbose_name="minutes of travel one way"),
                ),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="first day")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="last day")),
                (
                    "client",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="times",
                        to="caseload.client",
                        verbose_name="client",
                    ),
                ),
            ],
            options={
                "verbose_name": "time of a client",
                "verbose_name_plural": "times of clients",
                "ordering": ["weekday", "starts_at"],
            },
        ),
        migrations.CreateModel(
            name="KindRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("first_talk", "First talk"),
                            ("talk", "Talk"),
                            ("telephone", "Telephone"),
                            ("video", "Video"),
                            ("walk_in", "Walk-in"),
                        ],
                        max_length=12,
                        unique=True,
                        verbose_name="kind",
                    ),
                ),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="usual minutes")),
                (
                    "notice_hours",
                    models.PositiveSmallIntegerField(
                        default=0,
                        help_text="Free times are offered from so many hours ahead.",
                        verbose_name="hours of notice",
                    ),
                ),
                (
                    "place",
                    models.CharField(
                        blank=True,
                        help_text="Empty: the counsellor's office and room.",
                        max_length=200,
                        verbose_name="usual place",
                    ),
                ),
                ("needs_room", models.BooleanField(default=False, verbose_name="needs a booked room")),
            ],
            options={
                "verbose_name": "kind of appointment",
                "verbose_name_plural": "kinds of appointments",
                "ordering": ["kind"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["first_talk", "talk", "telephone", "video", "walk_in"])),
                        name="kind_rule_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 5), ("minutes__lte", 480)),
                        name="kind_rule_minutes",
                        violation_error_message="An appointment lasts between five minutes and eight hours.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("notice_hours__lte", 672)),
                        name="kind_rule_notice",
                        violation_error_message="The notice is at most four weeks.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "appointment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="caseload.appointment",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="joint_talks",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="colleague",
                    ),
                ),
            ],
            options={
                "verbose_name": "colleague in a joint talk",
                "verbose_name_plural": "colleagues in a joint talk",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Room",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, verbose_name="name")),
                (
                    "office",
                    models.CharField(
                        blank=True, help_text="Street, number and place", max_length=200, verbose_name="office"
                    ),
                ),
                ("capacity", models.PositiveSmallIntegerField(default=3, verbose_name="people at most")),
                ("step_free", models.BooleanField(default=False, verbose_name="step-free")),
                ("is_active", models.BooleanField(default=True, verbose_name="in use")),
                (
                    "team",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: everybody may book it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="rooms",
                        to="caseload.team",
                        verbose_name="team",
                    ),
                ),
            ],
            options={
                "verbose_name": "room",
                "verbose_name_plural": "rooms",
                "ordering": ["office", "name"],
            },
        ),
        migrations.CreateModel(
            name="Busy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("holder", models.UUIDField(db_index=True)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                (
                    "client",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="caseload.client",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "room",
                    models.ForeignKey(
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="caseload.room",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="appointment",
            name="room",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="caseload.room",
                verbose_name="booked room",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("remote_way", ""),
                    models.Q(("kind", "first_talk"), models.Q(("remote_reason", ""), _negated=True)),
                    _connector="OR",
                ),
                name="appointment_first_talk_in_person",
                violation_error_message="A first talk takes place in person; an exception needs a reason.",
            ),
        ),
        migrations.AddField(
            model_name="specialday",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="special_days",
                to=settings.AUTH_USER_MODEL,
                verbose_name="counsellor",
            ),
        ),
        migrations.AddField(
            model_name="workingweek",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="working_weeks",
                to=settings.AUTH_USER_MODEL,
                verbose_name="counsellor",
            ),
        ),
        migrations.AddField(
            model_name="workingblock",
            name="week",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="blocks",
                to="caseload.workingweek",
                verbose_name="working week",
            ),
        ),
        migrations.AddConstraint(
            model_name="clienttime",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                name="client_time_ends_after_start",
                violation_error_message="The end must lie after the start.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clienttime",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_from__isnull", True),
                    ("valid_until__isnull", True),
                    ("valid_until__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="client_time_last_day_after_first",
                violation_error_message="The last day must not lie before the first.",
            ),
        ),
        migrations.AddConstraint(
            model_name="clienttime",
            constraint=models.CheckConstraint(condition=models.Q(("weekday__lte", 6)), name="client_time_weekday"),
        ),
        migrations.AddConstraint(
            model_name="clienttime",
            constraint=models.CheckConstraint(
                condition=models.Q(("travel_minutes__lte", 240)), name="client_time_travel_four_hours"
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.UniqueConstraint(fields=("appointment", "user"), name="participant_once"),
        ),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.UniqueConstraint(
                fields=("office", "name"),
                name="room_once_per_office",
                violation_error_message="This office already has a room of this name.",
            ),
        ),
        migrations.AddConstraint(
            model_name="room",
            constraint=models.CheckConstraint(
                condition=models.Q(("capacity__gte", 1)),
                name="room_holds_somebody",
                violation_error_message="A room holds at least one person.",
            ),
        ),
        migrations.AddIndex(
            model_name="busy",
            index=models.Index(
                condition=models.Q(("user__isnull", False)),
                fields=["user", "starts_at"],
                include=("ends_at", "holder"),
                name="busy_user_start",
            ),
        ),
        migrations.AddIndex(
            model_name="busy",
            index=models.Index(
                condition=models.Q(("client__isnull", False)),
                fields=["client", "starts_at"],
                include=("ends_at", "holder"),
                name="busy_client_start",
            ),
        ),
        migrations.AddIndex(
            model_name="busy",
            index=models.Index(
                condition=models.Q(("room__isnull", False)),
                fields=["room", "starts_at"],
                include=("ends_at", "holder"),
                name="busy_room_start",
            ),
        ),
        migrations.AddConstraint(
            model_name="busy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("client__isnull", True), ("room__isnull", True), ("user__isnull", False)),
                    models.Q(("client__isnull", False), ("room__isnull", True), ("user__isnull", True)),
                    models.Q(("client__isnull", True), ("room__isnull", False), ("user__isnull", True)),
                    _connector="OR",
                ),
                name="busy_is_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="busy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_at__gt", models.F("starts_at")),
                    (
                        "ends_at__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("starts_at"), "+", models.Value(datetime.timedelta(seconds=28800))
                        ),
                    ),
                ),
                name="busy_at_most_eight_hours",
            ),
        ),
        migrations.AddConstraint(
            model_name="specialday",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ends_at__isnull", True), ("starts_at__isnull", True)),
                    ("ends_at__gt", models.F("starts_at")),
                    _connector="OR",
                ),
                name="special_day_ends_after_start",
                violation_error_message="The end must lie after the start.",
            ),
        ),
        migrations.AddConstraint(
            model_name="specialday",
            constraint=models.UniqueConstraint(fields=("user", "day", "starts_at"), name="special_day_block_once"),
        ),
        migrations.AddConstraint(
            model_name="specialday",
            constraint=models.UniqueConstraint(
                condition=models.Q(("starts_at__isnull", True)), fields=("user", "day"), name="special_day_off_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="workingweek",
            constraint=models.UniqueConstraint(
                fields=("user", "valid_from"),
                name="working_week_once_per_day",
                violation_error_message="A plan already begins on this day.",
            ),
        ),
        migrations.AddConstraint(
            model_name="workingblock",
            constraint=models.CheckConstraint(
                condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                name="working_block_ends_after_start",
                violation_error_message="The end must lie after the start.",
            ),
        ),
        migrations.AddConstraint(
            model_name="workingblock",
            constraint=models.CheckConstraint(condition=models.Q(("weekday__lte", 6)), name="working_block_weekday"),
        ),
        migrations.AddConstraint(
            model_name="workingblock",
            constraint=models.UniqueConstraint(fields=("week", "weekday", "starts_at"), name="working_block_once"),
        ),
    ]

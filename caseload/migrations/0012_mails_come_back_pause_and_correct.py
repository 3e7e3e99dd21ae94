"""Mails that came back, are sent once more, correct what was said, pause; when planning next looks at a client."""

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0011_heartbeat"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="reminder",
            name="reminder_on_its_way_has_a_place",
        ),
        migrations.RemoveConstraint(
            model_name="reminder",
            name="reminder_once_per_appointment_version",
        ),
        migrations.RemoveConstraint(
            model_name="reminder",
            name="reminder_once_per_appointment_time",
        ),
        migrations.RemoveConstraint(
            model_name="reminder",
            name="reminder_kind_fits_appointment",
        ),
        migrations.RemoveConstraint(
            model_name="reminder",
            name="reminder_not_sent_says_why",
        ),
        migrations.RemoveIndex(
            model_name="reminder",
            name="reminder_not_sent_client",
        ),
        migrations.AddField(
            model_name="client",
            name="dead_email",
            field=models.CharField(
                blank=True, editable=False, max_length=254, verbose_name="address that does not exist"
            ),
        ),
        migrations.AddField(
            model_name="clientstate",
            name="mails_pause_reason",
            field=models.CharField(
                blank=True,
                choices=[
                    ("away", "Away or without access to the mailbox"),
                    ("wish", "The client wishes it"),
                    ("address", "The address is being cleared up"),
                    ("other", "Other reason"),
                ],
                max_length=10,
                verbose_name="why no mails",
            ),
        ),
        migrations.AddField(
            model_name="clientstate",
            name="mails_paused_until",
            field=models.DateField(null=True, verbose_name="no mails until"),
        ),
        migrations.AddField(
            model_name="clientstate",
            name="next_plan_at",
            field=models.DateTimeField(default=django.utils.timezone.now, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="reminder",
            name="asked_by",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="asked for by",
            ),
        ),
        migrations.AddField(
            model_name="reminder",
            name="bounce_code",
            field=models.CharField(blank=True, max_length=11, verbose_name="code of the bounce"),
        ),
        migrations.AddField(
            model_name="reminder",
            name="bounced_at",
            field=models.DateTimeField(blank=True, null=True, verbose_name="came back at"),
        ),
        migrations.AddField(
            model_name="reminder",
            name="corrects",
            field=models.BooleanField(default=False, verbose_name="corrects what the client was told"),
        ),
        migrations.AddField(
            model_name="reminder",
            name="replaced_at",
            field=models.DateTimeField(blank=True, editable=False, null=True, verbose_name="replaced at"),
        ),
        migrations.AddField(
            model_name="reminder",
            name="replaces",
            field=models.OneToOneField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="replacement",
                to="caseload.reminder",
                verbose_name="sent in the stead of",
            ),
        ),
        migrations.AlterField(
            model_name="reminder",
            name="kind",
            field=models.CharField(
                choices=[
                    ("appointment", "Appointment reminder"),
                    ("invitation", "Invitation to get in touch"),
                    ("cancellation", "Notice of a cancelled appointment"),
                ],
                max_length=12,
                verbose_name="kind",
            ),
        ),
        migrations.AlterField(
            model_name="reminder",
            name="reason",
            field=models.CharField(
                blank=True,
                choices=[
                    ("too_late", "It would have come too late: please telephone"),
                    ("no_wish", "No recorded wish for e-mail"),
                    ("no_address", "No usable e-mail address"),
                    ("refused", "The mail server refused the mail: please telephone"),
                    ("gave_up", "The mail server could not be reached in time: please telephone"),
                    ("limit", "Four mails this month already"),
                    ("changed", "The appointment was moved, cancelled or held"),
                    ("contact_held", "There has been a contact in the meantime"),
                    ("moved_back", "Moved back to a time already announced: please telephone"),
                    ("booked", "An appointment has been booked in the meantime"),
                    ("paused", "The rhythm is paused"),
                    ("care_ended", "Care has ended"),
                    ("mail_pause", "Mails to the client are paused"),
                    ("not_told", "The client had not been told of the appointment"),
                    ("bounced", "The mail came back: please telephone and ask for the address"),
                    ("stopped", "Stopped by a counsellor"),
                ],
                max_length=14,
                verbose_name="reason",
            ),
        ),
        migrations.AlterField(
            model_name="reminder",
            name="status",
            field=models.CharField(
                choices=[
                    ("planned", "Planned"),
                    ("sending", "Being sent"),
                    ("sent", "Sent"),
                    ("failed", "Failed"),
                    ("uncertain", "Uncertain"),
                    ("bounced", "Came back"),
                    ("skipped", "Not sent"),
                    ("cancelled", "No longer needed"),
                ],
                default="planned",
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.AddIndex(
            model_name="clientstate",
            index=models.Index(
                condition=models.Q(("next_plan_at__isnull", False)), fields=["next_plan_at"], name="state_next_plan"
            ),
        ),
        migrations.AddIndex(
            model_name="reminder",
            index=models.Index(
                condition=models.Q(("status__in", ("failed", "uncertain", "bounced", "skipped"))),
                fields=["client"],
                name="reminder_not_arrived_client",
            ),
        ),
        migrations.AddConstraint(
            model_name="clientstate",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("mails_paused_until__isnull", True),
                    models.Q(("mails_pause_reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="state_mail_pause_has_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("place__isnull", False),
                    models.Q(("status__in", ("planned", "sending", "sent", "uncertain", "bounced")), _negated=True),
                    _connector="OR",
                ),
                name="reminder_on_its_way_has_a_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                condition=models.Q(("replaced_at__isnull", True)),
                fields=("appointment", "appointment_version"),
                name="reminder_once_per_appointment_version",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                condition=models.Q(
                    ("place__isnull", False),
                    ("replaced_at__isnull", True),
                    models.Q(("status", "bounced"), _negated=True),
                ),
                fields=("appointment", "kind", "appointment_at"),
                name="reminder_once_per_appointment_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("replaced_at__isnull", True),
                    ("status__in", ("failed", "uncertain", "bounced", "skipped", "cancelled")),
                    _connector="OR",
                ),
                name="reminder_replaced_did_not_arrive",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "bounced"), _negated=True), ("bounced_at__isnull", False), _connector="OR"
                ),
                name="reminder_bounced_has_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("appointment__isnull", True), ("kind", "invitation")),
                    models.Q(
                        ("appointment__isnull", False),
                        ("appointment_at__isnull", False),
                        ("appointment_version__isnull", False),
                        ("kind__in", ("appointment", "cancellation")),
                    ),
                    _connector="OR",
                ),
                name="reminder_kind_fits_appointment",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ("skipped", "failed", "bounced")), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="reminder_not_sent_says_why",
            ),
        ),
    ]

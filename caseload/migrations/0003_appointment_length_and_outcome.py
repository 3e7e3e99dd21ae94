"""An appointment lasts at most eight hours; a missed one, too, has its contact: an attempt."""

from datetime import timedelta

from django.db import migrations, models
from django.db.models import F, Q, Value
from django.db.models.expressions import CombinedExpression


class Migration(migrations.Migration):
    dependencies = [("caseload", "0002_appointments_never_overlap")]

    operations = [
        migrations.RemoveConstraint(model_name="appointment", name="appointment_contact_only_if_attended"),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=Q(ends_at__lte=CombinedExpression(F("starts_at"), "+", Value(timedelta(hours=8)))),
                name="appointment_at_most_eight_hours",
                violation_error_message="An appointment lasts at most eight hours.",
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=Q(contact__isnull=True) | Q(status__in=("attended", "not_attended")),
                name="appointment_contact_only_with_outcome",
            ),
        ),
    ]

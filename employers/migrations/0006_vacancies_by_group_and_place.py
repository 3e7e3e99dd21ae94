import django.db.models.functions.comparison
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("employers", "0005_fill_what_follows")]

    operations = [
        migrations.AddField(
            model_name="vacancy",
            name="occupation_group",
            field=models.GeneratedField(
                db_persist=True,
                expression=django.db.models.functions.comparison.Cast(
                    django.db.models.functions.comparison.NullIf(
                        django.db.models.functions.text.Substr("occupation", 1, 2), models.Value("")
                    ),
                    models.SmallIntegerField(),
                ),
                output_field=models.SmallIntegerField(),
            ),
        ),
        migrations.AddIndex(
            model_name="vacancy",
            index=models.Index(
                condition=models.Q(("status", "open")),
                fields=["occupation_group", "lat", "lon"],
                name="vacancy_open_group_point",
            ),
        ),
        migrations.AddIndex(
            model_name="vacancy",
            index=models.Index(condition=models.Q(("status", "open")), fields=["ask_on"], name="vacancy_open_ask_on"),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hours_min__isnull", True),
                    ("hours_max__isnull", True),
                    ("hours_min__lte", models.F("hours_max")),
                    _connector="OR",
                ),
                name="vacancy_hours_in_order",
                violation_error_message="The hours at most must not be fewer than the hours at least.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.CheckConstraint(
                condition=models.Q(("wage__isnull", True), models.Q(("wage_per", ""), _negated=True), _connector="OR"),
                name="vacancy_wage_has_a_period",
                violation_error_message="Please say whether the wage is for an hour or for a month.",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("lat__isnull", True), ("lon__isnull", True)),
                    models.Q(("lat__isnull", False), ("lon__isnull", False)),
                    _connector="OR",
                ),
                name="vacancy_point_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="vacancy",
            constraint=models.UniqueConstraint(
                condition=models.Q(("source_number", ""), _negated=True),
                fields=("source", "source_number"),
                name="vacancy_source_number_once",
                violation_error_message="There is already a vacancy with this number from this source.",
            ),
        ),
        migrations.AddConstraint(
            model_name="requirement",
            constraint=models.UniqueConstraint(fields=("vacancy", "kind", "code"), name="requirement_once"),
        ),
    ]

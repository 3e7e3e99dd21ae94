from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("employers", "0025_agreements_of_mails")]

    operations = [
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(("names_client", False), ("agreement__isnull", False), _connector="OR"),
                name="inquiry_name_needs_an_agreement",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(("cv_fetched_at__isnull", True), ("mentions_cv", True), _connector="OR"),
                name="inquiry_cv_was_offered",
            ),
        ),
    ]

"""Everybody decides about the mails to oneself."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("caseload", "0014_confirmations_and_wishes"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="morning_mail",
            field=models.BooleanField(default=True, verbose_name="morning overview by e-mail"),
        ),
        migrations.AddField(
            model_name="user",
            name="weekly_mail",
            field=models.BooleanField(default=True, verbose_name="weekly digest by e-mail"),
        ),
    ]

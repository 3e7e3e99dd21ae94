"""What follows from the other fields of rows already there: coordinates, folded names, levels, wages an hour."""

from datetime import timedelta

from django.db import migrations
from django.db.models import F, Q
from django.utils import timezone

from caseload.lib.postcodes import coordinates_of
from caseload.lib.text import fold


def fill(apps, schema_editor):
    vacancies = apps.get_model("employers", "Vacancy").objects
    employers = apps.get_model("employers", "Employer").objects
    vacancies.update(hours_max=F("hours_min"), hourly_wage=F("wage"))
    vacancies.filter(wage__isnull=False).update(wage_per="hour", wage_kind="fixed")
    vacancies.filter(limited_until__isnull=False).update(limitation="limited")
    for rows in (employers, vacancies):
        for postcode in rows.exclude(postcode="").values_list("postcode", flat=True).distinct():
            if point := coordinates_of(postcode):
                rows.filter(postcode=postcode).update(lat=point[0], lon=point[1])
    for day in vacancies.filter(checked_on__isnull=False).values_list("checked_on", flat=True).distinct():
        vacancies.filter(checked_on=day).update(ask_on=day + timedelta(days=28))
    vacancies.filter(ask_on__isnull=True).update(ask_on=timezone.localdate())
    for employer in employers.filter(~Q(name="")).iterator():
        employers.filter(pk=employer.pk).update(name_key=fold(employer.name)[:200])


class Migration(migrations.Migration):
    dependencies = [("employers", "0004_sites_and_deep_vacancies")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]

"""What follows from the other fields of vacancies already there: metres on the map, wages a month."""

from django.db import migrations
from django.db.models import F
from django.db.models.functions import Round

from caseload.lib.postcodes import metres_of


def fill(apps, schema_editor):
    vacancies = apps.get_model("employers", "Vacancy").objects.order_by()
    for lat, lon in vacancies.filter(lat__isnull=False).values_list("lat", "lon").distinct():
        if point := metres_of((lat, lon)):
            vacancies.filter(lat=lat, lon=lon).update(north=point[0], east=point[1])
    vacancies.filter(wage_per="month").update(monthly_wage=F("wage"))
    vacancies.filter(wage_per="hour", hours_max__isnull=False).update(
        monthly_wage=Round(F("wage") * F("hours_max") * 52 / 12, 2)
    )


class Migration(migrations.Migration):
    dependencies = [("employers", "0014_vacancies_in_metres")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]

"""The instruments of DOMAIN.md 2.5 with their numbers, as the law stands from 2025 on. Other rows are left alone."""

from datetime import date

from django.db import migrations

FROM = date(2025, 1, 1)
OLDER_UNTIL = date(2028, 12, 31)
# code, name, kind, legal basis, conditions, days, months, percent, until
ROWS = (
    ("mag", "Maßnahme beim Arbeitgeber", "trial", "§ 45 Abs. 2 SGB III", "", 42, None, None, None),
    ("mag-lang", "Maßnahme beim Arbeitgeber (langzeitarbeitslos)", "trial", "§ 45 Abs. 8 SGB III",
     "Langzeitarbeitslose und Menschen, deren berufliche Eingliederung besonders erschwert ist.", 84, None, None, None),
    ("egz", "Eingliederungszuschuss", "wage_subsidy", "§§ 88, 89 SGB III",
     "Nicht, wenn derselbe Betrieb in den letzten vier Jahren länger als drei Monate beschäftigt hat. Nachbeschäftigung so "
     "lange wie die Förderung, höchstens zwölf Monate.", None, 12, 50, None),
    ("egz-50plus", "Eingliederungszuschuss (ab 55 Jahren)", "wage_subsidy", "§ 131 SGB III",
     "Ab vollendetem 55. Lebensjahr, Beginn bis 31. Dezember 2028.", None, 36, 50, OLDER_UNTIL),
    ("egz-sb", "Eingliederungszuschuss (Behinderung)", "wage_subsidy", "§ 90 SGB III",
     "Für Menschen mit Behinderung oder Schwerbehinderung.", None, 24, 70, None),
    ("egz-bsb", "Eingliederungszuschuss (besonders betroffene schwerbehinderte Menschen)", "wage_subsidy",
     "§ 90 Abs. 2 SGB III", "Ab vollendetem 55. Lebensjahr bis zu 96 Monate.", None, 60, 70, None),
    ("fbw82", "Weiterbildung Beschäftigter", "training", "§ 82 SGB III, § 66a SGB II",
     "Gewährt die Agentur für Arbeit; hier wird geprüft und übergeben. Arbeitgeber tragen je nach Größe 0, 50 oder 75 "
     "Prozent der Lehrgangskosten.", None, None, None, None),
    ("mat", "Maßnahme bei einem Träger", "provider", "§ 45 SGB III",
     "Vermittlung beruflicher Kenntnisse höchstens acht Wochen.", None, None, None, None),
    ("avgs", "Aktivierungs- und Vermittlungsgutschein", "voucher", "§ 45 Abs. 4 SGB III",
     "Private Vermittlung 2.500 Euro (bis 3.000 Euro): 1.250 Euro nach sechs Wochen, der Rest nach sechs Monaten.",
     None, None, None, None),
    ("vb", "Vermittlungsbudget", "budget", "§ 44 SGB III", "Angemessene Kosten der Suche und der Aufnahme von Arbeit.",
     None, None, None, None),
    ("esg", "Einstiegsgeld", "allowance", "§ 16b SGB II", "", None, 24, None, None),
    ("16e", "Eingliederung von Langzeitleistungsbeziehenden", "subsidised_job", "§ 16e SGB II",
     "Mindestens 21 der letzten 24 Monate im Leistungsbezug, Vertrag über mindestens zwei Jahre; 75 und 50 Prozent.",
     None, 24, 75, None),
    ("16i", "Teilhabe am Arbeitsmarkt", "subsidised_job", "§ 16i SGB II",
     "Ab 25 Jahren, sechs der letzten sieben Jahre; 100, 100, 90, 80, 70 Prozent. Zählt nicht als Integration.",
     None, 60, 100, None),
    ("16d", "Arbeitsgelegenheit", "subsidised_job", "§ 16d SGB II",
     "Höchstens 24 (und 12 weitere) Monate in fünf Jahren. Zählt nicht als Integration.", None, 24, None, None),
    ("16k", "Ganzheitliche Betreuung", "coaching", "§ 16k SGB II", "Auch aufsuchend; keine Pflichtverletzung möglich.",
     None, None, None, None),
    ("16g", "Förderung nach Arbeitsaufnahme", "coaching", "§ 16g SGB II", "", None, 6, None, None),
)  # fmt: skip


def enter(apps, schema_editor):
    Instrument = apps.get_model("employers", "Instrument")
    names = (
        "code",
        "name",
        "kind",
        "legal_basis",
        "conditions",
        "max_days",
        "max_months",
        "max_percent",
        "valid_until",
    )
    Instrument.objects.bulk_create(Instrument(valid_from=FROM, **dict(zip(names, row, strict=True))) for row in ROWS)


def remove(apps, schema_editor):
    Instrument = apps.get_model("employers", "Instrument")
    Instrument.objects.filter(code__in=[row[0] for row in ROWS], valid_from=FROM).delete()


class Migration(migrations.Migration):
    dependencies = [("employers", "0012_introductions_and_steps")]

    operations = [migrations.RunPython(enter, remove)]

"""A first list of related occupation groups, for administrators to go on with. Own judgement, no official list."""

from django.db import migrations

SOURCE = "Anfangsliste"
RELATED = """
121 322 Erd- und Wegearbeiten im Freien
221 251 Maschinen einrichten und bedienen
242 251 Metall bearbeiten, Maschinen bedienen
244 251 Metall bearbeiten, nach Zeichnung arbeiten
244 342 Rohre und Bleche verarbeiten, schweißen
245 251 Feinarbeit an Metall, messen und prüfen
251 261 Anlagen montieren und warten
251 513 Helfertätigkeiten in Halle und Lager
262 341 Haus- und Gebäudetechnik
262 342 Installation in Gebäuden
293 541 Küche und Spülküche reinigen, Hygiene
293 633 Speisen vorbereiten und ausgeben
293 832 Kochen und Hauswirtschaft
321 331 Ausbau auf der Baustelle
321 332 Ausbau auf der Baustelle
321 333 Ausbau auf der Baustelle
341 531 Gebäude betreuen und bewachen
341 541 Gebäude betreuen und reinigen
511 522 Eisenbahnbetrieb
513 521 Waren ausliefern und verladen
513 525 Stapler und Flurförderzeuge
541 632 Zimmer und Räume reinigen
541 832 Reinigung und Hauswirtschaft
611 621 Waren anbieten und beraten
611 714 Aufträge bearbeiten
621 633 Kundschaft bedienen, kassieren
621 714 Kundschaft und Schriftverkehr
632 832 Haus und Zimmer versorgen
714 722 Büro und Buchhaltung
714 732 Büro und Verwaltung
813 821 Pflegen und betreuen
821 831 Menschen betreuen
821 832 Haushalte alter Menschen versorgen
"""


def enter(apps, schema_editor):
    Kinship = apps.get_model("caseload", "Kinship")
    rows = [line.split(" ", 2) for line in RELATED.strip().splitlines()]
    Kinship.objects.bulk_create(
        Kinship(one=one, other=other, reason=reason, source=SOURCE) for one, other, reason in rows
    )


def take_back(apps, schema_editor):
    apps.get_model("caseload", "Kinship").objects.filter(source=SOURCE).delete()


class Migration(migrations.Migration):
    dependencies = [("caseload", "0022_profiles_for_matching")]

    operations = [migrations.RunPython(enter, take_back)]

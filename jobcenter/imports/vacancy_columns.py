"""The titles of vacancy lists: as employers' services write them, and as the public job search names its fields."""

from jobcenter.imports.columns import Columns

_SPELLINGS: dict[str, str] = {
    "title": "Stellentitel|Titel|Stelle|Stellenbezeichnung|Bezeichnung|Stellenangebot|job title|title",
    "employer": "Arbeitgeber|Firma|Betrieb|Unternehmen|Arbeitgebername|Name des Arbeitgebers|employer|company",
    "number": "Referenznummer|Refnr|Ref.-Nr.|Referenz|Stellennummer|Stellen-Nr.|Chiffre|reference|reference number|id",
    "occupation": "Beruf|Berufsbezeichnung|Tätigkeit|KldB|Berufskennziffer|Hauptberuf|occupation",
    "description": "Beschreibung|Stellenbeschreibung|Aufgaben|Text|Bemerkung|description|remark",
    "street": "Straße|Straße und Hausnummer|Anschrift|arbeitsort.strasse|street",
    "postcode": "PLZ|Postleitzahl|Arbeitsort PLZ|PLZ Arbeitsort|arbeitsort.plz|postcode|postal code|zip",
    "place": "Ort|Arbeitsort|Einsatzort|Stadt|arbeitsort.ort|place|city|location",
    "lat": "Breitengrad|geogr. Breite|Latitude|lat|arbeitsort.koordinaten.lat",
    "lon": "Längengrad|geogr. Länge|Longitude|lon|lng|arbeitsort.koordinaten.lon",
    "hours_min": "Wochenstunden von|Stunden von|hours from",
    "hours_max": "Wochenstunden|Wochenstunden bis|Stunden|Std./Woche|Arbeitszeit|Stunden bis|hours|weekly hours",
    "shifts": "Schichten|Schicht|Arbeitszeitmodell|Arbeitszeiten|shifts",
    "wage": "Lohn|Gehalt|Vergütung|Stundenlohn|Entgelt|Bruttolohn|Verdienst|wage|salary|pay",
    "starts_on": "Beginn|Eintrittsdatum|Eintritt|Eintrittstermin|Starttermin|ab|frühester Beginn|start|start date",
    "limitation": "Befristung|befristet|Befristung bis|befristet bis|limitation|limited until",
    "openings": "Anzahl|offene Stellen|Anzahl offene Stellen|Anzahl Stellen|Stellenzahl|openings|positions",
    "level": "Anforderungsniveau|Niveau|level",
    "must_language": "Sprachen|Sprache|Sprachkenntnisse|Deutschkenntnisse|languages",
    "must_licence": "Führerschein|Führerscheine|Fahrerlaubnis|licence|licences|driving licence",
    "must_skill": "Kenntnisse|Fertigkeiten|Anforderungen|Kompetenzen|skills|requirements",
    "published": "Veröffentlicht|veröffentlicht am|Veröffentlichungsdatum|aktuelleVeroeffentlichungsdatum|Stand|published",
    "open_until": "Bewerbungsschluss|Bewerbungsfrist|gültig bis|online bis|validThrough|apply until|open until",
}
_TEMPLATE = (
    "number", "employer", "title", "occupation", "level", "description", "street", "postcode", "place", "hours_min",
    "hours_max", "shifts", "wage", "starts_on", "limitation", "openings", "must_language", "must_licence", "must_skill",
)  # fmt: skip
VACANCIES = Columns(_SPELLINGS, _TEMPLATE, telling=frozenset({"title", "employer", "occupation"}), shown=slice(1, 4))

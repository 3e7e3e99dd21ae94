"""The titles of lists of employers, as offices and registers write them."""

from jobcenter.imports.columns import Columns

_SPELLINGS: dict[str, str] = {
    "name": "Name|Arbeitgeber|Firma|Firmenname|Betrieb|Unternehmen|Name des Arbeitgebers|Betriebsname|employer|company",
    "establishment_number": "Betriebsnummer|Betriebsnr.|Betriebs-Nr.|BBNR|BNR|establishment number",
    "branch": "Branche|Wirtschaftszweig|Gewerbe|branch|industry",
    "branch_code": "WZ|WZ-Code|WZ-Schlüssel|WZ 2008|WZ 2025|Wirtschaftszweigschlüssel|branch code",
    "size": "Größe|Betriebsgröße|Beschäftigte|Mitarbeiter|Mitarbeiterzahl|Anzahl Beschäftigte|size|employees",
    "street": "Straße|Straße und Hausnummer|Straße, Hausnummer|Anschrift|Adresse|street|address",
    "house_number": "Hausnummer|Hausnr.|Haus-Nr.|house number",
    "postcode": "PLZ|Postleitzahl|postcode|postal code|zip",
    "place": "Ort|Stadt|Sitz|Ort des Betriebs|registered_office|registered office|place|city",
    "phone": "Telefon|Tel.|Telefonnummer|Rufnummer|phone|telephone",
    "email": "E-Mail|Mail|E-Mail-Adresse|email address",
    "website": "Webseite|Website|Homepage|Internet|URL|www",
    "remark": "Bemerkung|Bemerkungen|Notiz|Hinweis|remark|note",
    "closed_on": "Geschlossen am|Erloschen am|Stillgelegt am|Betriebsende|closed on",
    "status": "Status|Zustand|Registerstatus",
    "person": "Ansprechperson|Ansprechpartner|Ansprechpartner/in|Kontaktperson|Kontakt|contact person|contact",
    "person_phone": "Telefon Ansprechperson|Telefon der Ansprechperson|Durchwahl",
    "person_email": "E-Mail Ansprechperson|E-Mail der Ansprechperson",
}
_TEMPLATE = (
    "name", "establishment_number", "branch", "branch_code", "size", "street", "postcode", "place", "phone", "email",
    "website", "remark", "closed_on", "person", "person_phone", "person_email",
)  # fmt: skip
EMPLOYERS = Columns(_SPELLINGS, _TEMPLATE, telling=frozenset({"name"}), shown=slice(0, 3))

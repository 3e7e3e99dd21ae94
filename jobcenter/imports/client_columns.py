"""The titles of client lists as German offices write them."""

from jobcenter.imports.columns import Columns

# The first spelling of each column is the one in the template. Accents, case, blanks and punctuation do not matter.
_SPELLINGS: dict[str, str] = {
    "number": "Kundennummer|Kunden-Nr.|Kundennr.|Kd-Nr.|Kd.-Nummer|KNR|KdNr|BA-Kundennummer|Kunden-ID|Nummer der Kundin"
    "|client number|customer number|client no",
    "last_name": "Nachname|Name|Familienname|Zuname|Nachnamen|last name|surname|family name",
    "first_name": "Vorname|Vornamen|Vorname(n)|Rufname|first name|given name|forename",
    "full_name": "Name, Vorname|Nachname, Vorname|Familienname, Vorname|Vor- und Nachname|Vor- und Zuname"
    "|Vorname Nachname|Vorname Name|Vollständiger Name|Kunde|Kundin|Kunde/Kundin|Kundin/Kunde|full name|client",
    "birth_date": "Geburtsdatum|geb.|geb. am|Geb.-Datum|Geb.-Dat.|Gebdat|Geburtsdat.|Geburtstag|geboren|geboren am"
    "|date of birth|birth date|birthday|DOB",
    "phone": "Telefon|Telefon 1|Tel. 1|Rufnr."
    "|Tel.|Telefonnummer|Telefonnr.|Tel.-Nr.|Tel.-Nummer|Telefon privat|Telefon Festnetz|Festnetz"
    "|Festnetznummer|Rufnummer|Fon|Telephon|Telefon/Handy|phone|phone number|telephone",
    "mobile": "Mobil|Telefon 2|Tel. 2|Handy|Mobiltelefon|Mobilnummer|Mobilnr.|Mobilfunk|Handynummer|Handynr.|Tel. mobil"
    "|Telefon mobil|mobile|mobile phone|cell phone",
    "email": "E-Mail|Mail|E-Mail-Adresse|Mailadresse|Mail-Adresse|E-Mail privat|elektronische Post|email address",
    "street": "Straße|Str.|Straße und Hausnummer|Straße, Hausnummer|Straße/Hausnr.|Straße, Nr.|Straße und Nr."
    "|Straße Hausnr.|Str./Nr.|Str., Hausnr.|Anschrift|Adresse|Straßenname|Straße u. Hausnr.|Straße u. Nr."
    "|Str. u. Hausnr.|Straße + Hausnr.|street|street and number|address",
    "house_number": "Hausnummer|Hausnr.|Haus-Nr.|HNr.|house number",
    "postcode": "PLZ|Postleitzahl|Postleitz.|postcode|postal code|zip|zip code",
    "place": "Ort|Wohnort|Stadt|Wohnsitz|Ortsname|place|city|town",
    "postcode_place": "PLZ Ort|PLZ/Ort|PLZ und Ort|PLZ/Wohnort|PLZ Wohnort|Postleitzahl/Ort|Postleitzahl und Ort",
    "target_occupation": "Zielberuf|Wunschberuf|Berufswunsch|Zieltätigkeit|Zielberuf 1|gewünschter Beruf|target occupation",
    "language": "Sprache|Korrespondenzsprache|Sprache für Mails und Briefe|Sprache für E-Mails und Briefe|Kontaktsprache"
    "|language",
    "preferred_channel": "Kontaktweg|bevorzugter Kontaktweg|gewünschter Kontaktweg|Kontaktart|preferred channel|channel",
    "remark": "Bemerkung|Bemerkungen|Anmerkung|Anmerkungen|Notiz|Notizen|Kommentar|Hinweis|Bem.|remark|remarks|note"
    "|notes|comment",
    "counsellor": "Integrationsfachkraft|IFK|zust. IFK|zuständige IFK|zust. Fachkraft|Fallmanager/in"
    "|Fallmanager|Fallmanagerin"
    "|Berater/in|Berater|Beraterin|BeraterIn|Ansprechperson|Ansprechpartner/in"
    "|Ansprechpartner|Ansprechpartnerin|persönlicher Ansprechpartner|persönliche Ansprechperson|pAp|Vermittler/in"
    "|Vermittler|Vermittlerin|Vermittlungsfachkraft|Arbeitsvermittler/in|Fachkraft|zuständige Fachkraft"
    "|zuständige Integrationsfachkraft|Betreuer/in|counsellor|counselor|adviser|advisor",
    "consent": "Einwilligung E-Mail|Einw. E-Mail|Einw. Mail"
    "|E-Mail-Einwilligung|Einwilligung Mail|Einwilligung|Einwilligung in E-Mail"
    "|Einwilligung per E-Mail|Einwilligung E-Mail-Kontakt|Einverständnis E-Mail|Einverständnis|Wunsch E-Mail|E-Mail-Wunsch"
    "|E-Mail gewünscht|E-Mail erlaubt|Kontakt per E-Mail|consent|consent to e-mail|e-mail consent",
}
_TEMPLATE = (
    "number", "last_name", "first_name", "birth_date", "phone", "email", "street", "postcode", "place",
    "target_occupation", "language", "remark", "counsellor", "consent",
)  # fmt: skip
CLIENTS = Columns(_SPELLINGS, _TEMPLATE, telling=frozenset({"last_name", "first_name", "full_name"}), shown=slice(1, 5))

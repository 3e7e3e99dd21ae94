"""Word lists of the demo data. Companies and notes are invented; places, postcodes and occupation codes exist."""

GELSENKIRCHEN = [
    "45879",
    "45881",
    "45883",
    "45884",
    "45886",
    "45888",
    "45889",
    "45891",
    "45892",
    "45894",
    "45896",
    "45897",
    "45899",
]
HERNE = ["44623", "44625", "44627", "44628", "44629", "44649", "44651", "44652", "44653"]
HOMES = [(code, "Gelsenkirchen") for code in GELSENKIRCHEN]
REGION = [
    *HOMES,
    *((code, "Herne") for code in HERNE),
    *((code, "Bochum") for code in ["44787", "44791", "44793", "44795", "44801", "44805", "44809", "44866", "44867"]),
    *((code, "Essen") for code in ["45127", "45141", "45143", "45326", "45327", "45329"]),
    *((code, "Recklinghausen") for code in ["45657", "45659", "45661", "45663", "45665"]),
    *((code, "Gladbeck") for code in ["45964", "45966", "45968"]),
    *((code, "Bottrop") for code in ["46236", "46238", "46240"]),
    *((code, "Herten") for code in ["45699", "45701"]),
    *((code, "Marl") for code in ["45768", "45770", "45772"]),
    *((code, "Castrop-Rauxel") for code in ["44575", "44577", "44579", "44581"]),
]
# Postcodes that lose their first digit wherever they are taken for numbers.
FAR_AWAY = [("01067", "Dresden"), ("04109", "Leipzig"), ("06108", "Halle (Saale)"), ("09111", "Chemnitz")]

# (title, KldB 2010, requirement level, lowest and highest gross wage an hour)
OCCUPATIONS = [
    ("Lagerhelferin / Lagerhelfer", "51311", 1, 13.90, 15.50),
    ("Fachkraft für Lagerlogistik", "51312", 2, 15.00, 18.50),
    ("Staplerfahrerin / Staplerfahrer", "52532", 2, 15.00, 18.00),
    ("Zustellerin / Zusteller", "51321", 1, 14.00, 16.50),
    ("Fachkraft Güterumschlag", "51332", 2, 14.80, 17.50),
    ("Berufskraftfahrerin / Berufskraftfahrer CE", "52122", 2, 16.00, 20.50),
    ("Lokführerin / Lokführer", "52202", 2, 20.00, 26.00),
    ("Reinigungskraft", "54101", 1, 14.25, 15.20),
    ("Gebäudereinigerin / Gebäudereiniger", "54112", 2, 15.00, 18.40),
    ("Verkäuferin / Verkäufer", "62102", 2, 14.20, 17.60),
    ("Aushilfe Bäckerei", "62301", 1, 13.90, 15.00),
    ("Verkäuferin / Verkäufer Textil", "62212", 2, 14.00, 16.40),
    ("Drogistin / Drogist", "62412", 2, 14.80, 17.80),
    ("Servicekraft Gastronomie", "63301", 1, 13.90, 15.20),
    ("Restaurantfachkraft", "63302", 2, 14.80, 17.20),
    ("Küchenhilfe", "29301", 1, 13.90, 15.00),
    ("Köchin / Koch", "29302", 2, 15.50, 19.50),
    ("Bauhelferin / Bauhelfer", "32101", 1, 14.50, 16.80),
    ("Malerin / Maler", "33212", 2, 15.50, 19.00),
    ("Rohrleitungsbauerin / Rohrleitungsbauer", "34322", 2, 17.00, 22.00),
    ("Metallbearbeiterin / Metallbearbeiter", "24201", 1, 14.20, 16.80),
    ("Metallbauerin / Metallbauer", "24412", 2, 16.50, 21.50),
    ("Schweißerin / Schweißer WIG/MAG", "24422", 2, 17.50, 23.00),
    ("Produktionshelferin / Produktionshelfer", "25101", 1, 13.90, 16.20),
    ("Maschinenführerin / Maschinenführer", "25132", 2, 16.00, 20.00),
    ("Industriemechanikerin / Industriemechaniker", "25102", 2, 18.00, 24.00),
    ("Elektronikerin / Elektroniker Gebäudetechnik", "26212", 2, 17.50, 23.50),
    ("Gartenhelferin / Gartenhelfer", "12101", 1, 13.90, 15.60),
    ("Landschaftsgärtnerin / Landschaftsgärtner", "12102", 2, 15.50, 19.50),
    ("Sicherheitsmitarbeiterin / Sicherheitsmitarbeiter § 34a", "53111", 1, 14.60, 16.90),
    ("Fachkraft für Schutz und Sicherheit", "53112", 2, 16.20, 19.80),
    ("Bürohilfe", "71401", 1, 13.90, 15.80),
    ("Kauffrau / Kaufmann für Büromanagement", "71402", 2, 15.80, 20.50),
    ("Steuerfachangestellte / Steuerfachangestellter", "72302", 2, 17.50, 23.00),
    ("Pflegehilfskraft", "81301", 1, 16.10, 18.20),
    ("Altenpflegehelferin / Altenpflegehelfer", "82101", 1, 16.10, 18.50),
    ("Pflegefachkraft", "82102", 2, 20.50, 26.50),
    ("Kinderbetreuerin / Kinderbetreuer (OGS)", "83111", 1, 14.80, 17.00),
    ("Erzieherin / Erzieher", "83112", 2, 18.50, 23.50),
    ("Fachinformatikerin / Fachinformatiker", "43102", 2, 18.50, 27.00),
]

# How often an occupation is asked for beside the others, where that is not 4: clients want all alike, employers do not.
DEMAND = {
    "71401": 1, "71402": 1, "62212": 1, "62412": 1, "12101": 1, "12102": 1, "43102": 2, "34322": 2, "72302": 1,
    "51311": 6, "54101": 6, "54112": 6, "52122": 6, "81301": 6, "82101": 6, "82102": 8, "83112": 6, "29302": 6,
}  # fmt: skip
# Asked for farther off only: nobody in Gelsenkirchen has it within 15 km, all have it within 30.
ELSEWHERE = {"72302": ("46535", "Dinslaken")}

BRANCHES = [
    "Lager und Logistik", "Gebäudereinigung", "Einzelhandel", "Gastronomie", "Metallbau", "Pflege", "Bau",
    "Garten- und Landschaftsbau", "Zeitarbeit", "Sicherheit", "Handwerk", "Maschinenbau", "Verwaltung",
    "Bildung und Betreuung", "Transport",
]  # fmt: skip
COMPANY_WORDS = [
    "Logistik", "Gebäudedienste", "Metallbau", "Pflegedienst", "Bäckerei", "Elektrotechnik", "Gartenbau", "Transporte",
    "Personalservice", "Sicherheitsdienst", "Maschinenbau", "Bau", "Sanitär", "Großhandel", "Reinigung", "Catering",
]  # fmt: skip
COMPANY_FORMS = ["GmbH", "GmbH & Co. KG", "e. K.", "AG", "GbR", "gGmbH", "UG (haftungsbeschränkt)", "KG"]
HARD_COMPANIES = [
    'Wäscherei "Weiße Wolke" Inh. Ö. Äpfelbach',
    "L'Étoile & Söhne OHG",
    "100% Sauber – Meister <b>Proper</b> Dienste",
    "=SUMME Personal GmbH",
    "Łódzki Transporte Sp. z o.o. Zweigniederlassung Deutschland "
    "der internationalen Speditionsgesellschaft für Stückgut und Sammelverkehre",
    "Bäckerei Null",
]  # fmt: skip
FUNCTIONS = [
    "Personalleitung",
    "Inhaberin",
    "Inhaber",
    "Disposition",
    "Objektleitung",
    "Filialleitung",
    "Betriebsleitung",
]

NOTES = [
    "Stellenangebot besprochen, schickt den Lebenslauf bis Freitag.",
    "Hat sich beworben und wartet auf Rückmeldung.",
    "Vorstellungsgespräch vorbereitet.",
    "Arbeitszeiten geklärt: Früh- und Spätschicht sind möglich.",
    "Weg zur Arbeit mit Bus und Bahn besprochen.",
    "Bewerbungsunterlagen durchgesehen, Foto fehlt noch.",
    "Probearbeit ist vereinbart.",
    "Möchte auch Stellen im Verkauf sehen.",
    "Führerschein Klasse B ist vorhanden, Auto nicht.",
    "Betreuung der Kinder ist bis 14 Uhr gesichert.",
    "Absage vom Arbeitgeber besprochen, neue Stellen herausgesucht.",
    "Zeugnisse werden noch übersetzt.\nKopie liegt vor.",
]
NEXT_STEPS = [
    "Lebenslauf schicken",
    "Beim Arbeitgeber nachfragen",
    "Zwei Bewerbungen schreiben",
    "Stellenangebote heraussuchen",
    "Vorstellungsgespräch vorbereiten",
    "Probearbeit vereinbaren",
    "Zeugnisse nachreichen",
    "Termin beim Arbeitgeberservice abstimmen",
    "Rückmeldung zum Gespräch einholen",
    "Fahrtkosten klären",
    "Betreuungszeiten klären",
    "Anerkennung des Abschlusses beantragen",
]
EMPLOYER_NOTES = [
    "Sucht ab sofort, Einarbeitung wird angeboten.",
    "Zurzeit voll besetzt, im neuen Quartal wieder fragen.",
    "Nimmt gern Bewerberinnen und Bewerber zur Probearbeit.",
    "Schichtplan wird zugeschickt.",
    "Führerschein ist Bedingung, Deutschkenntnisse nicht.",
]
EMPLOYER_STEPS = ["Profil schicken", "Nach dem Schichtplan fragen", "Besichtigung vereinbaren", "Wieder anrufen"]

# What clients read about a workshop: short sentences, no abbreviations.

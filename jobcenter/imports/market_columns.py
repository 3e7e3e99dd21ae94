"""The titles of tables on the labour market, as statistics offices write them."""

from jobcenter.imports.columns import Columns

_SPELLINGS: dict[str, str] = {
    "region": "Region|Gebiet|Kreis|Kreisfreie Stadt|Stadt|Ort|Bezirk|Agenturbezirk|Gebietseinheit|Name|area|district",
    "month": "Monat|Berichtsmonat|Datum|Stichtag|Zeitraum|Zeit|month|date|reporting month",
    "unemployed": "Arbeitslose|Arbeitslose insgesamt|Bestand Arbeitslose|Bestand an Arbeitslosen|gesamt|insgesamt|unemployed",
    "vacancies": "Gemeldete Stellen|Gemeldete Arbeitsstellen|Bestand gemeldeter Arbeitsstellen|Arbeitsstellen|offene Stellen"
    "|Stellen|Stellenbestand|reported vacancies|vacancies",
    "rate": "Arbeitslosenquote|Arbeitslosenquote in %|Quote|ALQ|Arbeitslosenquote insgesamt|rate|unemployment rate",
    "source": "Quelle|Herkunft|source",
    "published_on": "Stand|Datenstand|veröffentlicht am|as of|published|published on",
}
_TEMPLATE = ("region", "month", "unemployed", "vacancies", "rate", "source", "published_on")
MARKET = Columns(_SPELLINGS, _TEMPLATE, telling=frozenset({"month"}), shown=slice(0, 4))

"""The letter of a summons as PDF: German (SGB X section 19(1)), on the sheet of all letters, with the notices of its day."""

from datetime import date
from typing import Any

from django.utils import timezone, translation
from django.utils.dateformat import format as format_date

from caseload.clients.models import Client
from caseload.letters.paper import typeset
from caseload.lib.dates import LOCAL
from caseload.lib.text import clean_line
from caseload.summons.codes import IN_GERMAN, Purpose
from caseload.texts.rules import neutral

SUBJECT = "Meldeaufforderung"
SAME_DAY = (
    "Sie haben die Aufforderung auch dann erfüllt, wenn Sie am selben Tag zu einer anderen Uhrzeit kommen und der Zweck der"
    " Meldung dabei erreicht wird."
)
CONTINUES = (
    "Sind Sie an diesem Tag arbeitsunfähig erkrankt, teilen Sie uns das bitte mit. Die Aufforderung wirkt dann fort: Bitte"
    " melden Sie sich am ersten Tag, an dem Sie wieder arbeitsfähig sind, zur selben Uhrzeit am selben Ort."
)
SICK = "Sind Sie an diesem Tag arbeitsunfähig erkrankt, teilen Sie uns das bitte mit."
TRAVEL = "Notwendige Reisekosten können auf Ihren Antrag übernommen werden. Ein Anruf genügt."


def address_of(client: Client) -> list[str]:
    """Lines of the address field; empty where nothing could be delivered."""
    lines = [client.full_name, client.street, f"{client.postcode} {client.place}"]
    return [clean_line(line) for line in lines] if client.street and client.postcode and client.place else []


def letter_of(summons: Any, law: Any, day: date) -> bytes:
    """The PDF as it would leave on the local ``day``."""
    return typeset(content_of(summons, law, day), timezone.now())


def content_of(summons: Any, law: Any, day: date) -> dict[str, Any]:
    """What the template asks for (``templates/letters/letter.typ``). Nothing of it can be read through the window."""
    holder = summons.counsellor
    phone = clean_line(holder.phone or (holder.team.phone if holder.team else "")).replace(" ", "\u00a0")
    office = clean_line(holder.team.office) if holder.team else ""
    named = [("Ihre Ansprechperson", str(holder)), ("Telefon", phone), ("Datum", in_german(day, "j. F Y"))]
    return {
        "sender": office if neutral(office) else "",
        "address": address_of(summons.client) or [summons.client.full_name],
        "facts": [pair for pair in named if pair[1]],
        "subject": SUBJECT,
        "language": "de",
        "direction": "ltr",
        "paragraphs": paragraphs(summons, law, phone, office),
        "german": None,
    }


def paragraphs(summons: Any, law: Any, phone: str, office: str) -> list[list[str]]:
    local = summons.starts_at.astimezone(LOCAL)
    purpose = f"Zweck der Meldung: {IN_GERMAN[Purpose(summons.purpose)]}"
    return [
        [f"Guten Tag {clean_line(summons.client.full_name)},"],
        ["hiermit fordere ich Sie auf, sich persönlich zu melden (§ 59 SGB II in Verbindung mit § 309 SGB III):"],
        [
            f"Tag: {in_german(local.date(), 'l, j. F Y')}",
            f"Uhrzeit: {local:%H:%M} Uhr",
            f"Ort: {clean_line(summons.place)}",
            f"Bei: {summons.counsellor}",
        ],
        [f"{purpose} ({summons.keyword})" if summons.keyword else purpose],
        *([["Begründung in Ihrem Fall: " + clean_line(summons.reason)]] if summons.reason else []),
        [SAME_DAY],
        [CONTINUES if summons.continues_when_sick else SICK],
        [f"Wenn Sie verhindert sind, rufen Sie bitte an: {phone}"]
        if phone
        else ["Wenn Sie verhindert sind, rufen Sie bitte an."],
        [TRAVEL],
        *([line] for line in (clean_line(one) for one in law.consequences.splitlines()) if line),
        *([line] for line in (clean_line(one) for one in law.remedies.splitlines()) if line),
        ["Mit freundlichen Grüßen", str(summons.counsellor), *([f"Jobcenter, {office}"] if office else ["Jobcenter"])],
    ]


def in_german(day: date, spelling: str) -> str:
    with translation.override("de"):
        return format_date(day, spelling)

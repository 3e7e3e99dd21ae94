from typing import Any

from caseload.staff.models import User
from jobcenter.imports.decisions import Plan
from jobcenter.imports.printing import ImportCommand
from jobcenter.imports.vacancies import apply_offers, decide_on_offers, read_offers


class Command(ImportCommand):
    help = (
        "Imports vacancies: a list (XLSX, CSV), a file of the public job search or job postings (schema.org), both as "
        "JSON. Prints what happens with each line. Ends with 1 if the file as a whole cannot be read; lines that are "
        "refused do not change that."
    )

    def plan(self, content: bytes, by: User | None, options: dict[str, Any]) -> Plan:
        listed = read_offers(content)
        return decide_on_offers(listed) if options["dry_run"] else apply_offers(listed, by)

from typing import Any

from caseload.staff.models import User
from jobcenter.imports.decisions import Plan
from jobcenter.imports.employers import apply_firms, decide_on_firms, read_firms
from jobcenter.imports.printing import ImportCommand


class Command(ImportCommand):
    help = (
        "Imports a list of employers (XLSX, CSV). Prints what happens with each line. Ends with 1 if the file as a whole "
        "cannot be read; lines that are refused do not change that."
    )

    def plan(self, content: bytes, by: User | None, options: dict[str, Any]) -> Plan:
        listed = read_firms(content)
        return decide_on_firms(listed) if options["dry_run"] else apply_firms(listed, by)

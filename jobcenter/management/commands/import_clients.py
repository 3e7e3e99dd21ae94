from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.translation import gettext as _

from caseload.staff.models import Team, User
from jobcenter.imports.applying import apply_list
from jobcenter.imports.clients import decide_on, read_people
from jobcenter.imports.decisions import Plan
from jobcenter.imports.printing import ImportCommand


class Command(ImportCommand):
    help = (
        "Imports a client list (XLSX or CSV). Prints what happens with each line, without names. Ends with 1 if the "
        "file as a whole cannot be read; lines that are refused do not change that."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument("--team", metavar="NAME", help="team of new clients without a counsellor")

    def plan(self, content: bytes, by: User | None, options: dict[str, Any]) -> Plan:
        team = _team(options["team"]) or getattr(by, "team", None)
        listed = read_people(content)
        return decide_on(listed, by) if options["dry_run"] else apply_list(listed, by, team)


def _team(name: str | None) -> Team | None:
    if not name:
        return None
    team = Team.objects.filter(name=name).first()
    if team is None:
        raise CommandError(_("There is no team of this name."))
    return team

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from caseload.staff.models import Team
from jobcenter.imports.applying import apply_list
from jobcenter.imports.clients import decide_on, read_people
from jobcenter.imports.printing import content_of, importer, report
from jobcenter.imports.sheet import Unreadable


class Command(BaseCommand):
    help = (
        "Imports a client list (XLSX or CSV). Prints what happens with each line, without names. Ends with 1 if the "
        "file as a whole cannot be read; lines that are refused do not change that."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--by", metavar="USERNAME", help="on behalf of this team lead or administrator")
        parser.add_argument("--team", metavar="NAME", help="team of new clients without a counsellor")

    def handle(self, *args: Any, **options: Any) -> None:
        by = importer(options["by"])
        team = _team(options["team"]) or getattr(by, "team", None)
        content = content_of(options["file"])
        try:
            listed = read_people(content)
            plan = decide_on(listed, by) if options["dry_run"] else apply_list(listed, by, team)
        except Unreadable as error:
            raise CommandError(str(error)) from None
        report(self.stdout.write, plan, options["dry_run"])


def _team(name: str | None) -> Team | None:
    if not name:
        return None
    team = Team.objects.filter(name=name).first()
    if team is None:
        raise CommandError(_("There is no team of this name."))
    return team

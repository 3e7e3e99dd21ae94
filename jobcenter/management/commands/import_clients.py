from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from caseload.access import may_import
from caseload.staff.models import Team, User
from jobcenter.imports.applying import apply_list
from jobcenter.imports.clients import KINDS, Decision, decide_on, read_people
from jobcenter.imports.sheet import Unreadable, check_size


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
        by = _importer(options["by"])
        team = _team(options["team"]) or getattr(by, "team", None)
        content = _content(options["file"])
        try:
            listed = read_people(content)
            plan = decide_on(listed, by) if options["dry_run"] else apply_list(listed, by, team)
        except Unreadable as error:
            raise CommandError(str(error)) from None
        if plan.table.unknown:
            self.stdout.write(_("Columns that were not read: %(titles)s") % {"titles": ", ".join(plan.table.unknown)})
        for decision in plan.decisions:
            self.stdout.write(_sentence(decision))
        for kind, word in KINDS.items():
            self.stdout.write(f"{word}: {sum(decision.kind == kind for decision in plan.decisions)}")
        if options["dry_run"]:
            self.stdout.write(_("Nothing was imported: this was a dry run."))


def _sentence(decision: Decision) -> str:
    start = _("Line %(line)s: %(outcome)s") % {"line": decision.line, "outcome": KINDS[decision.kind]}
    return " - ".join([start, *decision.reasons, *decision.warnings])


def _importer(username: str | None) -> User | None:
    if not username:
        return None
    user = User.objects.filter(username=username).first()
    if user is None or not may_import(user):
        raise CommandError(_("There is no team lead or administrator with this user name."))
    return user


def _team(name: str | None) -> Team | None:
    if not name:
        return None
    team = Team.objects.filter(name=name).first()
    if team is None:
        raise CommandError(_("There is no team of this name."))
    return team


def _content(path: Path) -> bytes:
    try:
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from None
    except Unreadable as error:
        raise CommandError(str(error)) from None

"""What the commands that import a list share: their words, who imports, the file, and what is printed of a plan."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from caseload.access import may_import
from caseload.staff.models import User
from jobcenter.imports.decisions import KINDS, Decision, Plan
from jobcenter.imports.sheet import Unreadable, check_size


class ImportCommand(BaseCommand):
    """``FILE [--dry-run] [--by USERNAME]``; subclasses give ``plan``, and may take further options.

    Ends with 1 where the file as a whole cannot be read; lines that are refused do not change that.
    """

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--by", metavar="USERNAME", help="on behalf of this team lead or administrator")

    def plan(self, content: bytes, by: User | None, options: dict[str, Any]) -> Plan:
        """What happens with each line; done, where it is no dry run. May raise Unreadable."""
        raise NotImplementedError

    def handle(self, *args: Any, **options: Any) -> None:
        by, content = importer(options["by"]), content_of(options["file"])
        try:
            plan = self.plan(content, by, options)
        except Unreadable as error:
            raise CommandError(str(error)) from None
        report(self.stdout.write, plan, options["dry_run"])


def importer(username: str | None) -> User | None:
    """The team lead or administrator of that name, None for the system itself. Raises CommandError for anybody else."""
    if not username:
        return None
    user = User.objects.filter(username=username).first()
    if user is None or not may_import(user):
        raise CommandError(_("There is no team lead or administrator with this user name."))
    return user


def content_of(path: Path) -> bytes:
    """Raises CommandError where the file cannot be read or is too large."""
    try:
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from None
    except Unreadable as error:
        raise CommandError(str(error)) from None


def report(write: Callable[[str], object], plan: Plan, dry_run: bool) -> None:
    """Line by line what happens, without names, and the sums."""
    if plan.table.unknown:
        write(_("Columns that were not read: %(titles)s") % {"titles": ", ".join(plan.table.unknown)})
    for decision in plan.decisions:
        write(_sentence(decision))
    for kind, word in KINDS.items():
        write(f"{word}: {sum(decision.kind == kind for decision in plan.decisions)}")
    if dry_run:
        write(_("Nothing was imported: this was a dry run."))


def _sentence(decision: Decision) -> str:
    start = _("Line %(line)s: %(outcome)s") % {"line": decision.line, "outcome": KINDS[decision.kind]}
    return " - ".join([start, *decision.reasons, *decision.warnings])

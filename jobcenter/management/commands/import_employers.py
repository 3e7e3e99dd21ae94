from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobcenter.imports.employers import apply_firms, decide_on_firms, read_firms
from jobcenter.imports.printing import content_of, importer, report
from jobcenter.imports.sheet import Unreadable


class Command(BaseCommand):
    help = (
        "Imports a list of employers (XLSX, CSV). Prints what happens with each line. Ends with 1 if the file as a whole "
        "cannot be read; lines that are refused do not change that."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--by", metavar="USERNAME", help="on behalf of this team lead or administrator")

    def handle(self, *args: Any, **options: Any) -> None:
        by, content = importer(options["by"]), content_of(options["file"])
        try:
            listed = read_firms(content)
            plan = decide_on_firms(listed) if options["dry_run"] else apply_firms(listed, by)
        except Unreadable as error:
            raise CommandError(str(error)) from None
        report(self.stdout.write, plan, options["dry_run"])

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jobcenter.imports.printing import content_of, importer, report
from jobcenter.imports.sheet import Unreadable
from jobcenter.imports.vacancies import apply_offers, decide_on_offers, read_offers


class Command(BaseCommand):
    help = (
        "Imports vacancies: a list (XLSX, CSV), a file of the public job search or job postings (schema.org), both as "
        "JSON. Prints what happens with each line. Ends with 1 if the file as a whole cannot be read; lines that are "
        "refused do not change that."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--by", metavar="USERNAME", help="on behalf of this team lead or administrator")

    def handle(self, *args: Any, **options: Any) -> None:
        by, content = importer(options["by"]), content_of(options["file"])
        try:
            listed = read_offers(content)
            plan = decide_on_offers(listed) if options["dry_run"] else apply_offers(listed, by)
        except Unreadable as error:
            raise CommandError(str(error)) from None
        report(self.stdout.write, plan, options["dry_run"])

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from jobcenter.imports.occupations import import_occupations
from jobcenter.imports.printing import content_of
from jobcenter.imports.sheet import Unreadable


class Command(BaseCommand):
    help = (
        "Imports the classification of occupations (KldB 2010) or the list of names of occupations, both as CSV. May be "
        "repeated: entries are brought up to date, none is deleted. First the classification, then the names."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = import_occupations(content_of(options["file"]))
        except Unreadable as error:
            raise CommandError(str(error)) from None
        self.stdout.write(
            _("%(new)s new occupations, %(changed)s changed, %(names)s new names.")
            % {"new": counts.new, "changed": counts.changed, "names": counts.names}
        )

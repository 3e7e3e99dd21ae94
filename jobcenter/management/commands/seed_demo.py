"""``manage.py seed_demo``: invented people, history and job market in the size of the Gelsenkirchen project."""

from time import perf_counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from caseload.lib.dates import local_today
from jobcenter.demo.seed import NotEmpty, load


def places(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 1_000_000:
        raise ValueError(text)
    return number


class Command(BaseCommand):
    help = "Loads invented demo data into an empty database (DEBUG only). The same seed on the same day gives the same data."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--clients", type=places, default=1900, help="places of the programme; about 98 %% are filled"
        )
        parser.add_argument("--seed", type=int, default=1, help="another number gives other people")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("Demo data has known passwords; it is refused where DEBUG is off.")
        begun = perf_counter()
        try:
            written = load(options["clients"], options["seed"], local_today())
        except NotEmpty as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            rows = ", ".join(f"{count} {name}" for name, count in written.items())
            self.stdout.write(f"Demo data loaded in {perf_counter() - begun:.1f} s: {rows}.")
            self.stdout.write("Log in as counsellor, teamlead or admin; the password is demo.")

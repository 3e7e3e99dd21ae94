"""``manage.py run``: the whole application in the foreground, ended by Ctrl-C."""

import gc
import os
import signal
import time
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import Tags
from django.core.management import BaseCommand, CommandError, call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from jobcenter.ops import services
from jobcenter.ops.supervisor import ENDING, CannotRun, Supervisor, lock_or_refuse


class Command(BaseCommand):
    help = "Runs broker, mail catcher, worker with beat and web server until Ctrl-C."
    requires_system_checks = []  # its own are made below; all of Django's would cost a second of every start

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--with-parent", action="store_true", help="End when the process that started this one ends."
        )

    def handle(self, *args: Any, with_parent: bool = False, **options: Any) -> None:
        gc.freeze()  # what is loaded stays; looked at by nobody, it is shared with the processes forked from here
        gc.enable()
        self.parent = os.getppid() if with_parent else None
        for number in ENDING:
            signal.signal(number, end)
        try:
            self.run_until_ended()
        except CannotRun as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            pass

    def run_until_ended(self) -> None:
        self.check(tags=["jobcenter"])
        services.refuse_taken_port(settings.PORT, "PORT")
        if settings.MAIL_CATCHER:
            services.refuse_taken_port(settings.MAIL_CATCHER_PORT, "MAIL_CATCHER_PORT")
        supervisor = Supervisor(lock_or_refuse(settings.RUN_DIR))
        try:
            self.start_all(supervisor)
            self.watch(supervisor)
        finally:
            for number in ENDING:
                signal.signal(number, signal.SIG_IGN)
            supervisor.stop()

    def start_all(self, supervisor: Supervisor) -> None:
        first = [] if settings.REDIS_URL else [services.embedded_broker()]
        first += [services.mail_catcher()] if settings.MAIL_CATCHER else []
        for service in first:
            supervisor.start(service)
            supervisor.wait_until_ready(service)
        self.prepare_database()
        if not settings.DEBUG:
            call_command("collectstatic", interactive=False, verbosity=0)
        # These two do not need one another: they become ready side by side.
        last = [services.worker_with_beat(), services.web()]
        for service in last:
            supervisor.start(service)
        for service in last:
            supervisor.wait_until_ready(service)
        self.say_where()

    def prepare_database(self) -> None:
        executor = MigrationExecutor(connections["default"])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.say("Bringing the database up to date ...")
            call_command("migrate", interactive=False, verbosity=0)
        self.check(tags=[Tags.database], databases=["default"])
        if settings.DEBUG and not get_user_model()._default_manager.exists():
            self.say("Loading demo data ...")
            call_command("seed_demo", verbosity=0)
        connections.close_all()

    def say_where(self) -> None:
        self.say(f"\nReady: http://{services.HOST}:{settings.PORT}")
        if settings.DEBUG:
            self.say("Demo log-ins: counsellor, teamlead, admin; password: demo")
        if settings.MAIL_CATCHER:
            self.say(f"Mails are not sent but shown: http://{services.HOST}:{settings.PORT}/demo/mails/")
        self.say("Ctrl-C ends everything.\n")

    def say(self, text: str) -> None:
        """At once, also into a file or a pipe: somebody waits for it."""
        self.stdout.write(text)
        self.stdout.flush()

    def watch(self, supervisor: Supervisor) -> None:
        while self.parent is None or os.getppid() == self.parent:
            supervisor.check()
            time.sleep(0.2)


def end(number: int, frame: Any) -> None:
    raise KeyboardInterrupt

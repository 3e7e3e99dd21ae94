"""Starts processes one after the other, watches them, and ends them in reverse order.

They are forked, not started anew: Django is loaded once for all of them, which is most of the time of a start.
"""

import fcntl
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import IO

from jobcenter.ops import guard

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class CannotRun(Exception):
    """Why nothing runs, or no longer does, in words for the person at the terminal."""


@dataclass(frozen=True)
class Service:
    """One process. ``run`` returns only when it has ended; ``ready`` answers at once and may raise OSError for "not yet".

    ``patience`` is how long it may take until it is ready, in seconds.
    """

    name: str
    run: Callable[[], None]
    ready: Callable[[], bool]
    patience: float = 60


@dataclass
class Supervisor:
    """``lock`` is held until the last process is gone, by the guard even where this process is killed.

    ``grace`` is the time each process has to finish its work at the end, in seconds.
    """

    lock: IO[str]
    grace: float = 10
    running: dict[str, ForkProcess] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.guard = self.start_guard()

    def start_guard(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-I", "-S", guard.__file__, str(self.grace)],
            stdin=subprocess.PIPE,
            pass_fds=[self.lock.fileno()],
            start_new_session=True,
        )

    def start(self, service: Service) -> None:
        process = multiprocessing.get_context("fork").Process(target=self.become, args=[service])
        # Until the child has a session of its own, Ctrl-C would reach it too.
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
        try:
            process.start()
            self.running[service.name] = process
            self.tell_guard(process)
        finally:
            signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)

    def become(self, service: Service) -> None:
        """In the child: from here on Ctrl-C reaches the supervisor alone, and the pipe to the guard is the supervisor's."""
        os.setsid()
        for number in ENDING:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
        self.pipe().close()
        self.lock.close()
        service.run()

    def pipe(self) -> IO[bytes]:
        assert self.guard.stdin is not None
        return self.guard.stdin

    def tell_guard(self, *processes: ForkProcess) -> None:
        self.pipe().write("".join(f"{process.pid}\n" for process in processes).encode())
        self.pipe().flush()

    def wait_until_ready(self, service: Service) -> None:
        deadline = time.monotonic() + service.patience
        while not answers(service):
            self.check()
            if time.monotonic() > deadline:
                raise CannotRun(f"{service.name} did not become ready within {service.patience:.0f} seconds.")
            time.sleep(0.03)

    def check(self) -> None:
        """Raises CannotRun where a process has ended by itself."""
        for name, process in self.running.items():
            if process.exitcode is not None:
                raise CannotRun(f"{name} ended unexpectedly ({ending(process.exitcode)}).")
        if self.guard.poll() is not None:
            raise CannotRun("The guard of the processes was ended from outside.")

    def stop(self) -> None:
        """Returns when all processes are gone, at the latest after ``grace`` for each."""
        if self.guard.poll() is not None:
            self.guard = self.start_guard()
            self.tell_guard(*self.running.values())
        self.pipe().close()
        while self.guard.poll() is None:
            for process in self.running.values():
                process.join(0)  # takes in the dead, whom the guard would else still see
            time.sleep(0.02)
        for process in self.running.values():
            process.join()


def answers(service: Service) -> bool:
    try:
        return service.ready()
    except OSError:
        return False


def ending(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def lock_or_refuse(directory: Path, patience: float = 5) -> IO[str]:
    """One installation runs once. Waits ``patience`` seconds for processes of a killed predecessor to go."""
    file = os.fdopen(os.open(directory / "run.lock", os.O_RDWR | os.O_CREAT, 0o600), "r+")
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > deadline:
                owner = file.read().strip()
                raise CannotRun(f"It runs already from {directory} (process {owner}). End that one first.") from None
            time.sleep(0.1)
        else:
            break
    file.seek(0)
    file.truncate()
    file.write(str(os.getpid()))
    file.flush()
    return file

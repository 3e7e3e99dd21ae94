"""PostgreSQL and Redis for a test run: given by address, found on this machine, or started for the run and ended after it."""

import glob
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg2
import redis

# Tests make databases named after this one; a run beside another must not meet it.
NAME = f"jobcenter_{os.getpid()}"


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL on which databases can be made; empty where there is none."""
    if given := os.environ.get("DATABASE_URL", ""):
        yield given if given.startswith("postgres") else ""
    elif found := next(filter(makes_databases, local_addresses()), ""):
        yield f"{found}/{NAME}"
    elif initdb := postgres_program("initdb"):
        with private_cluster(initdb) as started:
            yield f"{started}/{NAME}" if started else ""
    else:
        yield ""


def local_addresses() -> Iterator[str]:
    """Without a database at the end; sockets first."""
    users = [pwd.getpwuid(os.getuid()).pw_name, "postgres"]
    for directory in ("/var/run/postgresql", "/tmp"):
        if os.path.exists(f"{directory}/.s.PGSQL.5432"):
            yield from (f"postgres://{user}@{directory.replace('/', '%2F')}" for user in users)
    yield from (f"postgres://{user}@127.0.0.1:5432" for user in users)


def makes_databases(address: str) -> bool:
    try:
        connection = psycopg2.connect(
            f"{address}/postgres".replace("postgres://", "postgresql://", 1), connect_timeout=20
        )
    except psycopg2.Error:
        return False
    with connection, connection.cursor() as cursor:
        cursor.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user")
        able = bool(cursor.fetchone()[0])
    connection.close()
    return able


def postgres_program(name: str) -> str:
    places = ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin"]
    found = sorted(path for place in places for path in glob.glob(f"{place}/{name}"))
    return shutil.which(name) or (found[-1] if found else "")


@contextmanager
def private_cluster(initdb: str) -> Iterator[str]:
    """A cluster on a socket in a private directory, without care for crashes. Empty where it does not start."""
    directory = tempfile.mkdtemp(prefix="pg-")
    as_owner: list[str] = []
    if os.getuid() == 0:  # PostgreSQL refuses to run as root
        if "postgres" not in {entry.pw_name for entry in pwd.getpwall()}:
            yield ""
            return
        shutil.chown(directory, "postgres")
        as_owner = ["runuser", "-u", "postgres", "--"]
    options = f"-k {directory} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    control = [*as_owner, str(Path(initdb).with_name("pg_ctl")), "-D", f"{directory}/data", "-s"]
    try:
        made = quietly([*as_owner, initdb, "-D", f"{directory}/data", "-A", "trust", "-U", "jobcenter", "-N"])
        started = made and quietly([*control, "-w", "-l", f"{directory}/log", "-o", options, "start"])
        yield f"postgres://jobcenter@{directory.replace('/', '%2F')}" if started else ""
    finally:
        quietly([*control, "-m", "immediate", "stop"])
        shutil.rmtree(directory, ignore_errors=True)


@contextmanager
def redis_server() -> Iterator[str]:
    """The address of a Redis that the tests may fill; empty where there is none."""
    program = shutil.which("redis-server") or shutil.which("valkey-server")
    if given := os.environ.get("REDIS_URL", ""):
        yield given
    elif program:
        with private_redis(program) as address:
            yield address
    else:
        yield "redis://127.0.0.1:6379/15" if answers("redis://127.0.0.1:6379/15") else ""


@contextmanager
def private_redis(program: str) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"redis://127.0.0.1:{port}/0"
    command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 60
        while not (up := answers(address)) and time.monotonic() < deadline:
            time.sleep(0.05)
        yield address if up else ""
    finally:
        server.terminate()
        server.wait()


def answers(address: str) -> bool:
    try:
        return bool(redis.Redis.from_url(address, socket_connect_timeout=2).ping())
    except redis.RedisError:
        return False


def quietly(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, cwd="/", check=False).returncode == 0

"""All checks, then all tests on SQLite and on PostgreSQL with Redis, then the browser. Called by ``make test``.

What cannot run here is said in one closing line; with STRICT=1 (continuous integration) that is a failure.
``python .ci/test.py lint`` runs the checks alone.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
STRICT = os.environ.get("STRICT") == "1"
PURE = ["access.py", "lib", "staff/capacity.py", "contacts/budget.py", "reminders/policy.py"]
PYTEST = [sys.executable, "-m", "pytest", "-n", os.environ.get("WORKERS", "2")]


def run(title: str, command: list[str], **more: str) -> bool:
    print(f"--- {title}", flush=True)
    environment = {**os.environ, "RUN_DIR": RUN_DIR, "DEBUG": "0", **more}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == 0


def checks() -> bool:
    manage = [sys.executable, "manage.py"]
    results = [
        run("ruff", [str(BIN / "ruff"), "check", "."]),
        run("format", [str(BIN / "ruff"), "format", "--check", "."]),
        run("order of the rooms", [str(BIN / "lint-imports"), "--no-logo"]),
        run("types", [str(BIN / "mypy"), "--strict", *[f"caseload/{name}" for name in PURE]]),
        run("templates", [str(BIN / "djlint"), "--quiet", "--lint", "templates"]),
        run("security", [str(BIN / "bandit"), "-q", "-lll", "-r", "caseload", "employers", "jobcenter"]),
        run("migrations", [*manage, "makemigrations", "--check", "--dry-run"], EMAIL_URL="smtp://127.0.0.1:25"),
    ]
    return all(results)


def reachable(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=2):
            return True
    except OSError:
        return False


def database() -> str:
    """The address of a PostgreSQL on which databases can be made, else nothing."""
    if given := os.environ.get("DATABASE_URL"):
        return given
    if not reachable("127.0.0.1", 5432):
        return ""
    for user in ("postgres", os.environ.get("USER", "root"), "root"):
        address = f"postgres://{user}@127.0.0.1:5432/postgres"
        probe = "import psycopg2,sys; psycopg2.connect(sys.argv[1].replace('postgres://', 'postgresql://', 1)).close()"
        if subprocess.run([sys.executable, "-c", probe, address], capture_output=True, check=False).returncode == 0:
            return address
    return ""


def broker() -> str:
    if given := os.environ.get("REDIS_URL"):
        return given
    return "redis://127.0.0.1:6379/15" if reachable("127.0.0.1", 6379) else ""


def tests() -> tuple[bool, list[str]]:
    missing = []
    rest = ["-m", "not browser"]
    passed = run("tests on SQLite", [*PYTEST, *rest], DATABASE_URL="", REDIS_URL="")
    address, redis = database(), broker()
    if address and redis:
        passed &= run("tests on PostgreSQL and Redis", [*PYTEST, *rest], DATABASE_URL=address, REDIS_URL=redis)
    else:
        missing += [name for name, found in (("PostgreSQL", address), ("Redis", redis)) if not found]
    if shutil.which("chromium"):
        command = [sys.executable, "-m", "pytest", "-m", "browser"]
        passed &= run("tests in the browser", command, DATABASE_URL=address, REDIS_URL="")
    else:
        missing.append("Chromium (browser tests)")
    if not shutil.which("xgettext"):
        missing.append("gettext (completeness of the catalogues)")
    return passed, missing


def main() -> int:
    good = checks()
    if sys.argv[1:] == ["lint"]:
        return 0 if good else 1
    passed, missing = tests()
    if missing:
        print(f"Not run here: {', '.join(missing)}.")
    return 0 if good and passed and not (STRICT and missing) else 1


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="jobcenter-") as RUN_DIR:
        sys.exit(main())

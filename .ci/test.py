"""All checks, then all tests on SQLite and, beside that, on PostgreSQL with Redis, then those in the browser.

Called by ``make test``. What does not meet the database at all, or is alike on each, runs once, with SQLite.

What cannot run here is said in one closing line; with STRICT=1 (continuous integration) nothing may be missing or
skipped. ``python .ci/test.py lint`` makes the checks alone.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from servers import postgresql, redis_server

ROOT = Path(__file__).resolve().parent.parent
STRICT = os.environ.get("STRICT") == "1"
WORKERS = os.environ.get("WORKERS") or str(min(os.cpu_count() or 2, 8))
SOURCES = ["caseload", "employers", "jobcenter"]
SKIPPED = re.compile(r"\b[1-9]\d* (skipped|xpassed)")
# What only these tests need is not even loaded.
WITHOUT_BROWSER = ["-m", "not browser", "--ignore=tests/browser", "-p", "no:playwright"]

CHECKS = {
    "ruff": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "order of the rooms": ["lint-imports", "--no-logo"],
    "types": ["mypy", *SOURCES],
    "templates": ["djlint", "--quiet", "--lint", "templates"],
    "security": ["bandit", "-ll", "-ii", "--quiet", "--configfile", ".bandit", "--recursive", *SOURCES],
    "migrations": ["python", "manage.py", "makemigrations", "--check", "--dry-run"],
}


class Run:
    """One run of everything: a directory of its own, what failed, what was missing."""

    def __init__(self, run_dir: str) -> None:
        self.run_dir = run_dir
        self.failed: list[str] = []
        self.missing: list[str] = []

    def checks(self) -> None:
        for title, (program, *words) in CHECKS.items():
            # Beside this Python; DEBUG, as there is no production to be safe for.
            command = [str(Path(sys.executable).with_name(program)), *words]
            self.step(title, command, {"DEBUG": "1"}, quiet=True)

    def tests(self) -> None:
        browser = shutil.which("chromium")
        with postgresql() as database, redis_server() as cache:
            found = {"PostgreSQL": database, "Redis": cache, "browser tests (no Chromium)": browser}
            found["tests that read ../shared/data"] = (ROOT.parent / "shared" / "data").exists()
            self.missing = [name for name, what in found.items() if not what]
            if STRICT and self.missing:
                return
            servers = {"DATABASE_URL": database, "REDIS_URL": cache}
            halves = [("SQLite", [], {"DATABASE_URL": "", "REDIS_URL": ""})]
            if database:
                halves.append(("PostgreSQL and Redis" if cache else "PostgreSQL", ["--other-half"], servers))
            # Side by side: many tests wait for a process or a server while the other half computes.
            with ThreadPoolExecutor() as pool:
                for title, words, variables in halves:
                    words = ["-n", WORKERS, *WITHOUT_BROWSER, *words]
                    pool.submit(self.pytest, title, words, variables, f"{title}: ")
            if browser:
                self.pytest("browser", ["-m", "browser"], servers)

    def pytest(self, title: str, words: list[str], servers: dict[str, str], prefix: str = "") -> None:
        command = [sys.executable, "-m", "pytest", "--dist", "worksteal", *words]
        self.step(f"tests: {title}", command, {"DEBUG": "0", **servers}, prefix)

    def step(
        self, title: str, command: list[str], variables: dict[str, str], prefix: str = "", *, quiet: bool = False
    ) -> None:
        """``prefix`` stands before each line; ``quiet`` shows what is said only where it fails."""
        print(f"--- {title}", flush=True)
        begun, said = time.monotonic(), []
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            # What one process has compiled some sixty others need not compile again, whatever the machine's habit is.
            env={**os.environ, "RUN_DIR": self.run_dir, "PYTHONDONTWRITEBYTECODE": "", **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for line in process.stdout or ():
            said.append(line)
            if not quiet:
                print(prefix + line, end="", flush=True)
        passed = process.wait() == 0 and not (STRICT and SKIPPED.search("".join(said[-3:])))
        if not passed:
            print("".join(said) if quiet else "", end="")
            self.failed.append(title)
        print(f"    {title} {'passed' if passed else 'FAILED'} in {time.monotonic() - begun:.0f} s", flush=True)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="jobcenter-") as run_dir:
        run = Run(run_dir)
        run.checks()
        if sys.argv[1:] != ["lint"]:
            run.tests()
    if run.failed:
        print(f"Failed: {', '.join(run.failed)}.")
    if run.missing:
        print(f"Not run here: {', '.join(run.missing)}.")
    return 1 if run.failed or (STRICT and run.missing) else 0


if __name__ == "__main__":
    sys.exit(main())

"""What the house tests read: our own source files, and nothing that tools or a running instance leave behind."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("caseload", "employers", "jobcenter")
TEMPLATES = ROOT / "templates"


def python_files() -> list[Path]:
    return sorted(path for app in APPS for path in (ROOT / app).rglob("*.py"))


def template_files() -> list[Path]:
    return sorted(path for path in TEMPLATES.rglob("*") if path.is_file())

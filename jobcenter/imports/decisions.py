"""What happens with each line of a list: it creates, changes, leaves unchanged or is refused, and why."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy

from jobcenter.imports.columns import Columns, Table, find_table
from jobcenter.imports.delimited import read_text
from jobcenter.imports.sheet import kind_of
from jobcenter.imports.workbook import read_workbook

CREATE, CHANGE, UNCHANGED, REFUSED = "create", "change", "unchanged", "refused"
KINDS = {
    CREATE: gettext_lazy("New"),
    CHANGE: gettext_lazy("Changed"),
    UNCHANGED: gettext_lazy("Unchanged"),
    REFUSED: gettext_lazy("Refused"),
}


@dataclass
class Decision:
    """What happens with one line. ``pk`` is the record meant, ``changes`` are (field, old, new) as a person reads them;
    ``faults`` are (field, cell) for each cell that could not be used.
    """

    line: int
    kind: str
    name: str
    pk: int | None = None
    changes: list[list[str]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    faults: list[list[str]] = field(default_factory=list)

    def shown(self) -> dict[str, Any]:
        """What the dry run shows and keeps."""
        names = ("line", "kind", "name", "pk", "changes", "reasons", "warnings", "faults")
        return {name: getattr(self, name) for name in names}

    def outcome(self) -> dict[str, Any]:
        """What is kept after applying: nothing of what the cells said."""
        return {name: getattr(self, name) for name in ("line", "kind", "pk", "reasons", "warnings")}

    def refuse(self, reason: str) -> None:
        self.kind, self.changes = REFUSED, []
        self.reasons.append(reason)


@dataclass(frozen=True)
class Plan:
    """``table`` says what of the file was read."""

    table: Table
    decisions: list[Any]


def as_kept(value: Any) -> Any:
    """A value as it is kept for the next import, to tell what was corrected here meanwhile."""
    if isinstance(value, date):
        return value.isoformat()
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def read_table(content: bytes, columns: Columns) -> Table:
    """The list in a CSV or XLSX file. Raises Unreadable with a message for the person who chose the file."""
    if kind_of(content) == "xlsx":
        return find_table(read_workbook(content), columns)
    return find_table([read_text(content)], columns)

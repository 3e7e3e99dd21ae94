"""Which column means what: the titles of a list, and the row they stand in."""

import re
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from caseload.lib.text import clean_line, fold
from jobcenter.imports.sheet import MAX_LINES, Line, Sheet, Unreadable, too_many

_SEARCHED = 60  # lines in which the title line is looked for: cover notes stand above it


@dataclass(frozen=True)
class Table:
    """A list whose columns are known: ``positions`` maps each column to its place, ``lines`` are the data.

    ``unknown`` are titles that mean nothing to us, ``others`` worksheets with a list that was not read.
    """

    sheet: str
    header: Line
    positions: dict[str, int]
    unknown: list[str]
    lines: list[Line]
    others: list[str]

    def cells(self, line: Line) -> dict[str, str]:
        """The known cells of a line that are not blank; what our own export put before a formula is taken off again."""
        found = {}
        for column, place in self.positions.items():
            text = line.cells[place] if place < len(line.cells) else ""
            if text := undefused(text).strip():
                found[column] = text
        return found

    def has_more(self, line: Line) -> bool:
        """Whether the line goes on behind the last column that has a title."""
        width = max(place for place, title in enumerate(self.header.cells, 1) if title.strip())
        return any(cell.strip() for cell in line.cells[width:])


def key(title: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(clean_line(title)))


@dataclass(frozen=True)
class Columns:
    """What a kind of list may hold: ``spellings`` of each column's title, separated by ``|``, the first of them being the
    one in the template. Accents, case, blanks and punctuation do not matter. A title line has one of the ``telling``
    columns; ``shown`` are the titles named to somebody whose list has none.
    """

    spellings: dict[str, str]
    template: tuple[str, ...]
    telling: frozenset[str]
    shown: slice

    @cached_property
    def known(self) -> dict[str, str]:
        return {key(title): column for column, titles in self.spellings.items() for title in titles.split("|")}

    def column_of(self, title: str) -> str | None:
        """The column a title means; remarks in brackets such as ``Geburtsdatum (TT.MM.JJJJ)`` and stars do not matter."""
        return self.known.get(key(title)) or self.known.get(key(re.sub(r"\(.*?\)|\[.*?\]", "", title)))

    def template_titles(self) -> list[str]:
        return [self.spellings[column].split("|")[0] for column in self.template]


def find_table(sheets: list[Sheet], columns: Columns) -> Table:
    """The list among the worksheets: the first that has a title line with a telling and one more known column.

    Raises Unreadable where there is none, where a column stands there twice, or where nothing follows it.
    """
    if not sheets:
        raise Unreadable(_("The file is empty."))
    found = [(sheet, header) for sheet in sheets if (header := _title_line(sheet.lines[:_SEARCHED], columns))]
    if found:
        return _table(*found[0], columns, others=[sheet.name for sheet, _header in found[1:]])
    raise Unreadable(
        _("No line with column titles was found. The list needs one, such as: %(titles)s.")
        % {"titles": ", ".join(columns.template_titles()[columns.shown])}
    )


def undefused(text: str) -> str:
    """Takes off the apostrophe that an export puts before what a spreadsheet would run: ``'+49 2323`` is a number."""
    return text[1:] if re.match(r"'(\s*[=+\-@]|[\t\r\n])", text) else text


def _title_line(lines: list[Line], columns: Columns) -> Line | None:
    best, most = None, 1
    for line in lines:
        found = {column for cell in line.cells if (column := columns.column_of(cell))}
        if len(found) > most and found & columns.telling:
            best, most = line, len(found)
    return best


def _table(sheet: Sheet, header: Line, columns: Columns, others: list[str]) -> Table:
    positions: dict[str, int] = {}
    unknown = []
    for place, title in enumerate(header.cells):
        column = columns.column_of(title)
        if column is None:
            if clean_line(title):
                unknown.append(clean_line(title)[:60])
        elif column in positions:
            raise Unreadable(_twice(header, positions[column], place))
        else:
            positions[column] = place
    if "full_name" in positions and {"last_name", "first_name"} <= positions.keys():
        unknown.append(clean_line(header.cells[positions.pop("full_name")])[:60])
    titles = [cell.strip() for cell in header.cells if cell.strip()]
    # A printed list repeats its title line on every page.
    data = [
        line
        for line in sheet.lines
        if line.number > header.number and [cell.strip() for cell in line.cells if cell.strip()] != titles
    ]
    if not data:
        raise Unreadable(_("Below the column titles in line %(line)s there is nothing.") % {"line": header.number})
    if len(data) > MAX_LINES:
        raise Unreadable(too_many())
    return Table(sheet.name, header, positions, unknown, data, others)


def _twice(header: Line, first: int, second: int) -> str:
    titles = clean_line(header.cells[first]), clean_line(header.cells[second])
    if key(titles[0]) == key(titles[1]):
        return _("The column %(title)s stands in line %(line)s twice. Please remove one of them.") % {
            "title": titles[0],
            "line": header.number,
        }
    return _("The columns %(one)s and %(two)s in line %(line)s mean the same. Please remove one of them.") % {
        "one": titles[0],
        "two": titles[1],
        "line": header.number,
    }

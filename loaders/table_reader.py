"""Reads the rows of one table after another and says what became of every other line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph import fold
from loaders.description import Description
from loaders.document import Document
from loaders.markup import plain_text
from loaders.reading import Entry, Outcome
from loaders.table_columns import Columns, columns_of, joined_columns, usual_columns
from loaders.table_parts import Heading, Part, Prose, Row, Rule, is_blank, region_in
from loaders.table_rows import Draft, TableRow, continues, draft_of, finished, is_cut_off

_PAGE_NUMBER = re.compile(r"(?:sid(?:an?)?\.?\s*)?\d{1,4}(?:\s*[(/]\s*\d{1,4}\)?)?$", re.IGNORECASE)
_CONTENTS = re.compile(r"\.{3,}|^\W*\d{1,4}\W*$")


@dataclass(slots=True)
class TableReader:
    """Keeps the columns from table to table, and the account of what is no row."""

    document: Document
    description: Description
    columns: Columns | None = None
    entries: list[Entry] = field(default_factory=list)
    prose: list[Prose] = field(default_factory=list)
    _drafts: list[Draft] = field(default_factory=list)
    _headers: list[tuple[str, ...]] = field(default_factory=list)

    def read(self, parts: Iterable[Part]) -> tuple[TableRow, ...]:
        """The whole rows of one table; a part that is no row goes to the account or `prose`."""
        self._drafts, self._headers = [], []
        for part in parts:
            if isinstance(part, Row):
                self._read_row(part)
            elif isinstance(part, Prose):
                self._read_prose(part)
            else:
                self._read_layout(part)
        return tuple(finished(draft) for draft in self._drafts)

    def _read_layout(self, part: Heading | Rule) -> None:
        if isinstance(part, Rule):
            self._account(Outcome.LAYOUT, part.line, part.line, "strecklinje")
        else:
            self._account(Outcome.LAYOUT, part.first, part.last, "underrubrik")

    def _read_row(self, row: Row) -> None:
        header = columns_of(row.cells, self.description)
        if header is not None:
            self.columns = header
            self._read_header(row)
        elif self._key(row) in self._headers:
            self._read_header(row)
        elif (wider := self._second_header(row)) is not None:
            self.columns = wider
            self._read_header(row)
        else:
            self._read_cells(row)

    def _read_header(self, row: Row) -> None:
        self._headers.append(self._key(row))
        self._account(Outcome.LAYOUT, row.line, row.line, "rubrikrad")

    def _key(self, row: Row) -> tuple[str, ...]:
        return tuple(fold(plain_text(cell)) for cell in row.cells)

    def _second_header(self, row: Row) -> Columns | None:
        """The columns when a header has a second line, which stands before the first row."""
        if self._drafts or not self._headers or self.columns is None:
            return None
        return joined_columns(self.columns, row.cells, self.description)

    def _read_cells(self, row: Row) -> None:
        columns = self._columns_for(row)
        before = self._drafts[-1] if self._drafts else None
        if columns is None:
            self._read_loose(row)
        elif before is not None and is_cut_off(before, row):
            before.add_rest(row.cells, row.line, row.line)
        else:
            self._place(before, draft_of(row, columns))

    def _place(self, before: Draft | None, draft: Draft) -> None:
        line = draft.last
        if not any(draft.cells):
            self._account(Outcome.LAYOUT, line, line, "tom rad")
        elif before is not None and continues(before, draft):
            before.add(draft)
        elif not draft.region_text:
            self._account(Outcome.UNUSED, line, line, "fortsättning, men det finns ingen rad före")
        else:
            self._drafts.append(draft)

    def _columns_for(self, row: Row) -> Columns | None:
        """The columns of the table; without a header the row itself must look like one of ours."""
        if self._headers:
            return self.columns
        columns = self.columns or usual_columns(self.description)
        cells = [plain_text(cell) for cell in row.cells]
        fits = len(cells) == len(columns)
        started = bool(self._drafts) or (fits and region_in(cells[columns.region]) is not None)
        return columns if fits and started else None

    def _read_loose(self, row: Row) -> None:
        contents = any(_CONTENTS.search(plain_text(cell)) for cell in row.cells[1:])
        if contents and not self._drafts:
            self._account(Outcome.LAYOUT, row.line, row.line, "innehållsförteckning")
        else:
            self._account(Outcome.UNUSED, row.line, row.line, "rad i en tabell utan rubrikrad")

    def _read_prose(self, prose: Prose) -> None:
        before = self._drafts[-1] if self._drafts else None
        if len(prose.lines) == 1 and _PAGE_NUMBER.match(prose.lines[0]):
            self._account(Outcome.LAYOUT, prose.first, prose.last, "sidnummer")
        elif before is not None and before.last == prose.first - 1:
            before.add_rest(["\n".join(prose.lines)], prose.first, prose.last)
        else:
            self.prose.append(prose)

    def _account(self, outcome: Outcome, first: int, last: int, note: str) -> None:
        self.entries.append(Entry(outcome, self.document.source(first, last), note))


def has_header(rows: Sequence[Row], description: Description) -> bool:
    """Whether one of the rows is a header of a table of initiatives."""
    return any(columns_of(row.cells, description) is not None for row in rows)

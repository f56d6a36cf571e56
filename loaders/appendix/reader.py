"""Reads the rows of one table after another and says what became of every other line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph import fold
from loaders.appendix.columns import (
    Columns,
    columns_of,
    is_other_header,
    joined_columns,
    usual_columns,
)
from loaders.appendix.parts import Heading, Part, Prose, Row, Rule, region_in
from loaders.appendix.rows import Draft, TableRow, continues, draft_of, finished, is_cut_off
from loaders.appendix.running_titles import MIN_REPEATED, title_key
from loaders.description import Description
from loaders.document import Document
from loaders.reading import Entry, Outcome

_PAGE_NUMBER = re.compile(r"(?:sid(?:an?)?\.?\s*)?\d{1,4}(?:\s*[(/]\s*\d{1,4}\)?)?$", re.IGNORECASE)
_OPEN_TAG = re.compile(r"<[^>]*$")
_CONTENTS = re.compile(r"\.{3,}|^\W*\d{1,4}\W*$")


@dataclass(slots=True)
class TableReader:
    """Keeps the columns from table to table, and the account of what is no row."""

    document: Document
    description: Description
    running_titles: Counter[str]
    columns: Columns | None = None
    entries: list[Entry] = field(default_factory=list)
    _prose: list[Prose] = field(default_factory=list)
    _other_table: bool = False
    _drafts: list[Draft] = field(default_factory=list)
    _headers: list[tuple[str, ...]] = field(default_factory=list)

    def read(self, parts: Iterable[Part]) -> tuple[TableRow, ...]:
        """The whole rows of one table; what is no row goes to the account or `take_prose`."""
        self._drafts, self._headers, self._prose = [], [], []
        self._other_table = False
        for part in parts:
            if isinstance(part, Row):
                self._read_row(part)
            elif isinstance(part, Prose):
                self._read_prose(part)
            else:
                self._read_layout(part)
        return tuple(finished(draft, self._notes(draft)) for draft in self._drafts)

    def _notes(self, draft: Draft) -> tuple[str, ...]:
        """A doubt about the last row of a document: it lacks cells, or a tag is not closed."""
        if any(line.strip() for line in self.document.lines[draft.last :]):
            return ()
        line = self.document.lines[draft.last - 1]
        cut = draft.present < len(draft.columns) or line.count("<p>") != line.count("</p>")
        return ("filen slutar i raden: är den hel?",) if cut or _OPEN_TAG.search(line) else ()

    def take_prose(self) -> tuple[Prose, ...]:
        """The texts that stood around the rows of the table read last."""
        return tuple(self._prose)

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
        elif is_other_header(row.cells, self.description):
            self._other_table = True
            self._account(Outcome.UNUSED, row.line, row.line, "rubrikrad i en tabell av annat slag")
        else:
            self._read_cells(row)

    def _read_header(self, row: Row) -> None:
        self._headers.append(self._key(row))
        self._other_table = False
        self._account(Outcome.LAYOUT, row.line, row.line, "rubrikrad")

    def _key(self, row: Row) -> tuple[str, ...]:
        return tuple(fold(cell) for cell in row.cells)

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
        if self._other_table:
            return None
        if self._headers:
            return self.columns
        columns = self.columns or usual_columns(self.description)
        if self._drafts:
            return columns if len(row.cells) <= len(columns) else None
        fits = len(row.cells) == len(columns)
        return columns if fits and region_in(row.cells[columns.region]) is not None else None

    def _read_loose(self, row: Row) -> None:
        contents = any(_CONTENTS.search(cell) for cell in row.cells[1:])
        if contents and not self._drafts:
            self._account(Outcome.LAYOUT, row.line, row.line, "innehållsförteckning")
        else:
            kind = "av annat slag" if self._other_table else "utan rubrikrad"
            self._account(Outcome.UNUSED, row.line, row.line, f"rad i en tabell {kind}")

    def _read_prose(self, prose: Prose) -> None:
        before = self._drafts[-1] if self._drafts else None
        if len(prose.lines) == 1 and _PAGE_NUMBER.match(prose.lines[0]):
            self._account(Outcome.LAYOUT, prose.first, prose.last, "sidnummer")
        elif before is not None and before.last == prose.first - 1 and not self._is_footer(prose):
            before.add_rest(["\n".join(prose.lines)], prose.first, prose.last)
        else:
            self._prose.append(prose)

    def _is_footer(self, prose: Prose) -> bool:
        """Whether a line stands on many pages, with their numbers."""
        numbered = any(char.isdigit() for char in prose.lines[0])
        return numbered and self.running_titles[title_key(prose.lines[0])] >= MIN_REPEATED

    def _account(self, outcome: Outcome, first: int, last: int, note: str) -> None:
        self.entries.append(Entry(outcome, self.document.source(first, last), note))

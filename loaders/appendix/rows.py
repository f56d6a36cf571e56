"""Rows of a table: cells in their columns, continued rows joined to the row they continue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import RegionName, slug
from loaders.appendix.columns import CONTENT, Columns
from loaders.appendix.joining import is_unfinished, join_text
from loaders.appendix.parts import Heading, Row, is_blank, region_in
from loaders.markup import join_lines


@dataclass(frozen=True, slots=True)
class TableRow:
    """A whole row of a table of initiatives, as plain text.

    `pieces` are the first and last line of each part of it: its own line, then those that
    continue it on the next page.
    """

    pieces: tuple[tuple[int, int], ...]
    region_text: str
    description: str
    outputs: str
    outcomes: str
    goals: str
    notes: tuple[str, ...]

    @property
    def first(self) -> int:
        """The line it begins on."""
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        """The line it ends on."""
        return self.pieces[-1][1]

    @property
    def region(self) -> RegionName | None:
        """The region that reports it."""
        return region_in(self.region_text)

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Description, outputs, outcomes and goals."""
        return self.description, self.outputs, self.outcomes, self.goals

    @property
    def text(self) -> str:
        """The row as plain text."""
        return join_lines(*self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under one heading; `ordinal` says which table of the document it is, from 1."""

    heading: Heading | None
    ordinal: int
    rows: tuple[TableRow, ...]

    @property
    def area(self) -> str:
        """The policy area's name, "" when there is no heading."""
        return self.heading.name if self.heading else ""

    @property
    def number(self) -> int | None:
        """The number that its heading has."""
        return self.heading.number if self.heading else None


@dataclass(slots=True)
class Draft:
    """A row that may still grow; `present` counts the cells that it has, of `columns`."""

    columns: Columns
    cells: list[str]
    present: int
    surplus: int
    pieces: list[tuple[int, int]]

    @property
    def region_text(self) -> str:
        """What stands in the region's column."""
        return self.cells[self.columns.region]

    @property
    def last(self) -> int:
        """The line that it ends on so far."""
        return self.pieces[-1][1]

    def add(self, other: Draft) -> None:
        """Join a row that continues this one, cell by cell; a repeated region stays as it is."""
        repeated = self.region_text if slug(self.region_text) == slug(other.region_text) else ""
        self.cells = [join_text(a, b) for a, b in zip(self.cells, other.cells, strict=True)]
        self.cells[self.columns.region] = repeated or self.region_text
        self.pieces += other.pieces

    def add_rest(self, cells: Sequence[str], first: int, last: int) -> None:
        """Join the rest of a row that a line break inside a cell has cut in two."""
        place = self.present - 1
        self.cells[place] = join_text(self.cells[place], cells[0])
        for cell in cells[1:]:
            self.cells[self.present] = cell
            self.present += 1
        self.pieces.append((first, last))


def draft_of(row: Row, columns: Columns) -> Draft:
    """A row with its cells in the columns: missing ones empty, surplus ones in the last."""
    cells = ["" if is_blank(cell) else cell for cell in row.cells]
    while len(cells) > len(columns) and not cells[-1]:
        cells.pop()
    width = len(columns)
    present = min(len(cells), width)
    surplus = len(cells) - present
    cells[width - 1 :] = [join_lines(*cells[width - 1 :])] if len(cells) >= width else []
    cells += [""] * (width - len(cells))
    return Draft(columns, cells, present, surplus, [(row.line, row.line)])


def continues(before: Draft, row: Draft) -> bool:
    """Whether a row is the rest of the row before it, on the next page.

    Its region cell is then empty; or it holds the second half of the region's name, or the
    same region once more with no description and a sentence that goes on.
    """
    if len(before.columns) != len(row.columns):
        return False
    if not row.region_text:
        return True
    return _splits_name(before.region_text, row.region_text) or _repeats_region(before, row)


def is_cut_off(before: Draft, row: Row) -> bool:
    """Whether a row is the rest of the line before it: a line break stood inside a cell."""
    adjacent = before.last == row.line - 1
    fits = before.present + len(row.cells) - 1 <= len(before.columns)
    first = row.cells[0]
    if not adjacent or not fits or is_blank(first) or any(map(region_in, row.cells)):
        return False
    return is_unfinished(before.cells[before.present - 1]) or first[0].islower()


def _splits_name(before: str, after: str) -> bool:
    """ "Västra" and "Götaland", "Jämtland" and "Härjedalen", "Region" and "Kalmar län"."""
    whole = region_in(f"{before} {after}")
    if whole is None or region_in(before) not in (None, whole):
        return False
    exact = slug(f"{before} {after}") in (slug(whole.name), slug(whole.official))
    return exact or (region_in(before) is None and region_in(after) == whole)


def _repeats_region(before: Draft, row: Draft) -> bool:
    if slug(before.region_text) != slug(row.region_text):
        return False
    if "description" in row.columns.roles and row.cells[row.columns.roles.index("description")]:
        return False
    pairs = list(zip(before.columns.roles, before.cells, row.cells, strict=True))
    return any(role and b[:1].islower() and is_unfinished(a) for role, a, b in pairs)


def finished(draft: Draft, notes: Sequence[str] = ()) -> TableRow:
    """The draft as a row; columns that we do not know are kept as lines of the description."""
    by_role = dict(zip(draft.columns.roles, draft.cells, strict=True))
    texts = {role: by_role.get(role, "") for role in CONTENT}
    texts["description"] = join_lines(texts["description"], *_unknown_columns(draft))
    return TableRow(tuple(draft.pieces), draft.region_text, **texts, notes=(*_notes(draft), *notes))


def _unknown_columns(draft: Draft) -> list[str]:
    columns = draft.columns
    named = zip(columns.roles, columns.labels, draft.cells, strict=True)
    return [f"{label}: {cell}" for role, label, cell in named if not role and cell]


def _notes(draft: Draft) -> tuple[str, ...]:
    missing = len(draft.columns) - draft.present
    notes = []
    if missing > 0:
        notes.append(f"raden har {draft.present} av {len(draft.columns)} kolumner")
    if draft.surplus > 0:
        notes.append(f"raden har {draft.surplus} kolumner för mycket; de står i den sista")
    return tuple(notes)

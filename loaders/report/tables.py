"""Tables of a report: their rows by column, with ticked boxes and money read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from loaders.markup import join_lines
from loaders.prose.blocks import TICKED, UNTICKED, Block
from loaders.prose.sections import Headings

_TICKS = frozenset({TICKED, "☑", "✓", "✔", "X", "x", "[x]", "[X]"})
_EMPTY_TICKS = frozenset({"", UNTICKED, "[ ]", "[]", "-", "–"})
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Row:
    """A row under its table's header; `block` is where it stands."""

    header: tuple[str, ...]
    cells: tuple[str, ...]
    block: Block

    @property
    def is_empty(self) -> bool:
        """Whether nobody filled the row in."""
        return all(cell in _EMPTY_TICKS for cell in self.cells)

    def cell(self, columns: Headings, key: str) -> str:
        """The cell of the first column of a kind, "" when there is none."""
        return next((cell for head, cell in self._pairs() if columns.key(head) == key), "")

    def ticked(self) -> tuple[str, ...]:
        """The headers of the columns that are ticked."""
        return tuple(head for head, cell in self._pairs() if cell in _TICKS)

    def _pairs(self) -> Iterable[tuple[str, str]]:
        return zip(self.header[1:], self.cells[1:], strict=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what its rows are, its header's block, and its rows."""

    key: str
    header: Block
    rows: tuple[Row, ...]


def split_tables(
    blocks: Sequence[Block], kinds: Headings
) -> tuple[tuple[Table, ...], tuple[Block, ...]]:
    """The tables among some blocks, and the blocks that are in none.

    A table begins at a header row whose first cell `kinds` knows. A line with no cells right
    under a row goes on the row before it.
    """
    tables: list[tuple[str, Block, list[Block]]] = []
    prose: list[Block] = []
    inside = False
    for block in blocks:
        key = kinds.key(block.cells[0]) if block.cells else None
        inside = key is not None or (inside and _belongs(block))
        if key is not None:
            tables.append((key, block, []))
        elif not inside:
            prose.append(block)
        elif _begins_row(block) or not tables[-1][2]:
            tables[-1][2].append(block)
        else:
            tables[-1][2][-1] = _extended(tables[-1][2][-1], block)
    return tuple(_table(*parts) for parts in tables), tuple(prose)


def _table(key: str, header: Block, rows: Iterable[Block]) -> Table:
    return Table(key, header, tuple(Row(header.cells, row.cells, row) for row in rows))


def _belongs(block: Block) -> bool:
    """Whether a block under a row of a table is in the table too."""
    return bool(block.cells) or not block.gap


def _begins_row(block: Block) -> bool:
    """Whether a block is a row of its own rather than the rest of the one before.

    A first cell that is empty, or only a list, goes on the row before; a row of boxes does not.
    """
    if UNTICKED in block.cells or TICKED in block.cells:
        return True
    if not block.cells or not block.cells[0]:
        return False
    return not block.cells[0].startswith(_BULLET) or any(block.cells[1:])


def _extended(row: Block, rest: Block) -> Block:
    """A row with what stands under it: cell by cell, or a single text in the cell it goes on."""
    added = [""] * len(row.cells)
    if len([cell for cell in rest.cells if cell]) > 1 or (rest.cells and not rest.cells[0]):
        added[: len(rest.cells)] = rest.cells[: len(row.cells)]
    else:
        added[_open_cell(row, rest)] = rest.as_line
    cells = tuple(join_lines(cell, more) for cell, more in zip(row.cells, added, strict=True))
    return replace(row, last=rest.last, cells=cells, text=f"{row.text}\n{rest.as_line}")


def _open_cell(row: Block, rest: Block) -> int:
    """Index of the cell that a text without cells goes on: the first when it announces a list."""
    filled = [index for index, cell in enumerate(row.cells) if cell]
    announces = row.cells[0].endswith(":") or rest.as_line.startswith(_BULLET)
    return filled[0] if announces else filled[-1]

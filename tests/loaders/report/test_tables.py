"""Tables among prose."""

from __future__ import annotations

from loaders.prose.blocks import read_blocks
from loaders.prose.sections import Headings
from loaders.report.tables import Row, Table, split_tables

KINDS = Headings({"namn": "names", "effekt": "effects"}, ())
COLUMNS = Headings({"kostnad": "cost"}, ())


def tables(text: str) -> tuple[tuple[Table, ...], list[str]]:
    """The tables of a text, and the texts outside them."""
    found, prose = split_tables(read_blocks(enumerate(text.split("\n"), 1)), KINDS)
    return found, [block.text for block in prose]


def rows(text: str) -> list[tuple[str, ...]]:
    """The rows of the only table."""
    ((table,), _) = tables(text)
    return [row.cells for row in table.rows]


def test_a_table_begins_at_its_header_and_ends_at_prose() -> None:
    (found,), prose = tables("Före\n\nNamn\tKostnad\nA\t1\n\nB\t2\n\nEfter")
    assert (found.key, [row.cells for row in found.rows]) == ("names", [("A", "1"), ("B", "2")])
    assert prose == ["Före", "Efter"]


def test_two_tables_under_one_another() -> None:
    found, _ = tables("Namn\tKostnad\nA\t1\nEffekt\tJa\nB\t☒")
    assert [(table.key, len(table.rows)) for table in found] == [("names", 1), ("effects", 1)]


def test_rows_that_are_no_known_table_are_prose() -> None:
    assert tables("Datum\tTid\n1\t2") == ((), ["Datum | Tid", "1 | 2"])


def test_what_stands_under_a_row_goes_on_the_cell_it_belongs_to() -> None:
    assert rows("Namn\tKostnad\nA:\t1\n- x") == [("A:\n• x", "1")]
    assert rows("Namn\tKostnad\nA\tlång text som\nfortsätter") == [
        ("A", "lång text som\nfortsätter")
    ]
    assert rows("Namn\tKostnad\nA\tett\n\ttvå") == [("A", "ett\ntvå")]
    assert rows("Namn\tKostnad\nA\t1\n<ul>• x</ul>\t") == [("A\n• x", "1")]


def test_a_row_of_boxes_without_a_name_is_a_row() -> None:
    assert rows("Effekt\tJa\nA\t☒\n\t☐") == [("A", "☒"), ("", "☐")]


def test_cells_ticks_and_empty_rows() -> None:
    ((table,), _) = tables("Namn\tKostnad\tJa\tNej\nA\t5\t☐\tx\n\t\t☐\t☐")
    filled, empty = table.rows
    assert (filled.cell(COLUMNS, "cost"), filled.ticked()) == ("5", ("Nej",))
    assert filled.cell(COLUMNS, "saknas") == ""
    assert [row.is_empty for row in (filled, empty)] == [False, True]


def test_a_row_with_fewer_cells_than_its_header() -> None:
    ((table,), _) = tables("Namn\tKostnad\tJa\nA\t5")
    (row,) = table.rows
    assert isinstance(row, Row)
    assert row.ticked() == ()

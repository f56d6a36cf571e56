"""A matrix as a table for spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence

from queries import Matrix
from service.spreadsheets import Table, Value
from service.words_panorama import MATRIX_COLUMNS, REST, TOTAL


def matrix_table(found: Matrix) -> Table:
    """One row per region, with the counts as numbers."""
    columns = ("Region", *(column.name for column in found.columns), REST, TOTAL)
    rows: list[Sequence[Value]] = [
        (row.region, *row.counts, row.rest, row.total) for row in found.rows
    ]
    return Table(MATRIX_COLUMNS[found.by], columns, rows)

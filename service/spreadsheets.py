"""Tables as spreadsheets: Excel workbooks and CSV, in which no text can become a formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from service.exports import csv_lines

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Value = str | int | float | None
"""What a cell can hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be written: its title (the name of the sheet), its columns, its rows."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Value]]


def as_csv(table: Table) -> Iterator[str]:
    """A table as CSV, a line at a time."""
    return csv_lines(table.columns, table.rows)


def as_xlsx(tables: Iterable[Table]) -> bytes:
    """Tables as one Excel workbook, a sheet each."""
    from service.workbook import workbook  # the library takes a fifth of a second to import

    return workbook(tables)

"""Excel workbooks, written row by row; the only module that knows the library."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from service.spreadsheets import Table, Value

_MOST_IN_A_CELL = 32_767
_WIDEST = 60
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NOT_IN_TITLES = re.compile(r"[\[\]:*?/\\]")

Sheet = Any
"""A sheet that is written row by row; the library gives its class no public name."""


def workbook(tables: Iterable[Table]) -> bytes:
    """Tables as one workbook, a sheet each, with a heading row that stays in sight."""
    book = Workbook(write_only=True)
    for table in tables:
        _write(book.create_sheet(_NOT_IN_TITLES.sub(" ", table.title)[:31]), table)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _write(sheet: Sheet, table: Table) -> None:
    sheet.freeze_panes = "A2"
    for number, name in enumerate(table.columns):
        widest = max((len(str(row[number])) for row in table.rows), default=0)
        letter = get_column_letter(number + 1)
        sheet.column_dimensions[letter].width = min(max(len(name), widest) + 2, _WIDEST)
    sheet.append([_cell(sheet, name, heading=True) for name in table.columns])
    for row in table.rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Sheet, value: Value, heading: bool = False) -> Cell:
    """A cell; text is marked as text, so that "=1+1" stays what it is."""
    text = _NOT_IN_XML.sub(" ", value)[:_MOST_IN_A_CELL] if isinstance(value, str) else value
    cell = WriteOnlyCell(sheet, text)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    if heading:
        cell.font = Font(bold=True)
    return cell

"""Tables as files: what is written is read back, and no text becomes a formula."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.spreadsheets import Table, as_csv, as_xlsx

PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40)


def _read(content: bytes, sheet: int = 0) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [list(row) for row in book.worksheets[sheet].iter_rows(values_only=True)]


@given(st.lists(st.tuples(PLAIN, st.integers(-(10**9), 10**9)), max_size=5))
def test_a_workbook_is_read_back_as_it_was_written(rows: list[tuple[str, int]]) -> None:
    read = _read(as_xlsx([Table("T", ("Namn", "Antal"), rows)]))
    assert read[0] == ["Namn", "Antal"]
    assert [[name or "", number] for name, number in read[1:]] == [list(row) for row in rows]


@pytest.mark.parametrize("hostile", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'])
def test_no_text_becomes_a_formula(hostile: str) -> None:
    table = Table("T", ("A",), [(hostile,)])
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx([table])))
    cell = book["T"]["A2"]
    assert (cell.value, cell.data_type) == (hostile, "s")
    rows = list(csv.reader(io.StringIO("".join(as_csv(table)))))
    assert rows[1] == [f"'{hostile}"]


def test_every_table_is_a_sheet_with_a_name_that_is_allowed() -> None:
    tables = [Table("Träffar: a/b", ("A",), []), Table("x" * 40, ("A",), [])]
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(tables)))
    assert book.sheetnames == ["Träffar  a b", "x" * 31]


def test_characters_that_a_workbook_cannot_hold_become_spaces() -> None:
    assert _read(as_xlsx([Table("T", ("A",), [("a\x0bb\x00c",)])]))[1] == ["a b c"]


def test_a_cell_holds_what_a_spreadsheet_takes() -> None:
    read = _read(as_xlsx([Table("T", ("A",), [("a" * 40_000,)])]))
    assert len(str(read[1][0])) == 32_767


def test_nothing_is_an_empty_cell() -> None:
    assert _read(as_xlsx([Table("T", ("A", "B"), [(None, 1.5)])]))[1] == [None, 1.5]

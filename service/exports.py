"""Answers as JSON and CSV, the same from the command line and over HTTP."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from queries import Initiative

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

FORMATS = ("jsonl", "csv")
_BYTE_ORDER_MARK = "\ufeff"
"""Begins a CSV file, so that spreadsheet programs read å, ä and ö."""

_COLUMNS = (
    "id", "title", "region", "area", "year", "project", "description", "outputs", "outcomes",
    "goals", "agenda2030", "organisations", "programmes", "case_ids", "start", "end",
    "amounts_sek", "municipalities", "related_projects", "document", "first_line", "last_line",
)  # fmt: skip


def as_json(value: DataclassInstance | tuple[DataclassInstance, ...]) -> Any:
    """A frozen answer as what `json.dumps` takes."""
    if isinstance(value, tuple):
        return [as_json(item) for item in value]
    return dataclasses.asdict(value)


def _csv_line(values: Iterable[object]) -> str:
    """A line of CSV; what a spreadsheet would take for a formula begins with an apostrophe."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow(map(_cell, values))
    return buffer.getvalue()


def export(initiatives: Iterable[Initiative], form: str) -> Iterator[str]:
    """Initiatives line by line in one of FORMATS."""
    return _csv_lines(initiatives) if form == "csv" else _json_lines(initiatives)


def _json_lines(initiatives: Iterable[Initiative]) -> Iterator[str]:
    return (json.dumps(as_json(item), ensure_ascii=False) + "\n" for item in initiatives)


def _csv_lines(initiatives: Iterable[Initiative]) -> Iterator[str]:
    return csv_lines(_COLUMNS, map(_cells, initiatives))


def csv_lines(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """A table as CSV, a line at a time; it begins with a byte order mark, so that spreadsheet
    programs read å, ä and ö, and a cell that they would take for a formula with an apostrophe."""
    yield _BYTE_ORDER_MARK + _csv_line(columns)
    yield from map(_csv_line, rows)


def _cells(item: Initiative) -> tuple[object, ...]:
    first, last = item.source.lines
    return (
        item.id, item.title, item.region, item.area, item.year,
        item.project.name if item.project else None,
        item.description, item.outputs, item.outcomes,
        [f"{goal.text} ({goal.strategy})" for goal in item.goals],
        item.agenda2030,
        [f"{of.name} ({of.role})" for of in item.organisations],
        item.programmes, item.case_ids, item.period.start, item.period.end,
        item.amounts_sek, item.municipalities, item.related_projects,
        item.source.document, first, last,
    )  # fmt: skip


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text

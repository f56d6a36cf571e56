"""The command coverage: how well the reports are covered, per field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from queries import GROUPINGS, Coverage, CoverageTable, FieldCoverage
from service import words
from service.exports import csv_lines
from service.options import echo_json, echo_lines, engine, index_option, json_option

FIELD_NAMES = {
    "region": "Reg",
    "area": "Omr",
    "name": "Namn",
    "description": "Text",
    "organisations": "Org",
    "roles": "Roll",
    "goals": "Mål",
    "agenda2030": "Ag",
    "programmes": "Prog",
    "case_ids": "Id",
    "period": "Tid",
    "amounts_sek": "Kr",
    "municipalities": "Kom",
}
"""Short Swedish headings of the fields."""

_COLUMNS = ("group", "reports", "field", "filled", "doubtful", "empty")


@click.command()
@click.option(
    "--by",
    type=click.Choice(GROUPINGS),
    default="region",
    help="En rad per region eller per dokument.",
)
@click.option("--csv", "as_csv", is_flag=True, help="Svara med CSV, en rad per grupp och fält.")
@index_option
@json_option
def coverage(by: str, as_csv: bool, index: Path | None, as_json_: bool) -> None:
    """Visa vilka uppgifter som är ifyllda, tveksamma eller tomma."""
    table = engine(index).coverage(by)
    if as_json_:
        echo_json(table)
    elif as_csv:
        echo_lines(csv_lines(_COLUMNS, _rows(table)), None)
    else:
        _show(table)


def _rows(table: CoverageTable) -> Iterator[tuple[object, ...]]:
    """One row per group and field."""
    for group in (*table.groups, table.all):
        for of in group.fields:
            yield group.name, group.reports, of.field, of.filled, of.doubtful, of.empty


def _show(table: CoverageTable) -> None:
    """The table without the fields that every report has filled."""
    console = Console()
    fields = [of.field for of in table.all.fields if of.filled < table.all.reports]
    shown = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0))
    shown.add_column(words.GROUPINGS[table.by], overflow="fold")
    for heading in ("Antal", *(FIELD_NAMES[field] for field in fields)):
        shown.add_column(heading, justify="right", no_wrap=True)
    for group in table.groups:
        shown.add_row(*_row(group, fields))
    shown.add_section()
    shown.add_row(*_row(table.all, fields))
    console.print(shown)
    console.print(f"Ifyllda, och under dem + de tveksamma. {table.explanation}", markup=False)


def _row(group: Coverage, fields: Sequence[str]) -> tuple[str, ...]:
    cells = (_cell(of) for of in group.fields if of.field in fields)
    return escape(group.name), str(group.reports), *cells


def _cell(of: FieldCoverage) -> str:
    return f"{of.filled}\n+{of.doubtful}" if of.doubtful else str(of.filled)

"""Commands around a search: the like of a file's text, hits as a table, the lines of a source."""

from __future__ import annotations

import json
from pathlib import Path

import click
from rich.console import Console

from queries import Page, read_place
from service import render
from service.errors import UnknownForm
from service.hit_tables import Wanted, hits_and_counts
from service.options import (
    echo_json,
    echo_lines,
    engine,
    filter_options,
    hits_limit_option,
    index_option,
    json_option,
    opened,
)
from service.readings import document_lines
from service.spreadsheets import as_csv, as_xlsx
from service.uploads import text_in

own_region_option = click.option(
    "--own-region", default="", metavar="REGION", help="Den egna regionen, som utelämnas."
)


@click.command("similar-text")
@click.argument("file", metavar="FIL", type=click.Path(path_type=Path, dir_okay=False))
@own_region_option
@filter_options
@hits_limit_option
@index_option
@json_option
def similar_text(
    file: Path,
    own_region: str,
    limit: int,
    index: Path | None,
    as_json_: bool,
    **filters: tuple[str, ...],
) -> None:
    """Visa vad andra regioner har gjort som liknar texten i FIL (text, docx eller pdf)."""
    found = engine(index).similar_text(text_in(file), own_region, filters, Page(limit))
    if as_json_:
        echo_json(found)
    else:
        render.show_hits(Console(), found)


@click.command()
@click.argument("text")
@click.argument("output", metavar="FIL", type=click.Path(path_type=Path, dir_okay=False))
@own_region_option
@filter_options
@index_option
def table(
    text: str, output: Path, own_region: str, index: Path | None, **filters: tuple[str, ...]
) -> None:
    """Skriv alla träffar för TEXT till FIL: .xlsx (med antalen bakom dem) eller .csv."""
    if output.suffix not in (".csv", ".xlsx"):
        raise UnknownForm(f"{output}: skriv ett filnamn som slutar med .xlsx eller .csv.")
    tables = hits_and_counts(engine(index), Wanted(text, own_region, filters))
    if output.suffix == ".csv":
        echo_lines(as_csv(tables[0]), output)
    else:
        output.write_bytes(as_xlsx(tables))


@click.command()
@click.argument("place", metavar="FIL:RAD|FIL:FÖRSTA-SISTA")
@index_option
@json_option
def source(place: str, index: Path | None, as_json_: bool) -> None:
    """Visa raderna på ett ställe i ett dokument, som de står: det som en källa pekar på."""
    wanted = read_place(place)
    first, last = wanted.lines
    lines = document_lines(opened(index).generation, wanted.document)[first - 1 : last]
    if as_json_:
        shown = {"document": wanted.document, "first": first, "lines": list(lines)}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    for number, line in enumerate(lines, first):
        click.echo(f"{number}\t{line}")

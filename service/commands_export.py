"""The command that writes what the index holds in the formats of other programs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from graph import cypher_script, write_admin_import
from service.database import whole_graph
from service.exports import FORMATS
from service.exports import export as export_lines
from service.options import engine, index_option, settings

CYPHER = "cypher"
ADMIN = "neo4j-admin"


@click.command()
@click.argument("form", metavar="FORMAT", type=click.Choice((*FORMATS, CYPHER, ADMIN)))
@click.option(
    "-o",
    "--out",
    "--output",
    type=click.Path(path_type=Path),
    help="Fil att skriva till (annars skärmen); för neo4j-admin en mapp.",
)
@index_option
def export(form: str, out: Path | None, index: Path | None) -> None:
    """Skriv indexet som FORMAT.

    jsonl och csv: alla insatser. cypher: grafen som en fil för cypher-shell. neo4j-admin: grafen
    som en mapp med CSV-filer för neo4j-admin database import; README.txt där säger hur.
    """
    if form == ADMIN:
        _export_folder(out, index)
        return
    lines = _lines(form, index)
    if out is None:
        for line in lines:
            click.echo(line, nl=False)
        return
    if out.is_dir():
        raise click.UsageError(f"{out} är en mapp; skriv namnet på en fil.")
    aside = out.with_name(f".{out.name}.new")
    with aside.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
    aside.replace(out)


def _lines(form: str, index: Path | None) -> Iterable[str]:
    if form == CYPHER:
        return cypher_script(whole_graph(settings(index)))
    return export_lines(engine(index).initiatives(), form)


def _export_folder(out: Path | None, index: Path | None) -> None:
    if out is None or out.is_file():
        raise click.UsageError("neo4j-admin skriver flera filer: ange en mapp med --out.")
    write_admin_import(whole_graph(settings(index)), out)
    click.echo(f"Grafen är skriven till {out}; läs README.txt där.")

"""Commands that move an index between disk and Neo4j: push, pull."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from service import database
from service.database import Moved
from service.library import FolderSource
from service.options import index_option, json_option, settings
from service.progress import progress_bars


@click.command()
@index_option
@json_option
def push(index: Path | None, as_json_: bool) -> None:
    """Skriv indexet på disk till databasen i UTBLICK_GRAPH.

    Databasens innehåll byts i ett enda steg när allt är skrivet. Ett avbrutet push fortsätter
    där det slutade när det körs igen.
    """
    chosen = settings(index)
    with database.open_database(chosen) as graph, progress_bars(quiet=as_json_) as report:
        moved = database.push(FolderSource(chosen.index, chosen.model), graph, report)
    _tell(moved, "Indexet är skrivet till databasen.", "Databasen hade redan indexet.", as_json_)


@click.command()
@index_option
@json_option
def pull(index: Path | None, as_json_: bool) -> None:
    """Hämta databasens index i UTBLICK_GRAPH till disk.

    Indexet på disk byts i ett enda steg när allt är hämtat och kontrollerat.
    """
    chosen = settings(index)
    with database.open_database(chosen) as graph, progress_bars(quiet=as_json_) as report:
        moved = database.pull(graph, FolderSource(chosen.index, chosen.model), report)
    _tell(moved, f"Indexet är hämtat till {chosen.index}.", "Indexet fanns redan här.", as_json_)


def _tell(moved: Moved, changed: str, same: str, as_json_: bool) -> None:
    if as_json_:
        click.echo(json.dumps(asdict(moved)))
    else:
        click.echo(changed if moved.changed else same)

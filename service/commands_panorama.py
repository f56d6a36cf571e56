"""Commands about many at once: compare, outlook, themes, matrix, goals, lessons."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click
from rich.console import Console

from queries import LESSON_KINDS, By, Emphasis, Part
from service import render_panorama as render
from service.matrix_tables import matrix_table
from service.options import (
    FILTERS,
    echo_json,
    echo_lines,
    engine,
    index_option,
    json_option,
    limit_option,
    output_option,
)
from service.spreadsheets import as_csv

_WEIGHT = click.FloatRange(0, 100)
_limit_option = limit_option(20, "Högsta antal.")


@click.command()
@click.argument("addresses", metavar="ID|FIL:RAD...", nargs=-1, required=True)
@index_option
@json_option
def compare(addresses: tuple[str, ...], index: Path | None, as_json_: bool) -> None:
    """Ställ två till fem insatser eller projekt sida vid sida."""
    found = engine(index).panorama.compare(addresses)
    echo_json(found) if as_json_ else render.show_comparison(Console(), found)


@click.command()
@click.argument("name", metavar="NAMN")
@click.option("--doing", type=_WEIGHT, default=1.0, help="Vikt för det regionerna gör (1).")
@click.option("--aiming", type=_WEIGHT, default=1.0, help="Vikt för det de siktar mot (1).")
@index_option
@json_option
def outlook(name: str, doing: float, aiming: float, index: Path | None, as_json_: bool) -> None:
    """Visa en region bredvid de andra: det ovanliga, luckor och mest lika regioner.

    En lucka är ett tema som flera andra regioner har redovisat men inte den här. Vad regionen
    har gjort utan att redovisa det vet vi inte.
    """
    found = engine(index).panorama.outlook(name, Emphasis(doing, aiming))
    echo_json(found) if as_json_ else render.show_outlook(Console(), found)


@click.command()
@index_option
@json_option
def themes(index: Path | None, as_json_: bool) -> None:
    """Visa teman: liknande insatser i minst tre regioner."""
    found = engine(index).panorama.themes()
    echo_json(found) if as_json_ else render.show_themes(Console(), found)


@click.command()
@click.argument("text", default="")
@click.option(
    "--by", type=click.Choice(get_args(By)), default="area", show_default=True, help="Kolumner."
)
@click.option("--csv", "as_csv_", is_flag=True, help="Skriv en tabell för kalkylprogram.")
@output_option
@index_option
@json_option
def matrix(
    text: str, by: By, as_csv_: bool, output: Path | None, index: Path | None, as_json_: bool
) -> None:
    """Räkna insatser per region och område, tema eller mål; med TEXT bara sökningens träffar."""
    found = engine(index).panorama.matrix(by, text)
    if as_csv_:
        echo_lines(as_csv(matrix_table(found)), output)
    else:
        echo_json(found) if as_json_ else render.show_matrix(Console(), found)


@click.command()
@click.argument("text", default="")
@_limit_option
@index_option
@json_option
def goals(text: str, limit: int, index: Path | None, as_json_: bool) -> None:
    """Visa regionernas mål, samma mål i andra ord tillsammans; med TEXT det den handlar om."""
    found = engine(index).panorama.goal_groups(text)[:limit]
    echo_json(found) if as_json_ else render.show_goal_groups(Console(), found)


@click.command()
@click.argument("text", default="")
@click.option("--kind", multiple=True, help=f"Bara detta slag: {', '.join(LESSON_KINDS)}.")
@click.option("--region", multiple=True, help=dict(FILTERS)["region"])
@click.option("--project", multiple=True, help="Bara ur detta projekt.")
@_limit_option
@index_option
@json_option
def lessons(
    text: str, limit: int, index: Path | None, as_json_: bool, **filters: tuple[str, ...]
) -> None:
    """Visa vad som gick bra och mindre bra; med TEXT det som den handlar om."""
    found = engine(index).panorama.lessons(text, filters, Part(limit))
    echo_json(found) if as_json_ else render.show_lessons(Console(), found)

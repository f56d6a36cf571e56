"""Commands about who works with whom: partners, network, unreached, path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, get_args

import click
from rich.console import Console

from queries import MAX_NETWORK, ROLES, NetworkScope
from service import render_networks as render
from service.network_files import network_file
from service.options import (
    echo_json,
    echo_lines,
    engine,
    index_option,
    json_option,
    output_option,
)
from service.schemas_networks import NetworkForm

Command = TypeVar("Command", bound=Callable[..., Any])

_SCOPE = (
    click.option("--region", multiple=True, help="Bara insatser i denna region."),
    click.option("--area", multiple=True, help="Bara insatser i detta område (en del räcker)."),
    click.option("--programme", multiple=True, help="Bara insatser med detta program."),
    click.option("--year", multiple=True, help="Bara insatser redovisade detta år."),
    click.option("--role", multiple=True, help=f"Bara med denna roll: {', '.join(ROLES)}."),
    click.option(
        "--min-weight",
        type=click.IntRange(1),
        default=1,
        show_default=True,
        help="Minst så många gemensamma insatser.",
    ),
    click.option(
        "--max-share",
        type=click.IntRange(1, 100),
        default=100,
        help="Dölj organisationer som är med i mer än så många procent av insatserna.",
    ),
)


def scope_options(command: Command) -> Command:
    """What a network is narrowed to, as `scope`."""
    for option in reversed(_SCOPE):
        command = option(command)
    return command


@click.command()
@click.argument("name", metavar="NAMN")
@index_option
@json_option
def partners(name: str, index: Path | None, as_json_: bool) -> None:
    """Visa en organisations projekt och vilka den samarbetar med."""
    found = engine(index).organisation(name)
    echo_json(found) if as_json_ else render.show_organisation(Console(), found)


@click.command()
@click.argument("name", metavar="[NAMN]", default="")
@click.option("--steps", type=click.IntRange(1, 3), default=2, show_default=True, help="Steg bort.")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=MAX_NETWORK,
    show_default=True,
    help="Högsta antal organisationer.",
)
@click.option("--format", "form", type=click.Choice(get_args(NetworkForm)), help="Skriv som fil.")
@output_option
@scope_options
@index_option
@json_option
def network(name: str, index: Path | None, as_json_: bool, **asked: Any) -> None:
    """Visa nätverket kring en organisation, eller hela nätverket utan NAMN.

    Två organisationer hör ihop när de är med i samma insats eller projekt.
    """
    form, output = asked.pop("form"), asked.pop("output")
    steps, limit = asked.pop("steps"), asked.pop("limit")
    found = engine(index).network(name, steps, NetworkScope(**asked), limit)
    if as_json_ or form:
        echo_lines(network_file(found, "json" if as_json_ else form), output)
    else:
        render.show_network(Console(), found)


@click.command()
@click.argument("name", metavar="NAMN")
@click.option(
    "--limit",
    type=click.IntRange(1),
    default=10,
    show_default=True,
    help="Högsta antal organisationer.",
)
@scope_options
@index_option
@json_option
def unreached(name: str, limit: int, index: Path | None, as_json_: bool, **scope: Any) -> None:
    """Visa vilka som partnerna samarbetar med men inte organisationen själv."""
    found = engine(index).reach(name, NetworkScope(**scope), limit)
    echo_json(found) if as_json_ else render.show_reach(Console(), found)


@click.command()
@click.argument("start", metavar="A")
@click.argument("goal", metavar="B")
@index_option
@json_option
def path(start: str, goal: str, index: Path | None, as_json_: bool) -> None:
    """Visa de kortaste vägarna mellan två organisationer eller regioner, med källor."""
    found = engine(index).path(start, goal)
    echo_json(found) if as_json_ else render.show_path(Console(), found)

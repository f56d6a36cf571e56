"""Commands that ask: search, similar, show, region."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from queries import Organisation, Page
from service import render
from service.options import (
    echo_json,
    engine,
    filter_options,
    hits_limit_option,
    index_option,
    json_option,
)
from service.render_networks import show_organisation


@click.command()
@click.argument("text")
@filter_options
@hits_limit_option
@index_option
@json_option
def search(
    text: str, limit: int, index: Path | None, as_json_: bool, **filters: tuple[str, ...]
) -> None:
    """Sök insatser, projekt och sidor som handlar om TEXT.

    TEXT är en fråga, sökord eller en hel inklistrad text.
    """
    found = engine(index).search(text, filters, Page(limit))
    if as_json_:
        echo_json(found)
    else:
        render.show_hits(Console(), found)


@click.command()
@click.argument("address", metavar="ID|FIL:RAD")
@filter_options
@hits_limit_option
@index_option
@json_option
def similar(
    address: str, limit: int, index: Path | None, as_json_: bool, **filters: tuple[str, ...]
) -> None:
    """Visa liknande insatser och projekt i andra regioner."""
    found = engine(index).similar(address, filters, Page(limit))
    if as_json_:
        echo_json(found)
    else:
        render.show_hits(Console(), found)


@click.command()
@click.argument("address", metavar="ID|FIL:RAD")
@click.option("--facts", is_flag=True, help="Visa varje uppgift med källa och hur den hittades.")
@index_option
@json_option
def show(address: str, facts: bool, index: Path | None, as_json_: bool) -> None:
    """Visa allt om en insats, ett projekt, en organisation eller ett stycke text."""
    asked = engine(index)
    if facts:
        stated = asked.facts(address)
        echo_json(stated) if as_json_ else render.show_facts(Console(), stated)
        return
    thing = asked.show(address)
    if as_json_:
        echo_json(thing)
    elif isinstance(thing, Organisation):
        show_organisation(Console(), thing)
    else:
        render.show_thing(Console(), thing)


@click.command()
@click.argument("name", metavar="NAMN")
@index_option
@json_option
def region(name: str, index: Path | None, as_json_: bool) -> None:
    """Visa en regions profil: områden, organisationer, program, mål och lärande."""
    found = engine(index).region(name)
    echo_json(found) if as_json_ else render.show_region(Console(), found)

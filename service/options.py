"""Options that several commands share, and what they open."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from queries import MAX_LIMIT, Engine
from service.database import index_source
from service.exports import as_json
from service.library import IndexSource, OpenIndex
from service.settings import Settings

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Command = TypeVar("Command", bound=Callable[..., Any])


def index_option(command: Command) -> Command:
    """--index, default UTBLICK_INDEX, default ./index."""
    return click.option(
        "--index",
        type=click.Path(path_type=Path, file_okay=False),
        help="Mappen där indexet ligger (annars UTBLICK_INDEX, annars ./index).",
    )(command)


def json_option(command: Command) -> Command:
    """--json, for other programs."""
    return click.option("--json", "as_json_", is_flag=True, help="Svara med JSON.")(command)


def output_option(command: Command) -> Command:
    """-o, a file instead of the screen."""
    return click.option(
        "-o",
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Fil att skriva till (annars skärmen).",
    )(command)


def limit_option(default: int, text: str) -> Callable[[Command], Command]:
    """--limit, from one to the most that one answer has."""
    return click.option(
        "--limit", type=click.IntRange(1, MAX_LIMIT), default=default, show_default=True, help=text
    )


hits_limit_option = limit_option(10, "Högsta antal träffar.")


def filter_options(command: Command) -> Command:
    """The filters of a search, each repeatable."""
    for name, text in reversed(FILTERS):
        command = click.option(f"--{name}", multiple=True, help=text)(command)
    return command


FILTERS = (
    ("region", "Bara denna region (”Kalmar”, ”Region Kalmar län”, 08)."),
    ("area", "Bara detta område (en del av namnet räcker)."),
    ("year", "Bara detta år."),
    ("programme", "Bara detta program (ERUF, ESF+, Interreg ...)."),
    ("organisation", "Bara med denna organisation."),
    ("kind", "Bara detta slag: initiative, project, page eller answer."),
    ("document", "Bara ur detta dokument."),
)


def settings(index: Path | None) -> Settings:
    """The settings of this process, with the index folder of the command line first."""
    found = Settings.from_env(os.environ)
    return dataclasses.replace(found, index=index) if index else found


def source(index: Path | None) -> IndexSource:
    """Where the index that a command asks comes from, until the command ends."""
    found = index_source(settings(index))
    click.get_current_context().call_on_close(found.close)
    return found


def opened(index: Path | None) -> OpenIndex:
    """The index that a command asks; raises NoIndex and its kin."""
    found = source(index)
    return found.open(found.current())


def engine(index: Path | None) -> Engine:
    """The engine over the index that a command asks."""
    return opened(index).engine


def echo_json(value: DataclassInstance | tuple[DataclassInstance, ...]) -> None:
    """Print an answer as JSON."""
    click.echo(json.dumps(as_json(value), ensure_ascii=False, indent=2))


def echo_lines(lines: Iterable[str], output: Path | None) -> None:
    """Write lines to a file, which is whole or not there, or else to the screen."""
    if output is None:
        for line in lines:
            click.echo(line, nl=False)
        return
    aside = output.with_name(f".{output.name}.new")
    with aside.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)
    aside.replace(output)

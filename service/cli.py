"""The command line: one command per question; `main` turns our errors into plain words."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from embeddings import EmbeddingError
from graph import GraphError
from loaders import LoaderError
from queries import QueryError
from service.commands_ask import region, search, show, similar
from service.commands_coverage import coverage
from service.commands_export import export
from service.commands_identity import eval_identity, review
from service.commands_index import account, build, serve
from service.commands_measure import eval_extraction, eval_search
from service.commands_move import pull, push
from service.commands_networks import network, partners, path, unreached
from service.commands_panorama import compare, goals, lessons, matrix, outlook, themes
from service.commands_search import similar_text, source, table
from service.errors import ServiceError
from service.version import VERSION

OUR_ERRORS = (EmbeddingError, GraphError, LoaderError, QueryError, ServiceError)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, prog_name="utblick", message="%(prog)s %(version)s")
def cli() -> None:
    """Vilka regioner har gjort något liknande, med vem, mot vilka mål, och vad lärde de sig?

    Bygg först ett index av en mapp med dokument (utblick build MAPP), fråga sedan
    (utblick search "stöd till export"). Alla kommandon har --json för andra program.
    Avslutas med 0 när allt gick bra, 1 vid fel, 2 när kommandot är fel skrivet och 3 när
    indexet byggdes men något dokument inte kunde läsas.
    """


for command in (
    build, account, coverage, search, similar, similar_text, table, show, source, partners, network,
    unreached, path, region, outlook, compare, themes, matrix, goals, lessons, review,
    export, push, pull, eval_search, eval_extraction, eval_identity, serve,
):  # fmt: skip
    cli.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status. Our errors become one line, no traceback."""
    try:
        status = cli.main(arguments, prog_name="utblick", standalone_mode=False)
    except click.exceptions.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except OUR_ERRORS as error:
        click.echo(f"Fel: {error}", err=True)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status if isinstance(status, int) else 0


def run() -> None:
    """Entry point of the script `utblick`."""
    sys.exit(main())

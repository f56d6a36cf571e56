"""The command line: one command per question; `main` turns our errors into plain words."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

_COMMANDS = {
    "index": ("account", "build", "serve"),
    "ask": ("region", "search", "show", "similar"),
    "search": ("similar-text", "source", "table"),
    "networks": ("network", "partners", "path", "unreached"),
    "panorama": ("compare", "goals", "lessons", "matrix", "outlook", "themes"),
    "coverage": ("coverage",),
    "identity": ("eval-identity", "review"),
    "export": ("export",),
    "move": ("pull", "push"),
    "measure": ("eval", "eval-extraction"),
}
"""Module (service.commands_...) -> its commands; a module is imported when one is called."""

_NEW_BEFORE_COLLECTING = 100_000
"""New values before garbage is looked for; what an index is opened as all stays anyhow."""


class _Commands(click.Group):
    """A group that imports only what is called, so that an answer is there sooner."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(name for names in _COMMANDS.values() for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = next((m for m, names in _COMMANDS.items() if cmd_name in names), None)
        if module is None:
            return None
        commands = vars(import_module(f"service.commands_{module}")).values()
        return next(c for c in commands if isinstance(c, click.Command) and c.name == cmd_name)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="utblick", prog_name="utblick", message="%(prog)s %(version)s")
def cli() -> None:
    """Vilka regioner har gjort något liknande, med vem, mot vilka mål, och vad lärde de sig?

    Bygg först ett index av en mapp med dokument (utblick build MAPP), fråga sedan
    (utblick search "stöd till export"). Alla kommandon har --json för andra program.
    Avslutas med 0 när allt gick bra, 1 vid fel, 2 när kommandot är fel skrivet och 3 när
    indexet byggdes men något dokument inte kunde läsas.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status. Our errors become one line, no traceback."""
    try:
        status = cli.main(arguments, prog_name="utblick", standalone_mode=False)
    except click.exceptions.Abort:
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if not isinstance(error, _our_errors()):
            raise
        click.echo(f"Fel: {error}", err=True)
        return 1
    return status if isinstance(status, int) else 0


def _our_errors() -> tuple[type[Exception], ...]:
    """The roots of all packages' errors, imported when there is one to tell apart."""
    from embeddings import EmbeddingError
    from graph import GraphError
    from loaders import LoaderError
    from queries import QueryError
    from service.errors import ServiceError

    return (EmbeddingError, GraphError, LoaderError, QueryError, ServiceError)


def run() -> None:
    """Entry point of the script `utblick`."""
    gc.set_threshold(_NEW_BEFORE_COLLECTING)
    sys.exit(main())

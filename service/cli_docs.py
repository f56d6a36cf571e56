"""docs/cli.md, made from the commands themselves: `python -m service.cli_docs > docs/cli.md`."""

from __future__ import annotations

import click

from service.cli import cli

WIDTH = 100


def cli_markdown() -> str:
    """Every command with its help text, as Markdown."""
    root = click.Context(
        cli,
        info_name="utblick",
        max_content_width=WIDTH,
        terminal_width=WIDTH,
        help_option_names=["-h", "--help"],
    )
    parts = [
        "# Command line\n",
        "Made from the commands by `python -m service.cli_docs`; a test keeps it current.\n",
        _section("utblick", cli, root),
    ]
    for name in cli.list_commands(root):
        command = cli.get_command(root, name)
        assert command is not None, name
        context = click.Context(command, root, name, max_content_width=WIDTH, terminal_width=WIDTH)
        parts.append(_section(f"utblick {name}", command, context))
    return "\n".join(parts)


def _section(title: str, command: click.Command, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    click.echo(cli_markdown(), nl=False)

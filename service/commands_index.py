"""Commands around the index itself: build, account, serve."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from loaders import Reading
from service import render_account
from service.build import BuildReport, Options
from service.build import build as build_index
from service.options import index_option, json_option, settings, source
from service.progress import progress_bars
from service.readings import load_accounts

SOME_REFUSED = 3
"""Exit status of a build that left out a document."""


@click.command()
@click.argument(
    "paths", metavar="MAPP|FIL...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--force", is_flag=True, help="Bygg om allt, även det som inte har ändrats.")
@click.option(
    "--decisions",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Filen med beslut om vad som är samma (annars UTBLICK_DECISIONS, annars decisions.toml "
    "bredvid indexet).",
)
@click.option(
    "--adapt",
    is_flag=True,
    help="Låt den inbyggda modellen lära av dokumenten vilka ord som hör ihop.",
)
@index_option
@json_option
def build(paths: tuple[Path, ...], index: Path | None, as_json_: bool, **how: Any) -> int:
    """Läs dokument och bygg indexet; bara det som har ändrats läses om."""
    chosen = settings(index)
    given = Options(model=chosen.model, **how)
    options = replace(given, decisions=given.decisions or chosen.decisions)
    with progress_bars(quiet=as_json_) as report_progress:
        report = build_index(paths, chosen.index, options, report_progress)
    if as_json_:
        click.echo(json.dumps(_report_json(report), ensure_ascii=False, indent=2))
    else:
        _show_report(report, chosen.index)
    return SOME_REFUSED if report.refused else 0


def _show_report(report: BuildReport, index: Path) -> None:
    console = Console()
    render_account.show_account(console, report.readings)
    render_account.show_loose_ends(console, report.readings)
    for refused in report.refused:
        console.print(
            f"Kunde inte läsas: {refused.problem}", style="red", markup=False, soft_wrap=True
        )
    for warning in report.warnings:
        console.print(f"Obs: {warning}", style="yellow", markup=False, soft_wrap=True)
    if report.changed:
        read = len(report.read_again)
        console.print(f"Indexet i {index} är byggt; {read} dokument lästes.", markup=False)
    else:
        console.print(f"Inget har ändrats; indexet i {index} står kvar.", markup=False)


def _report_json(report: BuildReport) -> dict[str, Any]:
    return {
        "generation": report.generation,
        "changed": report.changed,
        "read": list(report.read_again),
        "documents": _account_json(report.readings, rows=False),
        "refused": [
            {"document": refused.document, "problem": refused.problem} for refused in report.refused
        ],
        "warnings": list(report.warnings),
    }


def _account_json(readings: Sequence[Reading], rows: bool) -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = []
    for reading in readings:
        known = {"document": reading.document, "kind": reading.kind, "totals": reading.totals()}
        listed = [
            {
                "outcome": entry.outcome.value,
                "lines": [entry.source.first, entry.source.last],
                "note": entry.note,
                "id": entry.node,
            }
            for entry in reading.account
        ]
        documents.append({**known, "rows": listed} if rows else known)
    return documents


@click.command()
@index_option
@json_option
def account(index: Path | None, as_json_: bool) -> None:
    """Visa vad varje rad och avsnitt i dokumenten blev."""
    readings = load_accounts(source(index).current())
    if as_json_:
        click.echo(json.dumps(_account_json(readings, rows=True), ensure_ascii=False, indent=2))
        return
    console = Console()
    render_account.show_account(console, readings)
    render_account.show_loose_ends(console, readings)


@click.command()
@click.option("--host", help="Adress att lyssna på (annars UTBLICK_HOST, annars 127.0.0.1).")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    help="Port att lyssna på (annars UTBLICK_PORT, annars 8000).",
)
@index_option
def serve(host: str | None, port: int | None, index: Path | None) -> None:
    """Starta webbtjänsten."""
    from service.server import serve as run_server  # the web framework takes a second to import

    run_server(settings(index).with_address(host, port))

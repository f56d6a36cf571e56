"""What became of each row of each document, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from loaders import Outcome, Reading

OUTCOMES = {
    Outcome.INITIATIVE: "insatser",
    Outcome.DUPLICATE: "dubbletter",
    Outcome.REFERENCE: "hänvisningar",
    Outcome.NOTHING_REPORTED: "inget redovisat",
    Outcome.CONTINUED: "fortsättningar",
    Outcome.ANSWER: "svar",
    Outcome.PROJECT: "projekt",
    Outcome.SECTION: "avsnitt",
    Outcome.LAYOUT: "formulär och sidlayout",
    Outcome.UNUSED: "oanvända",
}


def show_account(console: Console, readings: Iterable[Reading]) -> None:
    """One row per document and outcome."""
    table = Table("Dokument", "Slag", "Blev", "Antal", title="Vad varje dokument gav")
    for reading in readings:
        names = escape(reading.document), reading.kind
        for outcome, count in reading.totals().items():
            table.add_row(*names, OUTCOMES[Outcome(outcome)], str(count))
            names = "", ""
    console.print(table)


def show_loose_ends(console: Console, readings: Iterable[Reading]) -> None:
    """Every row that was not used, with the reason."""
    for reading in readings:
        for entry in reading.account:
            if entry.outcome is Outcome.UNUSED:
                console.print(f"[yellow]{escape(str(entry.source))}[/] {escape(entry.note)}")

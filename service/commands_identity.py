"""Commands on who is who: review (what a person should judge) and eval-identity."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from queries import Likeness, Side
from service.evaluate_identity import IdentityScores, MergedPair, evaluate_identity
from service.exports import as_json
from service.options import echo_json, engine, index_option, json_option
from service.render import place

DOUBTFUL = "Tveksamma par, säkrast först"
MERGED = "Sammanslagna, osäkrast först"


@click.command()
@click.option(
    "--limit",
    type=click.IntRange(1, 1000),
    default=10,
    show_default=True,
    help="Högsta antal par av varje slag.",
)
@index_option
@json_option
def review(limit: int, index: Path | None, as_json_: bool) -> None:
    """Visa par som kanske är samma projekt eller organisation, och de osäkraste sammanslagningarna.

    Under varje par står de rader som avgör saken om du klistrar in dem i decisions.toml.
    """
    asked = engine(index)
    doubtful, merged = asked.doubtful()[:limit], asked.merged()[:limit]
    if as_json_:
        found = {"doubtful": as_json(doubtful), "merged": as_json(merged)}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    _show(DOUBTFUL, doubtful, "same")
    _show(MERGED, merged, "different")


def _show(title: str, pairs: Sequence[Likeness], ruling: str) -> None:
    console = Console()
    console.rule(f"{title} ({len(pairs)})")
    for pair in pairs:
        console.print(_table(pair))
        click.echo(decision_lines(pair, ruling))


def _table(pair: Likeness) -> Table:
    title = f"{pair.score:.2f}  {escape('; '.join(pair.reasons))}"
    table = Table(title=title, title_justify="left")
    for heading in ("", "A", "B"):
        table.add_column(heading, overflow="fold")
    for name, left, right in _rows(pair.left, pair.right):
        table.add_row(name, escape(left), escape(right))
    return table


def _rows(left: Side, right: Side) -> Iterable[tuple[str, str, str]]:
    """What tells two things apart, side by side; what neither has is left out."""
    rows = zip(_columns(left), _columns(right), strict=True)
    return ((name, one, other) for (name, one), (_, other) in rows if one or other)


def _columns(side: Side) -> tuple[tuple[str, str], ...]:
    period = "–".join((side.period.start or "", side.period.end or "")).strip("–")
    return (
        ("namn", side.name),
        ("region", ", ".join(side.regions)),
        ("ärende-id", ", ".join(side.case_ids)),
        ("ägare", ", ".join(side.owners)),
        ("period", period),
        ("källa", place(side.source)),
    )


def decision_lines(pair: Likeness, ruling: str) -> str:
    """The entry of decisions.toml that settles a pair; who, when and why are left to fill in."""
    left, right = (
        json.dumps(_address(side), ensure_ascii=False) for side in (pair.left, pair.right)
    )
    return (
        f"[[{ruling}]]\nleft = {left}\nright = {right}\n"
        'who = "NAMN"\nwhen = "ÅÅÅÅ-MM-DD"\nwhy = "SKÄL"\n'
    )


def _address(side: Side) -> str:
    """A report by the line where it stands; an organisation, which stands in many, by its id."""
    if side.kind == "organisation":
        return side.id
    return f"{side.source.document}:{side.source.lines[0]}"


@click.command("eval-identity")
@click.argument(
    "gold", metavar="FACIT", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option(
    "--document", default="", help="Dokumentet vars rader är bedömda (annars hittas det)."
)
@index_option
@json_option
def eval_identity(gold: Path, document: str, index: Path | None, as_json_: bool) -> None:
    """Mät vilka rapporter som tagits för samma projekt mot par som bedömts för hand."""
    scores = evaluate_identity(engine(index), gold, document)
    echo_json(scores) if as_json_ else _show_scores(scores)


def _show_scores(scores: IdentityScores) -> None:
    console = Console()
    table = Table("Mått", "Värde", title=escape(scores.document))
    table.add_row("täckning bland par som är samma", f"{scores.recall:.3f}")
    table.add_row("andel olika par som hållits isär", f"{scores.kept_apart:.3f}")
    table.add_row("sammanslagna par i allt", str(len(scores.merged)))
    console.print(table)
    for title, pairs in (("Saknas", scores.missed), ("Fel", scores.wrong)):
        for left, right in pairs:
            console.print(f"{title}: {left} och {right}", markup=False)
    for pair in scores.merged:
        console.print(_line(pair), markup=False, soft_wrap=True)


def _line(pair: MergedPair) -> str:
    score = "genom andra" if pair.score is None else f"{pair.score:.2f}"
    sides = (f"{place(side.source)} ”{side.name}”" for side in (pair.left, pair.right))
    return f"{score}  {' = '.join(sides)}  {pair.judged}"

"""Commands that measure: eval (search) and eval-extraction."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from service.evaluate_extraction import evaluate_extraction
from service.evaluate_search import SearchScores, evaluate_search
from service.options import echo_json, engine, index_option, json_option

file_argument = click.Path(path_type=Path, exists=True, dir_okay=False)
LEG_NAMES = {
    "fused": "alla",
    "words": "ord",
    "ngram": "orddelar",
    "dense": "mening, hel text",
    "sentence": "mening, bästa stycke",
}
document_option = click.option(
    "--document", default="", help="Dokumentet vars rader är bedömda (annars hittas det)."
)


@click.command("eval")
@click.argument("topics", metavar="FRÅGOR", type=file_argument)
@click.argument("qrels", metavar="BEDÖMNINGAR", type=file_argument)
@click.option("--per-topic", is_flag=True, help="Visa varje fråga för sig.")
@document_option
@index_option
@json_option
def eval_search(
    topics: Path,
    qrels: Path,
    per_topic: bool,
    document: str,
    index: Path | None,
    as_json_: bool,
) -> None:
    """Mät sökningen mot bedömda frågor: nDCG@10 och täckning bland de 50 första."""
    scores = evaluate_search(engine(index), topics, qrels, document)
    echo_json(scores) if as_json_ else _show_scores(scores, per_topic)


def _show_scores(scores: SearchScores, per_topic: bool) -> None:
    table = Table("Ben", "Frågor", "Antal", "nDCG@10", "95 %", "R@50", title=scores.document)
    for of in scores.types:
        span = f"{of.low:.2f}–{of.high:.2f}"
        figures = f"{of.ndcg_10:.3f}", span, f"{of.recall_50:.3f}"
        table.add_row(LEG_NAMES[of.leg], of.type, str(of.topics), *figures)
    if per_topic:
        table.add_section()
        for score in scores.topics:
            row = f"{score.ndcg_10:.3f}", "", f"{score.recall_50:.3f}"
            table.add_row("alla", score.topic, "", *row)
    Console().print(table)


@click.command("eval-extraction")
@click.argument("gold", metavar="FACIT", type=file_argument)
@document_option
@index_option
@json_option
def eval_extraction(gold: Path, document: str, index: Path | None, as_json_: bool) -> None:
    """Mät de uttagna uppgifterna mot rader som märkts upp för hand."""
    scores = evaluate_extraction(engine(index), gold, document)
    if as_json_:
        echo_json(scores)
        return
    table = Table("Fält", "Precision", "Täckning", "F1", "Rätt", "För mycket", "Saknas")
    for of in scores:
        figures = f"{of.precision:.3f}", f"{of.recall:.3f}", f"{of.f1:.3f}"
        table.add_row(of.field, *figures, str(of.both), str(of.extra), str(of.missed))
    Console().print(table)

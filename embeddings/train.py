"""Trains the embedded model: `python -m embeddings.train --help`.

Text, pairs and the written material in, a model folder in sentence-transformers format out.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from embeddings.errors import EmbeddingError
from embeddings.training.material import SHARE_ALIKE
from embeddings.training.recipe import Recipe
from embeddings.training.run import Sources, train_model

_DATA = Path(__file__).parent / "data"
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--text", type=_FILE, required=True, help="Running text, one paragraph a line.")
@click.option("--pairs", type=_FILE, required=True, help="Pairs: lines of type, a, b, src.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The model's folder.")
@click.option("--tokenizer", type=_FILE, help="A tokenizer.json to use instead of a new one.")
@click.option("--epochs", type=float, default=Recipe().epochs, show_default=True)
@click.option("--device", default=Recipe().device, show_default=True, help="cpu or cuda.")
@click.option("--threads", type=int, default=Recipe().threads, show_default=True)
@click.option(
    "--written",
    type=click.FloatRange(0.05, 1),
    default=Recipe().written,
    show_default=True,
    help="How much of the written material to use, for a learning curve.",
)
@click.option(
    "--runs",
    type=click.IntRange(1, len(Recipe().seeds)),
    default=len(Recipe().seeds),
    show_default=True,
    help="Runs that are laid side by side.",
)
@click.option("--share-alike", is_flag=True, help="Use ShareAlike sources among the pairs too.")
def main(
    text: Path,
    pairs: Path,
    out: Path,
    tokenizer: Path | None,
    share_alike: bool,
    runs: int,
    **numbers: Any,
) -> None:
    """Trains a model; the same files and numbers give the same model."""
    left_out = frozenset[str]() if share_alike else SHARE_ALIKE
    written = _DATA / "written"
    sources = Sources(
        text=text,
        pairs=pairs,
        triples=tuple(sorted(written.glob("*triples.jsonl"))),
        clusters=written / "clusters.jsonl",
        concepts=_DATA / "concepts.jsonl",
        left_out=left_out,
        tokenizer=tokenizer,
    )
    try:
        recipe = replace(Recipe(), seeds=Recipe().seeds[:runs], **numbers)
        train_model(sources, recipe, out, click.echo)
    except EmbeddingError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()

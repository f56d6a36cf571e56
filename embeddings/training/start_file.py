"""Writes start vectors made by another model: `python -m embeddings.training.start_file --help`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from tokenizers import Tokenizer

from embeddings.errors import EmbeddingError
from embeddings.shipped import open_embedder
from embeddings.training.recipe import Recipe
from embeddings.training.start import save_start

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--tokenizer", type=_FILE, required=True, help="The tokenizer.json to train with.")
@click.option("--model", required=True, help="A sentence-transformers model, name or folder.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="A file, .npz.")
def main(tokenizer: Path, model: str, out: Path) -> None:
    """Embeds every piece of a tokenizer by itself, for `embeddings.train --start`."""
    try:
        save_start(out, Tokenizer.from_file(str(tokenizer)), open_embedder(model), Recipe())
    except EmbeddingError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()

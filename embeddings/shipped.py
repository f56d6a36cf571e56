"""Opening a model: the one that ships with the package, or one that a person names."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from embeddings.embedder import Embedder
from embeddings.sentence_embedder import ModelOptions, SentenceEmbedder
from embeddings.static_embedder import StaticEmbedder, is_static, open_static

SHIPPED = "utblick-sv"


@cache
def shipped_model() -> StaticEmbedder:
    """Our own small Swedish model; needs neither torch nor a network."""
    return open_static(Path(str(files("embeddings"))) / "models" / SHIPPED)


def open_embedder(model: str, options: ModelOptions | None = None) -> Embedder:
    """The embedder of a named model or model folder.

    A static model in a folder runs without torch; any other needs sentence-transformers. Raises
    ModelNotInstalled without that package, ModelUnusable when the model cannot be opened.
    """
    folder = Path(model)
    if folder.is_dir() and is_static(folder):
        return open_static(folder)
    return SentenceEmbedder(model, options)

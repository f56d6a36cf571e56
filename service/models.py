"""Which dense model an index is made with: ours, or one that a person names."""

from __future__ import annotations

from embeddings import Embedder, open_embedder

BUILT_IN = "inbyggd"


def model_name(model: str) -> str:
    """The name that the manifest holds for a choice of model."""
    return model or BUILT_IN


def chosen_embedder(model: str) -> Embedder | None:
    """The embedder of a named model, None for the built-in one.

    Raises ModelNotInstalled when sentence-transformers is missing.
    """
    return open_embedder(model) if model else None

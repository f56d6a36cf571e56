"""What an embedder is: texts in, unit vectors out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.storage import Floats


class Embedder(Protocol):
    """Turns texts into vectors whose dot product is their cosine.

    Questions and passages are two methods because many models treat them differently.
    Both give float32 of the shape (texts, dim), each row of length one, or zeros for a text that
    says nothing to the model.
    """

    @property
    def name(self) -> str:
        """What the model is called; an index keeps it."""

    @property
    def dim(self) -> int:
        """Length of a vector."""

    def embed_queries(self, texts: Sequence[str]) -> Floats:
        """Vectors of questions."""

    def embed_passages(self, texts: Sequence[str]) -> Floats:
        """Vectors of passages."""


def unit_rows(vectors: NDArray[np.floating]) -> Floats:
    """The rows scaled to length one; rows of zeros stay."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1.0)).astype(np.float32)

"""What a vector index is, and the table of its kinds."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from embeddings.storage import Floats

Kind: TypeAlias = Literal["exact", "faiss"]


@dataclass(frozen=True, slots=True)
class Hit:
    """An id and its cosine with the question: higher is better, in [-1, 1]."""

    id: str
    score: float


class VectorIndex(Protocol):
    """Unit vectors under ids, searched by cosine."""

    def search(
        self, vector: Floats, limit: int, allowed: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest among the allowed ids (None: all), best first, ties by id.

        `vector` is one unit vector, (dim,). The filter comes before the search and is exact.
        """

    def scores(self, vector: Floats) -> Floats:
        """The cosine of every vector, in the order of the ids: float32, (ids,)."""


def open_index(ids: Sequence[str], vectors: Floats, kind: Kind = "exact") -> VectorIndex:
    """An index over unit vectors, (ids, dim).

    "exact" is numpy; "faiss" is faster from some 10,000 vectors on, with the same answers.
    """
    if kind == "faiss":
        from embeddings.faiss_index import FaissIndex

        return FaissIndex(ids, vectors)
    from embeddings.exact_index import ExactIndex

    return ExactIndex(ids, vectors)

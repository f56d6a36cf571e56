"""The plain index: every cosine is computed. The oracle of the others."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np

from embeddings.index import Hit
from embeddings.storage import Floats


class ExactIndex:
    """Unit vectors in one numpy array."""

    def __init__(self, ids: Sequence[str], vectors: Floats) -> None:
        self._ids = tuple(ids)
        self._vectors = np.ascontiguousarray(vectors, dtype=np.float32)

    def search(
        self, vector: Floats, limit: int, allowed: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest among the allowed ids, best first, ties by id."""
        wanted = None if allowed is None else set(allowed)
        scored = zip(self._ids, self.scores(vector).tolist(), strict=True)
        hits = [Hit(id_, score) for id_, score in scored if wanted is None or id_ in wanted]
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))[:limit]

    def scores(self, vector: Floats) -> Floats:
        """The cosine of every vector, in the order of the ids."""
        return np.asarray(self._vectors @ vector, dtype=np.float32)

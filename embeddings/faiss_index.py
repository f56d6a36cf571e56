"""FAISS' flat index: exact, with the filter inside the search."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import faiss
import numpy as np

from embeddings.index import Hit
from embeddings.storage import Floats


class FaissIndex:
    """Unit vectors in an IndexFlatIP."""

    def __init__(self, ids: Sequence[str], vectors: Floats) -> None:
        # Threads that share busy cores make one search many times slower.
        faiss.omp_set_num_threads(1)
        self._ids = tuple(ids)
        self._rows = {id_: row for row, id_ in enumerate(self._ids)}
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def search(
        self, vector: Floats, limit: int, allowed: Collection[str] | None = None
    ) -> list[Hit]:
        """The nearest among the allowed ids, best first, ties by id.

        All allowed rows are scored, so that ties at the limit fall by id as well.
        """
        rows = self._allowed_rows(allowed)
        if not len(rows):
            return []
        picked = faiss.SearchParameters()
        picked.sel = faiss.IDSelectorBatch(rows)
        scores, found = self._index.search(_as_batch(vector), len(rows), params=picked)
        hits = [Hit(self._ids[row], float(s)) for row, s in zip(found[0], scores[0], strict=True)]
        return sorted(hits, key=lambda hit: (-hit.score, hit.id))[:limit]

    def scores(self, vector: Floats) -> Floats:
        """The cosine of every vector, in the order of the ids."""
        scores = np.zeros(len(self._ids), dtype=np.float32)
        if self._ids:
            values, rows = self._index.search(_as_batch(vector), len(self._ids))
            scores[rows[0]] = values[0]
        return scores

    def _allowed_rows(
        self, allowed: Collection[str] | None
    ) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        known = self._ids if allowed is None else self._rows.keys() & set(allowed)
        return np.array(sorted(self._rows[id_] for id_ in known), dtype=np.int64)


def _as_batch(vector: Floats) -> Floats:
    return np.ascontiguousarray(vector, dtype=np.float32).reshape(1, -1)

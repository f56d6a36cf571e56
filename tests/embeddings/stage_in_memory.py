"""A first stage without a database: the reference for those that have one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from embeddings import StoredText
from embeddings.first_stage import Values


class StageInMemory:
    """FirstStage over texts in a list, by plain loops."""

    def __init__(self, texts: Sequence[StoredText], values: Mapping[str, Values]) -> None:
        self._texts = {text.id: text for text in texts}
        self._values = values
        self.fetched: list[str] = []

    def nearest(
        self, vector: Sequence[float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        scores = {
            text.id: float(np.dot(text.vector, vector))
            for text in self._texts.values()
            if text.vector is not None and self._passes(text.id, wanted, unwanted)
        }
        return sorted(scores, key=lambda id_: (-scores[id_], id_))[:limit]

    def meeting(
        self, terms: Mapping[str, float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        scores = {
            text.id: sum(terms.get(term, 0.0) for term in text.terms)
            for text in self._texts.values()
            if self._passes(text.id, wanted, unwanted)
        }
        found = [id_ for id_, score in scores.items() if score]
        return sorted(found, key=lambda id_: (-scores[id_], id_))[:limit]

    def texts(self, ids: Sequence[str]) -> list[tuple[str, str, str, bytes]]:
        self.fetched += ids
        found = (self._texts[id_] for id_ in sorted(ids) if id_ in self._texts)
        return [(text.id, text.title, text.body, text.row) for text in found]

    def _passes(self, id_: str, wanted: Values, unwanted: Values) -> bool:
        values = self._values.get(id_, {})
        return all({*values.get(name, ())} & {*of} for name, of in wanted.items()) and not any(
            {*values.get(name, ())} & {*of} for name, of in unwanted.items()
        )

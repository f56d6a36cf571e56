"""An index whose texts another store holds: candidates from there, then the same comparison."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

import numpy as np

from embeddings.alike import Alike
from embeddings.analysis import question_words, stem
from embeddings.asked import Asked, Searched
from embeddings.embedder import Embedder
from embeddings.errors import TextNotFound
from embeddings.first_stage import EVERYWHERE, FirstStage, Within
from embeddings.frame import filled, load_frame
from embeddings.fusion import Weights
from embeddings.hybrid import HybridIndex, index_beside
from embeddings.hybrid_files import Parts
from embeddings.index import open_index
from embeddings.questions import QuestionReader
from embeddings.storage import Floats
from embeddings.telling import telling_words
from embeddings.text_rows import TextRow, unpack_row
from embeddings.texts import Text

CANDIDATES = 300
"""Texts that each way of the first stage gives: by meaning, by words, with and without filters."""

MOST_KEPT = 20_000
"""Texts that are kept in memory once they were fetched, some 20 kB each."""

_Known = dict[str, tuple[Text, TextRow]]


class StagedIndex:
    """Searches as `HybridIndex` does, with its scores; only candidates are compared.

    `drawn` are the texts drawn to stand for all: they are always compared, so that the scores are
    those of `HybridIndex`. Counts are of what was compared.
    """

    def __init__(
        self,
        frame: Parts,
        stage: FirstStage,
        drawn: Collection[str],
        weights: Weights | None = None,
    ) -> None:
        self._frame = frame
        self._stage = stage
        self._drawn = frozenset(drawn)
        self._weights = weights
        self._reader = QuestionReader(frame.lexical.word_idf, frame.concepts)
        self._known: _Known = {}

    @classmethod
    def opened(
        cls,
        folder: Path,
        embedder_factory: Callable[[], Embedder | None],
        stage: FirstStage,
        drawn: Collection[str],
    ) -> StagedIndex:
        """Over the texts of a store, with the frame in a folder.

        Raises IndexMismatch when the frame was made by another format or model, IndexDamaged.
        """
        return cls(load_frame(folder, embedder_factory), stage, drawn)

    def weighed(self, weights: Weights) -> StagedIndex:
        """The same index with other weights of its legs."""
        return StagedIndex(self._frame, self._stage, self._drawn, weights)

    def ask(self, query: str, within: Within = EVERYWHERE) -> Asked:
        """A question, to be ranked, counted and explained among its candidates.

        Candidates are found within the filter and, for counts that disregard it, without.
        """
        vector = np.asarray(self._frame.embedder.embed_queries([query])[0], dtype=np.float32)
        terms = self._terms(query)
        ids = set(self._drawn if terms else ())
        for place in {id(place): place for place in (within, EVERYWHERE)}.values():
            ids.update(self._candidates(terms, vector, place))
        return Asked(self._searched(sorted(ids)), query, vector)

    def alike(self, text_ids: Collection[str]) -> Alike:
        """See SearchIndex; the texts are fetched."""
        ids = sorted(set(text_ids))
        fetched = self._fetched(ids)
        if len(fetched) < len(ids):
            raise TextNotFound(f"{len(ids) - len(fetched)} of the texts are not in the store")
        vectors = [row.vector for _, row in fetched]
        return Alike(ids, np.stack(vectors) if vectors else self._frame.vectors)

    def beside(self, texts: Sequence[Text]) -> HybridIndex:
        """See SearchIndex."""
        return index_beside(self._frame, texts, self._weights)

    def telling_words(self, texts: Sequence[str], limit: int) -> tuple[str, ...]:
        """See SearchIndex."""
        return telling_words(texts, self._frame.lexical.word_idf, limit)

    def _candidates(self, terms: dict[str, float], vector: Floats, within: Within) -> Iterable[str]:
        if not terms:
            return
        wanted, unwanted = within.wanted, within.unwanted
        yield from self._stage.meeting(terms, wanted, unwanted, CANDIDATES)
        if vector.any():
            yield from self._stage.nearest(vector.tolist(), wanted, unwanted, CANDIDATES)

    def _terms(self, query: str) -> dict[str, float]:
        """The terms of a question with their weights.

        A word of it that no text has may be misspelt; of the words of its concepts only those
        count that some text has.
        """
        own = set(question_words(query))
        found: dict[str, float] = {}
        for word, weight in self._reader.bag(query).items():
            if self._frame.lexical.space.columns(word)[0]:
                for term, share in self._frame.terms.features(word).items():
                    found[term] = found.get(term, 0.0) + weight * share
            elif word in own:
                found[f"{stem(word)}~"] = weight
        return found

    def _searched(self, ids: Sequence[str]) -> Searched:
        fetched = self._fetched(ids)
        texts, rows = [text for text, _ in fetched], [row for _, row in fetched]
        parts = filled(self._frame, texts, rows)
        return Searched(
            texts=texts,
            row_of={text.id: at for at, text in enumerate(texts)},
            reader=self._reader,
            terms=parts.terms,
            embedder=parts.embedder,
            words=parts.lexical,
            ngrams=parts.ngram,
            vectors=open_index([text.id for text in texts], parts.vectors),
            sentence_vectors=parts.sentence_vectors,
            ends=np.cumsum([0, *(len(row.sentences) for row in rows)]),
            crowding=parts.crowding,
            drawn=np.array([text.id in self._drawn for text in texts], dtype=np.bool_),
            weights=self._weights,
        )

    def _fetched(self, ids: Sequence[str]) -> list[tuple[Text, TextRow]]:
        """The texts with some ids that are there, ordered by id; what is known is not fetched."""
        known = self._known
        lacking = [id_ for id_ in ids if id_ not in known]
        fetched: _Known = {
            id_: (Text(id_, title, body), unpack_row(row))
            for id_, title, body, row in (self._stage.texts(lacking) if lacking else ())
        }
        found = [(known.get(id_) or fetched.get(id_)) for id_ in ids]
        self._known = (known if len(known) + len(fetched) <= MOST_KEPT else {}) | fetched
        return [pair for pair in found if pair is not None]

"""One question put to a hybrid index: understood once, then ranked, counted and explained."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from embeddings.analysis import question_words
from embeddings.bags import Bag
from embeddings.crowding import DISCOUNT
from embeddings.embedder import Embedder
from embeddings.errors import TextNotFound
from embeddings.explain import Why, WordFinder, distinct
from embeddings.fusion import Weights, order, shares, weights_for
from embeddings.index import VectorIndex
from embeddings.lexical import LexicalIndex
from embeddings.ngrams import NgramIndex
from embeddings.questions import QuestionReader
from embeddings.sentences import Sentence, sentences
from embeddings.storage import Floats
from embeddings.terms import Terms
from embeddings.texts import Text

WORTH = 0.15
"""Share of the best text's word score from which on a text counts as met by words."""
NEAR = 0.3
"""Cosine from which on a text counts as met by meaning alone."""
ALIKE = 0.15
"""Cosine of n-grams from which on a text counts as met, so that a slip of the pen finds it."""
FEWEST_DRAWN = 30
"""Texts from which on their scores tell how those of all texts spread."""


@dataclass(frozen=True, slots=True)
class Match:
    """A text that was found.

    `score` is the sum of `legs`, which say what each leg added: "words", "ngram", "dense",
    "sentence". It is comparable within one search only.
    """

    id: str
    score: float
    legs: Mapping[str, float]


@dataclass(frozen=True)
class Searched:
    """What a question is put to; `ends` are the rows where each text's sentences end, `crowding`
    how crowded it is around each text.

    `drawn` marks the texts that stand for all (`drawing.py`). Without `weights` the length of the
    question decides them.
    """

    texts: Sequence[Text]
    row_of: Mapping[str, int]
    reader: QuestionReader
    terms: Terms
    embedder: Embedder
    words: LexicalIndex
    ngrams: NgramIndex
    vectors: VectorIndex
    sentence_vectors: Floats
    ends: NDArray[np.int64]
    crowding: Floats
    drawn: NDArray[np.bool_]
    weights: Weights | None

    def row(self, text_id: str) -> int:
        """The row of a text; raises TextNotFound."""
        if text_id not in self.row_of:
            raise TextNotFound(f"no text with the id {text_id} in the index")
        return self.row_of[text_id]

    def standing_for_all(self, rows: NDArray[np.int64]) -> NDArray[np.bool_] | None:
        """Which of some rows tell the spread of scores; None: all, too, when few were drawn."""
        standing = np.asarray(self.drawn[rows])
        return standing if np.count_nonzero(standing) >= FEWEST_DRAWN else None


class Asked:
    """A question and what each leg says of every text."""

    def __init__(self, searched: Searched, query: str, vector: Floats | None = None) -> None:
        """Put a question to texts; its vector may be known already."""
        self._in = searched
        self._query = query
        self._known_vector = vector

    @cached_property
    def _bag(self) -> Bag:
        return self._in.reader.bag(self._query)

    @cached_property
    def _vector(self) -> Floats:
        if self._known_vector is not None:
            return self._known_vector
        return np.asarray(self._in.embedder.embed_queries([self._query])[0], dtype=np.float32)

    @property
    def _weights(self) -> Weights:
        return self._in.weights or weights_for(len(self._query.split()))

    @cached_property
    def _near(self) -> Floats:
        """The cosine of every sentence with the question."""
        return np.asarray(self._in.sentence_vectors @ self._vector, dtype=np.float32)

    @cached_property
    def _legs(self) -> dict[str, Floats]:
        return {
            "words": self._in.words.scores(self._bag),
            "ngram": self._in.ngrams.scores(self._bag),
            "dense": self._in.vectors.scores(self._vector),
            "sentence": np.asarray(np.maximum.reduceat(self._near, self._in.ends[:-1])),
        }

    @cached_property
    def _met(self) -> NDArray[np.bool_]:
        """Which texts the question meets: by a word, by most of a word, or by meaning."""
        legs = self._legs
        by_meaning = np.maximum(legs["dense"], legs["sentence"]) >= NEAR
        by_words = legs["words"] > WORTH * legs["words"].max(initial=0.0)
        return np.asarray(by_words | (legs["ngram"] >= ALIKE) | by_meaning)

    def matching(self) -> frozenset[str]:
        """The ids that the question meets at all, whatever is filtered."""
        if not self._bag or not self._in.texts:
            return frozenset()
        return frozenset(self._in.texts[row].id for row in np.flatnonzero(self._met).tolist())

    def ranked(
        self, limit: int | None = None, allowed: Collection[str] | None = None
    ) -> list[Match]:
        """The texts that meet the question, best first; `allowed` is filtered before ranking."""
        rows = self._rows(allowed)
        if not self._bag or not len(rows):
            return []
        chosen = {name: of[rows] for name, of in self._legs.items()}
        chosen["dense"] = chosen["dense"] - DISCOUNT * self._in.crowding[rows]
        legs = shares(chosen, self._weights, self._in.standing_for_all(rows))
        total = np.asarray(sum(legs.values()), dtype=np.float32)
        ids = [self._in.texts[row].id for row in rows.tolist()]
        best = [at for at in order(total).tolist() if self._met[rows[at]]][:limit]
        return [
            Match(ids[at], float(total[at]), {name: float(of[at]) for name, of in legs.items()})
            for at in best
        ]

    def why(self, text_id: str) -> Why:
        """Why a text meets the question; raises TextNotFound."""
        row = self._in.row(text_id)
        text = self._in.texts[row]
        sentence, score = self._best_sentence(row)
        marks = tuple((token.start, token.end) for token, _ in self._finder.matches(sentence.text))
        words = distinct(match for _, match in self._finder.matches(text.whole))
        return Why(words, sentence.text, score, marks)

    @cached_property
    def _finder(self) -> WordFinder:
        kept = [word for word in question_words(self._query) if word in self._bag]
        asked = sorted(set(kept), key=lambda word: (-self._bag[word], word))
        return WordFinder.of(asked, self._in.reader.concepts.found(kept), self._in.terms)

    def _best_sentence(self, row: int) -> tuple[Sentence, float]:
        """The sentence nearest to the question; one that only repeats the title is the last."""
        text = self._in.texts[row]
        title = text.title.casefold().strip(" .")
        near = self._near[self._in.ends[row] : self._in.ends[row + 1]].tolist()
        pairs = zip(text_sentences(text), near, strict=True)
        return max(pairs, key=lambda pair: (pair[0].text.casefold().strip(" .") != title, pair[1]))

    def _rows(self, allowed: Collection[str] | None) -> NDArray[np.int64]:
        known = self._in.row_of
        ids = known.keys() if allowed is None else known.keys() & set(allowed)
        return np.array(sorted(known[id_] for id_ in ids), dtype=np.int64)


def text_sentences(text: Text) -> list[Sentence]:
    """The sentences of a text, at least one."""
    return sentences(text.whole) or [Sentence("", 0)]

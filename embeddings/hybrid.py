"""The hybrid index: lexical, n-gram and dense legs over the same texts, fused."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.analysis import question_words
from embeddings.bags import Bag, passage_bag
from embeddings.concepts import shipped_concepts
from embeddings.embedder import Embedder
from embeddings.errors import InvalidTexts, TextNotFound
from embeddings.explain import Why, WordFinder, distinct
from embeddings.fusion import Weights, order, shares
from embeddings.hybrid_files import Parts, load_parts, save_parts
from embeddings.lexical import LexicalIndex
from embeddings.lsa import LsaEmbedder
from embeddings.ngrams import NgramIndex
from embeddings.questions import QuestionReader
from embeddings.sentences import Sentence, sentences
from embeddings.storage import Floats
from embeddings.terms import Terms
from embeddings.texts import Text

Progress = Callable[[int, int], None]
"""Told how many texts are done, and of how many."""

_BATCH = 64


@dataclass(frozen=True, slots=True)
class Match:
    """A text that was found.

    `score` is the sum of `legs`, which say what each leg added: "words", "ngram", "dense",
    "sentence". It is comparable within one search only.
    """

    id: str
    score: float
    legs: Mapping[str, float]


class HybridIndex:
    """Searches texts by words, parts of words and meaning at once."""

    def __init__(self, parts: Parts, weights: Weights | None = None) -> None:
        self._parts = parts
        self._weights = weights or Weights()
        self._ids = [text.id for text in parts.texts]
        self._rows = {id_: row for row, id_ in enumerate(self._ids)}
        self._reader = QuestionReader(parts.lexical.word_idf, parts.concepts)
        counts = [len(text_sentences(text)) for text in parts.texts]
        self._ends = np.cumsum([0, *counts])

    @classmethod
    def build(
        cls,
        texts: Sequence[Text],
        embedder: Embedder | None = None,
        progress: Progress | None = None,
    ) -> HybridIndex:
        """Indexes texts; without an embedder, LSA is fitted on them.

        Raises InvalidTexts when two have one id.
        """
        ordered = sorted(texts, key=lambda text: text.id)
        _check_ids(ordered)
        wholes = [text.whole for text in ordered]
        terms, concepts = Terms.of(wholes), shipped_concepts()
        bags = [passage_bag(whole) for whole in wholes]
        titles = [passage_bag(text.title) for text in ordered]
        dense = embedder or LsaEmbedder.fit(bags, terms, concepts)
        vectors, sentence_vectors = _embedded(ordered, dense, progress)
        lexical = LexicalIndex.build(titles, bags, terms)
        ngram = NgramIndex.build(bags)
        return cls(
            Parts(ordered, terms, concepts, lexical, ngram, dense, vectors, sentence_vectors)
        )

    def save(self, folder: Path) -> None:
        """Writes the index into a folder, which is made if need be."""
        save_parts(self._parts, folder)

    @classmethod
    def load(cls, folder: Path, embedder_factory: Callable[[], Embedder | None]) -> HybridIndex:
        """Opens what `save` wrote.

        The factory gives the embedder that the index was built with, None for the fitted LSA.
        Raises IndexMismatch when it is another one, IndexDamaged when a file is broken.
        """
        return cls(load_parts(folder, embedder_factory))

    def search(
        self, query: str, limit: int | None = None, allowed: Collection[str] | None = None
    ) -> list[Match]:
        """The texts that meet a question of any length, best first.

        `allowed` is an exact filter, applied before ranking. A question without any word finds
        nothing, and neither does a text that no leg sees any likeness in.
        """
        bag = self._reader.bag(query)
        rows = self._allowed_rows(allowed)
        if not bag or not len(rows):
            return []
        found = {name: scores[rows] for name, scores in self._legs(query, bag).items()}
        legs = shares(found, self._weights)
        total = np.array(list(legs.values())).sum(axis=0)
        met = np.array([scores > 0 for scores in found.values()]).any(axis=0)
        best = [at for at in order(total) if met[at]][:limit]
        return [
            Match(self._ids[rows[at]], float(total[at]), {n: float(legs[n][at]) for n in legs})
            for at in best
        ]

    def similar(
        self, text_id: str, limit: int | None = None, allowed: Collection[str] | None = None
    ) -> list[Match]:
        """The other texts that are like one of them; raises TextNotFound."""
        row = self._row(text_id)
        others = (self._rows.keys() if allowed is None else set(allowed)) - {text_id}
        return self.search(self._parts.texts[row].whole, limit, others)

    def explain(self, query: str, text_id: str) -> Why:
        """Why a text meets a question; raises TextNotFound."""
        row = self._row(text_id)
        text = self._parts.texts[row]
        bag = self._reader.bag(query)
        asked = sorted(
            {word for word in question_words(query) if word in bag}, key=lambda w: (-bag[w], w)
        )
        kept = [word for word in question_words(query) if word in bag]
        finder = WordFinder.of(asked, self._parts.concepts.found(kept), self._parts.terms)
        sentence, score = self._best_sentence(query, row)
        marks = tuple((token.start, token.end) for token, _ in finder.matches(sentence.text))
        words = distinct(match for _, match in finder.matches(text.whole))
        return Why(words, sentence.text, score, marks)

    def _legs(self, query: str, bag: Bag) -> dict[str, Floats]:
        vector = self._parts.embedder.embed_queries([query])[0]
        near = np.asarray(self._parts.sentence_vectors @ vector, dtype=np.float32)
        return {
            "words": self._parts.lexical.scores(bag),
            "ngram": self._parts.ngram.scores(bag),
            "dense": np.asarray(self._parts.vectors @ vector, dtype=np.float32),
            "sentence": np.maximum.reduceat(near, self._ends[:-1]),
        }

    def _best_sentence(self, query: str, row: int) -> tuple[Sentence, float]:
        first, end = self._ends[row], self._ends[row + 1]
        vector = self._parts.embedder.embed_queries([query])[0]
        near = self._parts.sentence_vectors[first:end] @ vector
        best = int(np.argmax(near))
        return text_sentences(self._parts.texts[row])[best], float(near[best])

    def _allowed_rows(self, allowed: Collection[str] | None) -> NDArray[np.int64]:
        known = self._ids if allowed is None else self._rows.keys() & set(allowed)
        return np.array(sorted(self._rows[id_] for id_ in known), dtype=np.int64)

    def _row(self, text_id: str) -> int:
        if text_id not in self._rows:
            raise TextNotFound(f"no text with the id {text_id} in the index")
        return self._rows[text_id]


def text_sentences(text: Text) -> list[Sentence]:
    """The sentences of a text, at least one."""
    return sentences(text.whole) or [Sentence("", 0)]


def _check_ids(texts: Sequence[Text]) -> None:
    for before, text in zip(texts, texts[1:], strict=False):
        if before.id == text.id:
            raise InvalidTexts(f"two texts have the id {text.id}; give each its own")


def _embedded(
    texts: Sequence[Text], embedder: Embedder, progress: Progress | None
) -> tuple[Floats, Floats]:
    """The vectors of the texts and of their sentences, embedded in batches."""
    vectors, of_sentences = [], []
    for start in range(0, len(texts), _BATCH):
        batch = texts[start : start + _BATCH]
        vectors.append(embedder.embed_passages([text.whole for text in batch]))
        said = [sentence.text for text in batch for sentence in text_sentences(text)]
        of_sentences.append(embedder.embed_passages(said))
        if progress:
            progress(min(start + _BATCH, len(texts)), len(texts))
    return _stacked(vectors, embedder.dim), _half(_stacked(of_sentences, embedder.dim))


def _stacked(parts: Sequence[Floats], dim: int) -> Floats:
    return np.concatenate([np.zeros((0, dim), dtype=np.float32), *parts])


def _half(vectors: Floats) -> Floats:
    """Rounded to what half the bytes can hold, as the sentences are saved."""
    return vectors.astype(np.float16).astype(np.float32)

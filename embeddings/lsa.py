"""Latent semantic analysis fitted on the corpus itself: the dense leg that needs no model.

The TF-IDF rows of terms and of n-grams, side by side, are the matrix M (texts x features). With
the eigenvectors U of M M' and their values s^2, a text or question x has the coordinates
(x M') U / s, which are x V of the singular value decomposition M = U s V' (Deerwester 1990).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.bags import Bag, passage_bag
from embeddings.concepts import Concepts
from embeddings.embedder import unit_rows
from embeddings.ngrams import ngrams
from embeddings.questions import QuestionReader
from embeddings.storage import (
    Floats,
    load_arrays,
    load_json,
    save_arrays,
    save_json,
)
from embeddings.terms import Terms
from embeddings.tfidf import TfIdf, prefixed, without_prefix

NAME = "lsa"
DIM = 200
MOST_TEXTS = 2000
"""Larger corpora are fitted on this many texts, evenly spread over them."""
_SMALLEST = 1e-6
_DECIMALS = 5


class LsaEmbedder:
    """An embedder fitted on a corpus; `dim` is 200, or less for fewer texts."""

    name = NAME

    def __init__(self, terms: TfIdf, grams: TfIdf, projection: Floats, concepts: Concepts) -> None:
        self._terms = terms
        self._grams = grams
        self._projection = projection
        self._reader = QuestionReader(terms.word_idf, concepts)

    @classmethod
    def fit(cls, bags: Sequence[Bag], terms: Terms, concepts: Concepts) -> LsaEmbedder:
        """Fits on one bag of words per text."""
        sample = [bags[at] for at in _spread(len(bags))]
        by_term, by_gram = TfIdf.fit(sample, terms.features), TfIdf.fit(sample, ngrams)
        gram = (by_term.rows @ by_term.rows.T + by_gram.rows @ by_gram.rows.T).toarray()
        return cls(by_term, by_gram, _projection(gram), concepts)

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return int(self._projection.shape[1])

    def embed_queries(self, texts: Sequence[str]) -> Floats:
        """Vectors of questions, with the words of their concepts: float32, (texts, dim)."""
        rows = [self._similarities(self._reader.bag(text)) for text in texts]
        return self._project(np.array(rows).reshape(len(rows), self._terms.rows.shape[0]))

    def _similarities(self, bag: Bag) -> Floats:
        """One row of x M': a bag against every fitted text."""
        return self._terms.scores(bag) + self._grams.scores(bag)

    def embed_passages(self, texts: Sequence[str]) -> Floats:
        """Vectors of passages: float32, (texts, dim)."""
        bags = [passage_bag(text) for text in texts]
        rows = self._terms.vectors(bags) @ self._terms.rows.T
        rows += self._grams.vectors(bags) @ self._grams.rows.T
        return self._project(rows.toarray())

    def _project(self, similarities: Floats) -> Floats:
        return np.round(unit_rows(similarities @ self._projection), _DECIMALS + 1)

    def save(self, folder: Path) -> None:
        """Writes lsa.npz and lsa.json into an existing folder, without terms and concepts."""
        arrays = prefixed(self._terms.arrays(), "terms") | prefixed(self._grams.arrays(), "grams")
        save_arrays(folder / "lsa.npz", arrays | {"projection": self._projection})
        names = {"terms": list(self._terms.names()), "grams": list(self._grams.names())}
        save_json(folder / "lsa.json", names)

    @classmethod
    def load(cls, folder: Path, terms: Terms, concepts: Concepts) -> LsaEmbedder:
        """Reads what `save` wrote; raises IndexDamaged."""
        arrays, names = load_arrays(folder / "lsa.npz"), load_json(folder / "lsa.json")
        of_terms, of_grams = without_prefix(arrays, "terms"), without_prefix(arrays, "grams")
        by_term = TfIdf.restored(of_terms, names["terms"], terms.features)
        by_gram = TfIdf.restored(of_grams, names["grams"], ngrams)
        return cls(by_term, by_gram, arrays["projection"], concepts)


def _spread(texts: int) -> NDArray[np.int64]:
    return np.unique(np.linspace(0, texts - 1, min(texts, MOST_TEXTS)).astype(np.int64))


def _projection(gram: NDArray[np.floating]) -> Floats:
    """U / s of the largest eigenvalues, each column's largest entry positive, rounded.

    Signs and the last digits depend on the machine's linear algebra, so that both are fixed.
    """
    values, vectors = np.linalg.eigh(gram.astype(np.float64))
    largest = [at for at in np.argsort(-values, kind="stable")[:DIM] if values[at] > _SMALLEST]
    kept = vectors[:, largest]
    peaks = np.argmax(np.abs(np.round(kept, _DECIMALS)), axis=0)
    signs = np.sign(kept[peaks, np.arange(kept.shape[1])])
    scaled = np.round(kept * signs, _DECIMALS) / np.sqrt(np.round(values[largest], _DECIMALS))
    return scaled.astype(np.float32)

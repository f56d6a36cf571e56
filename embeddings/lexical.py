"""BM25 over stems and parts of compounds, with more weight on titles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from embeddings.bags import Bag, FeatureSpace
from embeddings.storage import (
    Floats,
    Matrix,
    load_arrays,
    load_json,
    pack,
    save_arrays,
    save_json,
    unpack,
)
from embeddings.terms import Terms

_K1 = 2.0
_B = 0.75
_TITLE_WEIGHT = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Rarity:
    """How rare the terms of a corpus of N texts are: ln((1 + N) / (1 + df)) + 1 of each.

    `unknown` is that of a term that no text has.
    """

    idf: NDArray[np.float64]
    unknown: float

    @classmethod
    def of(cls, rows: Matrix) -> Rarity:
        """The rarity of the columns of all texts of a corpus."""
        df = np.bincount(rows.indices, minlength=rows.shape[1])
        return cls(np.log((1 + rows.shape[0]) / (1 + df)) + 1, math.log(1 + rows.shape[0]) + 1)


class LexicalIndex:
    """Each text as a row of ready BM25 weights (Robertson and Zaragoza 2009, with idf > 0).

    `rarity` is that of the rows unless they are only a part of a corpus.
    """

    def __init__(self, space: FeatureSpace, rows: Matrix, rarity: Rarity | None = None) -> None:
        self.space = space
        self.rows = rows
        self.rarity = rarity or Rarity.of(rows)

    @classmethod
    def build(cls, titles: Sequence[Bag], bodies: Sequence[Bag], terms: Terms) -> LexicalIndex:
        """An index of one bag of title words and one of body words per text."""
        bags = [_joined(title, body) for title, body in zip(titles, bodies, strict=True)]
        space = FeatureSpace.of(bags, terms.features)
        return cls(space, _weights(space.matrix(bags)))

    def scores(self, question: Bag) -> Floats:
        """The BM25 score of each text for a question: float32, (texts,)."""
        return np.asarray(self.rows @ self.space.vector(question), dtype=np.float32)

    def word_idf(self, word: str) -> float:
        """How much a word sets texts apart: ln((1 + N) / (1 + df)) + 1 of its rarest known term."""
        columns, _ = self.space.columns(word)
        return float(max(self.rarity.idf[columns].tolist(), default=self.rarity.unknown))

    def over(self, rows: Matrix) -> LexicalIndex:
        """The index of other texts of the same corpus."""
        return LexicalIndex(self.space, rows, self.rarity)

    def save(self, folder: Path) -> None:
        """Writes lexical.npz and lexical.json into an existing folder."""
        save_arrays(folder / "lexical.npz", pack(self.rows))
        save_json(folder / "lexical.json", list(self.space.names))

    @classmethod
    def load(cls, folder: Path, terms: Terms) -> LexicalIndex:
        """Reads what `save` wrote; raises IndexDamaged."""
        rows = unpack(load_arrays(folder / "lexical.npz"))
        return cls(FeatureSpace(load_json(folder / "lexical.json"), terms.features), rows)


def _joined(title: Bag, body: Bag) -> Bag:
    """One bag of both fields, the title's words weighted before BM25 saturates (BM25F)."""
    bag = dict(body)
    for word, weight in title.items():
        bag[word] = bag.get(word, 0.0) + _TITLE_WEIGHT * weight
    return bag


def _weights(counts: Matrix) -> Matrix:
    texts = counts.shape[0]
    df = np.bincount(counts.indices, minlength=counts.shape[1])
    idf = np.log1p((texts - df + 0.5) / (df + 0.5))
    row_of = np.repeat(np.arange(texts), np.diff(counts.indptr))
    lengths = np.bincount(row_of, weights=counts.data, minlength=texts)
    relative = lengths / (lengths.mean() if lengths.any() else 1.0)
    damping = _K1 * (1 - _B + _B * relative[row_of])
    data = idf[counts.indices] * counts.data * (_K1 + 1) / (counts.data + damping)
    parts = (data.astype(np.float32), counts.indices, counts.indptr)
    return csr_array(parts, shape=counts.shape)

"""BM25 over stems and parts of compounds, with more weight on titles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
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


class LexicalIndex:
    """Each text as a row of ready BM25 weights (Robertson and Zaragoza 2009, with idf > 0)."""

    def __init__(self, space: FeatureSpace, rows: Matrix) -> None:
        self._space = space
        self._rows = rows
        df = np.bincount(rows.indices, minlength=rows.shape[1])
        self._idf = np.log((1 + rows.shape[0]) / (1 + df)) + 1

    @classmethod
    def build(cls, titles: Sequence[Bag], bodies: Sequence[Bag], terms: Terms) -> LexicalIndex:
        """An index of one bag of title words and one of body words per text."""
        bags = [_joined(title, body) for title, body in zip(titles, bodies, strict=True)]
        space = FeatureSpace.of(bags, terms.features)
        return cls(space, _weights(space.matrix(bags)))

    def scores(self, question: Bag) -> Floats:
        """The BM25 score of each text for a question: float32, (texts,)."""
        return np.asarray(self._rows @ self._space.vector(question), dtype=np.float32)

    def word_idf(self, word: str) -> float:
        """How much a word sets texts apart: ln((1 + N) / (1 + df)) + 1 of its rarest known term."""
        unknown = np.log(1 + self._rows.shape[0]) + 1
        columns, _ = self._space.columns(word)
        return float(max(self._idf[columns].tolist(), default=unknown))

    def save(self, folder: Path) -> None:
        """Writes lexical.npz and lexical.json into an existing folder."""
        save_arrays(folder / "lexical.npz", pack(self._rows))
        save_json(folder / "lexical.json", list(self._space.names))

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

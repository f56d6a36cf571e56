"""TF-IDF: texts and questions as vectors of weighted features, compared by their cosine."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array

from embeddings.bags import Bag, Features, FeatureSpace
from embeddings.storage import Arrays, Floats, Matrix, pack, unpack


class TfIdf:
    """The texts of a corpus as unit rows; idf = ln((1 + N) / (1 + df)) + 1."""

    def __init__(self, space: FeatureSpace, idf: Floats, rows: Matrix) -> None:
        self._space = space
        self.idf = idf
        self.rows = rows

    @classmethod
    def fit(cls, bags: Sequence[Bag], features: Features) -> TfIdf:
        """Learns the weights from the bags, one per text."""
        space = FeatureSpace.of(bags, features)
        counts = space.matrix(bags)
        df = np.bincount(counts.indices, minlength=counts.shape[1])
        idf = (np.log((1 + len(bags)) / (1 + df)) + 1).astype(np.float32)
        return cls(space, idf, _unit_rows(_scaled(counts, idf)))

    @property
    def unknown_idf(self) -> float:
        """The idf of a feature that no text has."""
        return math.log(1 + self.rows.shape[0]) + 1

    def word_idf(self, word: str) -> float:
        """The idf of the rarest known feature of a word."""
        columns, _ = self._space.columns(word)
        return max(self.idf[columns].tolist(), default=self.unknown_idf)

    def vector(self, bag: Bag) -> Floats:
        """A bag as one unit row; zeros when no feature is known."""
        row = self._space.vector(bag) * self.idf
        length = float(np.linalg.norm(row))
        return (row / length).astype(np.float32) if length else row

    def scores(self, bag: Bag) -> Floats:
        """The cosine of a bag with every text, in the order of the fit."""
        return np.asarray(self.rows @ self.vector(bag), dtype=np.float32)

    def over(self, rows: Matrix) -> TfIdf:
        """The same weights over other texts of the same corpus, as unit rows."""
        return TfIdf(self._space, self.idf, rows)

    def arrays(self) -> Arrays:
        """What is saved as numbers."""
        return {**pack(self.rows), "idf": self.idf}

    def names(self) -> Sequence[str]:
        """What is saved as names: the features in column order."""
        return self._space.names

    @classmethod
    def restored(cls, arrays: Arrays, names: Sequence[str], features: Features) -> TfIdf:
        """The same again from what was saved."""
        return cls(FeatureSpace(names, features), arrays["idf"], unpack(arrays))


def _scaled(matrix: Matrix, by_column: Floats) -> Matrix:
    data = (matrix.data * by_column[matrix.indices]).astype(np.float32)
    return csr_array((data, matrix.indices, matrix.indptr), shape=matrix.shape)


def _unit_rows(matrix: Matrix) -> Matrix:
    row_of = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    squares = np.bincount(row_of, weights=matrix.data**2, minlength=matrix.shape[0])
    lengths = np.sqrt(np.maximum(squares, np.finfo(np.float32).tiny))
    data = (matrix.data / lengths[row_of]).astype(np.float32)
    return csr_array((data, matrix.indices, matrix.indptr), shape=matrix.shape)

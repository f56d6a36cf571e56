"""Bags of words: what a text says, as words with weights, and their features as a matrix."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TypeAlias

import numpy as np
from scipy.sparse import csr_array

from embeddings.analysis import content_words
from embeddings.storage import Floats, Matrix
from embeddings.terms import CACHED_WORDS

Bag: TypeAlias = Mapping[str, float]
"""Words in normal form and how much each weighs."""
Features: TypeAlias = Callable[[str], Mapping[str, float]]
"""What a word is compared by, and how much of it the word has."""

_HALF_SAID = 50


def passage_bag(text: str) -> Bag:
    """The content words of a text; what it opens with tells most of what it is about.

    The word at position i (from 0) adds 1 / sqrt(1 + i / 50).
    """
    bag: dict[str, float] = {}
    for position, word in enumerate(content_words(text)):
        bag[word] = bag.get(word, 0.0) + (1 + position / _HALF_SAID) ** -0.5
    return bag


class FeatureSpace:
    """Feature names and their columns, in alphabetic order."""

    def __init__(self, names: Iterable[str], features: Features) -> None:
        self.names = tuple(names)
        self._column_of = {name: column for column, name in enumerate(self.names)}
        self._features = features
        self.columns = lru_cache(maxsize=CACHED_WORDS)(self._columns)

    @classmethod
    def of(cls, bags: Iterable[Bag], features: Features) -> FeatureSpace:
        """The space of all features that the words of some bags have."""
        words = {word for bag in bags for word in bag}
        return cls(sorted({name for word in words for name in features(word)}), features)

    def _columns(self, word: str) -> tuple[list[int], list[float]]:
        """The columns of a word's known features, and its shares of them."""
        known = self._column_of
        found = {known[f]: share for f, share in self._features(word).items() if f in known}
        return list(found), list(found.values())

    def matrix(self, bags: Sequence[Bag]) -> Matrix:
        """The features of each bag: (bags, features)."""
        words = sorted({word for bag in bags for word in bag})
        row_of = {word: row for row, word in enumerate(words)}
        in_bags = (([row_of[word] for word in bag], list(bag.values())) for bag in bags)
        counts = _sparse(in_bags, len(words))
        product = counts @ _sparse(map(self.columns, words), len(self.names))
        product.sort_indices()
        return product

    def vector(self, bag: Bag) -> Floats:
        """The features of one bag as one dense row."""
        row = np.zeros(len(self.names), dtype=np.float32)
        for word, weight in bag.items():
            columns, shares = self.columns(word)
            row[columns] += np.multiply(shares, weight, dtype=np.float32)
        return row


def _sparse(rows: Iterable[tuple[list[int], list[float]]], width: int) -> Matrix:
    """A matrix of rows, each given as its columns and its values."""
    columns: list[int] = []
    values: list[float] = []
    ends = [0]
    for in_row, weights in rows:
        columns += in_row
        values += weights
        ends.append(len(columns))
    parts = (np.array(values, np.float32), np.array(columns, np.int64), np.array(ends, np.int64))
    return csr_array(parts, shape=(len(ends) - 1, width))

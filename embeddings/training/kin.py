"""Which pieces are kin and share what they learn: forms of a word, compounds of a common part,
words for one concept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from embeddings.analysis import stem
from embeddings.terms import Terms

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
_SHORTEST = 3
_WORD_START = "▁"
_CONCEPT_SHARE = 0.5

Concepts: TypeAlias = Mapping[str, Sequence[str]]
"""Stem of a word -> names of the concepts that it stands for."""


@dataclass(frozen=True, slots=True, eq=False)
class Kin:
    """The kin of piece n are `numbers[starts[n] : starts[n + 1]]`, each with a share of it."""

    numbers: Ints
    shares: Floats
    starts: Ints

    @property
    def count(self) -> int:
        """How many kin there are in all."""
        return int(self.numbers.max(initial=-1)) + 1

    def of(self, pieces: Ints) -> tuple[Ints, Floats, Ints]:
        """The kin of some pieces one after the other, their shares, and how many each has."""
        counts = np.diff(self.starts)[pieces]
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        flat = np.repeat(self.starts[pieces], counts) + within
        return self.numbers[flat], self.shares[flat], counts


def kin_of(pieces: Sequence[str], concepts: Sequence[Sequence[str]] = ()) -> Kin:
    """The kin of each piece, numbered in order of first sight.

    A piece belongs to its Swedish stem and, less, to the stems of the parts of a compound,
    whether it begins a word or goes on with one, and less still to each of `concepts` that has
    its word. A piece under three letters stands alone.
    """
    meant = _concepts_of(concepts)
    features = Terms({}).features
    numbers: dict[str, int] = {}
    found = [_features(piece.lstrip(_WORD_START), piece, features, meant) for piece in pieces]
    flat = [numbers.setdefault(name, len(numbers)) for of in found for name in of]
    shares = [share for of in found for share in of.values()]
    starts = np.cumsum([0, *map(len, found)], dtype=np.int64)
    return Kin(np.array(flat, np.int64), np.array(shares, np.float32), starts)


def _features(
    word: str, piece: str, terms: Callable[[str], Mapping[str, float]], meant: Concepts
) -> Mapping[str, float]:
    if len(word) < _SHORTEST:
        return {f"#{piece}": 1.0}
    concepts = dict.fromkeys(meant.get(stem(word), ()), _CONCEPT_SHARE)
    return {**terms(word), **concepts}


def _concepts_of(concepts: Sequence[Sequence[str]]) -> Concepts:
    """The concepts of each stem; only single words of three letters and more stand for one."""
    found: dict[str, list[str]] = defaultdict(list)
    for number, words in enumerate(concepts):
        for word in words:
            if " " not in word and len(word) >= _SHORTEST:
                found[stem(word.lower())].append(f"*{number}")
    return found

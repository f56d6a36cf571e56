"""Which pieces are kin and share what they learn: forms of a word, compounds of a common part."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.terms import Terms

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
_SHORTEST = 3
_WORD_START = "▁"


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


def kin_of(pieces: Sequence[str]) -> Kin:
    """The kin of each piece, numbered in order of first sight.

    A piece belongs to its Swedish stem and, less, to the stems of the parts of a compound,
    whether it begins a word or goes on with one; one under three letters stands alone.
    """
    features = Terms({}).features
    numbers: dict[str, int] = {}
    found = [_features(piece, features) for piece in pieces]
    flat = [numbers.setdefault(name, len(numbers)) for of in found for name in of]
    shares = [share for of in found for share in of.values()]
    starts = np.cumsum([0, *map(len, found)], dtype=np.int64)
    return Kin(np.array(flat, np.int64), np.array(shares, np.float32), starts)


def _features(piece: str, features: Callable[[str], Mapping[str, float]]) -> Mapping[str, float]:
    word = piece.lstrip(_WORD_START)
    return features(word) if len(word) >= _SHORTEST else {f"#{piece}": 1.0}

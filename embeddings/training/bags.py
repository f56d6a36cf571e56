"""Texts as bags of pieces: one flat array of piece numbers for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]
_BATCH = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Bags:
    """The pieces of text n are `pieces[starts[n] : starts[n + 1]]`."""

    pieces: NDArray[np.int32]
    starts: Ints

    @property
    def lengths(self) -> Ints:
        """Pieces per text."""
        return np.diff(self.starts)

    def take(self, texts: Ints) -> tuple[Ints, Ints]:
        """The pieces of some texts one after the other, and for each the place in `texts`."""
        lengths = self.lengths[texts]
        owner = np.repeat(np.arange(len(texts)), lengths)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return self.pieces[self.starts[texts][owner] + within].astype(np.int64), owner


def encode(tokenizer: Tokenizer, texts: Sequence[str], longest: int) -> Bags:
    """Texts as bags; of a text longer than `longest` pieces the beginning."""
    parts = [np.zeros(0, dtype=np.int32)]
    for start in range(0, len(texts), _BATCH):
        batch = list(texts[start : start + _BATCH])
        for text in tokenizer.encode_batch_fast(batch, add_special_tokens=False):
            parts.append(np.array(text.ids[:longest], dtype=np.int32))
    lengths = [len(part) for part in parts]
    return Bags(np.concatenate(parts), np.cumsum(lengths))


def drop_pieces(
    bags: Bags, texts: Ints, chance: NDArray[np.float64], rng: np.random.Generator
) -> tuple[Ints, Ints]:
    """`bags.take(texts)` with pieces left out at random, each by the chance of its text.

    A text that would lose all its pieces keeps them all.
    """
    pieces, owner = bags.take(texts)
    kept = rng.random(len(pieces)) >= chance[owner]
    left = np.bincount(owner[kept], minlength=len(texts))
    kept |= left[owner] == 0
    return pieces[kept], owner[kept]

"""Bags of pieces: texts by number, with pieces left out."""

from __future__ import annotations

import numpy as np

from embeddings.training.bags import Bags, drop_pieces, encode
from embeddings.training.pieces import train_tokenizer

BAGS = Bags(np.array([5, 6, 7, 8, 9], dtype=np.int32), np.array([0, 2, 2, 5]))


def test_take_gives_pieces_and_their_owner() -> None:
    pieces, owner = BAGS.take(np.array([2, 0, 1]))
    assert (pieces.tolist(), owner.tolist()) == ([7, 8, 9, 5, 6], [0, 0, 0, 1, 1])


def test_nothing_is_dropped_at_chance_zero() -> None:
    kept = drop_pieces(BAGS, np.array([0, 2]), np.zeros(2), np.random.default_rng(1))
    assert [part.tolist() for part in kept] == [[5, 6, 7, 8, 9], [0, 0, 1, 1, 1]]


def test_a_text_that_would_lose_all_keeps_all() -> None:
    kept = drop_pieces(BAGS, np.array([0, 2]), np.array([1.0, 0.0]), np.random.default_rng(1))
    assert [part.tolist() for part in kept] == [[5, 6, 7, 8, 9], [0, 0, 1, 1, 1]]


def test_each_text_has_its_own_chance() -> None:
    many = Bags(np.arange(2000, dtype=np.int32), np.array([0, 1000, 2000]))
    _, owner = drop_pieces(many, np.array([0, 1]), np.array([0.2, 0.8]), np.random.default_rng(1))
    left, right = np.bincount(owner)
    assert 750 < left < 850 and 150 < right < 250


def test_encode_cuts_long_texts() -> None:
    tokenizer = train_tokenizer(["stöd till företag", "stöd till skola"], 30)
    whole, cut = (encode(tokenizer, ["stöd till företag", "", "stöd"], n) for n in (99, 1))
    assert whole.lengths.min() == 0 and whole.lengths.max() > 1
    assert cut.lengths.tolist() == [1, 0, 1]

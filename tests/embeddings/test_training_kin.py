"""Pieces that share what they learn."""

from __future__ import annotations

import numpy as np
import pytest

from embeddings.training.kin import kin_of

PIECES = ["▁kommun", "kommunen", "▁kompetensförsörjning", "▁kompetens", "▁i", "i"]


def test_forms_of_a_word_and_parts_of_a_compound_are_kin() -> None:
    kin = kin_of(PIECES)
    own = [set(kin.of(np.array([number]))[0].tolist()) for number in range(len(PIECES))]
    assert own[0] == own[1] == {0}
    assert own[3] < own[2]
    assert not own[4] & own[5]


def test_a_part_counts_less_than_the_whole() -> None:
    numbers, shares, counts = kin_of(PIECES).of(np.array([3, 2]))
    assert counts.tolist() == [1, 3]
    assert shares.tolist() == pytest.approx([1, 1, 0.6, 0.6])
    assert numbers[0] in numbers[2:]


def test_the_kin_are_counted() -> None:
    assert kin_of(PIECES).count == 1 + 3 + 2
    assert kin_of([]).count == 0


def test_words_for_one_concept_are_kin() -> None:
    kin = kin_of(["▁buss", "▁kollektivtrafik", "▁tåg"], [["bussar", "kollektivtrafik", "åka med"]])
    bus, transit, train = (set(kin.of(np.array([number]))[0].tolist()) for number in range(3))
    assert len(bus & transit) == 1
    assert not train & (bus | transit)

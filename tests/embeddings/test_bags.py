"""Bags of words and their features."""

from __future__ import annotations

import numpy as np
import pytest

from embeddings.bags import FeatureSpace, passage_bag


def _letters(word: str) -> dict[str, float]:
    return dict.fromkeys(word, 1.0)


def test_a_word_weighs_more_where_a_text_opens() -> None:
    bag = passage_bag("vätgas " + "stöd " * 50)
    assert bag["vätgas"] == 1.0
    assert sum(bag.values()) < 51


def test_repeated_words_add_up() -> None:
    assert passage_bag("vätgas vätgas") == {"vätgas": pytest.approx(1 + (1 + 1 / 50) ** -0.5)}


def test_a_matrix_has_the_features_of_the_words_in_order() -> None:
    bags = [{"ab": 2.0}, {"b": 1.0, "c": 3.0}, {}]
    space = FeatureSpace.of(bags, _letters)
    assert space.names == ("a", "b", "c")
    assert space.matrix(bags).toarray().tolist() == [[2, 2, 0], [0, 1, 3], [0, 0, 0]]


def test_a_vector_is_the_row_of_a_matrix() -> None:
    space = FeatureSpace.of([{"abc": 1.0}], _letters)
    bag = {"ab": 2.0, "cx": 0.5}
    assert np.array_equal(space.vector(bag), space.matrix([bag]).toarray()[0])

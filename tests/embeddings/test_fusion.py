"""Fusing the legs of a search."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from embeddings.fusion import LONG, Weights, order, shares, standing, weights_for, z_scores
from embeddings.storage import Floats


def _floats(*values: float) -> Floats:
    return np.array(values, dtype=np.float32)


def test_z_scores_have_mean_zero_and_deviation_one() -> None:
    assert z_scores(_floats(1, 2, 3)) == pytest.approx([-1.2247, 0, 1.2247], abs=1e-4)


def test_equal_scores_say_nothing() -> None:
    assert z_scores(_floats(5, 5, 5)).tolist() == [0, 0, 0]
    assert z_scores(_floats(5)).tolist() == [0]


def test_a_score_that_towers_stands_out_by_its_logarithm() -> None:
    towering = standing(_floats(*[0] * 99, 1))
    assert towering.max() == pytest.approx(np.log1p(99**0.5), abs=1e-4)
    assert standing(_floats(0, 2)).tolist() == pytest.approx([-np.log(2), np.log(2)])


def test_each_leg_adds_its_weight_times_how_far_a_text_stands_out() -> None:
    added = shares({"words": _floats(0, 2), "dense": _floats(2, 0)}, Weights(words=1, dense=3))
    assert {leg: scores.tolist() for leg, scores in added.items()} == {
        "words": pytest.approx([-np.log(2), np.log(2)]),
        "dense": [3, -3],
    }


def test_equal_totals_keep_their_order() -> None:
    assert order(_floats(1, 2, 1, 2)).tolist() == [1, 3, 0, 2]


@given(arrays(np.float32, st.integers(1, 30), elements=st.floats(-1e3, 1e3, width=32)))
def test_z_scores_are_always_numbers(scores: Floats) -> None:
    assert np.isfinite(z_scores(scores)).all()


def test_a_long_text_is_met_by_its_words_and_a_short_question_by_a_sentence() -> None:
    assert weights_for(34) == Weights()
    assert weights_for(35) == LONG
    assert LONG.ngram > Weights().ngram and LONG.sentence < Weights().sentence

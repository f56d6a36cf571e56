"""TF-IDF vectors and their cosines."""

from __future__ import annotations

import math

import numpy as np
import pytest

from embeddings.tfidf import TfIdf


def _itself(word: str) -> dict[str, float]:
    return {word: 1.0}


BAGS = [{"a": 1.0, "b": 2.0}, {"b": 1.0}, {}]
TFIDF = TfIdf.fit(BAGS, _itself)


def test_a_text_is_most_like_itself() -> None:
    assert TFIDF.scores(BAGS[0])[0] == pytest.approx(1.0)
    assert TFIDF.scores(BAGS[0]).argmax() == 0


def test_a_text_without_words_scores_zero() -> None:
    assert TFIDF.scores(BAGS[0])[2] == 0.0


def test_scores_are_one_float32_per_text() -> None:
    scores = TFIDF.scores({"b": 1.0})
    assert scores.dtype == np.float32
    assert scores.shape == (3,)


def test_rare_words_weigh_more_and_unknown_ones_most() -> None:
    assert TFIDF.word_idf("a") > TFIDF.word_idf("b")
    assert TFIDF.word_idf("b") == pytest.approx(math.log(4 / 3) + 1)
    assert TFIDF.word_idf("zzz") == pytest.approx(math.log(4) + 1)


def test_what_is_restored_gives_the_same_scores() -> None:
    again = TfIdf.restored(TFIDF.arrays(), TFIDF.names(), _itself)
    assert np.array_equal(again.scores(BAGS[0]), TFIDF.scores(BAGS[0]))

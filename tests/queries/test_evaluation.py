"""The measures, against values worked out by hand."""

import math

import pytest

from queries import Agreement, compare, ndcg, recall_at


def test_a_perfect_order_has_ndcg_one() -> None:
    assert ndcg(["a", "b", "c"], {"a": 2, "b": 1}) == 1.0


def test_ndcg_by_hand() -> None:
    got = 1 / math.log2(2) + 3 / math.log2(4)
    ideal = 3 / math.log2(2) + 1 / math.log2(3)
    assert ndcg(["b", "x", "a"], {"a": 2, "b": 1}) == pytest.approx(got / ideal)


def test_what_stands_below_the_depth_does_not_count() -> None:
    assert ndcg(["x"] * 10 + ["a"], {"a": 2}) == 0.0


def test_a_question_without_relevant_rows_has_ndcg_zero() -> None:
    assert ndcg(["a"], {}) == 0.0


def test_recall_counts_each_relevant_once() -> None:
    grades = {"a": 2, "b": 1, "c": 0}
    assert recall_at(["a", "a", "c"], grades) == 0.5
    assert recall_at(["x"] * 50 + ["a"], grades) == 0.0


def test_compare_counts_repetitions() -> None:
    assert compare(["a", "a", "b"], ["a", "c"]) == Agreement(both=1, extra=2, missed=1)


def test_f1() -> None:
    agreement = Agreement(both=2, extra=1, missed=3) + Agreement(both=1, extra=0, missed=0)
    assert agreement.precision == 3 / 4
    assert agreement.recall == 3 / 6
    assert agreement.f1 == pytest.approx(0.6)


def test_nothing_found_and_nothing_expected_is_right() -> None:
    assert compare([], []).f1 == 1.0

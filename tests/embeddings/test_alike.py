"""How alike texts are: the bar, the nearest of others, the groups."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings import Alike, Group, Hit
from embeddings.embedder import unit_rows
from embeddings.storage import Floats


def _unit(*rows: tuple[float, ...]) -> Floats:
    return unit_rows(np.array(rows, dtype=np.float32))


VECTORS = _unit((1, 0, 0), (0.98, 0.2, 0), (0.98, 0, 0.2), (0, 1, 0), (0, 0, 0))
ALIKE = Alike(["a", "b", "c", "d", "e"], VECTORS)


@given(st.integers(2, 40), st.integers(0, 99))
def test_the_bar_is_three_deviations_above_the_mean_of_all_pairs(count: int, seed: int) -> None:
    vectors = unit_rows(np.random.default_rng(seed).normal(size=(count, 12)) + 0.2)
    cosines = [float(vectors[a] @ vectors[b]) for a, b in combinations(range(count), 2)]
    expected = min(0.9, np.mean(cosines) + 3 * np.std(cosines))
    assert Alike([f"{n:02}" for n in range(count)], vectors).bar == pytest.approx(
        expected, abs=1e-3
    )


@pytest.mark.parametrize("count", [0, 1])
def test_without_a_pair_the_bar_is_high(count: int) -> None:
    assert Alike(["a"][:count], VECTORS[:count]).bar == 0.9


def test_the_nearest_is_never_the_text_itself() -> None:
    found = ALIKE.nearest(["a", "d"], ["a", "b", "d"])
    assert (found["a"].id, found["d"].id) == ("b", "b")
    assert found["a"].score == pytest.approx(float(VECTORS[0] @ VECTORS[1]))


@pytest.mark.parametrize("among", [[], ["a"]])
def test_who_has_no_other_is_left_out(among: list[str]) -> None:
    assert ALIKE.nearest(["a"], among) == {}


def test_among_others_alone_the_only_one_is_nearest() -> None:
    assert ALIKE.nearest(["a"], ["d"]) == {"a": Hit("d", 0.0)}


def test_groups_have_their_center_first_and_every_text_once() -> None:
    groups = ALIKE.groups()
    assert groups[0] == Group("a", ("a", "b", "c"))
    assert sorted(member for group in groups for member in group.members) == list("abcde")
    assert [group.members for group in groups[1:]] == [("d",), ("e",)]


def test_no_texts_no_groups() -> None:
    assert Alike([], VECTORS[:0]).groups() == ()

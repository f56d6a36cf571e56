"""What every kind of vector index must do, with plain numpy as the oracle."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from embeddings.embedder import unit_rows
from embeddings.exact_index import ExactIndex
from embeddings.faiss_index import FaissIndex
from embeddings.index import Hit, VectorIndex, open_index
from embeddings.storage import Floats

Make = Callable[[Sequence[str], Floats], VectorIndex]
KINDS: list[Make] = [ExactIndex, FaissIndex]

RANDOM = np.random.default_rng(7)
IDS = [f"text-{n:03}" for n in range(120)]
VECTORS = unit_rows(RANDOM.normal(size=(120, 16)))
ORACLE = ExactIndex(IDS, VECTORS)


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def make(request: pytest.FixtureRequest) -> Make:
    kind: Make = request.param
    return kind


def _same(found: list[Hit], expected: list[Hit]) -> None:
    assert [hit.id for hit in found] == [hit.id for hit in expected]
    assert [hit.score for hit in found] == pytest.approx([h.score for h in expected], abs=1e-5)


@pytest.mark.parametrize(
    "allowed", [None, frozenset(IDS[::7]), frozenset({"text-005", "elsewhere"})]
)
def test_answers_are_those_of_the_oracle(make: Make, allowed: frozenset[str] | None) -> None:
    for question in unit_rows(RANDOM.normal(size=(5, 16))):
        found = make(IDS, VECTORS).search(question, 10, allowed)
        _same(found, ORACLE.search(question, 10, allowed))


def test_a_vector_is_nearest_to_itself(make: Make) -> None:
    (hit,) = make(IDS, VECTORS).search(VECTORS[3], 1)
    assert hit.id == "text-003"
    assert hit.score == pytest.approx(1.0, abs=1e-5)


def test_ties_fall_by_id(make: Make) -> None:
    same = np.repeat(VECTORS[:1], 4, axis=0)
    found = make(["d", "b", "a", "c"], same).search(VECTORS[0], 3)
    assert [hit.id for hit in found] == ["a", "b", "c"]


def test_nothing_allowed_gives_no_hits(make: Make) -> None:
    assert make(IDS, VECTORS).search(VECTORS[0], 5, frozenset()) == []


def test_scores_stand_in_the_order_of_the_ids(make: Make) -> None:
    assert make(IDS, VECTORS).scores(VECTORS[9]) == pytest.approx(VECTORS @ VECTORS[9], abs=1e-5)


def test_an_empty_index_has_no_answers(make: Make) -> None:
    empty = make([], np.zeros((0, 16), dtype=np.float32))
    assert empty.search(VECTORS[0], 5) == []
    assert empty.scores(VECTORS[0]).shape == (0,)


@given(st.sets(st.sampled_from(IDS)), st.integers(1, 130))
def test_any_filter_and_limit_agree(allowed: set[str], limit: int) -> None:
    found = FaissIndex(IDS, VECTORS).search(VECTORS[1], limit, allowed)
    _same(found, ORACLE.search(VECTORS[1], limit, allowed))


def test_the_kinds_open_by_name() -> None:
    assert isinstance(open_index(IDS, VECTORS), ExactIndex)
    assert isinstance(open_index(IDS, VECTORS, "faiss"), FaissIndex)

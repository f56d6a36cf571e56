"""Start vectors: pieces that stand near each other start near each other."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from embeddings.training.bags import Bags
from embeddings.training.recipe import Recipe
from embeddings.training.start import disturbed, start_vectors

RECIPE = replace(Recipe(), dim=4)


def bags() -> Bags:
    """Texts of pieces 0-9 and texts of pieces 10-19, never mixed."""
    rng = np.random.default_rng(2)
    texts = [rng.integers(0, 10, 12) + 10 * (number % 2) for number in range(400)]
    starts = np.cumsum([0, *map(len, texts)])
    return Bags(np.concatenate(texts).astype(np.int32), starts)


def test_neighbours_are_nearer_than_strangers() -> None:
    vectors = start_vectors(bags(), 20, RECIPE)
    alike = vectors @ vectors.T
    assert alike[:10, :10].mean() > alike[:10, 10:].mean() + 0.1


def test_the_start_is_the_same_each_time() -> None:
    one, other = (start_vectors(bags(), 20, RECIPE) for _ in range(2))
    np.testing.assert_array_equal(one, other)


def test_runs_start_near_each_other_but_not_at_one_point() -> None:
    start = start_vectors(bags(), 20, RECIPE)
    one, other = disturbed(start, 1), disturbed(start, 2)
    assert 0 < np.abs(one - other).max() < 0.2
    np.testing.assert_array_equal(one, disturbed(start, 1))

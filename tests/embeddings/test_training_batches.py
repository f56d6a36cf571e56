"""Batches: what is drawn from where, and the same each time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from embeddings.training.batches import Numbers, Sampler
from embeddings.training.material import Cluster, Concept, Pair, Triple, Written
from embeddings.training.recipe import Recipe

RECIPE = replace(Recipe(), batch=20, shares=(0.2, 0.2, 0.2), epochs=2.0)
PAIRS = [Pair("title-body", "s", f"title {n}", f"body {n}") for n in range(16)]
WRITTEN = Written(
    triples=(Triple("question", "report", "comparable", "near"),),
    clusters=(Cluster(("r1", "r2"), ("q1", "q2"), ("n1", "n2")),),
    concepts=(Concept(("same a", "same b"), ("related",)),),
)


def sampler() -> Sampler:
    return Sampler(RECIPE, PAIRS, WRITTEN, 1)


def test_numbers_are_given_in_order_of_first_sight() -> None:
    numbers = Numbers()
    assert [numbers.of(("b", "a")), numbers.of(("a", "c"))] == [(0, 1), (1, 2)]
    assert numbers.texts() == ["b", "a", "c"]


def test_a_run_has_its_epochs_of_steps() -> None:
    drawn = list(sampler().batches())
    assert len(drawn) == sampler().steps == 4
    assert {(len(batch.left), len(batch.right)) for batch in drawn} == {(20, 20)}


def test_every_pair_is_drawn_once_an_epoch() -> None:
    one = sampler()
    drawn = np.concatenate([batch.left[:8] for batch in one.batches()])
    titles = [one.texts[number] for number in drawn]
    assert sorted(titles) == sorted([pair.left for pair in PAIRS] * 2)


def test_each_part_draws_what_belongs_together() -> None:
    one = sampler()
    texts = one.texts
    for batch in one.batches():
        pairs = {(texts[a], texts[b]) for a, b in zip(batch.left, batch.right, strict=True)}
        assert pairs <= (
            {(pair.left, pair.right) for pair in PAIRS}
            | {("question", "report"), ("question", "comparable"), ("report", "comparable")}
            | {("q1", "r1"), ("q1", "r2"), ("q2", "r1"), ("q2", "r2"), ("r1", "r2"), ("r2", "r1")}
            | {("same a", "same b"), ("same b", "same a")}
            | {("same a", "related"), ("same b", "related")}
        )
        assert {texts[number] for number in batch.far} <= {"near", "n1", "n2"}


def test_the_same_recipe_draws_the_same_batches() -> None:
    for one, other in zip(sampler().batches(), sampler().batches(), strict=True):
        for side in ("left", "right", "far"):
            np.testing.assert_array_equal(getattr(one, side), getattr(other, side))

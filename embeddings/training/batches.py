"""Draws the batches: which text is to lie near which, and which far, step by step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.training.material import Pair, Written
from embeddings.training.recipe import Recipe

Ints = NDArray[np.int64]

# Of a written triple: question-report, question-comparable, report-comparable.
_TRIPLE_SIDES = ((0, 1), (0, 2), (1, 2))
_TRIPLE_CHANCES = (0.45, 0.30, 0.25)
_REPORT_WITH_REPORT = 0.5
_SAME_WITH_SAME = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Text `left[n]` belongs to text `right[n]`; `far` are near misses, far from every left."""

    left: Ints
    right: Ints
    far: Ints


@dataclass(frozen=True, slots=True)
class _Cluster:
    reports: tuple[int, ...]
    questions: tuple[int, ...]
    near_misses: tuple[int, ...]


class Numbers:
    """Gives each distinct text a number, in order of first sight."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, texts: Sequence[str]) -> tuple[int, ...]:
        """The numbers of some texts."""
        return tuple(self._numbers.setdefault(text, len(self._numbers)) for text in texts)

    def texts(self) -> list[str]:
        """All texts by number."""
        return list(self._numbers)


class Sampler:
    """Draws batches of `recipe` from natural pairs and the written material.

    The same recipe, material and seed give the same batches.
    """

    def __init__(self, recipe: Recipe, pairs: Sequence[Pair], written: Written, seed: int) -> None:
        numbers = Numbers()
        self.recipe = recipe
        self.seed = seed
        self.rng = np.random.default_rng(seed)
        self.pairs = np.array([numbers.of((pair.left, pair.right)) for pair in pairs])
        self.triples = np.array(
            [numbers.of((t.question, t.report, t.comparable, t.near_miss)) for t in written.triples]
        )
        self.clusters = [
            _Cluster(numbers.of(c.reports), numbers.of(c.questions), numbers.of(c.near_misses))
            for c in written.clusters
        ]
        self.concepts = [(numbers.of(c.same), numbers.of(c.related)) for c in written.concepts]
        self.texts = numbers.texts()

    @property
    def _counts(self) -> tuple[int, int, int, int]:
        triples, clusters, concepts = (int(self.recipe.batch * s) for s in self.recipe.shares)
        return self.recipe.batch - triples - clusters - concepts, triples, clusters, concepts

    @property
    def steps(self) -> int:
        """Number of batches in the recipe's epochs over the natural pairs."""
        return max(1, int(self.recipe.epochs * len(self.pairs) / self._counts[0]))

    def batches(self) -> Iterator[Batch]:
        """The batches of a whole run."""
        natural, triples, clusters, concepts = self._counts
        order = self._endless(len(self.pairs))
        for _ in range(self.steps):
            pairs = self.pairs[[next(order) for _ in range(natural)]]
            drawn = (
                Batch(pairs[:, 0], pairs[:, 1], np.zeros(0, dtype=np.int64)),
                self._triples(triples),
                self._clusters(clusters),
                self._concepts(concepts),
            )
            yield Batch(
                np.concatenate([part.left for part in drawn]),
                np.concatenate([part.right for part in drawn]),
                np.unique(np.concatenate([part.far for part in drawn])),
            )

    def _endless(self, count: int) -> Iterator[int]:
        while True:
            yield from self.rng.permutation(count).tolist()

    def _triples(self, count: int) -> Batch:
        drawn = self.triples[self.rng.integers(0, len(self.triples), count)]
        sides = np.array(_TRIPLE_SIDES)[self.rng.choice(3, count, p=_TRIPLE_CHANCES)]
        at = np.arange(count)
        return Batch(drawn[at, sides[:, 0]], drawn[at, sides[:, 1]], drawn[:, 3])

    def _clusters(self, count: int) -> Batch:
        left, right, far = [], [], []
        for number in self.rng.integers(0, len(self.clusters), count):
            cluster = self.clusters[number]
            if self.rng.random() < _REPORT_WITH_REPORT:
                one, other = self._two(cluster.reports)
            else:
                one, other = self._one(cluster.questions), self._one(cluster.reports)
            left.append(one)
            right.append(other)
            far.append(self._one(cluster.near_misses))
        return _batch(left, right, far[::2])

    def _concepts(self, count: int) -> Batch:
        left, right = [], []
        for number in self.rng.integers(0, len(self.concepts), count):
            same, related = self.concepts[number]
            if self.rng.random() < _SAME_WITH_SAME or not related:
                one, other = self._two(same)
            else:
                one, other = self._one(same), self._one(related)
            left.append(one)
            right.append(other)
        return _batch(left, right, [])

    def _one(self, numbers: Sequence[int]) -> int:
        return numbers[int(self.rng.integers(len(numbers)))]

    def _two(self, numbers: Sequence[int]) -> tuple[int, int]:
        one, other = self.rng.choice(len(numbers), 2, replace=False)
        return numbers[one], numbers[other]


def _batch(left: Sequence[int], right: Sequence[int], far: Sequence[int]) -> Batch:
    return Batch(*(np.array(side, dtype=np.int64) for side in (left, right, far)))

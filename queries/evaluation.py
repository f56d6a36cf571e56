"""Measures: nDCG and recall over judged questions; precision, recall and F1 over annotated rows.

nDCG@10 has gain 2^grade - 1 and discount log2(rank + 1) (Järvelin and Kekäläinen 2002; the
exponential gain is Burges et al. 2005); recall@50 counts grades of 1 and more.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """True positives, false positives and false negatives of a comparison with annotations."""

    both: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return self.both / (self.both + self.extra) if self.both + self.extra else 1.0

    @property
    def recall(self) -> float:
        """Share of what is right that was found; 1 when there was nothing to find."""
        return self.both / (self.both + self.missed) if self.both + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(
            self.both + other.both, self.extra + other.extra, self.missed + other.missed
        )


def compare(found: Iterable[Hashable], expected: Iterable[Hashable]) -> Agreement:
    """Agreement of two collections of values, counted with repetition."""
    have, want = Counter(found), Counter(expected)
    both = sum((have & want).values())
    return Agreement(both, have.total() - both, want.total() - both)


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first `depth`, 0 to 1."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain([grades.get(item, 0) for item in ranked[:depth]]) / ideal if ideal else 0.0


def recall_at(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 50) -> float:
    """Share of the relevant (grade 1 and more) among the first `depth`, 0 to 1."""
    relevant = {item for item, grade in grades.items() if grade >= 1}
    return len(relevant & set(ranked[:depth])) / len(relevant) if relevant else 0.0


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1))

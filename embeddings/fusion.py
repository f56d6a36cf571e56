"""Fusing the legs of a search: z-scores over the candidates, summed with measured weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.storage import Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each leg counts; the defaults were measured on the judged questions."""

    words: float = 1.0
    ngram: float = 0.5
    dense: float = 3.0
    sentence: float = 1.0


LEGS = {
    name: Weights(**dict.fromkeys(("words", "ngram", "dense", "sentence"), 0.0) | {name: 1.0})
    for name in ("words", "ngram", "dense", "sentence")
}
"""Weights by which one leg decides alone, to measure it."""


def z_scores(scores: Floats, among: Floats | None = None) -> Floats:
    """Scores less the mean, divided by the deviation; zeros when all are equal.

    Mean and deviation are those of `among`, of the scores themselves when it is not given.
    """
    measured = scores if among is None else among
    deviation = float(measured.std())
    if deviation <= 1e-9:
        return np.zeros_like(scores)
    return np.asarray((scores - measured.mean()) / deviation, dtype=np.float32)


def shares(
    legs: Mapping[str, Floats], weights: Weights, among: NDArray[np.bool_] | None = None
) -> dict[str, Floats]:
    """What each leg adds to the score of each candidate: its z-scores times its weight.

    `among` marks the candidates that stand for all texts, where not all texts are candidates.
    """
    by_name = asdict(weights)
    return {
        name: z_scores(scores, None if among is None else scores[among]) * np.float32(by_name[name])
        for name, scores in legs.items()
    }


def order(scores: Floats) -> NDArray[np.intp]:
    """The candidates from the best down; equal scores keep their order, that of the ids."""
    return np.argsort(-scores, kind="stable")

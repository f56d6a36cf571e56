"""Fusing the legs of a search: how far each score stands out among the candidates, summed with
measured weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray

from embeddings.storage import Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each leg counts; the defaults, for a short question, were measured."""

    words: float = 0.5
    ngram: float = 0.5
    dense: float = 4.0
    sentence: float = 1.0


LONG = Weights(words=0.5, ngram=1.5, dense=3.0, sentence=0.0)
"""Weights for a long text: it has words enough to be met by, and no single sentence answers it."""

LONG_FROM = 35
"""Words from which on a question counts as a long text."""


def weights_for(words: int) -> Weights:
    """The weights for a question of so many words."""
    return LONG if words >= LONG_FROM else Weights()


LEGS = {
    name: Weights(**dict.fromkeys(("words", "ngram", "dense", "sentence"), 0.0) | {name: 1.0})
    for name in ("words", "ngram", "dense", "sentence")
}
"""Weights by which one leg decides alone, to measure it."""


_LEXICAL = frozenset({"words", "ngram"})


def z_scores(scores: Floats, among: Floats | None = None) -> Floats:
    """Scores less the mean, divided by the deviation; zeros when all are equal.

    Mean and deviation are those of `among`, of the scores themselves when it is not given.
    """
    measured = scores if among is None else among
    deviation = float(measured.std())
    if deviation <= 1e-9:
        return np.zeros_like(scores)
    return np.asarray((scores - measured.mean()) / deviation, dtype=np.float32)


def standing(scores: Floats, among: Floats | None = None) -> Floats:
    """The logarithm of z-scores, with their sign.

    Word scores are zero for most texts and huge for a few, scores of meaning never are; without
    the logarithm a rare word that meets by chance would outweigh every likeness of meaning.
    """
    z = z_scores(scores, among)
    return np.asarray(np.sign(z) * np.log1p(np.abs(z)), dtype=np.float32)


def shares(
    legs: Mapping[str, Floats], weights: Weights, among: NDArray[np.bool_] | None = None
) -> dict[str, Floats]:
    """What each leg adds to the score of each candidate: how far it stands out times its weight.

    Legs of words and parts of words are taken by `standing`, those of meaning by `z_scores`.
    `among` marks the candidates that stand for all texts, where not all texts are candidates.
    """
    by_name = asdict(weights)
    return {
        name: (standing if name in _LEXICAL else z_scores)(
            scores, None if among is None else scores[among]
        )
        * np.float32(by_name[name])
        for name, scores in legs.items()
    }


def order(scores: Floats) -> NDArray[np.intp]:
    """The candidates from the best down; equal scores keep their order, that of the ids."""
    return np.argsort(-scores, kind="stable")

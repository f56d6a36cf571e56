"""How crowded it is around a text: some texts are near everything and come up for every question.

Such hubs are common where vectors have many dimensions (Radovanović et al. 2010). Their likeness
is discounted by that with their neighbours, a light form of cross-domain similarity local scaling
(CSLS, Conneau et al. 2018).
"""

from __future__ import annotations

import numpy as np

from embeddings.storage import Floats

NEIGHBOURS = 20
DISCOUNT = 0.15
"""Share of the crowding that is taken off a text's cosine; measured, docs/model.md."""
_BLOCK = 128
_DIGITS = 4


def crowding(vectors: Floats) -> Floats:
    """The mean cosine of each of some unit vectors, (texts, dim), with its 20 nearest others.

    Computed in double precision and rounded, so that it is the same on any machine.
    """
    count = len(vectors)
    nearest = min(NEIGHBOURS, count - 1)
    if nearest < 1:
        return np.zeros(count, dtype=np.float32)
    exact = vectors.astype(np.float64)
    found = np.zeros(count)
    for start in range(0, count, _BLOCK):
        rows = np.arange(start, min(start + _BLOCK, count))
        cosines = exact[rows] @ exact.T
        cosines[rows - start, rows] = -np.inf
        found[rows] = np.partition(cosines, -nearest, axis=1)[:, -nearest:].mean(axis=1)
    return np.round(found, _DIGITS).astype(np.float32)

"""Texts by how alike they are in meaning: the nearest of others, and groups around a center."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from embeddings.index import Hit
from embeddings.storage import Floats

DEVIATIONS = 3.0
"""Standard deviations above the mean cosine of all pairs from which two texts are alike."""
_HIGHEST_BAR = 0.9
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Group:
    """Texts that are alike: `members` has the center first, then by closeness to it."""

    center: str
    members: tuple[str, ...]


class Alike:
    """Unit vectors, (ids, dim), under ids."""

    def __init__(self, ids: Sequence[str], vectors: Floats) -> None:
        self._ids = tuple(ids)
        self._rows = {id_: row for row, id_ in enumerate(self._ids)}
        self._vectors = vectors

    @cached_property
    def bar(self) -> float:
        """The cosine from which two texts count as alike; it fits the model and the corpus.

        Mean and deviation of all pairs follow from the sum of the rows and their Gram matrix.
        """
        count = len(self._ids)
        if count < 2:
            return _HIGHEST_BAR
        pairs = count * (count - 1)
        total = self._vectors.sum(axis=0, dtype=np.float64)
        gram = np.asarray(self._vectors.T @ self._vectors, dtype=np.float64)
        mean = (float(total @ total) - count) / pairs
        variance = max(0.0, (float((gram**2).sum()) - count) / pairs - mean**2)
        return min(_HIGHEST_BAR, mean + DEVIATIONS * math.sqrt(variance))

    def nearest(self, ids: Collection[str], among: Collection[str]) -> dict[str, Hit]:
        """For each of the ids the nearest of `among`, itself apart; left out when none is."""
        others = sorted(among)
        columns = {id_: column for column, id_ in enumerate(others)}
        found: dict[str, Hit] = {}
        for block in _blocks(sorted(ids)) if others else ():
            cosines = self._of(block) @ self._of(others).T
            for row, id_ in enumerate(block):
                if id_ in columns:
                    cosines[row, columns[id_]] = -np.inf
            best = cosines.argmax(axis=1).tolist()
            hits = (Hit(others[at], float(cosines[row, at])) for row, at in enumerate(best))
            found |= dict(zip(block, hits, strict=True))
        return {id_: hit for id_, hit in found.items() if hit.id != id_}

    def groups(self) -> tuple[Group, ...]:
        """Every text in one group, largest first.

        The text that most others are alike becomes a center; the next center is the one with
        most of those that are not yet near any; each text joins the center nearest to it.
        """
        centers, home, nearness = self._centers()
        members: dict[int, list[int]] = {center: [] for center in centers}
        for row, center in enumerate(home.tolist()):
            members[center].append(row)
        groups = (self._group(center, rows, nearness) for center, rows in members.items())
        return tuple(sorted(groups, key=lambda group: (-len(group.members), group.center)))

    def _centers(self) -> tuple[list[int], NDArray[np.int64], Floats]:
        """The rows of the centers, each row's center, and its cosine with it."""
        count = len(self._ids)
        home = np.arange(count)
        nearness = np.full(count, -1.0, dtype=np.float32)
        centers = []
        for row in np.argsort(-self._alike_counts(), kind="stable").tolist():
            if nearness[row] < self.bar:
                centers.append(row)
                cosines = self._vectors @ self._vectors[row]
                cosines[row] = np.inf
                closer = cosines > nearness
                home[closer] = row
                nearness[closer] = cosines[closer]
        return centers, home, nearness

    def _alike_counts(self) -> NDArray[np.int64]:
        """How many texts each text is alike."""
        counts = [
            (self._vectors[start : start + _BLOCK] @ self._vectors.T >= self.bar).sum(axis=1)
            for start in range(0, len(self._ids), _BLOCK)
        ]
        return np.concatenate([np.zeros(0, np.int64), *counts])

    def _group(self, center: int, rows: Sequence[int], nearness: Floats) -> Group:
        ordered = sorted(rows, key=lambda row: (-float(nearness[row]), row))
        return Group(self._ids[center], tuple(self._ids[row] for row in ordered))

    def _of(self, ids: Sequence[str]) -> Floats:
        return self._vectors[[self._rows[id_] for id_ in ids]]


def _blocks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _BLOCK):
        yield ids[start : start + _BLOCK]

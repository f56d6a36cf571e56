"""Where the organisations of a network stand in a drawing: near those that they work with.

A force-directed layout (Fruchterman and Reingold 1991, by networkx) from a fixed beginning, so
that the same network is always drawn alike; then circles that overlap are moved apart.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

_GRAVITY = 0.15
"""Weight of the tie of every node to a hub that is not drawn: it keeps lone parts near."""
_ROUNDS = 300
_MOVES = 80
_GAP = 10.0


def positions(
    radii: Sequence[float], ties: Mapping[tuple[int, int], int], size: tuple[float, float]
) -> Points:
    """A point for each circle, in a box of a size; `ties` are weights between their rows."""
    count = len(radii)
    network: nx.Graph[Any] = nx.Graph()
    network.add_nodes_from(range(count + 1))
    network.add_weighted_edges_from((row, count, _GRAVITY) for row in range(count))
    network.add_weighted_edges_from((a, b, math.sqrt(w)) for (a, b), w in sorted(ties.items()))
    found = nx.spring_layout(
        network, pos=_spiral(count), k=1.6 / math.sqrt(count + 1), iterations=_ROUNDS, seed=1
    )
    points = np.array([found[row] for row in range(count)])
    return _apart(_filled(points, radii, size), radii, size)


def _spiral(count: int) -> dict[int, tuple[float, float]]:
    """A sunflower: the first in the middle, each next one a golden angle on."""
    angle = math.pi * (3 - math.sqrt(5))
    reach = math.sqrt(count + 1)
    return {
        row: (
            0.5 + 0.5 * math.sqrt(row) / reach * math.cos(row * angle),
            0.5 + 0.5 * math.sqrt(row) / reach * math.sin(row * angle),
        )
        for row in range(count + 1)
    }


def _filled(points: Points, radii: Sequence[float], size: tuple[float, float]) -> Points:
    """The points stretched so that their circles fill the box."""
    low, high = points.min(axis=0), points.max(axis=0)
    span = np.where(high - low > 1e-9, high - low, 1.0)
    margin = max(radii) + _GAP
    room = np.array(size) - 2 * margin
    middle = np.where(high - low > 1e-9, 0.0, 0.5)
    filled: Points = margin + ((points - low) / span + middle) * room
    return filled


def _apart(points: Points, radii: Sequence[float], size: tuple[float, float]) -> Points:
    """The points moved until no two circles touch, or until it is good enough."""
    wide = np.add.outer(radii, radii) + _GAP
    np.fill_diagonal(wide, 0.0)
    margin = np.array(radii)[:, None] + _GAP / 2
    for _ in range(_MOVES):
        between = points[:, None, :] - points[None, :, :]
        distance = np.maximum(np.linalg.norm(between, axis=2), 1e-6)
        push = np.maximum(wide - distance, 0.0) / 2
        if not push.any():
            break
        points = points + ((push / distance)[:, :, None] * between).sum(axis=1)
        points = np.clip(points, margin, np.array(size) - margin)
    return points

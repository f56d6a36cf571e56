"""Shapes that tell marks apart without colour, as SVG paths of about the same area."""

from __future__ import annotations

import math
from functools import lru_cache

_CIRCLE = 0
_CORNERS: tuple[tuple[int, float], ...] = ((4, 45), (4, 0), (3, 0), (6, 0), (5, 0), (3, 180))
"""Per shape after the circle: its number of corners, and its turn in degrees from a corner up."""


@lru_cache(maxsize=1024)
def outline(shape: int, radius: float) -> str:
    """The path of a shape around the origin with the area of a circle of that radius.

    0 is a circle, then square, diamond, triangle, hexagon, pentagon, triangle on its tip.
    """
    if shape == _CIRCLE:
        r = f"{radius:g}"
        return f"M-{r} 0a{r} {r} 0 1 0 {2 * radius:g} 0a{r} {r} 0 1 0 -{2 * radius:g} 0z"
    corners, turn = _CORNERS[shape - 1]
    points = (_corner(corners, turn, radius, number) for number in range(corners))
    return f"M{'L'.join(points)}z"


def _corner(corners: int, turn: float, radius: float, number: int) -> str:
    """A corner of a regular polygon with the area of a circle of a radius."""
    reach = radius * math.sqrt(2 * math.pi / (corners * math.sin(2 * math.pi / corners)))
    angle = math.radians(turn) + 2 * math.pi * number / corners
    return f"{reach * math.sin(angle):.1f} {-reach * math.cos(angle):.1f}"

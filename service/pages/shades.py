"""Shades: the steps in which a drawing or a table tells small numbers from large ones."""

from __future__ import annotations

LEVELS = 4
"""Shades, besides that of none."""


def level(count: int, most: int) -> int:
    """The shade of a count: 0 for none, else 1 to LEVELS in equal steps up to the largest."""
    return -(-LEVELS * count // most) if most else 0

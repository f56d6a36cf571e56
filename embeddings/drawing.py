"""Texts drawn to stand for all: on them it is measured how scores spread, in every store alike."""

from __future__ import annotations

from collections.abc import Sequence

MOST_DRAWN = 1_000


def drawn(ids: Sequence[str]) -> list[str]:
    """At most 1,000 of some ids, evenly spread; all when there are no more.

    A fair draw where ids end in a hash.
    """
    step = max(1, -(-len(ids) // MOST_DRAWN))
    return list(ids[::step])

"""Finds the initiative that a row like "Bazaren 2023. Se tabell 2." refers to."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph import fold
from loaders.appendix.row_judgement import Judgement
from loaders.appendix.rows import Table

_MIN_SHARE = 0.6
"""Share of the words of a name that the initiative must have."""

_OPENING = 300
"""Characters of a description in which an initiative is named."""

_STEM = 6
_SHORT = 3
_WORD = re.compile(r"[^\W_]{2,}")
_LONG_WORD = re.compile(r"[^\W\d_]{6,}")


@dataclass(frozen=True, slots=True)
class Named:
    """An initiative as another row may name it."""

    id: str
    region: str
    table: Table
    title: str
    description: str


def best_match(region: str, judgement: Judgement, named: Iterable[Named]) -> tuple[Named, ...]:
    """The initiatives of a region that a reference names, at most one in each table."""
    own = [item for item in named if item.region == region]
    found = []
    for candidates in _tables(judgement, own):
        ranked = sorted(candidates, key=lambda item: _likeness(judgement.named, item))
        if ranked and _likeness(judgement.named, ranked[-1])[0] >= _MIN_SHARE:
            found.append(ranked[-1])
    return tuple(found)


def _tables(judgement: Judgement, own: Sequence[Named]) -> list[list[Named]]:
    """The candidates in each table that the reference gives, by number or by name."""
    if judgement.tables:
        return [_numbered(number, own) for number in judgement.tables]
    words = _long_stems(judgement.referral) - {"tabell"}
    return [[item for item in own if _long_stems(item.table.area) & words]]


def _numbered(number: int, own: Sequence[Named]) -> list[Named]:
    """Tables go by the numbers of their headings; where these have none, by their order."""
    by_number = [item for item in own if item.table.number == number]
    return by_number or [i for i in own if i.table.number is None and i.table.ordinal == number]


def _likeness(name: str, item: Named) -> tuple[float, float, str]:
    wanted = _stems(name)
    opening = _stems(f"{item.title} {item.description[:_OPENING]}")
    share = _weight(wanted & opening) / _weight(wanted) if wanted else 0.0
    alike = difflib.SequenceMatcher(None, fold(name), fold(item.title)).ratio()
    return share, alike, item.id


def _long_stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _LONG_WORD.findall(fold(text))}


def _weight(stems: set[str]) -> int:
    """Numbers and short words tell half as much as other words."""
    return sum(1 if stem.isdigit() or len(stem) <= _SHORT else 2 for stem in stems)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text))}

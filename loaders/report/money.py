"""Money in a report: sums in cells, and how far costs ended from the budget."""

from __future__ import annotations

import re

from loaders.extraction import amounts_sek

_LESS = re.compile(
    r"\bunder\s(?:\w+\s)?budget|\bundersti\w+|\bundersteg\w*|\bunderskr\w+|\bbilligare|"
    r"\b(?:lägre|mindre)\s(?:kostnad\w*\s)?än\s(?:\w+\s)?(?:budget|planera|beslut)\w*",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\böver\s(?:\w+\s)?budget|\böversti\w+|\böversteg\w*|\böverskr\w+|\bdyrare|"
    r"\b(?:högre|mer)\s(?:kostnad\w*\s)?än\s(?:\w+\s)?(?:budget|planera|beslut)\w*",
    re.IGNORECASE,
)
_DIGITS = re.compile(
    r"(?P<sign>[-–−]?)\s?(?P<number>\d{1,3}(?:[ \u00a0.]?\d{3})*)(?:,\d+)?(?:\s?:-)?"
)


def sum_in(cell: str) -> int | None:
    """The amount in SEK that a cell holds, with or without a unit; None when it is no sum."""
    plain = _DIGITS.fullmatch(cell.strip())
    if plain:
        number = int(re.sub(r"\D", "", plain["number"]))
        return -number if plain["sign"] else number
    return next(iter(amounts_sek(cell)), None)


def direction(text: str) -> int:
    """-1 where a text says under budget, 1 over it, 0 where it says neither."""
    if _LESS.search(text):
        return -1
    return 1 if _MORE.search(text) else 0

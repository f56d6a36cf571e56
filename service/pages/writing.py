"""How the pages write what they show: numbers, places, periods, marked sentences, shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from queries import Place

_LINE: Mapping[str, str] = {"sv": "rad", "en": "line"}
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
        "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ),
}  # fmt: skip
_DECIMAL: Mapping[str, str] = {"sv": ",", "en": "."}
_THOUSANDS: Mapping[str, str] = {"sv": "\N{NO-BREAK SPACE}", "en": ","}


def number(value: int, language: str = "sv") -> str:
    """A whole number with its thousands apart."""
    return f"{value:,}".replace(",", _THOUSANDS[language])


def decimal(value: float, language: str = "sv") -> str:
    """A number with two decimals."""
    return f"{value:.2f}".replace(".", _DECIMAL[language])


def place(source: Place, language: str = "sv") -> str:
    """A place as people read it."""
    return f"{source.document}, {lines(source, language)}"


def lines(source: Place, language: str = "sv") -> str:
    """The lines of a place as people read them."""
    first, last = source.lines
    return f"{_LINE[language]} {first}" if first == last else f"{_LINE[language]} {first}–{last}"


def moment(when: datetime, language: str = "sv") -> str:
    """A day and a time of day."""
    month = _MONTHS[language][when.month - 1]
    return f"{when.day} {month} {when.year}, {when:%H:%M}"


def marked(sentence: str, marks: Iterable[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """A sentence in pieces, each with whether it is a matched word."""
    pieces, end = [], 0
    for first, last in sorted(marks):
        if first >= end and last > first:
            pieces += [(sentence[end:first], False), (sentence[first:last], True)]
            end = last
    return tuple(piece for piece in (*pieces, (sentence[end:], False)) if piece[0])


def shares(legs: Mapping[str, float]) -> tuple[tuple[str, int], ...]:
    """Each leg's share of a score in per cent, largest first; legs that spoke against it are 0."""
    positive = {leg: max(0.0, value) for leg, value in legs.items()}
    total = sum(positive.values())
    percent = ((leg, round(100 * value / total)) for leg, value in positive.items() if total)
    return tuple(sorted(percent, key=lambda share: (-share[1], share[0])))

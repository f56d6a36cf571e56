"""Swedish dates in text as ISO text: "22 september 2023", "sep 2022", "20220401", "2023"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

_MONTHS = {
    "jan": "01", "feb": "02", "mar": "03", "apr": "04", "maj": "05", "jun": "06",
    "jul": "07", "aug": "08", "sep": "09", "okt": "10", "nov": "11", "dec": "12",
}  # fmt: skip
MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\.?"
)
YEAR = r"(?:19[89]|20[0-5])\d"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_MM, _DD = r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
DATE = (
    rf"(?:(?:(?:{DAY}:?[ea]?\s)?{MONTH}\s)?{YEAR}(?:-{_MM}(?:-?{_DD})?)?(?!\d)(?!-\d(?!\d{{3}}))"
    rf"|{YEAR}{_MM}(?:{_DD})?\b|\d\d{_MM}{_DD}\b|\d\d-{_MM}-{_DD}\b)"
)
"""Pattern of one date that has a year."""

_NAMED = re.compile(rf"(?i)^(?:({DAY}):?[ea]?\s)?({MONTH})\s({YEAR})$")
_DIGITS = re.compile(rf"^({YEAR}|\d\d)-?({_MM})-?({_DD})$|^({YEAR})-?({_MM})$|^({YEAR})$")


@dataclass(frozen=True, slots=True)
class Period:
    """When an undertaking starts and ends: ISO year, month or day, None for not told."""

    start: str | None
    end: str | None


NO_PERIOD = Period(None, None)


def iso(date: str) -> str:
    """A date that DATE matched in ISO form, as exact as it is: "april 2023" gives "2023-04"."""
    named = _NAMED.match(date.strip())
    if named:
        day, month, year = named.groups()
        return "-".join(filter(None, (year, month_number(month), day and day.zfill(2))))
    digits = _DIGITS.match(date.strip())
    if digits is None:
        raise ValueError(f"not a date: {date}")
    parts = [part for part in digits.groups() if part]
    parts[0] = parts[0] if len(parts[0]) == 4 else f"20{parts[0]}"
    return "-".join(parts)


def month_number(name: str) -> str:
    """Two digits of a month by its name or abbreviation: "sept." gives "09"."""
    return _MONTHS[name[:3].lower()]


def later(date: str, years: int) -> str:
    """When some years from an ISO date are over: ("2022-10", 3) gives "2025-10".

    Of a whole date it is the day before: three years from 1 January end on 31 December.
    """
    moved = f"{int(date[:4]) + years}{date[4:]}"
    if len(date) < len("2022-10-01"):
        return moved
    first = datetime.date.fromisoformat(f"{moved[:8]}01")
    return (first + datetime.timedelta(days=int(date[8:]) - 2)).isoformat()

"""The period that a field of a form holds: whatever dates stand in it are the project's own."""

from __future__ import annotations

import re

from loaders.extraction import NO_PERIOD, Period, period
from loaders.extraction.dates import DATE, iso

_DATE = re.compile(DATE, re.IGNORECASE)
_TIGHT = re.compile(r"(?<![\d-])(\d{4}(?:-\d\d-?\d\d)?)[-/](?=(?:19|20)\d\d(?:-\d\d-?\d\d)?\b)")
_STARTS = re.compile(r"\b(?:från|fr\.?\s?o\.?\s?m|start\w*|sedan)\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:till|t\.?\s?o\.?\s?m|slut\w*)\b", re.IGNORECASE)


def field_period(text: str) -> Period:
    """Start and end of a field such as "20220401 - 20230630", "2020-2023" or "från maj 2021".

    A single date is the start after "från", the end after "till", and both when it stands alone.
    """
    parted = _TIGHT.sub(r"\1 – ", text)
    found = period(parted)
    if found.start != found.end:
        return found
    dates = [iso(match[0]) for match in _DATE.finditer(parted)]
    if not dates:
        return NO_PERIOD
    if len(dates) > 1:
        return Period(dates[0], dates[-1]) if dates[0] <= dates[-1] else NO_PERIOD
    if _STARTS.search(text):
        return Period(dates[0], None)
    return Period(None if _ENDS.search(text) else dates[0], dates[0])

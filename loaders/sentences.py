"""Sentences of Swedish prose."""

from __future__ import annotations

import re

_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:bl\.? ?a|t\.? ?ex|m\.? ?fl|m\.? ?m|d\.? ?v\.? ?s|s\.? ?k|f\.? ?d|ca|resp|inkl|"
    r"exkl|kap|kl|nr|jfr|jan|feb|apr|aug|sept|okt|nov|dec)\.$",
    re.IGNORECASE,
)
_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"”’(–]*\s?[A-ZÅÄÖÉ0-9])|\n+")
_LONGEST_ABBREVIATION = 12


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; a line break ends one, the stop of an abbreviation does not."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        tail = text[max(start, end.start() + 1 - _LONGEST_ABBREVIATION) : end.start() + 1]
        if text[end.start()] == "." and _ABBREVIATION.search(tail):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return tuple(sentence for sentence in found if sentence)

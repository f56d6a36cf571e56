"""Sentences of Swedish prose, and long prose in pieces of whole sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

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


def in_pieces(text: str, most: int) -> tuple[str, ...]:
    """A text cut between sentences so that no piece is longer than `most` characters.

    A sentence that is longer itself is cut anywhere.
    """
    if len(text) <= most:
        return (text,)
    cut = [
        sentence[at : at + most]
        for sentence in sentences(text)
        for at in range(0, len(sentence), most)
    ]
    return tuple(" ".join(group) for group in in_groups(cut, [len(part) for part in cut], most))


def in_groups(items: Sequence[T], lengths: Sequence[int], most: int) -> Iterator[Sequence[T]]:
    """Items in order, in groups that together are at most `most` long, or are one item."""
    start = total = 0
    for index, length in enumerate(lengths):
        if index > start and total + length > most:
            yield items[start:index]
            start, total = index, 0
        total += length + 1
    yield items[start:]

"""Parts of documents as the pages show them: numbered lines, in words instead of mark-up."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

AROUND = 8
"""Lines shown before and after a passage."""
LINES_PER_PART = 60
LONGEST_PASSAGE = 200

_BREAK = re.compile(r"</?(?:p|ul|ol|br|div|tr|h[1-6])\b[^<>]{0,200}>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^<>]{0,200}>", re.IGNORECASE)
_INLINE = re.compile(r"</?(?:li|b|i|a|em|strong|sub|sup|span)\b[^<>]{0,200}>", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its number, its cells (one, where it is no row of a table), whether it is sought."""

    number: int
    cells: tuple[str, ...]
    sought: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a document out of `total`; `marked` are the first and last that are sought.

    `before` and `after` are the first lines of the parts beside it, 0 where there is none.
    """

    lines: tuple[Line, ...]
    total: int
    marked: tuple[int, int]
    before: int
    after: int


def passage_of(lines: Sequence[str], wanted: tuple[int, int]) -> Part:
    """A passage in its surroundings; what lies outside the document is cut off."""
    first = min(max(1, wanted[0]), len(lines))
    last = min(max(first, wanted[1]), first + LONGEST_PASSAGE - 1, len(lines))
    return _part(lines, (max(1, first - AROUND), min(len(lines), last + AROUND)), (first, last))


def part_of(lines: Sequence[str], first: int) -> Part:
    """A part of a document from a line on, in which nothing is sought."""
    start = min(max(1, first), len(lines))
    return _part(lines, (start, min(len(lines), start + LINES_PER_PART - 1)), (0, 0))


def _part(lines: Sequence[str], shown: tuple[int, int], marked: tuple[int, int]) -> Part:
    first, last = shown
    return Part(
        lines=tuple(
            Line(number, cells(lines[number - 1]), marked[0] <= number <= marked[1])
            for number in range(first, last + 1)
        ),
        total=len(lines),
        marked=marked,
        before=max(1, first - LINES_PER_PART) if first > 1 else 0,
        after=last + 1 if last < len(lines) else 0,
    )


def cells(line: str) -> tuple[str, ...]:
    """The cells of a line as people read them: the mark-up that documents use becomes lines."""
    return tuple(_plain(cell) for cell in line.split("\t"))


def _plain(cell: str) -> str:
    broken = _ITEM.sub("\n• ", _BREAK.sub("\n", cell))
    text = html.unescape(_INLINE.sub("", broken))
    return _BLANK_LINES.sub("\n", text).strip()

"""A document with tab-separated tables as a sequence of headings, rows, rules and prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph import RegionName, find_region
from loaders.appendix.joining import join_text
from loaders.document import Document
from loaders.markup import plain_text

_MARKED = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_NUMBERED = re.compile(
    r"^(?:(?:tabell|avsnitt|kapitel|bilaga|del|område)\s+)?"
    r"(?P<number>\d{1,2})(?:\.\d+)*(?:[.:)]\s*|\s+)(?:[–—-]\s*)?(?P<name>\D.*)$",
    re.IGNORECASE,
)
_CONTINUED = re.compile(r"\s*\(?\b(?:forts|fortsättning)\b\.?\)?$", re.IGNORECASE)
_DASHES = re.compile(r"^[-–—_=|:+\s]*$")
_LABEL = re.compile(r":(?:\s|$)")
_LONG_NUMBER = re.compile(r"\d{5,}|\d[\d ]{6,}\d")
_MAX_HEADING_LINE = 100
_MAX_REGION = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its lines, how deep it is (0 when it has no mark), its number and its name."""

    first: int
    last: int
    level: int
    number: int | None
    name: str

    @property
    def region(self) -> RegionName | None:
        """The region that the heading names."""
        return region_in(self.name)


@dataclass(frozen=True, slots=True)
class Row:
    """A line with tabs: its cells as plain text."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line of dashes, which only draws the table."""

    line: int


@dataclass(frozen=True, slots=True)
class Prose:
    """Lines without tabs that follow on each other."""

    first: int
    lines: tuple[str, ...]

    @property
    def last(self) -> int:
        """The last line."""
        return self.first + len(self.lines) - 1


Part = Heading | Row | Rule | Prose


def region_in(text: str) -> RegionName | None:
    """The region that a cell or heading names; a bare number or a long text names none."""
    named = len(text) <= _MAX_REGION and any(char.isalpha() for char in text)
    return find_region(text) if named else None


def is_blank(text: str) -> bool:
    """Whether a cell or a line says nothing: empty, or only dashes."""
    return _DASHES.match(text) is not None


def heading_of(text: str, level: int, first: int, last: int) -> Heading:
    """A heading from its text: "3 Innovation" and "Tabell 3: Innovation" have the number 3."""
    plain = _CONTINUED.sub("", plain_text(text).replace("\n", " ").strip("*_ "))
    numbered = _NUMBERED.match(plain)
    if numbered is None:
        return Heading(first, last, level, None, plain)
    return Heading(first, last, level, int(numbered["number"]), numbered["name"].strip())


def parts_of(document: Document) -> tuple[Part, ...]:
    """The whole document in order; every line that is not blank is in exactly one part."""
    found: list[Part] = []
    for number, line in document.numbered():
        if line.strip():
            _add(found, number, line)
    return tuple(found)


def _add(found: list[Part], number: int, line: str) -> None:
    before = found[-1] if found else None
    part = _part(number, line)
    if isinstance(before, Heading) and isinstance(part, Heading | Prose) and _wraps(before, part):
        found[-1] = _longer(before, part)
    elif isinstance(before, Prose) and isinstance(part, Prose) and before.last == number - 1:
        found[-1] = Prose(before.first, (*before.lines, *part.lines))
    else:
        found.append(part)


def _part(number: int, line: str) -> Part:
    marked = _MARKED.match(line)
    if marked:
        return heading_of(marked[2], len(marked[1]), number, number)
    if is_blank(line):
        return Rule(number)
    if "\t" in line:
        return Row(number, tuple(plain_text(cell) for cell in line.split("\t")))
    return Prose(number, (line.strip(),))


def _wraps(heading: Heading, part: Heading | Prose) -> bool:
    """Whether a heading wraps into the part after it."""
    if isinstance(part, Heading):
        return heading.region is None and _goes_on(heading, part)
    return part.first == heading.last + 1 and _may_be_heading(heading, part.lines[0])


def _goes_on(heading: Heading, part: Heading) -> bool:
    same_kind = part.number is None and part.region is None and part.level == heading.level
    return same_kind and (part.first == heading.last + 1 or part.name[:1].islower())


def _may_be_heading(heading: Heading, line: str) -> bool:
    """Whether a line can be the rest of a heading; a region's name has only its own rest."""
    if len(line) > _MAX_HEADING_LINE or line[-1] in ".!?:":
        return False
    if _LABEL.search(line) or _LONG_NUMBER.search(line):
        return False
    named = [region_in(text) for text in (heading.name, line, f"{heading.name} {line}")]
    return named[2] is not None if any(named) else True


def _longer(heading: Heading, part: Heading | Prose) -> Heading:
    more = part.name if isinstance(part, Heading) else " ".join(part.lines)
    name = join_text(heading.name, more).replace("\n", " ")
    return Heading(heading.first, part.last, heading.level, heading.number, name)


def promoted(parts: Sequence[Part], is_header: Callable[[Sequence[str]], bool]) -> tuple[Part, ...]:
    """The parts with the headings that lost their mark found again.

    A PDF turned to text loses the mark of a heading here and there. Lines are a heading when
    they name a region and a row follows (a list of partners names regions too, but no row
    follows there), or when they have the number that is next and a header row follows.
    """
    found: list[Part] = []
    number = 0
    for part, after in zip(parts, (*parts[1:], None), strict=True):
        if isinstance(part, Prose) and isinstance(after, Row):
            part = _promote(part, number + 1 if is_header(after.cells) else None)
        if isinstance(part, Heading):
            number = part.number or number
        found.append(part)
    return tuple(found)


def _promote(part: Prose, next_number: int | None) -> Part:
    heading = heading_of(" ".join(part.lines), 0, part.first, part.last)
    numbered = heading.number is not None and heading.number == next_number
    return heading if heading.region is not None or numbered else part

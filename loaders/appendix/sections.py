"""The sections of a table appendix: one for each policy area, one for each region's answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graph import RegionName, fold
from loaders.appendix.columns import columns_of
from loaders.appendix.parts import Heading, Part, Row, parts_of, promoted
from loaders.description import Description
from loaders.document import Document

_PROJECT_WORD = "projekt"
IsHeader = Callable[[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (None for what stands before the first) and the parts under it."""

    heading: Heading | None
    parts: tuple[Part, ...]

    @property
    def region(self) -> RegionName | None:
        """The region whose answers stand here, None in a policy area."""
        return self.heading.region if self.heading else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The lines with tabs."""
        return tuple(part for part in self.parts if isinstance(part, Row))


def sections_of(document: Document, description: Description) -> tuple[Section, ...]:
    """The document's sections in order; a heading repeated on the next page begins none."""

    def is_header(cells: Sequence[str]) -> bool:
        return columns_of(cells, description) is not None

    parts = promoted(parts_of(document), is_header)
    return _grouped(parts, _over_tables(parts, is_header))


def _over_tables(parts: Sequence[Part], is_header: IsHeader) -> frozenset[int]:
    """The lines of headings that name a region and have a header of initiatives below.

    Each region then has a table of its own in a policy area, and the heading is no section.
    """
    found: set[int] = set()
    above: Heading | None = None
    for part in parts:
        if isinstance(part, Heading):
            above = part
        elif isinstance(part, Row):
            if above is not None and above.region is not None and is_header(part.cells):
                found.add(above.first)
            above = None
    return frozenset(found)


def _grouped(parts: Iterable[Part], within: frozenset[int]) -> tuple[Section, ...]:
    sections: list[Section] = []
    heading: Heading | None = None
    under: list[Part] = []
    for part in parts:
        if isinstance(part, Heading) and not (part.first in within or _is_within(heading, part)):
            sections.append(Section(heading, tuple(under)))
            heading, under = part, []
        else:
            under.append(part)
    sections.append(Section(heading, tuple(under)))
    return tuple(section for section in sections if section.heading or section.parts)


def _is_within(above: Heading | None, heading: Heading) -> bool:
    """Whether a heading stands under another one, or repeats it, and begins no section."""
    if above is None or (above.region is None and heading.region is not None):
        return False
    if _is_same(above, heading):
        return True
    deeper = heading.level > above.level
    if above.region is not None:
        lists_projects = _PROJECT_WORD in heading.name.casefold()
        return heading.number is None and heading.region is None and (deeper or lists_projects)
    return above.number is not None and deeper and heading.number in (None, above.number)


def _is_same(one: Heading, other: Heading) -> bool:
    return one.number == other.number and fold(one.name) == fold(other.name)

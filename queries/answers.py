"""What a search gives: frozen values, shown alike by command line, API and pages.

The field names are the keys of the JSON that other programs rely on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph import Source


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a document's base name and its first and last 1-based line.

    Places are ordered by document, then by line.
    """

    document: str
    lines: tuple[int, int]

    @classmethod
    def of(cls, source: Source) -> Place:
        """The place of a source."""
        return cls(source.document, (source.first, source.last))


@dataclass(frozen=True, slots=True)
class WordMatch:
    """A word of the question, the word of the text that it met, and how they are kin."""

    asked: str
    found: str
    kin: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why a hit was found.

    `legs` gives each way of searching its share of the score; `sentence` is the best sentence
    and `marks` the (start, end) characters of matched words in it; the shared facts are those
    of the question's own project (only for comparisons).
    """

    legs: Mapping[str, float]
    words: tuple[WordMatch, ...] = ()
    sentence: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    same_project: bool = False
    shared_goals: tuple[str, ...] = ()
    shared_organisations: tuple[str, ...] = ()
    shared_programmes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; `score` is higher for better and comparable within one answer only.

    `goals`, `organisations` and `programmes` are the hit's own, in the order of the document.
    """

    id: str
    kind: str
    title: str
    region: str | None
    area: str | None
    year: int | None
    score: float
    source: Place
    why: Why
    goals: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value of a filter and how many hits have it; "saknas" counts hits without any value."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class RegionGroup:
    """The hits of one region, best region first."""

    region: str
    count: int
    hits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HitList:
    """A page of hits out of `total`, the counts per filter value, and the hits by region."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    facets: Mapping[str, tuple[FacetValue, ...]] = field(default_factory=dict)
    regions: tuple[RegionGroup, ...] = ()

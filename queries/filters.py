"""Filters: exact, applied before ranking, with true counts per value."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph import UnknownRegion, fold, region_named
from queries.answers import FacetValue
from queries.errors import InvalidQuery, did_you_mean
from queries.records import DEFAULT_KINDS, DIMENSIONS, Record

MISSING = "saknas"
"""The value that stands for records without any value, so that nothing vanishes."""

KINDS = ("answer", "initiative", "page", "project")


@dataclass(frozen=True, slots=True)
class Filters:
    """Wanted values per dimension: any of them within a dimension, all dimensions together."""

    wanted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def accept(self, record: Record) -> bool:
        """Whether a record passes."""
        return not self.failed(record)

    def failed(self, record: Record) -> set[str]:
        """The dimensions in which a record has none of the wanted values."""
        return {
            dimension
            for dimension, values in self.wanted.items()
            if {*(record.values[dimension] or (MISSING,))}.isdisjoint(values)
        }


def parse_filters(given: Mapping[str, Collection[str]], records: Iterable[Record]) -> Filters:
    """Turn what a person wrote into exact values of the records.

    A region may be written in any of its forms, an area by its number or a part of its name,
    anything else in any case. Raises InvalidQuery naming the field and the nearest values.
    """
    listed = tuple(records)

    def known(dimension: str) -> Sequence[str]:
        return KINDS if dimension == "kind" else vocabulary(listed, dimension)

    return Filters({"kind": DEFAULT_KINDS, **wanted_values(given, DIMENSIONS, known)})


def wanted_values(
    given: Mapping[str, Collection[str]],
    dimensions: Collection[str],
    known: Callable[[str], Sequence[str]],
) -> dict[str, tuple[str, ...]]:
    """The exact values that a person means per dimension, of those that are known there.

    Dimensions of which nothing is wanted are left out. Raises InvalidQuery.
    """
    wanted = {}
    for dimension, texts in sorted(given.items()):
        if dimension not in dimensions:
            raise InvalidQuery(dimension, f"Det finns inget filter som heter ”{dimension}”.")
        if chosen := [text for text in texts if text.strip()]:
            values = known(dimension)
            wanted[dimension] = tuple(exact_value(dimension, text, values) for text in chosen)
    return wanted


def vocabulary(records: Iterable[Record], dimension: str) -> tuple[str, ...]:
    """Every value that occurs in a dimension, sorted."""
    return tuple(sorted({value for record in records for value in record.values[dimension]}))


def exact_value(dimension: str, text: str, known: Sequence[str]) -> str:
    """The value that a person means by a text; raises InvalidQuery with the nearest values."""
    if fold(text) == MISSING:
        return MISSING
    if dimension == "region":
        return _region(text)
    exact = [value for value in known if fold(value) == fold(text)]
    if not exact and dimension == "area":
        exact = _area(text, known)
    if not exact:
        near = difflib.get_close_matches(text, known, n=3, cutoff=0.5)
        problem = f"”{text}” finns inte bland värdena för {dimension}.{did_you_mean(near)}"
        raise InvalidQuery(dimension, problem)
    return exact[0]


def _region(text: str) -> str:
    try:
        return region_named(text).name
    except UnknownRegion as error:
        raise InvalidQuery("region", str(error)) from error


def _area(text: str, known: Sequence[str]) -> list[str]:
    return [value for value in known if fold(text) in fold(value)]


def count_facets(
    found: Iterable[Record], filters: Filters, dimensions: Sequence[str] = DIMENSIONS
) -> dict[str, tuple[FacetValue, ...]]:
    """Counts per value and dimension over records found before filtering.

    The counts of a dimension disregard its own filter, so that they say what choosing another
    value would give. Most frequent first, then alphabetical.
    """
    tried = [(record, filters.failed(record)) for record in found]
    return {
        dimension: facet_values(
            value
            for record, failed in tried
            if not failed - {dimension}
            for value in record.values[dimension] or (MISSING,)
        )
        for dimension in dimensions
    }


def facet_values(values: Iterable[str]) -> tuple[FacetValue, ...]:
    """How often each value occurs, most frequent first, then alphabetical."""
    ordered = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetValue(value, count) for value, count in ordered)

"""What the pages show, prepared: filters with counts, addresses, marked sentences, shares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from graph import find_region, fold
from queries import FacetValue, HitList, Place
from service.schemas import SearchPage
from service.words import FILTERS, filter_value

HITS_PER_PAGE = 20
_AT_ONCE = 8
_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a filter, how many hits it gives, and whether it is chosen."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """A filter with its values: some at once, more on request, and how many more exist."""

    name: str
    label: str
    first: tuple[Choice, ...]
    more: tuple[Choice, ...]
    left_out: int

    @property
    def chosen(self) -> int:
        """How many values are chosen."""
        return sum(choice.chosen for choice in (*self.first, *self.more))


@dataclass(frozen=True, slots=True)
class Chip:
    """A chosen filter, and the address of the same search without it."""

    label: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class Turn:
    """Where one is among the pages of hits."""

    page: int
    pages: int
    first: str
    previous: str
    next: str


def filter_groups(found: HitList, asked: SearchPage) -> tuple[FilterGroup, ...]:
    """The filters that have something to choose between, or something chosen."""
    groups = (_group(name, found.facets.get(name, ()), asked.given()[name]) for name in FILTERS)
    return tuple(group for group in groups if group.first)


def _group(name: str, values: Sequence[FacetValue], wanted: Sequence[str]) -> FilterGroup:
    choices = [_choice(name, facet, wanted) for facet in values]
    ordered = sorted(choices, key=lambda choice: not choice.chosen)
    return FilterGroup(
        name=name,
        label=FILTERS[name],
        first=tuple(ordered[:_AT_ONCE]),
        more=tuple(ordered[_AT_ONCE:_AT_MOST]),
        left_out=max(0, len(ordered) - _AT_MOST),
    )


def _choice(name: str, facet: FacetValue, wanted: Iterable[str]) -> Choice:
    chosen = any(_means(name, text, facet.value) for text in wanted)
    return Choice(facet.value, filter_value(name, facet.value), facet.count, chosen)


def _means(name: str, text: str, value: str) -> bool:
    """Whether what stands in the address is that value of the filter."""
    if name == "region" and (region := find_region(text)) is not None:
        return region.name == value
    return fold(text) == fold(value) or (name == "area" and fold(text) in fold(value))


def chips(asked: SearchPage) -> tuple[Chip, ...]:
    """The chosen filters, each with the way to drop it."""
    return tuple(
        Chip(FILTERS[name], filter_value(name, value), _without(asked, name, value))
        for name in FILTERS
        for value in asked.given()[name]
        if value.strip()
    )


def _without(asked: SearchPage, name: str, value: str) -> str:
    rest = [other for other in asked.given()[name] if other != value]
    return search_address({**asked.model_dump(), name: rest, "page": 1})


def turn(found: HitList, asked: SearchPage) -> Turn:
    """The page one is on, and the addresses of those beside it ("" where there is none)."""
    pages = max(1, -(-found.total // HITS_PER_PAGE))
    here = asked.model_dump()
    first = search_address({**here, "page": 1})
    before = search_address({**here, "page": asked.page - 1}) if asked.page > 1 else ""
    after = search_address({**here, "page": asked.page + 1}) if asked.page < pages else ""
    return Turn(asked.page, pages, first, before, after)


def search_address(asked: Mapping[str, object]) -> str:
    """The address of a search; what is not asked is not in it."""
    defaults = SearchPage().model_dump()
    said = {name: value for name, value in asked.items() if value != defaults[name]}
    return f"/?{urlencode(said, doseq=True)}" if said else "/?q="


def filtered(name: str, value: object) -> str:
    """The address of everything with one value of a filter."""
    return search_address({name: [str(value)]})


def thing_address(address: str) -> str:
    """The address of the page about an id or a place."""
    return f"/visa/{quote(address, safe=':')}"


def organisation_address(name: str) -> str:
    """The address of the page about an organisation."""
    return f"/organisation/{quote(name, safe='')}"


def region_address(name: str) -> str:
    """The address of the page about a region."""
    return f"/region/{quote(name, safe='')}"


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


def place(source: Place) -> str:
    """A place as people read it."""
    first, last = source.lines
    lines = f"rad {first}" if first == last else f"rad {first}–{last}"
    return f"{source.document}, {lines}"


def number(value: int) -> str:
    """A whole number with its thousands apart, as Swedish has it."""
    return f"{value:,}".replace(",", "\N{NO-BREAK SPACE}")


def span(start: str | None, end: str | None) -> str:
    """A period; what is not known is left open."""
    return f"{start or ''}–{end or ''}" if start or end else ""

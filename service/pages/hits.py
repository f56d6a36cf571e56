"""What the page of hits shows: filters with counts, chosen ones as chips, groups, the way on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from graph import find_region, fold
from queries import FacetValue, Hit, HitList
from service.pages.addresses import filter_address, search_address
from service.pages.turning import pages_of
from service.schemas_pages import SearchPage
from service.translations import Translator, translator
from service.words import FILTERS, filter_value

HITS_PER_PAGE = 20
HITS_PER_REGION = 3
LONGEST_IN_ADDRESS = 2_000
"""Most characters of a question that links repeat; a longer one travels in the form alone."""

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
    """A filter with its values: some at once, more on request, and where all of them are."""

    name: str
    label: str
    first: tuple[Choice, ...]
    more: tuple[Choice, ...]
    left_out: int
    everything: str

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
class RegionHits:
    """The best hits of a region, how many it has, and where all of them are."""

    region: str
    count: int
    hits: tuple[Hit, ...]
    everything: str


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
    groups = (_group(name, found.facets.get(name, ()), asked) for name in FILTERS)
    return tuple(group for group in groups if group.first)


def _group(name: str, values: Sequence[FacetValue], asked: SearchPage) -> FilterGroup:
    listed = choices(name, values, asked)
    return FilterGroup(
        name=name,
        label=FILTERS[name],
        first=listed[:_AT_ONCE],
        more=listed[_AT_ONCE:_AT_MOST],
        left_out=max(0, len(listed) - _AT_MOST),
        everything=filter_address(name, asked.model_dump()) if is_linked(asked) else "",
    )


def choices(name: str, values: Iterable[FacetValue], asked: SearchPage) -> tuple[Choice, ...]:
    """The values of a filter, chosen ones first."""
    wanted, say = asked.given()[name], translator(asked.lang)
    found = [_choice(name, facet, wanted, say) for facet in values]
    return tuple(sorted(found, key=lambda choice: not choice.chosen))


def _choice(name: str, facet: FacetValue, wanted: Iterable[str], say: Translator) -> Choice:
    chosen = any(means(name, text, facet.value) for text in wanted)
    return Choice(facet.value, filter_value(name, facet.value, say), facet.count, chosen)


def means(name: str, text: str, value: str) -> bool:
    """Whether what stands in the address is that value of the filter."""
    if name == "region" and (region := find_region(text)) is not None:
        return region.name == value
    return fold(text) == fold(value) or (name == "area" and fold(text) in fold(value))


def toggled(asked: SearchPage, name: str, value: str) -> str:
    """The address of the same search with a value of a filter added, or taken out again."""
    given = asked.given()[name]
    rest = [text for text in given if not means(name, text, value)]
    wanted = rest if len(rest) < len(given) else [*given, value]
    return search_address({**asked.model_dump(), name: wanted, "page": 1})


def chips(asked: SearchPage) -> tuple[Chip, ...]:
    """The chosen filters, each with the way to drop it."""
    say = translator(asked.lang)
    return tuple(
        Chip(FILTERS[name], filter_value(name, value, say), _without(asked, name, value))
        for name in FILTERS
        for value in asked.given()[name]
        if value.strip()
    )


def _without(asked: SearchPage, name: str, value: str) -> str:
    rest = [other for other in asked.given()[name] if other != value]
    return search_address({**asked.model_dump(), name: rest, "page": 1})


def turn(found: HitList, asked: SearchPage) -> Turn:
    """The page one is on, and the addresses of those beside it ("" where there is none)."""
    pages = 1 if asked.grupp else pages_of(found.total, HITS_PER_PAGE)
    here = asked.model_dump()
    first = search_address({**here, "page": 1})
    before = search_address({**here, "page": asked.page - 1}) if asked.page > 1 else ""
    after = search_address({**here, "page": asked.page + 1}) if asked.page < pages else ""
    return Turn(asked.page, pages, first, before, after)


def by_region(found: HitList, asked: SearchPage) -> tuple[RegionHits, ...]:
    """The hits of an answer that stands region by region, each with the way to all of its own."""
    counts = {group.region: group.count for group in found.regions}
    return tuple(
        RegionHits(name, counts.get(name, len(hits)), hits, _only(asked, name))
        for name, hits in _regions(found.hits)
    )


def _regions(found: Iterable[Hit]) -> Iterator[tuple[str, tuple[Hit, ...]]]:
    for name, hits in groupby(found, key=lambda hit: hit.region or ""):
        yield name, tuple(hits)


def _only(asked: SearchPage, region: str) -> str:
    if not region or not is_linked(asked):
        return ""
    return search_address({**asked.model_dump(), "region": [region], "grupp": "", "page": 1})


def is_linked(asked: SearchPage) -> bool:
    """Whether the question is short enough to stand in every link of the page."""
    return len(asked.q) <= LONGEST_IN_ADDRESS


def state(asked: SearchPage, *but: str) -> tuple[tuple[str, str], ...]:
    """What is asked as the hidden fields of a form, but for those that the form shows."""
    return tuple(_fields(asked, but))


def _fields(asked: SearchPage, but: Collection[str]) -> Iterator[tuple[str, str]]:
    defaults = SearchPage()
    for name in SearchPage.model_fields:
        value = getattr(asked, name)
        if name not in but and value != getattr(defaults, name):
            values = value if isinstance(value, list) else [value]
            yield from ((name, str(one)) for one in values)

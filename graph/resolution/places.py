"""Places in a text that tell one undertaking from another: regions, municipalities, wider areas."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.gazetteer import find_names
from graph.name_lists import MUNICIPALITY
from graph.regions import all_regions

_INFLECTED = r"(?:s|et|-\w+)?(?: län(?:et)?s?)?"


@dataclass(frozen=True, slots=True)
class Places:
    """The places that a text names: county codes, municipalities, areas of several regions."""

    counties: frozenset[str]
    municipalities: frozenset[str]
    areas: frozenset[str]

    @property
    def local(self) -> frozenset[str]:
        """Counties and municipalities together."""
        return self.counties | self.municipalities


def split_places(text: str) -> tuple[Places, str]:
    """The places that a text names, genitives and "-compounds" included, and the text without."""
    found: dict[str, set[str]] = {"county": set(), MUNICIPALITY: set(), "area": set()}
    kept = list(text)
    for (start, end), kind, value in _spans(text):
        found[kind].add(value)
        kept[start:end] = " " * (end - start)
    counties, municipalities, areas = (frozenset(values) for values in found.values())
    return Places(counties, municipalities, areas), "".join(kept)


def counties_of_area(area: str) -> frozenset[str]:
    """The county codes of an area of several regions."""
    return frozenset(_areas()[area]["counties"])


def _spans(text: str) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Place, kind and canonical value of each place, none within a longer one."""
    taken = 0
    for match in _pattern().finditer(text):
        taken |= _mask(*match.span())
        yield match.span(), *_meaning()[match["name"].casefold()]
    for found in find_names(text):
        if found.kind == MUNICIPALITY and not taken & _mask(found.start, found.end):
            yield (found.start, found.end), MUNICIPALITY, found.name


def _mask(start: int, end: int) -> int:
    return (1 << end) - (1 << start)


@cache
def _areas() -> dict[str, dict[str, list[str]]]:
    text = files("graph").joinpath("resolution", "areas.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def _meaning() -> dict[str, tuple[str, str]]:
    """Each spelling in lower case -> its kind and canonical value."""
    regions = {
        form.casefold(): ("county", region.county_code)
        for region in all_regions()
        for form in (region.official, region.name, *region.aliases)
    }
    areas = {
        form.casefold(): ("area", name)
        for name, of in _areas().items()
        for form in (name, *of["also"])
    }
    return regions | areas


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_meaning(), key=lambda form: (-len(form), form))
    names = "|".join(re.escape(form) for form in longest_first)
    return re.compile(rf"(?<![\w-])(?P<name>{names}){_INFLECTED}(?!\w)", re.IGNORECASE)

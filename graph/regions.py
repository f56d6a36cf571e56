"""Sweden's 21 regions: names, county codes, NUTS codes, and how documents misspell them."""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.errors import UnknownRegion
from graph.ids import slug

_AFFIXES = re.compile(r"^(region(en)?|lansstyrelsen-i)-|-?(lans?|regionen)$")
_MIN_LIKENESS = 0.85


@dataclass(frozen=True, slots=True)
class RegionName:
    """A region: short name, official name, county code, NUTS code and other real names."""

    name: str
    official: str
    county_code: str
    nuts: str
    aliases: tuple[str, ...]

    @property
    def id(self) -> str:
        """The node id, made of the county code."""
        return f"region-{self.county_code}"


@cache
def all_regions() -> tuple[RegionName, ...]:
    """The 21 regions in the order of their county codes (source: SCB's list of counties)."""
    raw = tomllib.loads(files("graph").joinpath("regions.toml").read_text(encoding="utf-8"))
    return tuple(
        RegionName(
            row["name"], row["official"], row["county_code"], row["nuts"], tuple(row["aliases"])
        )
        for row in raw["regions"]
    )


@cache
def find_region(text: str) -> RegionName | None:
    """The region that a short text names, allowing for its long forms and slips of a letter."""
    core = _core(text)
    names = _cores()
    if core in names:
        return names[core]
    near = difflib.get_close_matches(core, names, n=1, cutoff=_MIN_LIKENESS)
    return names[near[0]] if near else None


def region_named(text: str) -> RegionName:
    """As `find_region`; raises UnknownRegion with the nearest names when there is none."""
    region = find_region(text)
    if region is None:
        near = difflib.get_close_matches(_core(text), _cores(), n=3, cutoff=0.5)
        raise UnknownRegion(text, list(dict.fromkeys(_cores()[core].name for core in near)))
    return region


@cache
def _cores() -> dict[str, RegionName]:
    cores = {_core(form): region for region in all_regions() for form in _forms(region)}
    return dict(sorted(cores.items()))


def _forms(region: RegionName) -> tuple[str, ...]:
    return (
        region.name,
        region.official,
        region.name + "s",
        region.county_code,
        region.id,
        *region.aliases,
    )


def _core(text: str) -> str:
    """ "Region Kalmar län", "Kalmar läns" and "Kalmar" all give "kalmar"."""
    core = slug(text)
    while (shorter := _AFFIXES.sub("", core)) != core and shorter:
        core = shorter
    return core

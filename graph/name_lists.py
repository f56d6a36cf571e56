"""Public names that texts mention: organisations, municipalities, programmes, strategies, goals.

The lists are data (`graph/gazetteers/`); `graph/gazetteer.py` looks all of them up in a text.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from graph.regions import RegionName, all_regions

MUNICIPALITY = "municipality"
PROGRAMME = "programme"
"""Kinds of name beside the types of organisation."""

ORGANISATION_TYPES = (
    "region", "myndighet", "universitet", "forskningsinstitut", "foretag",
    "naringslivsorganisation", "innovationsmiljo", "energikontor", "kommunalforbund",
    "natverk_plattform", "skola_utbildning", "civilsamhalle", "internationell", "ovrig",
)  # fmt: skip
"""Types of organisation, each with a list of its own; county boards are made from the regions."""

_INTERREG = "Interreg"


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: SCB's four-digit code, name, and the county code it lies in."""

    code: str
    name: str
    county_code: str


@dataclass(frozen=True, slots=True)
class AgendaGoalName:
    """A goal of Agenda 2030: number, official short name and other wordings."""

    number: int
    name: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrategyName:
    """A region's development strategy: its own name, spellings, and years ("" when not told)."""

    county_code: str
    name: str
    spellings: tuple[str, ...]
    years: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a name: the canonical name and kind, and the part of a programme meant."""

    text: str
    name: str
    kind: str
    part: str = ""


def county_board(region: RegionName) -> str:
    """The name of the county administrative board: "Länsstyrelsen i Kalmar län"."""
    return f"Länsstyrelsen i {_counties()[region.county_code]} län"


@cache
def all_municipalities() -> tuple[Municipality, ...]:
    """The 290 municipalities in the order of their codes (source: SCB)."""
    rows = (line.split("\t") for line in _read("municipalities.tsv").splitlines()[1:])
    return tuple(Municipality(code, name, county) for code, name, county in rows)


@cache
def agenda_goal_names() -> tuple[AgendaGoalName, ...]:
    """The 17 goals of Agenda 2030 in order."""
    rows = _table("agenda2030.toml")["goals"]
    return tuple(AgendaGoalName(r["number"], r["name"], tuple(r["variants"])) for r in rows)


@cache
def region_strategies() -> tuple[StrategyName, ...]:
    """The 21 regions' development strategies in the order of the county codes."""
    rows = sorted(_table("strategies.toml").items())
    return tuple(StrategyName(c, r["name"], tuple(r["spellings"]), r["years"]) for c, r in rows)


@cache
def everyday_words() -> frozenset[str]:
    """Listed spellings that are everyday words too, when written in lower case."""
    return frozenset(_table("everyday_words.toml")["names"])


def all_spellings() -> Iterator[Spelling]:
    """Every spelling of every listed name; where one stands for two names the first counts."""
    for region in all_regions():
        yield from (Spelling(form, region.official, "region") for form in _region_forms(region))
        board = county_board(region)
        yield from (Spelling(form, board, "lansstyrelse") for form in _board_forms(region))
    for kind in ORGANISATION_TYPES:
        yield from _listed(f"organisations/{kind}.toml", kind)
    for form in _listed("interreg.toml", PROGRAMME):
        yield Spelling(form.text, _INTERREG, PROGRAMME, form.name if form.name != _INTERREG else "")
    yield from _listed("programmes.toml", PROGRAMME)
    yield from (Spelling(p.name, p.name, MUNICIPALITY) for p in all_municipalities())


def _listed(file: str, kind: str) -> Iterator[Spelling]:
    for name, others in _table(file).items():
        yield from (Spelling(text, name, kind) for text in (name, *others))


def _region_forms(region: RegionName) -> tuple[str, ...]:
    stems = (region.name, *(alias for alias in region.aliases if not alias.isupper()))
    county = _counties()[region.county_code]
    return (region.official, f"Region {county} län", *(f"Region {stem}" for stem in stems))


def _board_forms(region: RegionName) -> tuple[str, ...]:
    stems = {region.name, *region.aliases, _counties()[region.county_code]}
    plain = sorted(stem.removesuffix(" län") for stem in stems if not stem.isupper())
    return tuple(
        f"Länsstyrelsen {word}{stem}{end}"
        for stem in plain
        for word in ("", "i ", "i region ")
        for end in ("", " län")
    )


@cache
def _counties() -> Mapping[str, str]:
    """Genitive of each county as it stands before "län", by county code."""
    return _table("counties.toml")


def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads(_read(name))


def _read(name: str) -> str:
    return files("graph").joinpath("gazetteers", *name.split("/")).read_text(encoding="utf-8")

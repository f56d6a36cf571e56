"""Words that name a public body by the row they stand in: "Länsstyrelsen", "RV", "X kommun"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph import RegionName, counties_of_area, county_board
from loaders.extraction.context import Context
from loaders.extraction.municipalities import named_municipalities

_COUNTY_BOARD = re.compile(r"(?<![\w-])(?:[Ll]änsstyrelsens?|Länsstyrelse|Lst)(?![\w-])")
_THE_REGION = re.compile(
    r"(?<![\w-])Regionen(?=\s(?:har|är|del|med|ska|driver|deltar|ingår|stöd)\w*)"
    r"|(?<=\bhar\s)Regionen(?=\s\w+(?:it|at|tt|rt)\b)"
)
_SOUTHERN_NETWORK = "Regionsamverkan Sydsverige"
_RSS = re.compile(r"(?<![\w-])RSS(?=-samarbetet|[\s.,;)]|$)")
"""Two networks are called RSS; in the six southern counties it is the one of their regions."""

_UNIT_AFTER = re.compile(
    r"^\s((?:[A-ZÅÄÖ]|(?:hälso|regional))[\w-]*(?:förvaltning|nämnd))(?:en)?\b"
)
_UNIT_BEFORE = re.compile(
    r"([Hh]älso- och sjukvården|\b[A-ZÅÄÖa-zåäö-]+(?:förvaltningen|nämnden))"
    r"\s(?:i|inom|på|vid)\s$"
)
_BODY_WORD = re.compile(r"s?\s(?:[Kk]ommun|[Ss]tad)(?:s|en|ens)?\b")


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a text names an organisation.

    `sure` is False for everyday words that may be a name; `rank` orders readings of one place,
    `PLACED` for names known only by where they stand; `listed` for those in a list of others.
    """

    start: int
    end: int
    name: str
    kind: str
    sure: bool = True
    rank: int = 0
    listed: bool = False


def municipal_bodies(text: str, context: Context) -> Iterator[Found]:
    """Municipalities that act, each under its own name; "i Falu kommun" is a place."""
    for place in named_municipalities(text, context):
        if place.as_body:
            word = _BODY_WORD.match(text[place.end :])
            end = place.end + (word.end() if word else 0)
            yield Found(place.start, end, _body(place.name, word), "kommun")


def _body(name: str, word: re.Match[str] | None) -> str:
    genitive = name if name[-1] in "aeiouyåäös" else f"{name}s"
    town = word is not None and "stad" in word.group().lower()
    return f"{genitive} stad" if town else f"{genitive} kommun"


def bodies_of_region(text: str, region: RegionName | None) -> Iterator[Found]:
    """Words that name a body of the reporting county: "Länsstyrelsen", "Regionen", "RV"."""
    if region is None:
        return
    board, official = county_board(region), region.official
    for match in _COUNTY_BOARD.finditer(text):
        yield Found(match.start(), match.end(), board, "lansstyrelse")
    if region.county_code in counties_of_area(_SOUTHERN_NETWORK):
        for match in _RSS.finditer(text):
            yield Found(match.start(), match.end(), _SOUTHERN_NETWORK, "natverk_plattform")
    for pattern in (_THE_REGION, _initials(region)):
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), official, "region")


def _initials(region: RegionName) -> re.Pattern[str]:
    letters = "".join(word[0] for word in region.name.split())
    return re.compile(rf"(?<![\w-])R{letters}(?::s|s)?(?![\w-])")


def with_unit(text: str, found: Found) -> Found:
    """A department of a region under its own name: "Trafikförvaltningen, Region Stockholm"."""
    if found.kind != "region":
        return found
    after = _UNIT_AFTER.match(text[found.end :])
    if after:
        name = f"{after[1][0].upper()}{after[1][1:]}en, {found.name}"
        return replace(found, end=found.end + after.end(), name=name)
    before = _UNIT_BEFORE.search(text[: found.start])
    if before:
        name = f"{before[1][0].upper()}{before[1][1:]}, {found.name}"
        return replace(found, start=before.start(), name=name)
    return found

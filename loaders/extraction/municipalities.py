"""Municipalities that a text names as such: "X kommun", "kommunerna A, B och C", lists of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import MUNICIPALITY, NameMatch, all_municipalities, find_names, find_region
from loaders.extraction.context import Context

_SEPARATOR = re.compile(r"(?:,|\s(?:och|samt)|\s?/|\soch\si|\s?&)?\s*(?:kommun(?:er)?s?\s*)?")
_BEFORE = re.compile(r"(?i)(?:\bkommun(?:er|erna)?s?\b(?:\si\slänet)?[\s,:;(–-]*)$")
_AFTER = re.compile(r"(?i)^s?[\s,]*(?:kommun(?:er|erna)?s?|stads?)\b(?!al)")
_PLACE_WORD = re.compile(r"(?i)\b(?:i|på|inom|kring|exempel\som)\s$")
_POSSESSES = re.compile(r"s?\s(?:[Kk]ommun|[Ss]tad)s\s(?=[a-zåäö])")
_LEAST_IN_LIST = 3


@dataclass(frozen=True, slots=True)
class NamedMunicipality:
    """A municipality in a text; `as_body` when it is one that acts: "i X kommun" is a place."""

    start: int
    end: int
    name: str
    as_body: bool


def municipalities(text: str, context: Context) -> tuple[str, ...]:
    """Their names in order, each once.

    A bare name counts only in a list of several; one that is a county's name too needs the word
    for municipality, or two others of the reporting county beside it.
    """
    return tuple(dict.fromkeys(m.name for m in named_municipalities(text, context)))


def named_municipalities(text: str, context: Context) -> tuple[NamedMunicipality, ...]:
    """The municipalities with their places in the text; see `municipalities`."""
    found: list[NamedMunicipality] = []
    for group in _groups(text):
        named = _named_as_bodies(text, group)
        if named or _clear_list(text, group):
            acts = named and not _is_where(text, group)
            found += [
                NamedMunicipality(m.start, m.end, m.name, acts)
                for m in group
                if named or find_region(m.name) is None or _among_neighbours(m.name, group, context)
            ]
    return tuple(found)


def _among_neighbours(name: str, group: list[NameMatch], context: Context) -> bool:
    """Whether a name stands in a list with two more municipalities of the reporting county."""
    county = context.region.county_code if context.region else ""
    inside = {m.name for m in all_municipalities() if m.county_code == county}
    return name in inside and len(inside & {match.name for match in group}) > 2


def _groups(text: str) -> list[list[NameMatch]]:
    """Names of municipalities that stand in a row, with nothing but commas or "och" between."""
    groups: list[list[NameMatch]] = []
    for match in find_names(text):
        if match.kind != MUNICIPALITY:
            continue
        last = groups[-1][-1] if groups else None
        if last and _SEPARATOR.fullmatch(text[last.end : match.start]):
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


def _named_as_bodies(text: str, group: list[NameMatch]) -> bool:
    before, after = text[: group[0].start], text[group[-1].end :]
    if after.startswith((" län", "s län")):
        return False
    return _AFTER.match(after) is not None or _BEFORE.search(before) is not None


def _is_where(text: str, group: list[NameMatch]) -> bool:
    """Whether "i X kommun" tells of a place; "på X kommuns mässa" tells of what X has."""
    possesses = _POSSESSES.match(text[group[-1].end :]) is not None
    return _PLACE_WORD.search(text[: group[0].start]) is not None and not possesses


def _clear_list(text: str, group: list[NameMatch]) -> bool:
    """Three bare names, or two after a word of place, that are no counties' names."""
    places = [match for match in group if find_region(match.name) is None]
    after_place_word = _PLACE_WORD.search(text[: group[0].start]) is not None
    return len(places) >= _LEAST_IN_LIST or (len(places) >= 2 and after_place_word)

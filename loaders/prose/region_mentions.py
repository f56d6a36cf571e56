"""Where a text names regions, and which region a text is about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from graph import RegionName, all_regions, find_region

_ALSO_CITIES = frozenset({"Stockholm", "Uppsala", "Jönköping", "Kalmar", "Örebro"})
"""Regions whose short name is first of all that of a town: alone it names no region."""

_LEAD = r"(?P<lead>\b[Rr]egion(?:en|er|erna)?[ \u00a0]+)?"
_TAIL = r"(?P<tail>s?[ \u00a0]län(?:s|et|ets)?\b|[ \u00a0]County\b|s)?(?![\w-])"
_MISSPELT = r"(?P<loose>(?<=\b[Rr]egion )[A-ZÅÄÖ][a-zåäö]{5,})"
_LISTED = re.compile(r"\s*(?:,|och|samt|and|eller|/)\s*(?:även\s*)?")
_OTHER_NAME_BEFORE = re.compile(
    r"(?:\b(?:Business|Steel|Tourism)|\b[A-ZÅÄÖ][\w&-]*|"
    r"\b(?:[Ll]änsstyrelsen|[Hh]ögskolan|[Uu]niversitetet|[Hh]andelskammaren)(?: i)?)[ \u00a0]$"
)
_COMPANY_BEFORE = re.compile(r"\b(?:Business|Steel|Tourism)[ \u00a0]$")
_FUNCTION_WORD = re.compile(
    r"\b(?:I|På|Från|Hos|Till|Med|Av|För|Både|Även|Samt|Och|Där|När|Att|Om|"
    r"In|From|With|The|And)[ \u00a0]$"
)
_OTHER_NAME_AFTER = re.compile(r"[ \u00a0](?:kommun\w*|universitet\w*|stad\w*|[A-ZÅÄÖ])")
_ACTS = re.compile(
    r"\s(?:har|är|arbetar|vill|driver|stödjer|stöttar|erbjuder|samordnar|ansvarar|ska|leder|"
    r"finansierar|satsar|fick|får|genomför\w*|startade|tog|såg|ger|has|is|works|offers|will)\b"
)
_WEIGHT_OF_ACTOR = 2
_REACH = 40
"""Characters before a name that may show that it is part of another name."""


@dataclass(frozen=True, slots=True)
class RegionMention:
    """A region named at characters `start` to `end` of a text."""

    region: RegionName
    start: int
    end: int


def region_mentions(text: str) -> tuple[RegionMention, ...]:
    """Every place where a text names a region itself, in order.

    Not counted are organisations, municipalities and places with a region's name in theirs
    ("Business Region Örebro", "Almi Skåne", "Uppsala kommun"), nor a town's name standing alone.
    """
    found: list[RegionMention] = []
    for match in _names().finditer(text):
        region = _region(match)
        previous = found[-1] if found else None
        if region and _names_region(text, match, previous):
            found.append(RegionMention(region, match.start(), match.end()))
    return tuple(found)


def main_region(text: str) -> RegionName | None:
    """The region that a text is about: named most often, acting subjects counting more.

    None when no region is named, or several equally often.
    """
    ranked = _weighed(text).most_common(2)
    tied = len(ranked) == 2 and ranked[0][1] == ranked[1][1]
    return ranked[0][0] if ranked and not tied else None


def ruling_region(text: str) -> RegionName | None:
    """The main region of a text, None when the others together are named as often."""
    weighed = _weighed(text)
    region = main_region(text)
    return region if region and 2 * weighed[region] > weighed.total() else None


def acts_at(text: str, end: int) -> bool:
    """Whether what a name that ends here stands for does something in the words that follow."""
    return _ACTS.match(text, end) is not None


def _weighed(text: str) -> Counter[RegionName]:
    """How often a text names each region; where a region acts it counts three times."""
    weights: Counter[RegionName] = Counter()
    for mention in region_mentions(text):
        weights[mention.region] += 1 + _WEIGHT_OF_ACTOR * acts_at(text, mention.end)
    return weights


def region_in_name(name: str) -> RegionName | None:
    """The first region whose name is part of another: "Almi Skåne" lies in Skåne."""
    return next((region for m in _names().finditer(name) if (region := _region(m))), None)


@cache
def _names() -> re.Pattern[str]:
    """A region's name with what may stand around it, the longest name first."""
    forms = {form for region in all_regions() for form in _forms(region)}
    names = "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))
    return re.compile(f"(?=[rA-ZÅÄÖ]){_LEAD}(?:(?<![\\w-])(?P<name>{names}){_TAIL}|{_MISSPELT})")


def _forms(region: RegionName) -> tuple[str, ...]:
    official = region.official.removeprefix("Region ").removesuffix(" län").removesuffix("s")
    return (region.name, official, *(alias.removesuffix(" län") for alias in region.aliases))


def _region(match: re.Match[str]) -> RegionName | None:
    return find_region(match["name"] or match["loose"] or "")


def _names_region(text: str, match: re.Match[str], previous: RegionMention | None) -> bool:
    before = text[max(0, match.start() - _REACH) : match.start()]
    if match["lead"]:
        return not _COMPANY_BEFORE.search(before)
    if _OTHER_NAME_BEFORE.search(before) and not _FUNCTION_WORD.search(before):
        return False
    if _OTHER_NAME_AFTER.match(text, match.end()):
        return False
    sure = match["name"] not in _ALSO_CITIES or "län" in (match["tail"] or "")
    return sure or _is_listed(text, match, previous)


def _is_listed(text: str, match: re.Match[str], previous: RegionMention | None) -> bool:
    """Whether a name goes on a list of regions: "Region Skåne, Kalmar och Örebro"."""
    between = text[previous.end : match.start()] if previous else None
    return between is not None and _LISTED.fullmatch(between) is not None

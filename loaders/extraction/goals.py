"""The goals of a region's own strategies that a goal cell names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph import fold, region_strategies
from loaders.extraction.context import Context
from loaders.extraction.goal_items import items
from loaders.extraction.sections import OWN, RUS, UNMARKED, Section, sections

MAX_GOAL = 160
"""Characters beyond which an item without a heading is told rather than listed."""

MAX_LENGTH = 220
_STEM = 4
_NO_GOAL = re.compile(
    r"(?:i|inom|på|av|för|till|som|och|med|den|det|mot|två|tre)\s|(?i:(?:samtliga|alla|båda|flera)(?:$|\s(?:tre"
    r"|fyra|mål\w*|delar|av|prioritering\w*|insatsområden))|ej\s|endast|se\s|detta\s|det\sligger|ligger"
    r"|kopplingar|bidrar|men\s|i\slinje|operativa|syfte|\(?delvis|indikatorer|prioritering|föregående|förutom|uppfylla|och\shör"
    r"|omställningsplan\w*)"
)
_PROGRAMME_AREA = re.compile(
    r"Småland och [Öö]arna|[ÖN]\w+ Mellansverige|Mellersta Norrland|Övre Norrland|Västsverige"
    r"|Skåne[ -–]Blekinge"
)
"""Parts of the country that have a structural fund's programme of their own."""

_ABOUT_WORK = re.compile(
    r"(?i)\b(?:målet\s(?:är|med)|syftet|projekt(?:et|ets)?|insats(?:en|erna)?|satsningen|workshop\w*|uppdraget|utredning\w*|rapporten|resultatet"
    r"|förhoppningsvis|aktiviteter\w*|deltagare\w*|pågår|kort\ssikt|lång\ssikt|medel\s(?:från|fr)|\w*finansierat)\b"
)
_PRIORITY = re.compile(r"(?i)\b(?:långsiktiga|prioriterade)\s(?:mål|prioritering|område)")


@dataclass(frozen=True, slots=True)
class GoalMention:
    """A goal or priority as it stands, and the strategy of the region that it belongs to.

    `assumed`: no heading names the strategy; the cell as a whole is for the region's own.
    """

    text: str
    strategy: str
    assumed: bool = False


def goals(text: str, context: Context) -> tuple[GoalMention, ...]:
    """The single goals of the region's own strategies in a goal cell, in order, each once.

    What belongs to Agenda 2030, to programmes or to strategies of others is left out, and so is
    prose that slipped in from another column. A strategy called after the reporting region
    ("Värmlandsstrategin") is its development strategy.
    """
    found: dict[str, GoalMention] = {}
    for section in sections(_own_strategy_named(text, context)):
        for item in _of_section(section):
            if not any(_begins(known, fold(item)) for known in found):
                assumed = section.kind == UNMARKED
                found[fold(item)] = GoalMention(item, section.strategy or RUS, assumed)
    return tuple(found.values())


def _own_strategy_named(text: str, context: Context) -> str:
    """The text with the reporting region's own name for its strategy written "RUS"."""
    if context.region is None:
        return text
    stem = re.escape(context.region.name[:_STEM])
    names = "|".join(re.escape(name) for name in _strategy_names(context.region.county_code))
    return re.sub(rf"(?<![\w:])(?:{names}|{stem}\w*strategin?)\b(?!\s[–-]|\s20\d\d)", "RUS", text)


@cache
def _strategy_names(county_code: str) -> tuple[str, ...]:
    """Spellings of a region's strategy, longest first, that are not words of every region's."""
    known = next(s for s in region_strategies() if s.county_code == county_code)
    return tuple(sorted(known.spellings, key=lambda name: (-len(name), name)))


def _begins(known: str, item: str) -> bool:
    """Whether an item is a known goal again, or a goal's first words cut short."""
    return known == item or (known.startswith(item) and not item[-1:].isdigit())


def _of_section(section: Section) -> Iterator[str]:
    if section.kind == OWN:
        yield from filter(_is_goal, items(section.text, section.prose))
    elif section.kind == UNMARKED:
        told = _is_prose(section.text)
        if not told or _PRIORITY.search(section.text):
            yield from filter(_is_goal, items(section.text, prose=told))


def _is_prose(text: str) -> bool:
    """Whether text without headings tells of the work instead of listing goals."""
    too_long = any(len(item) > MAX_GOAL for item in items(text, prose=False))
    return too_long or _ABOUT_WORK.search(text) is not None


def _is_goal(item: str) -> bool:
    if re.fullmatch(r"(?:del)?mål(?:område)? \d+", item):
        return True
    if _NO_GOAL.match(item) or _ABOUT_WORK.search(item) or _PROGRAMME_AREA.fullmatch(item):
        return False
    letters = sum(char.isalpha() for char in item)
    return letters >= 8 and len(item) <= MAX_LENGTH

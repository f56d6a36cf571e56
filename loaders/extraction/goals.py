"""The goals of a region's own strategies that a goal cell names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph import fold
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
_ABOUT_WORK = re.compile(
    r"(?i)\b(?:målet\s(?:är|med)|syftet|projekt(?:et|ets)?|insats(?:en|erna)?|satsningen|workshop\w*|utredning\w*|rapporten|resultatet"
    r"|förhoppningsvis|aktiviteter\w*|deltagare\w*|pågår|kort\ssikt|lång\ssikt|medel\s(?:från|fr)|\w*finansierat)\b"
)
_PRIORITY = re.compile(r"(?i)\b(?:långsiktiga|prioriterade)\s(?:mål|prioritering|område)")


@dataclass(frozen=True, slots=True)
class GoalMention:
    """A goal or priority as it stands, and the strategy of the region that it belongs to."""

    text: str
    strategy: str


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
                found[fold(item)] = GoalMention(item, section.strategy or RUS)
    return tuple(found.values())


def _own_strategy_named(text: str, context: Context) -> str:
    if context.region is None:
        return text
    stem = re.escape(context.region.name[:_STEM])
    return re.sub(rf"\b{stem}\w*strategin?\b(?!\s[–-])", "RUS", text)


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
    if _NO_GOAL.match(item) or _ABOUT_WORK.search(item):
        return False
    letters = sum(char.isalpha() for char in item)
    return letters >= 8 and len(item) <= MAX_LENGTH

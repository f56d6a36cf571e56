"""Goals of Agenda 2030 in text, by number or by name, where the text speaks of the agenda."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import agenda_goal_names
from loaders.extraction.sections import AGENDA, sections

_NUMBER = re.compile(
    r"(?i)(?<![\d.,–-])(?:(?P<word>mål|nr|goal|sdg|delmål)[ .:]{0,2})?"
    r"(?P<number>1[0-7]|[1-9])\b(?![,–-]?\d|\.\d)(?=[.:,)]?\s*(?P<name>[^\W\d_]*))"
)
_ALSO = re.compile(r"(?i)^\s*(?:,|och|samt|&)\s*$")
_STEM = 5


@dataclass(frozen=True, slots=True)
class AgendaGoal:
    """A goal of Agenda 2030: its number (1 to 17) and official Swedish short name."""

    number: int
    name: str


def agenda_goals(text: str) -> tuple[AgendaGoal, ...]:
    """The goals that the text's parts on Agenda 2030 name, by number."""
    numbers: set[int] = set()
    for section in sections(text):
        if section.kind == AGENDA:
            numbers |= _by_number(section.text) | _by_name(section.text)
    names = agenda_goal_names()
    return tuple(AgendaGoal(g.number, g.name) for g in names if g.number in numbers)


def _by_number(text: str) -> set[int]:
    """Numbers that stand after the word for goal, before the goal's own name, or in their list."""
    found: set[int] = set()
    end = -1
    for match in _NUMBER.finditer(text):
        number = int(match["number"])
        listed = end >= 0 and _ALSO.match(text[end : match.start()]) is not None
        if match["word"] or listed or _begins(number, match["name"]):
            found.add(number)
            end = match.end("number")
    return found


def _begins(number: int, word: str) -> bool:
    """Whether a word is the first of the goal's name, slips at its end allowed."""
    goal = agenda_goal_names()[number - 1]
    stems = {name.split()[0].lower()[:_STEM] for name in (goal.name, *goal.variants)}
    return bool(word) and word.lower()[:_STEM] in stems


def _by_name(text: str) -> set[int]:
    folded = " ".join(text.lower().split())
    goals = agenda_goal_names()
    return {g.number for g in goals if any(n.lower() in folded for n in (g.name, *g.variants))}

"""EU and national programmes that a text names, by fund ("Regionalfonden Västsverige" is ERUF)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph import PROGRAMME, find_names
from loaders.extraction.sections import without_questions

_DENIED = re.compile(
    r"(?i)\b(?:ej|inte|endast\sregional\w*|tidigare|föregående|utanför|förra|ansök\w*|söka|sökt|sökte"
    r"|söker)\s(?:\w+\s){0,2}$"
)
_CONTEXT = 40


@dataclass(frozen=True, slots=True)
class ProgrammeMention:
    """A programme that a text names; `part` is which of Interreg's it is, else the programme."""

    name: str
    part: str


def programmes(text: str) -> tuple[str, ...]:
    """The canonical names of the programmes in order, each once; see `programme_mentions`."""
    return tuple(dict.fromkeys(mention.name for mention in programme_mentions(text)))


def programme_mentions(text: str) -> tuple[ProgrammeMention, ...]:
    """The programmes in order, each part of one once.

    A denial ("Ej ERUF"), an application and a programme of the past are none, and neither is
    the question of a form that lists all funds.
    """
    asked = without_questions(text)
    found = (
        ProgrammeMention(match.name, match.part or match.name)
        for match in find_names(asked)
        if match.kind == PROGRAMME and match.sure and not _denied(asked, match.start)
    )
    return tuple(dict.fromkeys(found))


def _denied(text: str, start: int) -> bool:
    before = text[max(0, start - _CONTEXT) : start]
    return _DENIED.search(re.split(r"[.\n;(]", before)[-1]) is not None

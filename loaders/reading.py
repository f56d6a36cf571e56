"""What reading a document gives: statements, and an account of every row and section met."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph import Source, Statement


class Outcome(StrEnum):
    """What became of a row or a section."""

    INITIATIVE = "initiative"
    DUPLICATE = "duplicate"
    REFERENCE = "reference"
    NOTHING_REPORTED = "nothing reported"
    CONTINUED = "continued"
    ANSWER = "answer"
    PROJECT = "project"
    SECTION = "section"
    LAYOUT = "layout"
    UNUSED = "unused"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row or section and what became of it; `note` says why in plain words.

    `node` is the id that the row ended up in: its own, the one it repeats, continues or
    refers to, or "" when there is none.
    """

    outcome: Outcome
    source: Source
    note: str = ""
    node: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a loader got out of one document."""

    document: str
    kind: str
    statements: tuple[Statement, ...]
    account: tuple[Entry, ...]

    def totals(self) -> Mapping[str, int]:
        """How many entries ended in each outcome, in alphabetical order."""
        return dict(sorted(Counter(entry.outcome.value for entry in self.account).items()))

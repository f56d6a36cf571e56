"""What the activities of a report are called, so that list and table speak of the same ones."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph import fold

_HEAD_ENDS = re.compile(r":\s|:$|\n|\s[–—-]\s")
_MAX_HEAD = 80
_NUMBERED = re.compile(r"(?:[^\W\d_]+\s?)?\d+(?:\.\d+)?[a-z]?", re.IGNORECASE)
_STRAY = " :.–-•"


@dataclass(frozen=True, slots=True)
class ActivityNames:
    """Knows which short names stand for several activities ("Etapp – kurs", "Etapp – mässa")."""

    ambiguous: frozenset[str]

    def key(self, text: str) -> str:
        """What list and table have in common: the short name where it stands for one activity."""
        head = _head(text)
        return text.strip(_STRAY) if fold(head) in self.ambiguous else head

    def name(self, text: str) -> str:
        """The key, or the whole first line where the key only counts ("Aktivitet 1")."""
        key = self.key(text)
        return text.partition("\n")[0].strip(_STRAY) if _NUMBERED.fullmatch(key) else key

    def detail(self, text: str) -> str:
        """What the text says after the name."""
        return text.partition(self.name(text))[2].lstrip(" :.–-\n")


def activity_names(lists: Iterable[Iterable[str]]) -> ActivityNames:
    """Names learned from the activities of each list or table of a report."""
    ambiguous: set[str] = set()
    for texts in lists:
        wholes: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            wholes[fold(_head(text))].add(fold(text))
        ambiguous |= {head for head, different in wholes.items() if len(different) > 1}
    return ActivityNames(frozenset(ambiguous))


def _head(text: str) -> str:
    """The text up to a colon, a line break or a dash between spaces."""
    head = _HEAD_ENDS.split(text, maxsplit=1)[0].strip(_STRAY)
    return head if 0 < len(head) <= _MAX_HEAD else text.strip(_STRAY)

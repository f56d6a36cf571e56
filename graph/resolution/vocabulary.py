"""The words of the loaded documents: their stems, and how rare each is among the mentions."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from snowballstemmer import stemmer

from graph.resolution.names import words_of

# fmt: off
_STOP = frozenset([
    "och", "i", "på", "av", "för", "att", "med", "till", "om", "inom", "som", "en", "ett", "den",
    "det", "de", "är", "har", "från", "vid", "kring", "ny", "nya", "nytt", "samt", "mellan",
    "under", "genom", "län", "läns", "länet", "länets", "region", "regionen", "regional",
    "regionala", "regionalt", "projekt", "projektet", "insats", "insatser", "insatsen", "arbete",
    "arbetet", "the", "of", "and", "for", "in",
])
# fmt: on
_LEAST_LETTERS = 2
_NEUTER = re.compile(r"(?<=\w{4})et$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Stems with the number of mentions that have them; `words` are all words seen, unstemmed."""

    mentions: int
    counts: Mapping[str, int]
    words: frozenset[str]

    def rarity(self, stem: str) -> float:
        """0 for a stem that every mention has, more the fewer have it (natural logarithm)."""
        return math.log((self.mentions + 1) / (self.counts.get(stem, 0) + 1))

    def weight(self, stems: Iterable[str]) -> float:
        """The rarities of stems together."""
        return sum(self.rarity(stem) for stem in sorted(stems))


@dataclass(slots=True)
class Stems:
    """Snowball's Swedish stems (definite, plural and genitive forms fall together), remembered.

    Stemmed twice, since "prognoser" gives "prognos" but "prognos" gives "progno"; in between goes
    the neuter ending that the algorithm leaves ("lyftet").
    """

    _known: dict[str, str] = field(default_factory=dict)
    _stemmer: Any = field(default_factory=lambda: stemmer("swedish"))

    def of(self, text: str) -> frozenset[str]:
        """The stems of the words of a text that carry a subject."""
        return frozenset(self._in_order(text))

    def phrase(self, text: str) -> str:
        """The same stems in their order, with a space around each."""
        return f" {' '.join(self._in_order(text))} "

    def _in_order(self, text: str) -> list[str]:
        words = words_of(text)
        return [self._one(w) for w in words if len(w) >= _LEAST_LETTERS and w not in _STOP]

    def _one(self, word: str) -> str:
        if word not in self._known:
            once = _NEUTER.sub("", self._stemmer.stemWord(word.lstrip("#")))
            self._known[word] = str(self._stemmer.stemWord(once))
        return self._known[word]


def vocabulary_of(texts: Iterable[str], stems: Stems) -> Vocabulary:
    """The vocabulary of the mentions' texts."""
    counts: Counter[str] = Counter()
    words: set[str] = set()
    mentions = 0
    for text in texts:
        mentions += 1
        counts.update(stems.of(text))
        words.update(words_of(text))
    return Vocabulary(mentions, counts, frozenset(words))

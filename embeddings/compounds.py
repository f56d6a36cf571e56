"""Splitting Swedish compounds: kompetensförsörjningsplan = kompetens + försörjning + plan.

Among all ways to cut a word into known words, the one with the likeliest parts wins (the sum of
their negative log probabilities plus a fixed price per part, after Koehn and Knight 2003).
"""

from __future__ import annotations

import lzma
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from embeddings.data_files import data_bytes, word_set

_SHORTEST_WORD = 7
_LONGEST_WORD = 60
_SHORTEST_PART = 3
_COUNT_FLOOR = 10
_SHORT_COUNT_FLOOR = 350
_CORPUS_BOOST = 20
_PART_PRICE = 4.0
_ENDINGS = ("arna", "erna", "orna", "ens", "ets", "en", "et", "ar", "er", "or", "na", "n", "t", "s")
"""Inflections that a last part may have beyond the forms in the lexicon."""


@cache
def _known_words() -> Mapping[str, int]:
    lines = lzma.decompress(data_bytes("words.tsv.xz")).decode("utf-8").splitlines()
    return {word: int(count) for word, _, count in (line.partition("\t") for line in lines)}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that may be parts, with their counts."""

    counts: Mapping[str, int]
    total: int

    @classmethod
    def with_corpus(cls, corpus: Mapping[str, int]) -> Lexicon:
        """The shipped words plus a corpus' own; one occurrence there counts as twenty."""
        merged = dict(_known_words())
        for word, count in corpus.items():
            if word.isalpha():
                merged[word] = merged.get(word, 0) + _CORPUS_BOOST * count
        refused = word_set("not_parts.txt")
        counts = {w: n for w, n in merged.items() if w not in refused and _may_be_part(w, n)}
        return cls(counts, max(1, sum(counts.values())))

    def base(self, part: str) -> str | None:
        """The word behind a part that is not the last: kyrko- is kyrka, arbets- is arbete's."""
        for forms in (_linked_forms(part), _clipped_forms(part)):
            found = [word for word in forms if word in self.counts]
            if found:
                return max(found, key=lambda word: self.counts[word])
        return None

    def first_count(self, part: str) -> int:
        """How often the word behind a part occurs that is not the last one; 0 if unknown."""
        base = self.base(part)
        return self.counts[base] if base else 0

    def last_count(self, part: str) -> int:
        """How often a last part occurs; an inflection of a known word counts a quarter."""
        known = self.counts.get(part, 0)
        if known or len(part) < 5:
            return known
        bare = (part.removesuffix(ending) for ending in _ENDINGS if part.endswith(ending))
        return max((self.counts.get(word, 0) for word in bare), default=0) // 4


def _may_be_part(word: str, count: int) -> bool:
    if len(word) == _SHORTEST_PART:
        return count >= _SHORT_COUNT_FLOOR
    return len(word) > _SHORTEST_PART and count >= _COUNT_FLOOR


def _linked_forms(part: str) -> Iterator[str]:
    """A part as it stands, then without its linking letter: -s-, or -o-, -u-, -e-, -a-."""
    yield part
    if part.endswith("s"):
        yield part[:-1]
    if len(part) > _SHORTEST_PART and part[-1] in "oue":
        yield part[:-1] + "a"
    if len(part) > _SHORTEST_PART + 1 and part[-1] in "ea":
        yield part[:-1]


def _clipped_forms(part: str) -> Iterator[str]:
    """The words that a part may have lost its last letter of: skol- is skola."""
    if len(part) > _SHORTEST_PART:
        yield part + "a"
        yield part + "e"


@dataclass(frozen=True, slots=True)
class _Cut:
    """The cheapest way so far to cut a word up to some letter: the price, where parts end."""

    price: float
    ends: tuple[int, ...]


class Splitter:
    """Splits words by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a compound without linking letters, and the parts' own parts.

        Empty for a word that is no compound of known words.
        """
        return tuple(self._parts(word))

    def _parts(self, word: str) -> Iterator[str]:
        if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD or not word.isalpha():
            return
        start = 0
        for end in self._ends(word):
            part = word[start:end]
            base = part if end == len(word) else self._lexicon.base(part) or part
            yield base
            yield from self.parts(base)
            start = end

    def _ends(self, word: str) -> tuple[int, ...]:
        """Where the parts of the cheapest cut end; empty when there is none."""
        best = {0: _Cut(0.0, ())}
        for end in range(_SHORTEST_PART, len(word) + 1):
            cuts = [
                _Cut(best[start].price + price, (*best[start].ends, end))
                for start in range(end - _SHORTEST_PART + 1)
                if start in best and (price := self._price(word, start, end)) is not None
            ]
            if cuts:
                best[end] = min(cuts, key=lambda cut: cut.price)
        return best[len(word)].ends if len(word) in best else ()

    def _price(self, word: str, start: int, end: int) -> float | None:
        """What a part costs; None when it is no word, or the whole word itself."""
        if end - start == len(word):
            return None
        last = end == len(word)
        part = word[start:end]
        if part in word_set("not_parts.txt"):
            return None
        count = self._lexicon.last_count(part) if last else self._lexicon.first_count(part)
        return _PART_PRICE - math.log(count / self._lexicon.total) if count else None

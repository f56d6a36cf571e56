"""Splitting Swedish compounds: kompetensförsörjningsplan = kompetens + försörjning + plan.

Among all ways to cut a word into known words, the one with the likeliest parts wins (the sum of
their negative log probabilities plus a fixed price per part, after Koehn and Knight 2003).
"""

from __future__ import annotations

import lzma
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

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
    fields = lzma.decompress(data_bytes("words.tsv.xz")).decode("utf-8").split()
    return dict(zip(fields[::2], map(int, fields[1::2]), strict=True))


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

    def first(self, part: str) -> tuple[str, int]:
        """The word behind a part that is not the last, and its count; 0 if there is none.

        That word is the part itself or the part without its linking letter (stöds- is stöd,
        kyrko- is kyrka), whichever is commoner; else the part with its last letter back (skol- is
        skola).
        """
        forms = _linked_forms(part)
        if len(forms) == 1 and len(part) > _SHORTEST_PART and part not in self.counts:
            forms = [part + "a", part + "e"]
        return max(((form, self.counts.get(form, 0)) for form in forms), key=_count)

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


def _linked_forms(part: str) -> list[str]:
    """A part as it stands, then without its linking letter: -s-, or -o-, -u-, -e-, -a-."""
    forms = [part]
    if part[-1] in "sea" and len(part) > _SHORTEST_PART:
        forms.append(part[:-1])
    if part[-1] in "oue" and len(part) > _SHORTEST_PART:
        forms.append(part[:-1] + "a")
    return forms


def _count(counted: tuple[str, int]) -> int:
    return counted[1]


class Splitter:
    """Splits words by a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._refused = word_set("not_parts.txt")
        self._price = lru_cache(maxsize=1 << 17)(self._price_of)

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
            base = part if end == len(word) else self._lexicon.first(part)[0]
            yield base
            yield from self.parts(base)
            start = end

    def _ends(self, word: str) -> tuple[int, ...]:
        """Where the parts of the cheapest cut end; empty when there is none."""
        length = len(word)
        best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for start in range(length - _SHORTEST_PART + 1):
            if start not in best:
                continue
            paid, ends = best[start]
            for end in _possible_ends(start, length):
                price = paid + self._price(word[start:end], end == length)
                if price < best.get(end, _NO_CUT)[0]:
                    best[end] = (price, (*ends, end))
        return best.get(length, _NO_CUT)[1]

    def _price_of(self, part: str, last: bool) -> float:
        """What a part costs; infinity when it is no known word."""
        if part in self._refused:
            return math.inf
        count = self._lexicon.last_count(part) if last else self._lexicon.first(part)[1]
        return _PART_PRICE - math.log(count / self._lexicon.total) if count else math.inf


_NO_CUT: tuple[float, tuple[int, ...]] = (math.inf, ())


def _possible_ends(start: int, length: int) -> Iterator[int]:
    """Where a part may end so that another one fits behind it; a whole word is no part."""
    yield from range(start + _SHORTEST_PART, length - _SHORTEST_PART + 1)
    if start:
        yield length

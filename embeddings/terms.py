"""The terms of a word: its stem, and the stems of the parts of a compound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from embeddings.analysis import all_words, carries_subject, pieces, stem
from embeddings.compounds import Lexicon, Splitter

_PART_SHARE = 0.6
CACHED_WORDS = 1 << 17


class Terms:
    """Analysis of words, with compounds split by the words of a corpus and of the language."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = counts
        self.features = lru_cache(maxsize=CACHED_WORDS)(self._features)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Terms:
        """Terms that know the words of a corpus."""
        words = (piece for text in texts for word in all_words(text) for piece in pieces(word))
        return cls(Counter(words))

    @cached_property
    def _splitter(self) -> Splitter:
        return Splitter(Lexicon.with_corpus(self.counts))

    def _features(self, word: str) -> Mapping[str, float]:
        """The terms of a word with their shares: 1 for its stem, less for parts of a compound."""
        parts = pieces(word)
        shares = {stem("".join(parts)): 1.0}
        if len(parts) > 1:
            shares |= {stem(part): 1.0 for part in parts if carries_subject(part)}
        for part in parts:
            for base in self._splitter.parts(part):
                shares.setdefault(stem(base), _PART_SHARE)
        return shares

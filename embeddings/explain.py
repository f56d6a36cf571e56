"""Why a text meets a question: which words met which, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from embeddings.analysis import Token, carries_subject, stem, tokens
from embeddings.concepts import Concept, Phrase
from embeddings.terms import Terms

KINS = ("same", "stem", "part", "concept")
"""How two words are kin, the closest first."""


@dataclass(frozen=True, slots=True)
class WordMatch:
    """A word or phrase of the question, the word of the text that it met, and their kinship.

    `kin` is "same", "stem" (same stem), "part" (a shared part of a compound) or "concept" (words
    of one concept).
    """

    asked: str
    found: str
    kin: str


@dataclass(frozen=True, slots=True)
class Why:
    """Why a text was found.

    `words` are the matches in the whole text, the closest kin first. `sentence` is the text's
    sentence nearest to the question, `sentence_score` its cosine with it, `marks` the (start, end)
    characters of matched words in it.
    """

    words: tuple[WordMatch, ...]
    sentence: str
    sentence_score: float
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class WordFinder:
    """Finds the words of one question in texts: for each kinship the asked word by a key."""

    terms: Terms
    by_word: dict[str, str] = field(default_factory=dict)
    by_stem: dict[str, str] = field(default_factory=dict)
    by_term: dict[str, str] = field(default_factory=dict)
    phrases: list[tuple[str, Phrase]] = field(default_factory=list)

    @classmethod
    def of(cls, words: Sequence[str], concepts: Iterable[Concept], terms: Terms) -> WordFinder:
        """A finder of the words of a question and of the other phrases of its concepts."""
        finder = cls(terms)
        for word in words:
            finder.by_word.setdefault(word, word)
            finder.by_stem.setdefault(stem(word.replace("-", "")), word)
            for term in terms.features(word):
                finder.by_term.setdefault(term, word)
        for concept in concepts:
            asked = " ".join(concept.phrase)
            for phrase in (phrase for group in concept.others for phrase in group):
                finder.phrases.append((asked, tuple(stem(word) for word in phrase)))
        return finder

    def matches(self, text: str) -> list[tuple[Token, WordMatch]]:
        """The matched words of a text in its order.

        A phrase of a concept matches only where all of its words stand in the text.
        """
        content = [token for token in tokens(text) if carries_subject(token.word)]
        of_concepts = self._concept_stems({stem(token.word) for token in content})
        found = []
        for token in content:
            match = self._match(token.word, of_concepts)
            if match:
                found.append((token, match))
        return found

    def _concept_stems(self, stems: set[str]) -> dict[str, str]:
        asked_of: dict[str, str] = {}
        for asked, phrase in self.phrases:
            if stems.issuperset(phrase):
                asked_of |= {key: asked for key in phrase if key not in asked_of}
        return asked_of

    def _match(self, word: str, of_concepts: dict[str, str]) -> WordMatch | None:
        key = stem(word.replace("-", ""))
        if word in self.by_word:
            return WordMatch(self.by_word[word], word, "same")
        if key in self.by_stem:
            return WordMatch(self.by_stem[key], word, "stem")
        for term in self.terms.features(word):
            if term in self.by_term:
                return WordMatch(self.by_term[term], word, "part")
        if key in of_concepts:
            return WordMatch(of_concepts[key], word, "concept")
        return None


def distinct(matches: Iterable[WordMatch]) -> tuple[WordMatch, ...]:
    """Each match once, the closest kin first, otherwise in the order given."""
    return tuple(sorted(dict.fromkeys(matches), key=lambda match: KINS.index(match.kin)))

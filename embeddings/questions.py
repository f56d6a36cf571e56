"""A question as weighted words: its own, and those of the concepts that it names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from embeddings.analysis import question_words, stem
from embeddings.bags import Bag
from embeddings.concepts import Concept, Concepts

_EXPANSION = 0.5
_MOST_WORDS = 45


@dataclass(frozen=True, slots=True)
class QuestionReader:
    """Turns questions into bags.

    `word_idf` tells how much a word sets texts of the corpus apart. It weighs words once more
    than TF-IDF and BM25 do by themselves: in a long question most words are beside the point. A
    word that is said n times counts √n times: a project's report begins with its title again.
    """

    word_idf: Callable[[str], float]
    concepts: Concepts

    def bag(self, question: str) -> Bag:
        """The weighted words of a question of any length; empty when it says nothing.

        Only the 45 weightiest words of a long text count.
        """
        words = question_words(question)
        counts = self._weightiest(words)
        kept = [word for word in words if word in counts]
        weights = counts | _expansion(self.concepts.found(kept), set(map(stem, counts)))
        return {word: weight * self.word_idf(word) for word, weight in weights.items()}

    def _weightiest(self, words: Sequence[str]) -> dict[str, float]:
        weights = {word: count**0.5 for word, count in Counter(words).items()}
        order = sorted(weights, key=lambda word: (-weights[word] * self.word_idf(word), word))
        return {word: weights[word] for word in order[:_MOST_WORDS]}


def _expansion(concepts: Sequence[Concept], known: set[str]) -> dict[str, float]:
    """The words of other phrases in the concepts, each at its largest weight.

    A word of a phrase of n words in one of g groups weighs 0.5 / sqrt(n) / sqrt(g).
    """
    weights: dict[str, float] = {}
    for concept in concepts:
        for phrase in (phrase for group in concept.others for phrase in group):
            weight = _EXPANSION / (len(phrase) * len(concept.others)) ** 0.5
            for word in phrase:
                if stem(word) not in known:
                    weights[word] = max(weights.get(word, 0.0), weight)
    return weights

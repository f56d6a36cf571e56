"""Words that say what several texts have in common, and where they stand in a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from embeddings.analysis import content_words, stem, tokens

_SHORTEST = 3
_SHARE = 3
_RARITY = 1.0


def telling_words(
    texts: Sequence[str], weight: Callable[[str], float], limit: int
) -> tuple[str, ...]:
    """Words of at least two and a third of the texts, by in how many they are and how rare.

    `weight` says how rare a word is (an inverse document frequency). A word stands for all with
    its stem; one that is a part of a word already taken is left out.
    """
    forms = _forms(texts)
    scores = {
        key: count * weight(_commonest(forms[key])) ** _RARITY
        for key, count in Counter(key for text in texts for key in _stems(text)).items()
        if count >= max(2, len(texts) / _SHARE)
    }
    taken: list[str] = []
    for key in sorted(scores, key=lambda key: (-scores[key], key)):
        if len(taken) < limit and not any(key in other or other in key for other in taken):
            taken.append(key)
    return tuple(_commonest(forms[key]) for key in taken)


def word_places(text: str, words: Collection[str]) -> tuple[tuple[int, int], ...]:
    """The (start, end) characters of the words that have a stem of the given words."""
    wanted = {stem(word) for word in words}
    return tuple((t.start, t.end) for t in tokens(text) if stem(t.word) in wanted)


def _forms(texts: Sequence[str]) -> dict[str, Counter[str]]:
    """The words of each stem with how often they occur."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for word in _subject_words(text):
            forms[stem(word)][word] += 1
    return forms


def _stems(text: str) -> set[str]:
    return {stem(word) for word in _subject_words(text)}


def _subject_words(text: str) -> Iterator[str]:
    return (w for w in content_words(text) if len(w) >= _SHORTEST and w.isalpha())


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda word: (-forms[word], len(word), word))

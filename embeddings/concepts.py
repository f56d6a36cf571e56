"""Groups of words and phrases that mean the same, official and everyday, Swedish and English."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeAlias

from embeddings.analysis import content_words, stem
from embeddings.data_files import data_bytes
from embeddings.storage import load_json, save_json

Phrase: TypeAlias = tuple[str, ...]
_MOST_GROUPS = 9


@dataclass(frozen=True, slots=True)
class Concept:
    """A phrase of a question that stands in concept groups, and what else these say.

    `others` has the other phrases of each group, one tuple per group.
    """

    phrase: Phrase
    others: tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True)
class Concepts:
    """Concept groups by the stems of their phrases; `longest` is the words of the longest."""

    groups: Sequence[Sequence[Phrase]]
    groups_of: Mapping[Phrase, Sequence[int]]
    longest: int

    def save(self, path: Path) -> None:
        """Writes the groups and their stems, so that a load need not stem them again."""
        keys = [[*key, list(numbers)] for key, numbers in sorted(self.groups_of.items())]
        save_json(path, {"groups": self.groups, "keys": keys})

    @classmethod
    def load(cls, path: Path) -> Concepts:
        """Reads what `save` wrote; raises IndexDamaged."""
        stored = load_json(path)
        groups = [tuple(map(tuple, group)) for group in stored["groups"]]
        groups_of = {tuple(key): numbers for *key, numbers in stored["keys"]}
        return cls(groups, groups_of, _longest(groups_of))

    def found(self, words: Sequence[str]) -> list[Concept]:
        """The concepts among the words of a question, the longest phrases first.

        A word is used once. A phrase in more than nine groups means too much to help.
        """
        stems = [stem(word) for word in words]
        used: set[int] = set()
        found = []
        for start, end in self._spans(len(words)):
            key = tuple(stems[start:end])
            if used.isdisjoint(range(start, end)) and key in self.groups_of:
                used.update(range(start, end))
                found.append(Concept(tuple(words[start:end]), self._others(key)))
        return found

    def _spans(self, words: int) -> Iterator[tuple[int, int]]:
        for size in range(min(self.longest, words), 0, -1):
            for start in range(words - size + 1):
                yield start, start + size

    def _others(self, key: Phrase) -> tuple[tuple[Phrase, ...], ...]:
        groups = (self.groups[number] for number in self.groups_of[key])
        return tuple(tuple(p for p in group if _key(p) != key) for group in groups)


def _longest(phrases: Iterable[Phrase]) -> int:
    return max(map(len, phrases), default=0)


def _key(phrase: Phrase) -> Phrase:
    return tuple(stem(word) for word in phrase)


def group_concepts(groups: Sequence[Sequence[str]]) -> Concepts:
    """Concepts of groups of phrases as people write them; words without a subject fall out."""
    phrases = [tuple(filter(None, (tuple(content_words(p)) for p in group))) for group in groups]
    groups_of: dict[Phrase, list[int]] = {}
    for number, group in enumerate(phrases):
        for key in sorted({_key(phrase) for phrase in group}):
            groups_of.setdefault(key, []).append(number)
    kept = {key: numbers for key, numbers in groups_of.items() if len(numbers) <= _MOST_GROUPS}
    return Concepts(phrases, kept, _longest(kept))


@cache
def shipped_concepts() -> Concepts:
    """The concept groups that ship with the package."""
    lines = data_bytes("concepts.jsonl").decode("utf-8").splitlines()
    return group_concepts([json.loads(line)["same"] for line in lines])

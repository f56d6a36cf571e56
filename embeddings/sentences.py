"""Cutting a text into sentences, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SENTENCE = re.compile(r"[^\s].*?(?:[.!?](?=\s)|$)", re.MULTILINE)
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its first character in the text it stands in."""

    text: str
    start: int


def sentences(text: str) -> list[Sentence]:
    """The sentences of a text; a line break ends one. Fragments under three words fall out.

    A text of fragments only is one sentence: its first line that is not blank.
    """
    found = list(_all_sentences(text))
    long_enough = [s for s in found if len(s.text.split()) >= _FEWEST_WORDS]
    return long_enough or found[:1]


def _all_sentences(text: str) -> Iterator[Sentence]:
    for match in _SENTENCE.finditer(text):
        yield Sentence(match.group().rstrip(), match.start())

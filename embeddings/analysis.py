"""Swedish text to words: tokens with their places, stop words, question frames, stems."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile
from typing import Any

from snowballstemmer import stemmer

from embeddings.data_files import word_set

# Marks that stand apart before NFC, and soft hyphens, belong to the word they stand in.
_IN_WORD = "[\\w\u0300-\u036f\u00ad]"
_TOKEN = re.compile(f"\\w{_IN_WORD}*(?:[-\u2010\u2011]\\w{_IN_WORD}*)*")
_TO_PLAIN = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None})
_SENTENCE_END = re.compile(r"[.!?\n]+")
_of_thread = threading.local()


@dataclass(frozen=True, slots=True)
class Token:
    """A word in normal form and its (start, end) characters in the text it stands in."""

    word: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text: lower case, NFC, without soft hyphens; `#tag` is `tag`.

    A hyphenated word is one token. The places are those of the text as given.
    """
    for match in _TOKEN.finditer(text.replace("_", " ")):
        yield Token(normal_form(match.group()), match.start(), match.end())


def normal_form(text: str) -> str:
    """Lower case, NFC, plain hyphens, no soft hyphens."""
    return unicodedata.normalize("NFC", text.translate(_TO_PLAIN).lower())


def all_words(text: str) -> list[str]:
    """The words of a text without their places, which is quicker than `tokens`."""
    return _TOKEN.findall(normal_form(text).replace("_", " "))


def content_words(text: str) -> list[str]:
    """The words that carry a subject: no stop words, no single letters."""
    return [word for word in all_words(text) if carries_subject(word)]


def carries_subject(word: str) -> bool:
    """Whether a word is neither a stop word nor a single letter."""
    return (len(word) > 1 or word.isdigit()) and word not in word_set("stopwords.txt")


def question_words(question: str) -> list[str]:
    """The content words of a question without the frame that it is asked in.

    The frame is the run of words like "hur har andra regioner jobbat med" that opens a sentence.
    When nothing but frame is left, the frame itself is searched for.
    """
    frame = word_set("question_words.txt")
    kept: list[str] = []
    for sentence in _SENTENCE_END.split(question):
        kept += filter(carries_subject, dropwhile(frame.__contains__, all_words(sentence)))
    return kept or content_words(question)


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """The Snowball stem of a Swedish word in normal form."""
    return str(_snowball().stemWord(word))


def _snowball() -> Any:
    """The stemmer of this thread: it keeps the word that it works on, so none may share it."""
    if not hasattr(_of_thread, "stemmer"):
        _of_thread.stemmer = stemmer("swedish")
    return _of_thread.stemmer


def pieces(word: str) -> list[str]:
    """The parts of a hyphenated word; a word without a hyphen is its only part."""
    return word.split("-")

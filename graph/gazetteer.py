"""All listed names in a text at once: an automaton over words (Aho and Corasick's idea of a
common tree of the patterns, on words instead of letters).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import pairwise

from graph.name_lists import MUNICIPALITY, PROGRAMME, Spelling, all_spellings, everyday_words

SHORT = 4
"""A name of so few letters must be written exactly as listed ("AF" is not "af")."""

_SURE_IN_LOWER_CASE = {"myndighet", "region", "lansstyrelse", "universitet", PROGRAMME}
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"[:'’]s\b")
_INSIDE_NAME = re.compile(r"[ \N{NO-BREAK SPACE}\-\N{SOFT HYPHEN}–/&+:(]{1,3}")
_BREAK = re.compile(r"(?<=[^\W\d_])[-\N{SOFT HYPHEN}](?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A listed name in a text: its place, canonical name and kind.

    `sure` is False where everyday words in lower case happen to be a name too; `part` names the
    programme of Interreg that is meant.
    """

    start: int
    end: int
    name: str
    kind: str
    sure: bool = True
    part: str = ""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A spelling as words; `exact` when case decides, `punctuated` when it has stops inside."""

    words: tuple[str, ...]
    spelling: Spelling
    exact: bool
    punctuated: bool
    sure_in_lower_case: bool


@dataclass(slots=True)
class _State:
    """Where a reader stands after some words: what may follow, and the names that end here."""

    following: dict[str, _State] = field(default_factory=dict)
    ending: list[_Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text's words: their places, their letters in small, and which end at a broken line.

    A word is broken where but a hyphen between small letters stands before the next.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    lower: tuple[str, ...]
    broken: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Reached:
    """A name that ends after a word: how it is spelt there, and the index after its last word."""

    entry: _Entry
    after: int


@lru_cache(maxsize=1024)
def find_names(text: str) -> tuple[NameMatch, ...]:
    """All listed names in a text, in order, without overlaps, the longest at each place.

    Genitives count ("Vinnovas", "SKR:s"), and so do words that a line break has hyphenated.
    """
    words, first = _words(text), _automaton().following
    found: list[NameMatch] = []
    here = 0
    for at, word in enumerate(words.lower):
        if at < here or not (_known(first, word) or words.spans[at][1] in words.broken):
            continue
        reached = _longest(words, at)
        if reached is not None:
            found.append(_as_match(words, at, reached))
            here = reached.after
    return tuple(found)


def listed_name(text: str) -> str:
    """The listed name that is all of a text, "" when it is none."""
    whole = (found for found in find_names(text) if found.end - found.start == len(text))
    return next((found.name for found in whole), "")


def _words(text: str) -> _Words:
    spans = tuple(match.span() for match in _WORD.finditer(text))
    lower = tuple([text[start:end].lower() for start, end in spans])
    broken = frozenset(m.start() for m in _BREAK.finditer(text) if _is_broken(text, m.start()))
    return _Words(text, spans, lower, broken)


def _is_broken(text: str, hyphen: int) -> bool:
    return text[hyphen - 1].islower() and text[hyphen + 1].islower()


def _known(following: dict[str, _State], word: str) -> bool:
    return word in following or (word[-1] == "s" and word[:-1] in following)


def _longest(words: _Words, at: int) -> _Reached | None:
    """The name that begins at a word and goes on longest."""
    best: _Reached | None = None
    for reached in _reachable(words, at, at, _automaton(), ()):
        if best is None or reached.after > best.after:
            best = reached
    return best


def _reachable(
    words: _Words, begin: int, at: int, state: _State, read: tuple[str, ...]
) -> Iterator[_Reached]:
    """Every name from the word at `begin` that goes on from a state with the word at `at`."""
    if at >= len(words.spans):
        return
    for form, after, goes_on in _forms(words, at):
        following = state.following.get(form.lower())
        if following is None:
            continue
        spelt = (*read, form)
        for entry in following.ending:
            if _fits(entry, spelt, words, begin, after):
                yield _Reached(entry, after)
        if goes_on:
            yield from _reachable(words, begin, after, following, spelt)


def _forms(words: _Words, at: int) -> Iterator[tuple[str, int, bool]]:
    """The word at a place, also joined with the next where a line break has cut it in two.

    With the index after it, and whether a name may go on: a genitive without its s ends one.
    """
    start, end = words.spans[at]
    wholes = [(words.text[start:end], at + 1)]
    if end in words.broken:
        after_start, after_end = words.spans[at + 1]
        wholes.append((words.text[start:end] + words.text[after_start:after_end], at + 2))
    for whole, after in wholes:
        yield whole, after, True
        if whole.endswith("s"):
            yield whole[:-1], after, False


def _fits(entry: _Entry, spelt: tuple[str, ...], words: _Words, begin: int, after: int) -> bool:
    """Whether case and what stands between the words are as the name demands."""
    if entry.exact and entry.words != spelt:
        return False
    return entry.punctuated or all(
        _INSIDE_NAME.fullmatch(words.text, left[1], right[0])
        for left, right in pairwise(words.spans[begin:after])
    )


def _as_match(words: _Words, at: int, reached: _Reached) -> NameMatch:
    text, start = words.text, words.spans[at][0]
    possessive = _POSSESSIVE.match(text, words.spans[reached.after - 1][1])
    end = possessive.end() if possessive else words.spans[reached.after - 1][1]
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    meant = reached.entry.spelling
    sure = reached.entry.sure_in_lower_case or not text[start].islower()
    return NameMatch(start, end, meant.name, meant.kind, sure, meant.part)


@cache
def _automaton() -> _State:
    """The state before any word."""
    root = _State()
    for spelling in all_spellings():
        entry = _entry(spelling)
        state = root
        for word in entry.words:
            state = state.following.setdefault(word.lower(), _State())
        if all(entry.words != other.words for other in state.ending):
            state.ending.append(entry)
    return root


def _entry(spelling: Spelling) -> _Entry:
    words = tuple(_WORD.findall(spelling.text))
    exact = spelling.kind == MUNICIPALITY or len(spelling.text) <= SHORT or spelling.text.isupper()
    several = len(words) > 1 or spelling.kind in _SURE_IN_LOWER_CASE
    punctuated = "," in spelling.text or "." in spelling.text
    sure = several and everyday_words().isdisjoint((spelling.text, spelling.name))
    return _Entry(words, spelling, exact, punctuated, sure)

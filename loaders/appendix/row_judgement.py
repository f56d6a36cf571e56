"""What a row of a table is: an initiative, a reference to another row, or "nothing to report"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from graph import fold
from loaders.appendix.parts import is_blank
from loaders.description import Description
from loaders.prose.sentences import sentences

_MAX_TITLE_WORDS = 15
_REACH = 5
"""Words after a negation in which what is denied must come."""

_TO_SENTENCE_END = r"(?:[^.\n]|\.(?=\S))*"
_TABLES = re.compile(r"\btabell\w*\s+(\d+(?:\s*(?:,|och|samt|&)\s*\d+)*)", re.IGNORECASE)


class RowKind(Enum):
    """What a row is."""

    INITIATIVE = "initiative"
    REFERENCE = "reference"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a row is; of a reference also what it names, and in which tables that stands."""

    kind: RowKind
    named: str = ""
    referral: str = ""
    tables: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words by which a row says that there is nothing, or sends its reader elsewhere."""

    negations: frozenset[str]
    lacking: frozenset[str]
    verbs: frozenset[str]
    denied: tuple[str, ...]
    generic: frozenset[str]
    referral: re.Pattern[str]


def phrases_of(description: Description) -> Phrases:
    """The phrases of a description; raises DescriptionError when a list is missing."""
    verbs = "|".join(map(re.escape, description.strings("referral_verbs")))
    places = "|".join(map(re.escape, description.strings("referral_places")))
    referral = rf"(?<!\w)(?:{verbs})\b(?:[^.\n]|\.(?=\S)){{0,50}}?(?:{places}){_TO_SENTENCE_END}\.?"
    return Phrases(
        frozenset(description.strings("negations")),
        frozenset(description.strings("lacking")),
        frozenset(description.strings("report_verbs")),
        description.strings("denied"),
        frozenset(description.strings("generic_words")),
        re.compile(referral, re.IGNORECASE),
    )


def judge(cells: Sequence[str], phrases: Phrases) -> Judgement:
    """What a row is, from its cells other than the region (plain text).

    A row with a text of its own is an initiative, even when it also refers elsewhere.
    """
    filled = [cell for cell in cells if not is_blank(cell)]
    if not filled:
        return Judgement(RowKind.NOTHING)
    first, *others = filled
    if any(_has_substance(cell, phrases) for cell in others):
        return Judgement(RowKind.INITIATIVE)
    if says_nothing(first, phrases):
        return Judgement(RowKind.NOTHING)
    return _judge_referral(first, phrases)


def _judge_referral(text: str, phrases: Phrases) -> Judgement:
    referrals = [found[0] for found in phrases.referral.finditer(text)]
    named = _without_referrals(text, phrases)
    if not referrals:
        return Judgement(RowKind.INITIATIVE)
    if not named:
        return Judgement(RowKind.NOTHING)
    referral = " ".join(referrals)
    is_title = len(named.split()) <= _MAX_TITLE_WORDS
    if is_title and "tabell" in referral.casefold():
        return Judgement(RowKind.REFERENCE, named, referral, _tables(referral))
    return Judgement(RowKind.INITIATIVE)


def _tables(referral: str) -> tuple[int, ...]:
    return tuple(int(n) for found in _TABLES.findall(referral) for n in re.findall(r"\d+", found))


def _has_substance(cell: str, phrases: Phrases) -> bool:
    return not says_nothing(cell, phrases) and bool(_without_referrals(cell, phrases))


def _without_referrals(text: str, phrases: Phrases) -> str:
    """The text without its referrals, "" when only words that name nothing are left."""
    rest = phrases.referral.sub(" ", text)
    rest = " ".join(rest.split()).strip(" ,;:.–-(")
    words = {word.strip(".,;:()") for word in rest.casefold().split()}
    return "" if words <= phrases.generic else rest


def says_nothing(text: str, phrases: Phrases) -> bool:
    """Whether the first sentence says that nothing is reported or done.

    It denies ("inga", "inte", "saknar") something a region reports ("insatser", "redovisa")
    within a few words, and the denial opens the sentence or follows a verb of reporting.
    """
    opening = next(iter(sentences(text)), "")
    words = [word.strip('()[]"”:;,.') for word in fold(opening).split()]
    return any(_denies(words, place, phrases) for place in range(len(words)))


def _denies(words: Sequence[str], place: int, phrases: Phrases) -> bool:
    word = words[place]
    after = words[place + 1 : place + 1 + _REACH]
    if word in phrases.lacking:
        return _is_reported([*words[:place], *after], phrases)
    if word not in phrases.negations:
        return False
    if place == 0:
        return len(words) == 1 or _is_reported(after, phrases)
    verb = words[place - 1]
    return verb in phrases.verbs and _is_reported(after or [verb], phrases)


def _is_reported(words: Sequence[str], phrases: Phrases) -> bool:
    return any(stem in word for word in words for stem in phrases.denied)

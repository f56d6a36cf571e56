"""Public names that texts mention: organisations, municipalities, programmes, Agenda 2030 goals.

The lists are data (`graph/gazetteers/`); `find_names` looks all of them up in a text at once.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from graph.regions import RegionName, all_regions

MUNICIPALITY = "municipality"
PROGRAMME = "programme"
"""Kinds of name beside the types of organisation (the tables of organisations.toml)."""

SHORT = 4
"""A name of so few letters must be written exactly as listed ("AF" is not "af")."""

_NO_TYPES = {"counties", "ordinary"}
_SURE_IN_LOWER_CASE = {"myndighet", "region", "lansstyrelse", "universitet"}
_TOKEN = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"[:'’]s\b")
_INSIDE_NAME = re.compile(r"[ \N{NO-BREAK SPACE}\-\N{SOFT HYPHEN}–/&+:(]{1,3}")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A listed name in a text: its place, canonical name and kind.

    `sure` is False where everyday words in lower case happen to be a name too.
    """

    start: int
    end: int
    name: str
    kind: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality: SCB's four-digit code, name, and the county code it lies in."""

    code: str
    name: str
    county_code: str


@dataclass(frozen=True, slots=True)
class AgendaGoalName:
    """A goal of Agenda 2030: number, official short name and other wordings."""

    number: int
    name: str
    variants: tuple[str, ...]


class _Token(NamedTuple):
    """A word of a text and what stands between it and the next.

    `joins` says that a mere hyphen between small letters does, as line breaks leave it.
    """

    text: str
    start: int
    end: int
    gap: str
    joins: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    """One spelling of a name, as tokens; `exact` when case decides."""

    tokens: tuple[str, ...]
    name: str
    kind: str
    exact: bool
    punctuated: bool
    sure_in_lower_case: bool


@lru_cache(maxsize=1024)
def find_names(text: str) -> tuple[NameMatch, ...]:
    """All listed names in a text, in order, without overlaps, the longest at each place.

    Genitives count ("Vinnovas", "SKR:s"), and so do words that a line break has hyphenated.
    """
    tokens = _tokens(text)
    found: list[NameMatch] = []
    here = 0
    while here < len(tokens):
        best = _longest(tokens, here)
        if best is None:
            here += 1
            continue
        entry, here_after = best
        found.append(_as_match(text, tokens[here], tokens[here_after - 1], entry))
        here = here_after
    return tuple(found)


def county_board(region: RegionName) -> str:
    """The name of the county administrative board: "Länsstyrelsen i Kalmar län"."""
    return f"Länsstyrelsen i {_organisations()['counties'][region.county_code]} län"


@cache
def all_municipalities() -> tuple[Municipality, ...]:
    """The 290 municipalities in the order of their codes (source: SCB)."""
    rows = (line.split("\t") for line in _read("municipalities.tsv").splitlines()[1:])
    return tuple(Municipality(code, name, county) for code, name, county in rows)


@cache
def agenda_goal_names() -> tuple[AgendaGoalName, ...]:
    """The 17 goals of Agenda 2030 in order."""
    rows = tomllib.loads(_read("agenda2030.toml"))["goals"]
    return tuple(AgendaGoalName(r["number"], r["name"], tuple(r["variants"])) for r in rows)


@cache
def _organisations() -> Mapping[str, Any]:
    return tomllib.loads(_read("organisations.toml"))


def _read(name: str) -> str:
    return files("graph").joinpath("gazetteers", name).read_text(encoding="utf-8")


def _tokens(text: str) -> list[_Token]:
    words = list(_TOKEN.finditer(text))
    starts = [word.start() for word in words] + [len(text)]
    return [_token(text, word, after) for word, after in zip(words, starts[1:], strict=True)]


def _token(text: str, word: re.Match[str], after: int) -> _Token:
    gap = text[word.end() : after]
    joins = (
        gap in ("-", "\N{SOFT HYPHEN}")
        and text[word.end() - 1].islower()
        and text[after : after + 1].islower()
    )
    return _Token(word.group(), word.start(), word.end(), gap, joins)


def _longest(tokens: list[_Token], here: int) -> tuple[_Entry, int] | None:
    """The longest entry that begins at a token, and the index after its last token."""
    if not _may_begin(tokens[here]):
        return None
    for key in _keys(tokens, here):
        for entry in _index().get(key, ()):
            after = _match(tokens, here, entry)
            if after is not None:
                return entry, after
    return None


def _may_begin(token: _Token) -> bool:
    """Whether any entry can begin with a word: a quick no for nearly all words of a text."""
    word = token.text.lower()
    known = _index()
    return token.joins or word in known or (word[-1] == "s" and word[:-1] in known)


def _keys(tokens: list[_Token], here: int) -> Iterator[str]:
    word = tokens[here].text.lower()
    joined = word + tokens[here + 1].text.lower() if tokens[here].joins else ""
    for form in filter(None, (joined, word)):
        yield form
        if form.endswith("s"):
            yield form[:-1]


def _match(tokens: list[_Token], here: int, entry: _Entry) -> int | None:
    """The index after an entry that stands at a token, None when it does not."""
    for position, wanted in enumerate(entry.tokens):
        if position and not (entry.punctuated or _INSIDE_NAME.fullmatch(tokens[here - 1].gap)):
            return None
        last = position == len(entry.tokens) - 1
        taken = _take(tokens, here, wanted, entry.exact, last)
        if taken is None:
            return None
        here += taken
    return here


def _take(tokens: list[_Token], here: int, wanted: str, exact: bool, genitive: bool) -> int | None:
    """How many tokens make up a wanted one: 1, 2 when a hyphen broke it, None for no match."""
    if here >= len(tokens):
        return None
    forms = {wanted, wanted + "s"} if genitive else {wanted}
    forms = forms if exact else {form.lower() for form in forms}
    word = tokens[here].text
    if (word if exact else word.lower()) in forms:
        return 1
    if tokens[here].joins:
        both = word + tokens[here + 1].text
        if (both if exact else both.lower()) in forms:
            return 2
    return None


def _as_match(text: str, first: _Token, last: _Token, entry: _Entry) -> NameMatch:
    possessive = _POSSESSIVE.match(text, last.end)
    end = possessive.end() if possessive else last.end
    if "(" in text[first.start : end] and text[end : end + 1] == ")":
        end += 1
    sure = entry.sure_in_lower_case or not text[first.start].islower()
    return NameMatch(first.start, end, entry.name, entry.kind, sure)


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    """Entries by their first token in lower case, those with most letters first."""
    index: dict[str, dict[tuple[str, ...], _Entry]] = defaultdict(dict)
    for spelling, name, kind in _spellings():
        entry = _entry(spelling, name, kind)
        index[entry.tokens[0].lower()].setdefault(entry.tokens, entry)
    return {key: _longest_first(entries.values()) for key, entries in index.items()}


def _longest_first(entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    return tuple(sorted(entries, key=lambda e: (-sum(map(len, e.tokens)), e.tokens)))


def _entry(spelling: str, name: str, kind: str) -> _Entry:
    tokens = tuple(_TOKEN.findall(spelling))
    exact = kind == MUNICIPALITY or len(spelling) <= SHORT or spelling.isupper()
    ordinary = name in _organisations()["ordinary"]["names"]
    several = len(tokens) > 1 or kind in _SURE_IN_LOWER_CASE or kind == PROGRAMME
    punctuated = "," in spelling or "." in spelling
    return _Entry(tokens, name, kind, exact, punctuated, several and not ordinary)


def _spellings() -> Iterator[tuple[str, str, str]]:
    """Every spelling with the canonical name and kind it stands for."""
    for region in all_regions():
        yield from ((form, region.official, "region") for form in _region_forms(region))
        board = county_board(region)
        yield from ((form, board, "lansstyrelse") for form in _board_forms(region))
    for kind, names in _organisations().items():
        if kind not in _NO_TYPES:
            yield from _listed(names, kind)
    yield from _listed(tomllib.loads(_read("programmes.toml")), PROGRAMME)
    yield from ((place.name, place.name, MUNICIPALITY) for place in all_municipalities())


def _listed(names: Mapping[str, list[str]], kind: str) -> Iterator[tuple[str, str, str]]:
    for name, others in names.items():
        yield from ((spelling, name, kind) for spelling in (name, *others))


def _region_forms(region: RegionName) -> tuple[str, ...]:
    stems = (region.name, *(alias for alias in region.aliases if not alias.isupper()))
    county = _organisations()["counties"][region.county_code]
    return (region.official, f"Region {county} län", *(f"Region {stem}" for stem in stems))


def _board_forms(region: RegionName) -> tuple[str, ...]:
    stems = {region.name, *region.aliases, _organisations()["counties"][region.county_code]}
    plain = sorted(stem.removesuffix(" län") for stem in stems if not stem.isupper())
    return tuple(
        f"Länsstyrelsen {word}{stem}{end}"
        for stem in plain
        for word in ("", "i ", "i region ")
        for end in ("", " län")
    )

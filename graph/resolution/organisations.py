"""Which spellings are of one organisation: company forms, genitives, definite forms, brackets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.ids import fold
from graph.resolution.blocks import Pair
from graph.resolution.evidence import Verdict
from graph.resolution.mentions import Mention

SAME_SPELLING = 0.95
COMPANY_FORM = 0.9
INFLECTION = 0.85
"""Equal but for signs; but for the form of the company; but for a genitive or a definite form."""

_FORM = re.compile(
    r"\b(ab|aktiebolag|hb|kb|ek\.? ?för\.?|ekonomisk förening|ideell förening|gmbh|ltd|oy|publ)"
    r"(?!\w)"
)
_COUNTY = re.compile(r"\b(län|läns|länet)\b")
_ABBREVIATED = re.compile(r"^(?P<long>.+?) \((?P<short>[A-ZÅÄÖ][\w-]{1,9})\)$")
_SIGNS = re.compile(r"[^\w&+]+")
_GENITIVE = re.compile(r"(?<=\w{3})s\b")
_DEFINITE = re.compile(r"(?<=\w{5})(en|et)\b")
_LEAST_KEY = 3


def organisation_pairs(mentions: Sequence[Mention]) -> dict[Pair, Verdict]:
    """Pairs of organisations whose names differ in spelling only, each with its verdict."""
    by_node = {mention.node: mention for mention in mentions}
    blocks: dict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        for key in _keys(mention.name):
            blocks[key].append(mention.node)
    pairs = sorted({p for block in blocks.values() for p in combinations(sorted(block), 2)})
    names = {pair: (by_node[pair[0]].name, by_node[pair[1]].name) for pair in pairs}
    return {pair: _verdict(*two) for pair, two in names.items() if not _share_letters_only(*two)}


def _share_letters_only(left: str, right: str) -> bool:
    """Whether two names have an abbreviation in common and are spelt out differently."""
    longs = [found["long"] for name in (left, right) if (found := _ABBREVIATED.match(name))]
    return len({_inflected(_without_form(long)) for long in longs}) > 1


def _keys(name: str) -> Iterator[str]:
    """The most reduced form of each name that an organisation goes by."""
    for form in _forms(name):
        key = _inflected(_without_form(form))
        if len(key) >= _LEAST_KEY:
            yield key


def _forms(name: str) -> tuple[str, ...]:
    """ "Lantbrukarnas Riksförbund (LRF)" is known by both names."""
    found = _ABBREVIATED.match(name)
    return (found["long"], found["short"]) if found else (name,)


def _spelling(name: str) -> str:
    return " ".join(_SIGNS.sub(" ", fold(name)).split())


def _without_form(name: str) -> str:
    return _spelling(_COUNTY.sub(" ", _FORM.sub(" ", fold(name))))


def _inflected(name: str) -> str:
    return _DEFINITE.sub("", _GENITIVE.sub("", name))


def _verdict(left: str, right: str) -> Verdict:
    """How two names that have a reduced form in common came to differ."""
    pairs = [(a, b) for a in _forms(left) for b in _forms(right)]
    if any(_spelling(a) == _spelling(b) for a, b in pairs):
        return Verdict(SAME_SPELLING, ("samma namn, skrivet på två sätt",), False)
    if any(_without_form(a) == _without_form(b) for a, b in pairs):
        return Verdict(COMPANY_FORM, ("samma namn så när som på bolagsformen",), False)
    return Verdict(INFLECTION, ("samma namn i olika böjning",), False)

"""Where a text names organisations: all readings of it, the best at each place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph import MUNICIPALITY, PROGRAMME, NameMatch, find_names
from loaders.extraction.bodies import Found, bodies_of_region, municipal_bodies, with_unit
from loaders.extraction.called import bracketed_names, called_names, listed_between
from loaders.extraction.context import Context
from loaders.extraction.forms import FormMatch, formed_names

PLACED = 2
"""Rank of a name that is known only by where it stands."""

_REACH = 100
"""Characters before a name in which the word for a project may stand."""

_PUBLIC = {"region", "lansstyrelse", "kommun", "myndighet", "universitet"}
_NO_ORGANISATION = "none"
_NETWORK_AREAS = {"Östra Mellansverige (ÖMS)", "Norra Mellansverige (NMS)", "Greater Copenhagen"}
_NETWORK_BEFORE = re.compile(r"(?i)(?:samverkan|samarbete\w*|nätverk\w*)\s(?:inom|i)\s$")
_NETWORK_AFTER = re.compile(r"(?i)^\)?-?(?:samarbete|samverkan)")
_GENERIC_AFTER = re.compile(r"^-(?:bolag|företag)\b")
_PROJECT_BEFORE = re.compile(r"(?<!\w)\w*[Pp]rojekt(?:et)?\s(?:[A-ZÅÄÖ][\w-]*\s)*$")
_BETWEEN_LISTED = re.compile(r"[\s,]*(?:och|samt|&)?[\s,]*")


def located(text: str, context: Context) -> list[Found]:
    """The mentions in order without overlaps, the longest at each place, doubtful ones left out."""
    candidates = [
        *_listed(text),
        *_formed(text),
        *(Found(m.start, m.end, m.name, m.kind, rank=PLACED) for m in called_names(text)),
        *municipal_bodies(text, context),
        *bodies_of_region(text, context.region),
    ]
    taken: list[Found] = []
    for found in sorted(candidates, key=_precedence):
        if all(found.end <= other.start or other.end <= found.start for other in taken):
            taken.append(found)
    kept = [f for f in taken if f.kind != _NO_ORGANISATION and not _is_in_a_name(text, f)]
    ordered = sorted([*kept, *_in_lists(text, kept)], key=lambda f: f.start)
    return [with_unit(text, f) for f in ordered if f.sure or _in_company(text, f, ordered)]


def _in_lists(text: str, known: list[Found]) -> Iterator[Found]:
    """Unknown names in a list between two known ones: "Almi, Ullbruket och Region Halland"."""
    for left, right in pairwise(sorted(known, key=lambda f: f.start)):
        for match in listed_between(text, left.end, right.start):
            yield _listed_name(match)
    taken = [(f.start, f.end) for f in known]
    yield from map(_listed_name, bracketed_names(text, taken))


def _listed_name(match: FormMatch) -> Found:
    return Found(match.start, match.end, match.name, match.kind, rank=PLACED, listed=True)


def _precedence(found: Found) -> tuple[bool, int, int, int]:
    """Known names and forms before what a text merely calls something, then the longest first."""
    return found.rank == PLACED, found.start - found.end, found.rank, found.start


def _listed(text: str) -> Iterator[Found]:
    """Listed names; those of programmes and parts of the country keep other readings out."""
    for match in find_names(text):
        if match.kind == MUNICIPALITY:
            continue
        is_area = match.name in _NETWORK_AREAS and not _is_network(text, match)
        kind = _NO_ORGANISATION if is_area or match.kind == PROGRAMME else match.kind
        yield Found(match.start, match.end, match.name, kind, match.sure)


def _is_in_a_name(text: str, found: Found) -> bool:
    """Whether it is part of a project's name, or of a word for many of its kind."""
    before, after = text[max(0, found.start - _REACH) : found.start], text[found.end :]
    if _GENERIC_AFTER.match(after):
        return True
    if found.kind in _PUBLIC:
        return False
    begins = found.start == 0 and re.match(r" [A-ZÅÄÖ]", after) is not None
    return begins or _PROJECT_BEFORE.search(before) is not None


def _is_network(text: str, match: NameMatch) -> bool:
    """Whether a part of the country is meant as the network of its regions."""
    before, after = text[: match.start], text[match.end :]
    return bool(_NETWORK_BEFORE.search(before) or _NETWORK_AFTER.match(after))


def _formed(text: str) -> Iterator[Found]:
    return (Found(m.start, m.end, m.name, m.kind, rank=1) for m in formed_names(text))


def _in_company(text: str, found: Found, others: list[Found]) -> bool:
    """Whether everyday words stand in one list with a name that is sure."""
    chain = sorted([f for f in others if f.kind == found.kind], key=lambda f: f.start)
    here = chain.index(found)
    for step in (1, -1):
        at = here
        while 0 <= at + step < len(chain) and _adjacent(text, chain, min(at, at + step)):
            at += step
            if chain[at].sure:
                return True
    return False


def _adjacent(text: str, chain: list[Found], at: int) -> bool:
    return _BETWEEN_LISTED.fullmatch(text[chain[at].end : chain[at + 1].start]) is not None

"""The organisations that a text names, with their canonical name, type and role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from graph import MUNICIPALITY, PROGRAMME, NameMatch, RegionName, county_board, find_names
from loaders.extraction.cases import blank_case_ids
from loaders.extraction.context import Context
from loaders.extraction.forms import called_names, formed_names, listed_between
from loaders.extraction.municipalities import named_municipalities
from loaders.extraction.roles import IMPLEMENTER, MENTION, OWNER, PARTNER, role_of, strongest

_BYSTANDERS = {"myndighet", "foretag", "internationell", "ovrig"}
"""Types that texts name without their taking part."""

_CALLED_ONLY = 2
_PUBLIC = {"region", "lansstyrelse", "kommun", "myndighet", "universitet"}
_NO_ORGANISATION = "none"
_NETWORK_AREAS = {"Östra Mellansverige (ÖMS)", "Norra Mellansverige (NMS)", "Greater Copenhagen"}
_NETWORK_BEFORE = re.compile(r"(?i)(?:samverkan|samarbete\w*|nätverk\w*)\s(?:inom|i)\s$")
_NETWORK_AFTER = re.compile(r"(?i)^\)?-?(?:samarbete|samverkan)")
_COUNTY_BOARD = re.compile(r"(?<![\w-])(?:[Ll]änsstyrelsens?|Länsstyrelse|Lst)(?![\w-])")
_THE_REGION = re.compile(
    r"(?<![\w-])Regionen(?=\s(?:har|är|del|med|ska|driver|deltar|ingår|stöd)\w*)"
)
_UNIT_AFTER = re.compile(
    r"^\s((?:[A-ZÅÄÖ]|(?:hälso|regional))[\w-]*(?:förvaltning|nämnd))(?:en)?\b"
)
_UNIT_BEFORE = re.compile(
    r"([Hh]älso- och sjukvården|\b[A-ZÅÄÖa-zåäö-]+(?:förvaltningen|nämnden))"
    r"\s(?:i|inom|på|vid)\s$"
)
_BODY_WORD = re.compile(r"s?\s(?:[Kk]ommun|[Ss]tad)(?:s|en|ens)?\b")
_BETWEEN_LISTED = re.compile(r"[\s,]*(?:och|samt|&)?[\s,]*")


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation as a text names it: the wording, canonical name, type and role."""

    text: str
    name: str
    kind: str
    role: str


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    name: str
    kind: str
    sure: bool = True
    rank: int = 0


def organisations(text: str, context: Context) -> tuple[OrganisationMention, ...]:
    """Every organisation named in the text, once, with the strongest role that the text gives it.

    "Länsstyrelsen" alone is the reporting county's; groups ("kommunerna", "näringslivet") are
    none. Without a word on its role the reporting region owns, authorities and companies are
    mentioned, and others take part.
    """
    by_name: dict[str, list[OrganisationMention]] = {}
    own = context.region.official if context.region else ""
    plain = blank_case_ids(text)
    for found in _located(plain, context):
        role = role_of(plain, found.start, found.end) or ""
        mention = OrganisationMention(text[found.start : found.end], found.name, found.kind, role)
        by_name.setdefault(found.name, []).append(mention)
    return tuple(_merged(mentions, own) for mentions in by_name.values())


def _merged(mentions: list[OrganisationMention], own: str) -> OrganisationMention:
    """One mention with the strongest role said of it; a region that does is one that owns."""
    is_own = bool(own) and mentions[0].name.endswith(own)
    said = [OWNER if is_own and m.role == IMPLEMENTER else m.role for m in mentions if m.role]
    return replace(mentions[0], role=strongest(said) if said else _default(mentions, is_own))


def _default(mentions: list[OrganisationMention], is_own: bool) -> str:
    """The role of an organisation of whose part the text says nothing."""
    if is_own:
        return OWNER
    owned_things_only = all(m.text.endswith("s") and m.text not in m.name for m in mentions)
    return MENTION if mentions[0].kind in _BYSTANDERS or owned_things_only else PARTNER


def _located(text: str, context: Context) -> list[_Found]:
    """The mentions in order without overlaps, the longest at each place, doubtful ones left out."""
    candidates = [
        *_listed(text),
        *_formed(text),
        *(_Found(m.start, m.end, m.name, m.kind, rank=_CALLED_ONLY) for m in called_names(text)),
        *_bodies(text, context),
        *_by_context(text, context.region),
    ]
    taken: list[_Found] = []
    for found in sorted(candidates, key=_precedence):
        if all(found.end <= other.start or other.end <= found.start for other in taken):
            taken.append(found)
    kept = [f for f in taken if f.kind != _NO_ORGANISATION and not _begins_a_name(text, f)]
    ordered = sorted([*kept, *_in_lists(text, kept)], key=lambda f: f.start)
    return [_with_unit(text, f) for f in ordered if f.sure or _in_company(text, f, ordered)]


def _in_lists(text: str, known: list[_Found]) -> Iterator[_Found]:
    """Unknown names in a list between two known ones: "Almi, Ullbruket och Region Halland"."""
    for left, right in pairwise(sorted(known, key=lambda f: f.start)):
        for match in listed_between(text, left.end, right.start):
            yield _Found(match.start, match.end, match.name, match.kind, rank=_CALLED_ONLY)


def _precedence(found: _Found) -> tuple[bool, int, int, int]:
    """Known names and forms before what a text merely calls something, then the longest first."""
    return found.rank == _CALLED_ONLY, found.start - found.end, found.rank, found.start


def _listed(text: str) -> Iterator[_Found]:
    """Listed names; those of programmes and parts of the country keep other readings out."""
    for match in find_names(text):
        if match.kind == MUNICIPALITY:
            continue
        is_area = match.name in _NETWORK_AREAS and not _is_network(text, match)
        kind = _NO_ORGANISATION if is_area or match.kind == PROGRAMME else match.kind
        yield _Found(match.start, match.end, match.name, kind, match.sure)


def _begins_a_name(text: str, found: _Found) -> bool:
    """Whether the heading is a project's name that begins with an organisation's."""
    goes_on = re.match(r" [A-ZÅÄÖ]", text[found.end :]) is not None
    return found.start == 0 and goes_on and found.kind not in _PUBLIC


def _is_network(text: str, match: NameMatch) -> bool:
    """Whether a part of the country is meant as the network of its regions."""
    before, after = text[: match.start], text[match.end :]
    return bool(_NETWORK_BEFORE.search(before) or _NETWORK_AFTER.match(after))


def _formed(text: str) -> Iterator[_Found]:
    return (_Found(m.start, m.end, m.name, m.kind, rank=1) for m in formed_names(text))


def _bodies(text: str, context: Context) -> Iterator[_Found]:
    """Municipalities that act, each under its own name; "i Falu kommun" is a place."""
    for place in named_municipalities(text, context):
        if place.as_body:
            word = _BODY_WORD.match(text[place.end :])
            end = place.end + (word.end() if word else 0)
            yield _Found(place.start, end, _body(place.name, word), "kommun")


def _body(name: str, word: re.Match[str] | None) -> str:
    genitive = name if name[-1] in "aeiouyåäös" else f"{name}s"
    town = word is not None and "stad" in word.group().lower()
    return f"{genitive} stad" if town else f"{genitive} kommun"


def _by_context(text: str, region: RegionName | None) -> Iterator[_Found]:
    """Words that name a body of the reporting county: "Länsstyrelsen", "Regionen", "RV"."""
    if region is None:
        return
    board, official = county_board(region), region.official
    for match in _COUNTY_BOARD.finditer(text):
        yield _Found(match.start(), match.end(), board, "lansstyrelse")
    for pattern in (_THE_REGION, _initials(region)):
        for match in pattern.finditer(text):
            yield _Found(match.start(), match.end(), official, "region")


def _initials(region: RegionName) -> re.Pattern[str]:
    letters = "".join(word[0] for word in region.name.split())
    return re.compile(rf"(?<![\w-])R{letters}(?::s|s)?(?![\w-])")


def _with_unit(text: str, found: _Found) -> _Found:
    """A department of a region under its own name: "Trafikförvaltningen, Region Stockholm"."""
    if found.kind != "region":
        return found
    after = _UNIT_AFTER.match(text[found.end :])
    if after:
        name = f"{after[1][0].upper()}{after[1][1:]}en, {found.name}"
        return replace(found, end=found.end + after.end(), name=name)
    before = _UNIT_BEFORE.search(text[: found.start])
    if before:
        name = f"{before[1][0].upper()}{before[1][1:]}, {found.name}"
        return replace(found, start=before.start(), name=name)
    return found


def _in_company(text: str, found: _Found, others: list[_Found]) -> bool:
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


def _adjacent(text: str, chain: list[_Found], at: int) -> bool:
    return _BETWEEN_LISTED.fullmatch(text[chain[at].end : chain[at + 1].start]) is not None

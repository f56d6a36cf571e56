"""What comparing two reports of projects needs to know of each, made once for each report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.gazetteer import find_names
from graph.name_lists import PROGRAMME
from graph.regions import all_regions
from graph.resolution.mentions import Mention, Stated
from graph.resolution.names import (
    alternatives,
    completed,
    is_proper_name,
    name_key,
    names_a_kind,
    numbers_in,
    phases_in,
    without_years,
)
from graph.resolution.places import Places, split_places
from graph.resolution.vocabulary import Stems, Vocabulary, vocabulary_of

COMMON_PARTNER = 12
"""An organisation in more reports than this says little about which project a report is of."""

_TEXTS = (
    "title", "name", "alias", "description", "summary", "outputs", "outcomes", "outcome",
    "related_project",
)  # fmt: skip
_ROLES = ("OWNS", "PARTNERS_IN", "DELIVERS")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a report: the stems that carry it, and what tells it from others.

    `kind_only` says that it names what every region has one of, or only an organisation.
    """

    text: str
    stems: frozenset[str]
    phrase: str
    places: Places
    numbers: frozenset[str]
    programmes: frozenset[str]
    proper: bool
    kind_only: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """A report as it is compared.

    `partners` and `owners` are ids of organisations that are neither the region's own nor in
    reports everywhere; `counties` are the codes of the report's own regions; `stems` those of its
    whole text, which `phrase` holds in their order.
    """

    mention: Mention
    names: tuple[Name, ...]
    places: Places
    counties: frozenset[str]
    partners: frozenset[str]
    owners: frozenset[str]
    stems: frozenset[str]
    phrase: str


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of all mentions by node id, and the vocabulary of their texts."""

    of: dict[str, Profile]
    vocabulary: Vocabulary


def profiles_of(stated: Stated, mentions: Sequence[Mention]) -> Profiles:
    """The profiles of reports of projects."""
    stems = Stems()
    texts = {m.node: "\n".join(stated.texts(m.node, *_TEXTS)) for m in mentions}
    vocabulary = vocabulary_of(texts.values(), stems)
    common = _common_partners(stated, mentions)
    made = {m.node: _profile(stated, m, texts[m.node], vocabulary, stems) for m in mentions}
    kept = {
        node: replace(p, partners=p.partners - common, owners=p.owners - common)
        for node, p in made.items()
    }
    return Profiles(kept, vocabulary)


def _profile(
    stated: Stated, mention: Mention, text: str, vocabulary: Vocabulary, stems: Stems
) -> Profile:
    own = _organisation_stems(stated, mention, stems)
    names = (
        _name(part, whole, vocabulary, stems)
        for whole in mention.names
        for part in alternatives(whole)
    )
    places, placeless = split_places(text)
    return Profile(
        mention=mention,
        names=tuple(_without_own(name, own) for name in names if name.stems),
        places=places,
        counties=_counties(mention),
        partners=_others(stated, mention, _ROLES),
        owners=_others(stated, mention, ("OWNS",)),
        stems=stems.of(placeless),
        phrase=stems.phrase(placeless),
    )


def _name(text: str, whole: str, vocabulary: Vocabulary, stems: Stems) -> Name:
    """A name taken apart; as a part of a whole name it keeps the phases and places of that."""
    places, placeless = split_places(completed(without_years(text), vocabulary.words))
    programmes, rest = _without_listed(placeless, PROGRAMME)
    carried = name_key(rest)
    kind_only = names_a_kind(rest) or not stems.of(_without_listed(rest)[1])
    return Name(
        text=text,
        stems=stems.of(carried),
        phrase=stems.phrase(carried),
        places=_places_of_whole(text, whole, stems) or places,
        numbers=numbers_in(text) | phases_in(whole),
        programmes=programmes,
        proper=is_proper_name(rest) and not kind_only,
        kind_only=kind_only,
    )


def _without_own(name: Name, own: frozenset[str]) -> Name:
    """A name without words of the report's own organisations, unless it has no others."""
    return replace(name, stems=name.stems - own or name.stems)


def _places_of_whole(text: str, whole: str, stems: Stems) -> Places | None:
    """The places of a whole name whose other part is nothing but places ("Struktur – Gotland")."""
    places, rest = split_places(whole.replace(text, " "))
    if places.local | places.areas and not stems.of(rest):
        return split_places(whole)[0]
    return None


def _without_listed(text: str, kind: str = "") -> tuple[frozenset[str], str]:
    """The listed names (of one kind) in a text, and the text without them."""
    found = [match for match in find_names(text) if match.sure and kind in ("", match.kind)]
    for match in reversed(found):
        text = f"{text[: match.start]} {text[match.end :]}"
    return frozenset(match.name for match in found), text


def _organisation_stems(stated: Stated, mention: Mention, stems: Stems) -> frozenset[str]:
    holders = stated.holders(mention.node, *_ROLES)
    return stems.of("\n".join(name for holder in holders for name in stated.texts(holder, "name")))


def _others(stated: Stated, mention: Mention, roles: Sequence[str]) -> frozenset[str]:
    """Organisations in some roles, but for those that govern the report's own region."""
    holders = stated.holders(mention.node, *roles)
    regions = set(mention.regions)
    return frozenset(h for h in holders if not regions & set(stated.texts(h, "GOVERNS")))


def _common_partners(stated: Stated, mentions: Sequence[Mention]) -> frozenset[str]:
    counts = Counter(o for m in mentions for o in _others(stated, m, _ROLES))
    return frozenset(o for o, count in counts.items() if count > COMMON_PARTNER)


def _counties(mention: Mention) -> frozenset[str]:
    codes = {region.id: region.county_code for region in all_regions()}
    return frozenset(codes[region] for region in mention.regions if region in codes)

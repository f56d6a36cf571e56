"""The evidence that two reports are of one project: points for and against, each with words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from graph.resolution import weights
from graph.resolution.places import counties_of_area
from graph.resolution.profiles import Name, Profile
from graph.resolution.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence: its points (negative when it speaks against) and its words."""

    points: float
    reason: str


NOTHING = Evidence(0.0, "")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The evidence on a pair added up; `opposed` says that something speaks against it."""

    score: float
    reasons: tuple[str, ...]
    opposed: bool


def compare(left: Profile, right: Profile, vocabulary: Vocabulary) -> Verdict:
    """Weigh a pair: the best witness of the names, what supports it, what speaks against it.

    Without any likeness of names, and without a shared case id, there is no case to support.
    """
    named, against = _best_names(left, right, vocabulary)
    first = [e for e in (named, _cases(left, right)) if e.points > 0]
    support = list(_support(left, right, vocabulary)) if first else []
    sure = named.points >= weights.SAME_PROPER_NAME
    against = [e for e in (*against, *_against(left, right, sure)) if e.points < 0]
    backed = min(weights.MOST_SUPPORT, sum(e.points for e in support))
    total = sum(e.points for e in (*first, *against)) + backed
    evidence = (*first, *support, *against)
    score = round(min(1.0, max(0.0, total)), 3)
    return Verdict(score, tuple(e.reason for e in evidence), bool(against))


def _best_names(
    left: Profile, right: Profile, vocabulary: Vocabulary
) -> tuple[Evidence, list[Evidence]]:
    """The pair of names that says most for the two being one, and what tells them apart."""
    found = [
        (_names(a, b, left, right, vocabulary), _apart(a, b, left, right))
        for a, b in product(left.names, right.names)
    ]
    if not found:
        return NOTHING, []
    best = max(found, key=lambda f: (f[0].points + sum(e.points for e in f[1]), f[0].reason))
    if best[0].points > 0:
        return best
    return _in_text(left, right, vocabulary), [_own_names(left, right)]


def _names(a: Name, b: Name, left: Profile, right: Profile, vocabulary: Vocabulary) -> Evidence:
    """What the likeness of two names is worth."""
    shared = a.stems & b.stems
    here = bool(left.counties & right.counties)
    if a.stems == b.stems:
        special = len(shared) >= weights.MANY_WORDS and is_rare(shared, vocabulary)
        return Evidence(_same_name(a, b, left, right, special), f"samma namn ”{a.text}”")
    if shared not in (a.stems, b.stems) or not vocabulary.weight(shared):
        return NOTHING
    part = vocabulary.weight(shared) / vocabulary.weight(a.stems | b.stems)
    points = weights.CONTAINED + weights.CONTAINED_RARE * part
    points += weights.SAME_REGION if here else 0.0
    points -= 0.0 if left.mention.named and right.mention.named else weights.UNNAMED
    within, whole = (a, b) if shared == a.stems else (b, a)
    return Evidence(points, f"namnet ”{within.text}” ryms i ”{whole.text}”")


def _same_name(a: Name, b: Name, left: Profile, right: Profile, special: bool) -> float:
    named = left.mention.named and right.mention.named
    if left.counties & right.counties:
        return weights.SAME_NAME_HERE if named else weights.SAME_NAME + weights.SAME_REGION
    if a.kind_only and b.kind_only:
        return weights.SAME_KIND_OF_THING
    proper = (named and (a.proper or b.proper)) or a.places.areas & b.places.areas
    if proper:
        return weights.SAME_PROPER_NAME
    return weights.SAME_SPECIAL_NAME if special else weights.SAME_NAME


def _apart(a: Name, b: Name, left: Profile, right: Profile) -> list[Evidence]:
    """What tells two names apart: places, numbers, programmes."""
    found = [_places_apart(a, b, left, right)]
    if a.numbers != b.numbers:
        numbers = ", ".join(sorted(a.numbers ^ b.numbers))
        found.append(Evidence(-weights.OTHER_NUMBER, f"olika nummer i namnen ({numbers})"))
    if a.programmes != b.programmes:
        names = ", ".join(sorted(a.programmes ^ b.programmes))
        found.append(Evidence(-weights.OTHER_PROGRAMME, f"bara det ena namnet har {names}"))
    return found


def _places_apart(a: Name, b: Name, left: Profile, right: Profile) -> Evidence:
    """Names of different places; or a name of its own region's where the other has none."""
    one, other = a.places, b.places
    named = one.local | one.areas, other.local | other.areas
    if named[0] and named[1] and not named[0] & named[1]:
        return Evidence(-weights.OTHER_PLACE, "olika platser i namnen")
    if one.local != other.local and not left.counties & right.counties:
        return Evidence(-weights.OWN_PLACE, "bara det ena namnet har en plats")
    for area, there in ((one.areas, right), (other.areas, left)):
        if area and there.counties and not any(there.counties & counties_of_area(x) for x in area):
            return Evidence(-weights.OUTSIDE_AREA, f"den andras region hör inte till {min(area)}")
    return NOTHING


def _in_text(left: Profile, right: Profile, vocabulary: Vocabulary) -> Evidence:
    """Whether the text of one has the other's name in it, its places too."""
    for here, there in ((left, right), (right, left)):
        for name in here.names:
            inside = name.phrase in there.phrase and name.places.local <= there.places.local
            if inside and here.mention.named and is_rare(name.stems, vocabulary):
                return Evidence(weights.NAMED_IN_TEXT, f"texten nämner ”{name.text}”")
    return NOTHING


def _own_names(left: Profile, right: Profile) -> Evidence:
    """Two reports that both have a proper name, and not the same, are likely two projects."""
    if all(p.mention.named and any(n.proper for n in p.names) for p in (left, right)):
        return Evidence(-weights.OTHER_NAME, "olika egennamn")
    return NOTHING


def is_rare(stems: frozenset[str], vocabulary: Vocabulary) -> bool:
    """Whether one of the stems is in few of the reports."""
    most = max(weights.RARE, vocabulary.mentions // 100)
    return any(vocabulary.counts.get(stem, 0) <= most for stem in stems)


def _cases(left: Profile, right: Profile) -> Evidence:
    shared = set(left.mention.case_ids) & set(right.mention.case_ids)
    if not shared:
        return NOTHING
    alike = any(a.stems & b.stems for a, b in product(left.names, right.names))
    points = weights.SAME_CASE if alike else weights.SAME_CASE_ALONE
    return Evidence(points, f"samma ärende-id {min(shared)}")


def _support(left: Profile, right: Profile, vocabulary: Vocabulary) -> Iterator[Evidence]:
    """Witnesses beside the names."""
    found = (
        _area(left, right),
        _region_named(left, right),
        _organisations(left, right),
        _period(left, right),
        _texts(left, right, vocabulary),
    )
    return (evidence for evidence in found if evidence.points > 0)


def _area(left: Profile, right: Profile) -> Evidence:
    """One wider area that both are about."""
    names = [frozenset(area for n in p.names for area in n.places.areas) for p in (left, right)]
    if shared := names[0] & names[1]:
        return Evidence(weights.SAME_AREA_NAME, f"båda namnen har {min(shared)}")
    if shared := left.places.areas & right.places.areas:
        return Evidence(weights.SAME_AREA, f"båda nämner {min(shared)}")
    for areas, there in ((names[0], right), (names[1], left)):
        if inside := [area for area in sorted(areas) if there.counties & counties_of_area(area)]:
            return Evidence(weights.AREA_MEMBER, f"den andras region hör till {inside[0]}")
    return NOTHING


def _region_named(left: Profile, right: Profile) -> Evidence:
    """Whether one text names the other's region."""
    if left.counties & right.counties:
        return NOTHING
    if left.places.counties & right.counties or right.places.counties & left.counties:
        return Evidence(weights.NAMES_REGION, "den ena nämner den andras region")
    return NOTHING


def _organisations(left: Profile, right: Profile) -> Evidence:
    """A shared organisation; a shared owner counts more."""
    shared = left.partners & right.partners
    if shared & (left.owners | right.owners):
        return Evidence(weights.SAME_OWNER, "ägaren av den ena är med i den andra")
    if shared:
        return Evidence(weights.SAME_PARTNER, "samma organisation i båda")
    return NOTHING


def _period(left: Profile, right: Profile) -> Evidence:
    """Equal years of beginning or end, or periods that overlap."""
    years = [(p.mention.start[:4], p.mention.end[:4]) for p in (left, right)]
    if any(one and one == other for one, other in zip(*years, strict=True)):
        return Evidence(weights.SAME_PERIOD, "samma år för början eller slut")
    if all(start and end for start, end in years) and _overlap(*years):
        return Evidence(weights.OVERLAPPING_PERIOD, "perioderna överlappar")
    return NOTHING


def _overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _texts(left: Profile, right: Profile, vocabulary: Vocabulary) -> Evidence:
    """Words in common beside those of the names, by rarity and as a share of the shorter text."""
    named = frozenset[str]().union(*(name.stems for p in (left, right) for name in p.names))
    one, other = left.stems - named, right.stems - named
    least = min(vocabulary.weight(one), vocabulary.weight(other))
    part = vocabulary.weight(one & other) / least if least else 0.0
    if part <= weights.ALIKE_TEXTS or len(one & other) < weights.ALIKE_WORDS:
        return NOTHING
    return Evidence(weights.SHARED_WORDS * min(1.0, 2 * part), "många ovanliga ord gemensamma")


def _against(left: Profile, right: Profile, sure: bool) -> Iterator[Evidence]:
    """What speaks against a pair beside the names.

    A joint project of one proper name has an owner in each region: no objection (`sure`).
    """
    one, other = left.mention, right.mention
    if one.case_ids and other.case_ids and not set(one.case_ids) & set(other.case_ids):
        yield Evidence(-weights.OTHER_CASE, "olika ärende-id")
    if not sure and left.owners and right.owners and not left.owners & right.owners:
        yield Evidence(-weights.OTHER_OWNER, "olika ägare")
    if _apart_in_time(left, right):
        yield Evidence(-weights.OTHER_PERIOD, "perioderna överlappar inte")


def _apart_in_time(left: Profile, right: Profile) -> bool:
    one, other = left.mention, right.mention
    return bool(
        (one.end and other.start and one.end < other.start[: len(one.end)])
        or (other.end and one.start and other.end < one.start[: len(other.end)])
    )

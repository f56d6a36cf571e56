"""Which pairs are worth comparing: those that share a block, never all with all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.resolution import weights
from graph.resolution.profiles import Profile, Profiles

WINDOW = 40
"""In a block with more reports than this, each is compared with so many neighbours only."""

Pair = tuple[str, str]


def candidate_pairs(profiles: Profiles) -> tuple[Pair, ...]:
    """Pairs of node ids that share a case id, a name, a rare word of one, or an area and a word."""
    blocks: dict[tuple[str, str], set[str]] = defaultdict(set)
    for node, profile in profiles.of.items():
        for key in _keys(profile):
            blocks[key].add(node)
    pairs = {pair for _, block in sorted(blocks.items()) for pair in _within(sorted(block))}
    pairs.update(_across(profiles))
    return tuple(sorted(pairs))


def _keys(profile: Profile) -> Iterator[tuple[str, str]]:
    for case in profile.mention.case_ids:
        yield "case", case
    for name in profile.names:
        yield "name", " ".join(sorted(name.stems))
        for area in name.places.areas:
            yield from ((f"area {area}", stem) for stem in name.stems)


def _within(block: list[str]) -> Iterator[Pair]:
    for here, left in enumerate(block):
        for right in block[here + 1 : here + 1 + WINDOW]:
            yield left, right


def _across(profiles: Profiles) -> Iterator[Pair]:
    """Pairs of a report with a rare word in its name and a report with that word anywhere."""
    rare = _rare_words(profiles)
    holders: Mapping[str, list[str]] = defaultdict(list)
    for node, profile in profiles.of.items():
        for stem in profile.stems & rare.keys():
            holders[stem].append(node)
    for stem, named in sorted(rare.items()):
        for left in named[:WINDOW]:
            for right in holders[stem][:WINDOW]:
                if left != right:
                    yield min(left, right), max(left, right)


def _rare_words(profiles: Profiles) -> dict[str, list[str]]:
    """Each rare stem of a name -> the reports that have it in their name."""
    vocabulary = profiles.vocabulary
    most = max(weights.RARE, vocabulary.mentions // 100)
    named: dict[str, list[str]] = defaultdict(list)
    for node, profile in profiles.of.items():
        for stem in sorted(frozenset[str]().union(*(name.stems for name in profile.names))):
            if vocabulary.counts.get(stem, 0) <= most:
                named[stem].append(node)
    return named

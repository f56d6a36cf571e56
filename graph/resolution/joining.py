"""From pairs to groups: a person's decisions first, then the surest pairs, never against the rest.

A group grows by its surest pair. Before two groups become one, every pair across them is looked
at: none may be forbidden or opposed, and together they must be alike enough, so that a chain of
weak likenesses cannot join what nobody would take for one.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from graph.resolution import weights
from graph.resolution.blocks import Pair
from graph.resolution.evidence import Verdict

Compare = Callable[[str, str], Verdict]
Told = tuple[Pair, Verdict]


@dataclass(frozen=True, slots=True)
class Joined:
    """The groups of node ids that are one, the pairs that joined them, and pairs left in doubt."""

    groups: tuple[tuple[str, ...], ...]
    pairs: tuple[Told, ...]
    doubtful: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Groups:
    """Nodes and the group that each is in; every node begins alone."""

    of: dict[str, list[str]]

    @classmethod
    def alone(cls, nodes: Iterable[str]) -> Groups:
        """Each node in a group of its own."""
        return cls({node: [node] for node in nodes})

    def unite(self, left: str, right: str) -> None:
        """Make the groups of two nodes one."""
        if self.of[left] is not self.of[right]:
            both = [*self.of[left], *self.of[right]]
            self.of.update(dict.fromkeys(both, both))

    def across(self, left: str, right: str) -> Iterator[Pair]:
        """Every pair between the groups of two nodes, smaller id first."""
        return (ordered(*pair) for pair in product(self.of[left], self.of[right]))

    def together(self, pair: Pair) -> bool:
        """Whether two nodes are in one group."""
        return self.of[pair[0]] is self.of[pair[1]]

    def listed(self) -> tuple[tuple[str, ...], ...]:
        """The groups, ordered."""
        return tuple(sorted({tuple(sorted(group)) for group in self.of.values()}))


def ordered(left: str, right: str) -> Pair:
    """A pair with the smaller id first."""
    return min(left, right), max(left, right)


@dataclass(frozen=True, slots=True)
class Given:
    """A person's decisions: pairs that are the same and pairs that are not."""

    same: frozenset[Pair] = field(default_factory=frozenset)
    different: frozenset[Pair] = field(default_factory=frozenset)

    def within(self, nodes: Container[str]) -> Given:
        """The decisions on two of some nodes."""
        same, different = (
            frozenset(pair for pair in pairs if pair[0] in nodes)
            for pairs in (self.same, self.different)
        )
        return Given(same, different)


def join(nodes: Sequence[str], pairs: Iterable[Pair], compare: Compare, given: Given) -> Joined:
    """Join nodes by the candidate pairs; `given` always wins.

    The pairs that are told are those inside a group with enough evidence of their own; doubtful
    are pairs of two groups with some evidence, undecided by anyone.
    """
    verdicts = {pair: compare(*pair) for pair in sorted({*pairs, *given.same})}
    groups = Groups.alone(nodes)
    for pair in sorted(given.same):
        if not given.different.intersection(groups.across(*pair)):
            groups.unite(*pair)
    for pair in _surest_first(verdicts, weights.JOIN):
        if not groups.together(pair) and _may_unite(groups, pair, compare, given.different):
            groups.unite(*pair)
    return Joined(groups.listed(), *_told(groups, verdicts, given))


def _told(
    groups: Groups, verdicts: Mapping[Pair, Verdict], given: Given
) -> tuple[tuple[Told, ...], tuple[Told, ...]]:
    """The pairs worth telling, surest first: those that are one, and those left in doubt."""
    worth = [p for p in _surest_first(verdicts, weights.REVIEW) if p not in given.different]
    worth += [p for p in sorted(given.same) if verdicts[p].score < weights.REVIEW]
    one = [p for p in worth if groups.together(p)]
    joined = [p for p in one if verdicts[p].score >= weights.JOIN or p in given.same]
    doubtful = [p for p in worth if not groups.together(p) and p not in given.same]
    return tuple((p, verdicts[p]) for p in joined), tuple((p, verdicts[p]) for p in doubtful)


def _surest_first(verdicts: Mapping[Pair, Verdict], least: float) -> list[Pair]:
    enough = (pair for pair, verdict in verdicts.items() if verdict.score >= least)
    return sorted(enough, key=lambda pair: (-verdicts[pair].score, pair))


def _may_unite(groups: Groups, pair: Pair, compare: Compare, different: frozenset[Pair]) -> bool:
    """Whether nothing across the groups of a pair forbids that they become one."""
    across = list(groups.across(*pair))
    if different.intersection(across):
        return False
    verdicts = [compare(*each) for each in across]
    if any(v.opposed and v.score < weights.OPPOSED for v in verdicts):
        return False
    return sum(v.score for v in verdicts) >= weights.CHAIN * len(verdicts)

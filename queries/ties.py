"""Ties: who meets whom in the ventures of a scope, and what the whole of it looks like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from queries.answers import Place
from queries.network_scope import NetworkScope, narrowed
from queries.network_things import Shared
from queries.ventures import Venture

Met = Mapping[str, Mapping[str, tuple[Venture, ...]]]
"""Organisation -> partner -> the ventures where they meet, both ways."""


@dataclass(frozen=True)
class Ties:
    """A network in full: what each organisation takes part in and whom it meets there.

    `left_out` holds the organisations that were hidden for being in too many ventures.
    """

    taken: Mapping[str, tuple[Venture, ...]]
    met: Met
    left_out: tuple[str, ...]

    @cached_property
    def group(self) -> Mapping[str, int]:
        """Organisation -> number of its community."""
        from queries.communities import communities  # networkx: long to import

        return communities(self._weights)

    @cached_property
    def bridge(self) -> Mapping[str, float]:
        """Organisation -> its betweenness."""
        from queries.communities import betweenness

        return betweenness(self._weights)

    @property
    def _weights(self) -> dict[str, dict[str, int]]:
        return {a: {b: len(common) for b, common in met.items()} for a, met in self.met.items()}

    def partners(self, organisation_id: str) -> Mapping[str, tuple[Venture, ...]]:
        """The partners of an organisation with the common ventures; none for an unknown one."""
        return self.met.get(organisation_id, {})

    def strength(self, organisation_id: str) -> int:
        """The weights of an organisation's ties together."""
        return self._strengths.get(organisation_id, 0)

    @cached_property
    def _strengths(self) -> dict[str, int]:
        return {name: sum(map(len, partners.values())) for name, partners in self.met.items()}


def find_ties(ventures: Iterable[Venture], scope: NetworkScope, kept: str = "") -> Ties:
    """The ties of a scope; `kept` is never hidden. Raises InvalidQuery."""
    chosen = narrowed(ventures, scope)
    taken = _taken(chosen)
    most = len(chosen) * scope.max_share / 100
    hidden = {name for name, found in taken.items() if len(found) > most and name != kept}
    return Ties(taken, _met(chosen, hidden, scope.min_weight), tuple(sorted(hidden)))


def _taken(ventures: Iterable[Venture]) -> dict[str, tuple[Venture, ...]]:
    taken: dict[str, list[Venture]] = defaultdict(list)
    for venture in ventures:
        for member in venture.members:
            taken[member.id].append(venture)
    return {name: tuple(found) for name, found in sorted(taken.items())}


def _met(ventures: Iterable[Venture], hidden: set[str], min_weight: int) -> Met:
    common: dict[tuple[str, str], list[Venture]] = defaultdict(list)
    for venture in ventures:
        members = [member.id for member in venture.members if member.id not in hidden]
        for pair in combinations(members, 2):
            common[pair].append(venture)
    met: dict[str, dict[str, tuple[Venture, ...]]] = defaultdict(dict)
    for (a, b), found in sorted(common.items()):
        if len(found) >= min_weight:
            met[a][b] = met[b][a] = tuple(found)
    return met


def shared(a: str, b: str, ventures: Iterable[Venture]) -> tuple[Shared, ...]:
    """The ventures of two organisations with the places that say that both take part."""
    return tuple(Shared(v.id, v.title, _proof(v, a, b)) for v in ventures)


def _proof(venture: Venture, a: str, b: str) -> tuple[Place, ...]:
    """Where it stands that two take part; most often at one place, which needs no sorting."""
    of_a, of_b = (m.evidence for m in venture.members if m.id in (a, b))
    return of_a if of_a == of_b else tuple(sorted({*of_a, *of_b}))

"""Networks: organisations that meet in undertakings, around one of them or all together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from graph import GraphReader, Node
from queries.address import find_named
from queries.answers import Place
from queries.network_scope import EVERYTHING, NetworkScope, choices
from queries.network_things import (
    Group,
    Network,
    NetworkChoices,
    NetworkEdge,
    NetworkNode,
    OrganisationRow,
    Reach,
)
from queries.reach import reach
from queries.roles import ROLE_OF
from queries.ties import Ties, find_ties, shared
from queries.ventures import Venture, collect_ventures

MAX_NETWORK = 200
"""Most organisations in one network unless asked otherwise; the nearest and strongest stay."""

_SCOPES_KEPT = 32
_NAMES_OF_GROUP = 3


class Networks:
    """The networks of a graph; what was worked out for a scope is kept for the next question."""

    def __init__(self, graph: GraphReader) -> None:
        self._graph = graph
        self._ties = lru_cache(_SCOPES_KEPT)(self._find_ties)

    def network(
        self, name: str, steps: int, scope: NetworkScope, most: int | None = MAX_NETWORK
    ) -> Network:
        """The organisations within `steps` common undertakings of one; of all when unnamed.

        Raises NotFound with the nearest names, InvalidQuery for a wrong scope.
        """
        center = self._organisation(name).id if name.strip() else None
        ties = self._ties_around(scope, center or "")
        distance = _distances(ties, center, steps)
        kept = sorted(distance, key=lambda i: (distance[i] or 0, -ties.strength(i), i))[:most]
        return Network(
            center=center,
            total=len(distance),
            nodes=tuple(self._node(ties, i, distance[i]) for i in kept),
            edges=tuple(_edges(ties, kept)),
            groups=self._groups(ties, kept),
            left_out=tuple(sorted(map(self._name, ties.left_out))),
        )

    def reach(self, name: str, scope: NetworkScope, most: int) -> Reach:
        """Whom an organisation's partners work with, and it does not; raises as `network`."""
        center = self._organisation(name)
        return reach(self._graph, self._ties_around(scope, center.id), center, most)

    @cached_property
    def organisations(self) -> tuple[OrganisationRow, ...]:
        """Every organisation, those that most undertakings name first."""
        rows = map(self._row, self._graph.nodes("Organisation"))
        return tuple(sorted(rows, key=lambda row: (-row.count, row.name)))

    @cached_property
    def choices(self) -> NetworkChoices:
        """What a network can be narrowed to."""
        return choices(self._ventures)

    @cached_property
    def _ventures(self) -> tuple[Venture, ...]:
        return collect_ventures(self._graph)

    def _find_ties(self, scope: NetworkScope, kept: str) -> Ties:
        return find_ties(self._ventures, scope, kept)

    def _ties_around(self, scope: NetworkScope, center: str) -> Ties:
        """The ties of a scope; the centre matters only where organisations are hidden."""
        return self._ties(scope, center if scope.max_share < 100 else "")

    def _organisation(self, name: str) -> Node:
        return find_named(self._graph, name, ("Organisation",))

    def _known(self, organisation_id: str) -> Node:
        node = self._graph.node(organisation_id)
        assert node is not None, organisation_id
        return node

    def _name(self, organisation_id: str) -> str:
        return self._known(organisation_id).text("name")

    def _row(self, node: Node) -> OrganisationRow:
        named = [r for r in self._graph.relations(node.id, direction="out") if r.type in ROLE_OF]
        partners = self._ties(EVERYTHING, "").partners(node.id)
        kind = node.text("organisation_type")
        return OrganisationRow(node.id, node.text("name"), len(named), kind, len(partners))

    def _node(self, ties: Ties, organisation_id: str, distance: int | None) -> NetworkNode:
        node = self._known(organisation_id)
        partners = ties.partners(node.id)
        groups = {ties.group[partner] for partner in partners}
        return NetworkNode(
            id=node.id,
            name=node.text("name"),
            type=node.text("organisation_type"),
            distance=distance,
            undertakings=len(ties.taken.get(node.id, ())),
            partners=len(partners),
            group=ties.group.get(node.id, 0),
            bridge=ties.bridge.get(node.id, 0.0),
            groups_met=tuple(sorted(groups)),
            sources=_places(ties, node.id),
        )

    def _groups(self, ties: Ties, kept: Iterable[str]) -> tuple[Group, ...]:
        """The communities that the shown organisations belong to, with their strongest names."""
        strongest = sorted(ties.group, key=lambda i: (-ties.strength(i), i))
        members: dict[int, list[str]] = {}
        for organisation_id in strongest:
            members.setdefault(ties.group[organisation_id], []).append(organisation_id)
        shown = sorted({ties.group.get(i, 0) for i in kept} - {0})
        return tuple(
            Group(n, len(members[n]), tuple(map(self._name, members[n][:_NAMES_OF_GROUP])))
            for n in shown
        )


def _distances(ties: Ties, center: str | None, steps: int) -> dict[str, int | None]:
    """Every organisation within reach with its steps from the centre, None without a centre."""
    if center is None:
        return dict.fromkeys(ties.met)
    distance: dict[str, int | None] = {center: 0}
    frontier = [center]
    for step in range(1, steps + 1):
        reached = {partner for here in frontier for partner in ties.partners(here)}
        frontier = sorted(reached - distance.keys())
        distance |= dict.fromkeys(frontier, step)
    return distance


def _edges(ties: Ties, kept: Iterable[str]) -> Iterable[NetworkEdge]:
    among = set(kept)
    for a in sorted(among):
        for b, common in sorted(ties.partners(a).items()):
            if a < b and b in among:
                yield NetworkEdge(a, b, len(common), shared(a, b, common))


def _places(ties: Ties, organisation_id: str) -> tuple[Place, ...]:
    """Where it stands that an organisation takes part in something."""
    members = (m for v in ties.taken.get(organisation_id, ()) for m in v.members)
    found = {place for m in members if m.id == organisation_id for place in m.evidence}
    return tuple(sorted(found, key=lambda place: (place.document, place.lines)))

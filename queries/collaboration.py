"""Who works with whom: an organisation's undertakings, its network, and paths between two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph import GraphReader, Node, Relation, related, shortest_path
from queries.address import find_named
from queries.answers import Place
from queries.details import caption
from queries.roles import COLLABORATION, ROLE_OF
from queries.things import (
    Network,
    NetworkEdge,
    NetworkNode,
    Organisation,
    Partner,
    Path,
    Step,
    Undertaking,
)

PATH_KINDS = COLLABORATION | {"ABOUT", "REPORTED", "GOVERNS", "IN_REGION", "LEARNED_FROM"}
"""Relations that a path may follow: all say that two took part in, or learned from, one thing."""

MAX_NETWORK = 200
"""Most organisations in one network; the strongest stay."""


def organisation(graph: GraphReader, name: str) -> Organisation:
    """An organisation by id, name or alias; raises NotFound with the nearest names."""
    node = find_named(graph, name, ("Organisation",))
    undertakings = tuple(
        _undertaking(graph, relation)
        for relation in graph.relations(node.id, direction="out")
        if relation.type in ROLE_OF
    )
    return Organisation(
        id=node.id,
        kind="organisation",
        name=node.text("name"),
        type=node.text("organisation_type"),
        regions=tuple(sorted({region for u in undertakings for region in u.regions})),
        undertakings=tuple(sorted(undertakings, key=lambda u: (u.source.document, u.source.lines))),
        partners=_partners(graph, node.id),
        sources=tuple(Place.of(source) for source in node.sources),
    )


def _undertaking(graph: GraphReader, relation: Relation) -> Undertaking:
    node = graph.node(relation.target)
    assert node is not None, relation
    regions = (
        *related(graph, node.id, "REPORTED", "in"),
        *related(graph, node.id, "IN_REGION", "out"),
    )
    origin = relation.statements[0].provenance
    return Undertaking(
        id=node.id,
        kind=node.type.lower(),
        title=caption(node),
        role=ROLE_OF[relation.type],
        regions=tuple(sorted({region.text("name") for region in regions})),
        source=Place.of(origin.source),
    )


def _undertaking_key(graph: GraphReader, node_id: str) -> str:
    """The project an initiative is about, so that two reports of one project count once."""
    about = graph.relations(node_id, "ABOUT", "out")
    return about[0].target if about else node_id


def _common(graph: GraphReader, organisation_id: str) -> dict[str, set[str]]:
    """Partner id -> the undertakings both take part in."""
    common: dict[str, set[str]] = defaultdict(set)
    for undertaking in _taken_part_in(graph, organisation_id):
        for relation in graph.relations(undertaking, direction="in"):
            if relation.type in COLLABORATION and relation.source != organisation_id:
                common[relation.source].add(_undertaking_key(graph, undertaking))
    return common


def _taken_part_in(graph: GraphReader, organisation_id: str) -> tuple[str, ...]:
    """Undertakings of an organisation, and all reports of the projects among them."""
    direct = {
        relation.target
        for relation in graph.relations(organisation_id, direction="out")
        if relation.type in COLLABORATION
    }
    projects = {_undertaking_key(graph, node_id) for node_id in direct}
    reports = {r.source for p in projects for r in graph.relations(p, "ABOUT", "in")}
    return tuple(sorted(direct | projects | reports))


def _partners(graph: GraphReader, organisation_id: str) -> tuple[Partner, ...]:
    partners = []
    for partner_id, shared in _common(graph, organisation_id).items():
        node = graph.node(partner_id)
        if node is not None:
            kind = node.text("organisation_type")
            undertakings = tuple(sorted(shared))
            partners.append(Partner(partner_id, node.text("name"), kind, len(shared), undertakings))
    return tuple(sorted(partners, key=lambda p: (-p.weight, p.name)))


def network(graph: GraphReader, name: str, steps: int = 2) -> Network:
    """The organisations within `steps` common undertakings of one, and their ties."""
    center = find_named(graph, name, ("Organisation",))
    distance = {center.id: 0}
    ties: dict[tuple[str, str], int] = {}
    frontier = [center.id]
    for step in range(1, steps + 1):
        frontier = _grow(graph, frontier, step, distance, ties)
    kept = set(sorted(distance, key=lambda i: (distance[i], i))[:MAX_NETWORK])
    nodes = (_network_node(graph, node_id, distance[node_id]) for node_id in kept)
    edges = (
        NetworkEdge(a, b, weight)
        for (a, b), weight in sorted(ties.items())
        if a in kept and b in kept
    )
    return Network(
        center.id, tuple(sorted(nodes, key=lambda n: (n.distance, n.name))), tuple(edges)
    )


def _grow(
    graph: GraphReader,
    frontier: Iterable[str],
    step: int,
    distance: dict[str, int],
    ties: dict[tuple[str, str], int],
) -> list[str]:
    """Add the partners of the frontier to `distance` and `ties`; returns the new frontier."""
    reached = []
    for here in frontier:
        for there, shared in sorted(_common(graph, here).items()):
            ties[min(here, there), max(here, there)] = len(shared)
            if there not in distance:
                distance[there] = step
                reached.append(there)
    return sorted(reached)


def _network_node(graph: GraphReader, node_id: str, distance: int) -> NetworkNode:
    node = graph.node(node_id)
    assert node is not None, node_id
    return NetworkNode(node_id, node.text("name"), node.text("organisation_type"), distance)


def path(graph: GraphReader, start: str, goal: str) -> Path:
    """A shortest path between two organisations or regions, each step with its proof."""
    ends = [find_named(graph, name, ("Organisation", "Region")) for name in (start, goal)]
    relations = shortest_path(graph, ends[0].id, ends[1].id, PATH_KINDS)
    names = [end.text("name") for end in ends]
    if relations is None:
        return Path(names[0], names[1], False, ())
    return Path(names[0], names[1], True, tuple(_steps(graph, ends[0], relations)))


def _steps(graph: GraphReader, start: Node, relations: tuple[Relation, ...]) -> Iterable[Step]:
    here = start
    for relation in relations:
        there = graph.node(relation.other(here.id))
        assert there is not None, relation
        evidence = tuple(dict.fromkeys(Place.of(s.provenance.source) for s in relation.statements))
        yield Step(
            source=here.id,
            source_name=caption(here),
            relation=relation.type,
            forward=relation.source == here.id,
            target=there.id,
            target_name=caption(there),
            evidence=evidence,
        )
        here = there

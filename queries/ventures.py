"""Ventures: each real-world undertaking with every organisation that takes part in it.

The reports of one project are one venture, so that two organisations that two regions report
in the same project meet there, and meet once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph import GraphReader, Node, Relation, related
from queries.answers import Place
from queries.details import caption, programmes
from queries.roles import COLLABORATION, ROLE_OF

VENTURE_DIMENSIONS = ("region", "area", "programme", "year")
"""What ventures can be narrowed to."""

_ROLES = tuple(ROLE_OF.values())


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation in a venture: its roles, strongest first, and where they stand."""

    id: str
    roles: tuple[str, ...]
    evidence: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Venture:
    """A real-world undertaking: its values per dimension and its members, by id."""

    id: str
    title: str
    values: Mapping[str, tuple[str, ...]]
    members: tuple[Member, ...]


def collect_ventures(graph: GraphReader) -> tuple[Venture, ...]:
    """Every venture that some organisation takes part in, ordered by id."""
    undertakings = (node.id for kind in ("Initiative", "Project") for node in graph.nodes(kind))
    keys = {_key(graph, node_id) for node_id in undertakings if _taken_part_in(graph, node_id)}
    return tuple(find_venture(graph, key) for key in sorted(keys))


def _taken_part_in(graph: GraphReader, node_id: str) -> bool:
    return any(r.type in COLLABORATION for r in graph.relations(node_id, direction="in"))


def ventures_of(graph: GraphReader, organisation_id: str) -> tuple[str, ...]:
    """The ids of the ventures that an organisation takes part in: projects, else initiatives."""
    relations = graph.relations(organisation_id, direction="out")
    return tuple(sorted({_key(graph, r.target) for r in relations if r.type in COLLABORATION}))


def _key(graph: GraphReader, node_id: str) -> str:
    """The project that an initiative is about, else the node itself."""
    about = graph.relations(node_id, "ABOUT", "out")
    return about[0].target if about else node_id


def find_venture(graph: GraphReader, key: str) -> Venture:
    """The venture with an id from `ventures_of`: a project with all its reports, or a report."""
    node = graph.node(key)
    assert node is not None, key
    reports = [n for n in related(graph, key, "ABOUT", "in") if n.type == "Initiative"]
    nodes = (node, *reports)
    around = (r for n in nodes for r in graph.relations(n.id, direction="in"))
    members = _members(relation for relation in around if relation.type in COLLABORATION)
    return Venture(key, caption(node), _values(graph, nodes), members)


def _members(relations: Iterable[Relation]) -> tuple[Member, ...]:
    by_organisation: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        by_organisation[relation.source].append(relation)
    return tuple(_member(key, found) for key, found in sorted(by_organisation.items()))


def _member(organisation_id: str, relations: Iterable[Relation]) -> Member:
    listed = tuple(relations)
    roles = sorted({ROLE_OF[relation.type] for relation in listed}, key=_ROLES.index)
    sources = {s.provenance.source for relation in listed for s in relation.statements}
    return Member(organisation_id, tuple(roles), tuple(map(Place.of, sorted(sources))))


def _values(graph: GraphReader, nodes: Iterable[Node]) -> Mapping[str, tuple[str, ...]]:
    listed = tuple(nodes)
    found = {
        "region": (*_ends(graph, listed, "REPORTED"), *_ends(graph, listed, "IN_REGION")),
        "area": _ends(graph, listed, "IN_AREA"),
        "programme": tuple(name for node in listed for name in programmes(graph, node)),
        "year": tuple(year for node in listed for year in node.texts("year")),
    }
    return {dimension: tuple(sorted(set(values))) for dimension, values in found.items()}


def _ends(graph: GraphReader, nodes: Iterable[Node], kind: str) -> tuple[str, ...]:
    """Names at the other end of a kind of relation."""
    return tuple(other.text("name") for n in nodes for other in related(graph, n.id, kind, "both"))

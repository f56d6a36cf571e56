"""What any store of the graph can do, and what follows from that for all of them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import islice
from typing import Literal, Protocol

from graph.model import Node, Relation, Statement

Direction = Literal["out", "in", "both"]

LeadsOn = Callable[[str, Relation], bool]
"""Whether a path may follow a relation from the node with an id."""


class GraphReader(Protocol):
    """Read access: primitives only; everything is returned in a fixed order."""

    def node(self, node_id: str) -> Node | None:
        """The node, or None when the graph has no such id."""

    def nodes(self, kind: str) -> Iterator[Node]:
        """All nodes of a kind, ordered by id."""

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        """Relations at a node (of one kind), ordered by kind, source and target."""

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        """The nodes stated at a line of a document, the narrowest line range first."""

    def counts(self) -> dict[str, int]:
        """Number of nodes per kind, kinds in alphabetical order."""


class GraphWriter(Protocol):
    """Write access; writing the same statements twice changes nothing."""

    def write(self, statements: Iterable[Statement]) -> None:
        """Add statements; raises SchemaError before anything is changed."""


def related(graph: GraphReader, node_id: str, kind: str, direction: Direction) -> tuple[Node, ...]:
    """The nodes at the other end of a kind of relation."""
    found = (
        graph.node(relation.other(node_id))
        for relation in graph.relations(node_id, kind, direction)
    )
    return tuple(node for node in found if node is not None)


def shortest_paths(
    graph: GraphReader, ends: tuple[str, str], leads_on: LeadsOn, most: int = 1
) -> tuple[tuple[Relation, ...], ...]:
    """Shortest chains of relations between two nodes, at most `most`; none when no way leads.

    From a node to itself leads one chain without relations. Breadth-first in the store's fixed
    order, so that equal paths are always found alike; two of them differ in some node. What stands
    beside the goal is tried first, so that the last and widest round is seldom made.
    """
    start, goal = ends
    came_by: dict[str, list[Relation]] = {start: []}
    frontier = [start]
    near_goal = {relation.other(goal) for relation in graph.relations(goal)}
    while frontier and goal not in came_by:
        last = [here for here in frontier if here in near_goal]
        reached = _reached(graph, last, leads_on, came_by)
        if goal not in reached:
            reached = _reached(graph, frontier, leads_on, came_by)
        came_by |= reached
        frontier = list(reached)
    return tuple(islice(_walks_back(came_by, goal), most)) if goal in came_by else ()


def _reached(
    graph: GraphReader, frontier: Iterable[str], leads_on: LeadsOn, known: Container[str]
) -> dict[str, list[Relation]]:
    """New nodes and the relations that lead to them, one from each node of the frontier."""
    reached: dict[str, list[Relation]] = {}
    for here in frontier:
        for relation in graph.relations(here):
            there = relation.other(here)
            if there not in known and leads_on(here, relation):
                ways = reached.setdefault(there, [])
                if not ways or ways[-1].other(there) != here:
                    ways.append(relation)
    return reached


def _walks_back(came_by: dict[str, list[Relation]], goal: str) -> Iterator[tuple[Relation, ...]]:
    if not came_by[goal]:
        yield ()
    for last in came_by[goal]:
        for walk in _walks_back(came_by, last.other(goal)):
            yield (*walk, last)

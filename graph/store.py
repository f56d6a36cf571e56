"""What any store of the graph can do, and what follows from that for all of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from typing import Literal, Protocol

from graph.model import Node, Relation, Statement

Direction = Literal["out", "in", "both"]


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

    def shortest_path(
        self, start: str, goal: str, kinds: Collection[str]
    ) -> tuple[Relation, ...] | None:
        """A shortest chain of relations of the given kinds, () from a node to itself, else None.

        Of several the one whose first relation comes first in `relations`, then whose second
        does, and so on, so that equal paths are always decided alike.
        """


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


def shortest_path(
    graph: GraphReader, start: str, goal: str, kinds: Collection[str]
) -> tuple[Relation, ...] | None:
    """`GraphReader.shortest_path`, whichever the store."""
    return graph.shortest_path(start, goal, kinds)


def breadth_first(
    graph: GraphReader, start: str, goal: str, kinds: Collection[str]
) -> tuple[Relation, ...] | None:
    """`GraphReader.shortest_path` for a store that can only list relations."""
    came_by: dict[str, Relation | None] = {start: None}
    queue = deque([start])
    while queue and goal not in came_by:
        here = queue.popleft()
        for relation in graph.relations(here):
            there = relation.other(here)
            if relation.type in kinds and there not in came_by:
                came_by[there] = relation
                queue.append(there)
    return _walk_back(came_by, goal) if goal in came_by else None


def _walk_back(came_by: dict[str, Relation | None], goal: str) -> tuple[Relation, ...]:
    steps: list[Relation] = []
    here = goal
    while (relation := came_by[here]) is not None:
        steps.append(relation)
        here = relation.other(here)
    return tuple(reversed(steps))

"""A reader that remembers what it was told, for a store that is far away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from graph.model import Node, Relation
from graph.store import Direction, GraphReader

MOST_KEPT = 300_000
"""Nodes that are remembered; beyond that all are forgotten and asked for anew."""


class FarGraph(GraphReader, Protocol):
    """A reader that can give a node's surroundings at once."""

    def around(self, node_id: str) -> Iterator[tuple[Node, tuple[Relation, ...]]]:
        """A node and its neighbours that have few relations, each with all its relations."""

    def surrounded(self, kind: str) -> Iterator[tuple[Node, tuple[Relation, ...] | None]]:
        """All nodes of a kind, ordered by id, each with all its relations; None for many."""


class CachedGraph:
    """GraphReader over a far one whose contents do not change while this reader is used.

    Safe to use from several threads: at worst something is asked for twice.
    """

    def __init__(self, graph: FarGraph) -> None:
        self._graph = graph
        self._nodes: dict[str, Node | None] = {}
        self._relations: dict[str, tuple[Relation, ...]] = {}
        self._ids: dict[str, tuple[str, ...]] = {}

    def node(self, node_id: str) -> Node | None:
        """See GraphReader."""
        if node_id not in self._nodes:
            self._make_room()
            self._nodes[node_id] = self._graph.node(node_id)
        return self._nodes[node_id]

    def nodes(self, kind: str) -> Iterator[Node]:
        """See GraphReader."""
        ids = self._ids.get(kind)
        if ids is None:
            found = list(self._graph.surrounded(kind))
            ids = self._ids[kind] = tuple(node.id for node, _ in found)
            self._nodes |= {node.id: node for node, _ in found}
            self._relations |= {node.id: at for node, at in found if at is not None}
        for node_id in ids:
            if (node := self.node(node_id)) is not None:
                yield node

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        """See GraphReader."""
        if (found := self._relations.get(node_id)) is None:
            self._make_room()
            around = list(self._graph.around(node_id))
            self._nodes |= {node.id: node for node, _ in around}
            at = {node.id: relations for node, relations in around}
            self._relations |= at
            found = self._relations[node_id] = at.get(node_id, ())
        return tuple(r for r in found if kind in (None, r.type) and _leads(r, node_id, direction))

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        """See GraphReader."""
        return self._graph.at(document, line)

    def counts(self) -> dict[str, int]:
        """See GraphReader."""
        return self._graph.counts()

    def _make_room(self) -> None:
        if len(self._nodes) > MOST_KEPT:
            self._nodes, self._relations, self._ids = {}, {}, {}


def _leads(relation: Relation, node_id: str, direction: Direction) -> bool:
    if direction == "out":
        return relation.source == node_id
    return direction == "both" or relation.target == node_id

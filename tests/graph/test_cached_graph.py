"""A cached reader answers as the far one, and asks it little."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest

from graph import (
    TYPE,
    CachedGraph,
    MemoryGraph,
    Node,
    Provenance,
    Relation,
    Source,
    Statement,
    cached_graph,
)
from graph.store import Direction

AT = Provenance(Source("a.txt", 1, 1), "test")


class Far:
    """A memory store that counts what it is asked."""

    def __init__(self, graph: MemoryGraph) -> None:
        self._graph = graph
        self.asked: Counter[str] = Counter()

    def node(self, node_id: str) -> Node | None:
        self.asked["node"] += 1
        return self._graph.node(node_id)

    def nodes(self, kind: str) -> Iterator[Node]:
        self.asked["nodes"] += 1
        return self._graph.nodes(kind)

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        self.asked["relations"] += 1
        return self._graph.relations(node_id, kind, direction)

    def around(self, node_id: str) -> Iterator[tuple[Node, tuple[Relation, ...]]]:
        self.asked["around"] += 1
        ids = [node_id, *(r.other(node_id) for r in self._graph.relations(node_id))]
        for found in dict.fromkeys(ids):
            if (node := self._graph.node(found)) is not None:
                yield node, self._graph.relations(found)

    def surrounded(self, kind: str) -> Iterator[tuple[Node, tuple[Relation, ...] | None]]:
        self.asked["surrounded"] += 1
        for node in self._graph.nodes(kind):
            relations = self._graph.relations(node.id)
            yield node, relations if len(relations) < 3 else None

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        return self._graph.at(document, line)

    def counts(self) -> dict[str, int]:
        return self._graph.counts()


def _world(regions: int = 3) -> MemoryGraph:
    """Regions that each learned from the next one, and the first from itself."""
    statements = []
    for number in range(regions):
        node_id = f"region-{number}"
        facts = {TYPE: "Region", "name": f"Region {number}", "county_code": str(number)}
        statements += [Statement(node_id, name, value, AT) for name, value in facts.items()]
        if number:
            before = f"region-{number - 1}"
            statements.append(Statement(before, "LEARNED_FROM", node_id, AT))
    statements.append(Statement("region-0", "LEARNED_FROM", "region-0", AT))
    graph = MemoryGraph()
    graph.write(statements)
    return graph


def test_the_answers_are_those_of_the_far_graph() -> None:
    near = _world()
    cached = CachedGraph(Far(near))
    for node_id in ("region-0", "region-1", "region-2", "nobody"):
        for direction in ("out", "in", "both"):
            for kind in (None, "LEARNED_FROM", "OWNS"):
                expected = near.relations(node_id, kind, direction)
                assert cached.relations(node_id, kind, direction) == expected
        assert cached.node(node_id) == near.node(node_id)
    assert list(cached.nodes("Region")) == list(near.nodes("Region"))
    assert cached.at("a.txt", 1) == near.at("a.txt", 1)
    assert cached.counts() == near.counts()


def test_what_is_known_is_not_asked_again() -> None:
    far = Far(_world())
    cached = CachedGraph(far)
    for _ in range(2):
        list(cached.nodes("Region"))
        assert cached.node("region-0") is not None
        assert len(cached.relations("region-1")) == 2
        assert cached.node("nobody") is None
    assert far.asked == {"surrounded": 1, "node": 1}


def test_a_kind_brings_the_relations_of_its_nodes_along_but_not_many() -> None:
    near = _world()
    near.write([Statement("region-2", "LEARNED_FROM", f"region-{n}", AT) for n in range(3)])
    far = Far(near)
    cached = CachedGraph(far)
    for node in cached.nodes("Region"):
        assert cached.relations(node.id) == near.relations(node.id)
    assert far.asked["surrounded"] == 1
    assert 0 < far.asked["around"] < 3


def test_a_node_brings_its_neighbours_along() -> None:
    far = Far(_world())
    cached = CachedGraph(far)
    for node_id in ("region-1", "region-0", "region-2"):
        cached.relations(node_id)
        cached.node(node_id)
    assert far.asked == {"around": 1}


def test_beyond_its_room_all_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached_graph, "MOST_KEPT", 2)
    far = Far(_world(6))
    cached = CachedGraph(far)
    for _ in range(2):
        for number in range(6):
            assert cached.node(f"region-{number}") is not None
    assert far.asked["node"] > 6

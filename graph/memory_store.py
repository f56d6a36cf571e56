"""The embedded store: the whole graph in memory, in a networkx multigraph."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.model import TYPE, Node, Relation, Statement, in_order
from graph.schema import Schema, load_schema, node_types
from graph.store import Direction

if TYPE_CHECKING:
    import networkx as nx


class MemoryGraph:
    """GraphReader and GraphWriter over `networkx.MultiDiGraph`.

    A node carries a `Node` under "node", an edge is keyed by its kind and carries a `Relation`
    under "relation".
    """

    def __init__(self, schema: Schema | None = None) -> None:
        self._schema = schema or load_schema()
        self._statements: tuple[Statement, ...] = ()
        self._rebuild()

    @classmethod
    def restored(cls, statements: tuple[Statement, ...]) -> MemoryGraph:
        """The graph of statements that are known to be in order and to fit the schema."""
        graph = cls()
        graph._statements = statements
        graph._rebuild()
        return graph

    def write(self, statements: Iterable[Statement]) -> None:
        """See GraphWriter."""
        merged = in_order((*self._statements, *statements))
        self._schema.check(merged)
        self._statements = merged
        self._rebuild()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything the graph was told, in order."""
        return self._statements

    @property
    def network(self) -> nx.MultiDiGraph[str]:
        """The networkx graph itself, for algorithms and exports; not to be changed."""
        return self._graph

    def node(self, node_id: str) -> Node | None:
        """See GraphReader."""
        if node_id not in self._graph:
            return None
        node: Node = self._graph.nodes[node_id]["node"]
        return node

    def nodes(self, kind: str) -> Iterator[Node]:
        """See GraphReader."""
        return (self._graph.nodes[node_id]["node"] for node_id in self._kinds.get(kind, ()))

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        """See GraphReader."""
        if node_id not in self._graph:
            return ()
        found: list[Relation] = []
        if direction != "in":
            found += [data["relation"] for _, _, data in self._graph.out_edges(node_id, data=True)]
        if direction != "out":
            found += [data["relation"] for _, _, data in self._graph.in_edges(node_id, data=True)]
        chosen = {id(r): r for r in found if kind is None or r.type == kind}.values()
        return tuple(sorted(chosen, key=lambda r: (r.type, r.source, r.target)))

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        """See GraphReader."""
        ids = self._places.get(document, {}).get(line, ())
        return tuple(self._graph.nodes[node_id]["node"] for node_id in ids)

    def counts(self) -> dict[str, int]:
        """See GraphReader."""
        return {kind: len(ids) for kind, ids in sorted(self._kinds.items())}

    def _rebuild(self) -> None:
        import networkx as nx  # takes longer than a search, which needs no graph

        types = node_types(self._statements)
        literal: dict[str, list[Statement]] = defaultdict(list)
        edges: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
        for statement in self._statements:
            if statement.predicate in self._schema.relations:
                key = (statement.subject, statement.predicate, str(statement.object))
                edges[key].append(statement)
            else:
                literal[statement.subject].append(statement)
        self._graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        for node_id in sorted(types):
            node = Node(node_id, types[node_id], tuple(literal[node_id]))
            self._graph.add_node(node_id, node=node)
        for (source, kind, target), stated in edges.items():
            relation = Relation(source, kind, target, tuple(stated))
            self._graph.add_edge(source, target, key=kind, relation=relation)
        self._kinds = _by_kind(types)
        self._places = _by_place(self._statements)


def _by_kind(types: dict[str, str]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = defaultdict(list)
    for node_id, kind in sorted(types.items()):
        kinds[kind].append(node_id)
    return kinds


def _by_place(statements: Iterable[Statement]) -> dict[str, dict[int, list[str]]]:
    """document -> line -> ids; nodes stated over fewer lines come first, shared ones last."""
    declared = [s for s in statements if s.predicate == TYPE]
    times = Counter(s.subject for s in declared)
    width = {s: s.provenance.source.last - s.provenance.source.first for s in declared}
    places: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for statement in sorted(declared, key=lambda s: (width[s], times[s.subject], s.sort_key)):
        source = statement.provenance.source
        for line in range(source.first, source.last + 1):
            places[source.document][line].append(statement.subject)
    return {document: dict(lines) for document, lines in sorted(places.items())}

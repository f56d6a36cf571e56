"""The graph in a Neo4j database, read and written as any other store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Self

from graph import cypher
from graph.memory_store import MemoryGraph
from graph.model import Node, Relation, Statement, in_order
from graph.neo4j_connection import Connection
from graph.neo4j_contents import Contents, Progress
from graph.neo4j_rows import (
    fingerprint,
    narrowest_first,
    read_node,
    read_relation,
    read_statements,
)
from graph.neo4j_stages import file_stage, graph_stages, text_stage
from graph.neo4j_staging import Generation, replace
from graph.neo4j_texts import Neo4jTexts
from graph.store import Direction

FEW = 100
"""Most relations that a node may have for them to be fetched along with it."""


class Neo4jGraph:
    """GraphServer that is a Neo4j.

    Safe to use from several threads. Every reading is of one generation as a whole; a long one
    (`nodes`, `statements`) goes by pages and may go on in the next generation.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._texts = Neo4jTexts(connection)

    @property
    def texts(self) -> Neo4jTexts:
        """See GraphServer."""
        return self._texts

    def pinned(self, generation: str) -> Neo4jGraph:
        """See GraphServer."""
        return Neo4jGraph(self._connection.pinned(generation))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """See GraphServer."""
        self._connection.close()

    @property
    def generation(self) -> str:
        """See GraphServer."""
        return self._connection.state().generation

    @property
    def statements(self) -> tuple[Statement, ...]:
        """See GraphServer."""
        return in_order(
            statement
            for _, node, relations in self._connection.pages(cypher.EVERYTHING)
            for texts in (node, *relations)
            for statement in read_statements(texts)
        )

    def node(self, node_id: str) -> Node | None:
        """See GraphReader."""
        return next(map(read_node, self._connection.read(cypher.NODE, id=node_id)), None)

    def nodes(self, kind: str) -> Iterator[Node]:
        """See GraphReader."""
        found = self._connection.pages(cypher.NODES, kind=kind, few=-1)
        return (read_node(texts) for _, texts, _ in found)

    def surrounded(self, kind: str) -> Iterator[tuple[Node, tuple[Relation, ...] | None]]:
        """See FarGraph."""
        found = self._connection.pages(cypher.NODES, kind=kind, few=FEW)
        for _, node, relations in found:
            told = None if relations is None else _in_order(map(read_relation, relations))
            yield read_node(node), told

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        """See GraphReader."""
        found = self._connection.read(cypher.relations(kind, direction), id=node_id)
        return _in_order(map(read_relation, found))

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        """See GraphReader."""
        found = self._connection.read(cypher.AT, document=document, line=line)
        return narrowest_first(map(read_node, found), document, line)

    def counts(self) -> dict[str, int]:
        """See GraphReader."""
        return dict(sorted(self._connection.read(cypher.COUNTS)))

    def around(self, node_id: str) -> Iterator[tuple[Node, tuple[Relation, ...]]]:
        """See FarGraph."""
        for _, node, relations in self._connection.read(cypher.AROUND, id=node_id, few=FEW):
            yield read_node(node), _in_order(map(read_relation, relations))

    def write(self, statements: Iterable[Statement]) -> None:
        """See GraphWriter.

        The merged graph is staged as a new generation, named by a hash of its contents, and then
        switched to; it holds no texts to search (`publish` brings those). A write that broke off is
        invisible, and the next one continues it when it has the same contents and sweeps it away
        otherwise. Raises StoreBusy when another write began meanwhile.
        """
        base = self.generation
        merged = MemoryGraph()
        merged.write((*self.statements, *statements))
        name = fingerprint(merged.statements, cypher.FORMAT)
        replace(self._connection, Generation(name, graph_stages(merged, name)), base)

    def publish(self, contents: Contents, progress: Progress | None = None) -> None:
        """See GraphServer."""
        stages = [
            *graph_stages(contents.graph, contents.name),
            text_stage(contents.texts, contents.name),
            file_stage(contents.files, contents.name),
        ]
        generation = Generation(contents.name, stages, contents.texts.dim)
        replace(self._connection, generation, self.generation, progress)


def _in_order(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    return tuple(sorted(relations, key=lambda r: (r.type, r.source, r.target)))

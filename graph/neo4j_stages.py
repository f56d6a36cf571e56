"""A generation in Neo4j as stages: rows, and the statement that adds them; knows no driver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph import cypher
from graph.memory_store import MemoryGraph
from graph.model import Node, Relation
from graph.neo4j_contents import SearchText, Texts
from graph.neo4j_rows import Row, node_row, place_rows, relation_row

BATCH = 1_000
"""Rows of the graph in one transaction."""

TEXTS_AT_ONCE = 200
"""Texts in one transaction, some 20 kB each."""

FILE_PART = 1 << 18
"""Bytes of a file in one node."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Rows of one kind, `size` of them, and the statement that adds a batch of them."""

    name: str
    statement: str
    size: int
    rows: Iterable[Row]
    batch: int = BATCH


def graph_stages(graph: MemoryGraph, generation: str) -> list[Stage]:
    """A graph as stages: nodes, where they are stated, relations."""
    nodes = (node_row(node, generation) for node in _nodes(graph))
    places = (row for node in _nodes(graph) for row in place_rows(node))
    number_of_places = sum(len(node.sources) for node in _nodes(graph))
    number_of_relations = graph.network.number_of_edges()
    return [
        Stage("nodes", cypher.STAGE_NODES, sum(graph.counts().values()), nodes),
        Stage("places", cypher.STAGE_PLACES, number_of_places, places),
        Stage("relations", cypher.STAGE_RELATIONS, number_of_relations, _rows(graph, generation)),
    ]


def _nodes(graph: MemoryGraph) -> Iterator[Node]:
    return (node for kind in graph.counts() for node in graph.nodes(kind))


def _rows(graph: MemoryGraph, generation: str) -> Iterator[Row]:
    """The rows of relations; each names its kind."""
    for kind, found in relations_by_kind(graph).items():
        yield from ({"kind": kind, **relation_row(relation, generation)} for relation in found)


def relations_by_kind(graph: MemoryGraph) -> dict[str, list[Relation]]:
    """The relations of a graph under their kinds, both in alphabetic order."""
    kinds: dict[str, list[Relation]] = {}
    relation: Relation
    for _, _, relation in graph.network.edges(data="relation"):
        kinds.setdefault(relation.type, []).append(relation)
    return {
        kind: sorted(found, key=lambda r: (r.source, r.target))
        for kind, found in sorted(kinds.items())
    }


def text_stage(texts: Texts, generation: str) -> Stage:
    """Texts as a stage of a generation."""
    rows = (_text_row(text, generation) for text in texts.texts)
    return Stage("texts", cypher.stage_texts(texts.dim), texts.number, rows, TEXTS_AT_ONCE)


def file_stage(files: Mapping[str, bytes], generation: str) -> Stage:
    """Files, by their paths, as a stage of a generation."""
    parts = [
        {"path": path, "part": number, "bytes": content[start : start + FILE_PART]}
        for path, content in sorted(files.items())
        for number, start in enumerate(range(0, max(len(content), 1), FILE_PART))
    ]
    return Stage("files", cypher.STAGE_FILES, len(parts), parts, batch=16)


def _text_row(text: SearchText, generation: str) -> Row:
    properties: dict[str, Any] = {name: list(found) for name, found in text.values.items()}
    properties |= {
        "title": text.title, "body": text.body, "terms": text.terms, "row": text.row,
        "values": text.record, "vector": None if text.vector is None else list(text.vector),
    }  # fmt: skip
    return {"id": text.id, "properties": {"generation": generation, "id": text.id, **properties}}

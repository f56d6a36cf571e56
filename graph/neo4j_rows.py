"""What the database keeps of nodes and relations, and back; knows no driver.

`statements` holds everything, as a file of statements does; the other properties repeat it for
those who ask in Cypher.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import TYPE, Node, Relation, Statement, Value
from graph.statement_file import packed, unpack

Property = Value | list[Value] | list[str]
Row = Mapping[str, Any]

ALL = "_all"
"""Ending of the property that lists every value, where there are several."""

_LARGEST = 2**63 - 1


def node_row(node: Node, generation: str) -> Row:
    """A node: its id, and its properties."""
    values = {s.predicate: node.values(s.predicate) for s in node.statements}
    own: dict[str, Property] = {"id": node.id, "type": node.type}
    kept = _kept(generation, (str(source) for source in node.sources), node.statements)
    return {"id": node.id, "properties": _properties(values) | own | kept}


def relation_row(relation: Relation, generation: str) -> Row:
    """A relation: its ends, and its qualifiers as properties."""
    values: dict[str, dict[Value, None]] = {}
    for statement in relation.statements:
        for name, text in statement.qualifiers:
            values.setdefault(name, {})[text] = None
    sources = dict.fromkeys(str(s.provenance.source) for s in relation.statements)
    kept = _kept(generation, sources, relation.statements)
    properties = _properties({name: tuple(texts) for name, texts in values.items()}) | kept
    return {"source": relation.source, "target": relation.target, "properties": properties}


def place_rows(node: Node) -> list[Row]:
    """The places where a node itself is stated."""
    return [
        {"id": node.id, "document": place.document, "first": place.first, "last": place.last}
        for place in node.sources
    ]


def read_node(texts: Iterable[str]) -> Node:
    """The node that the kept statements add up to."""
    statements = read_statements(texts)
    declared = next(s for s in statements if s.predicate == TYPE)
    return Node(declared.subject, str(declared.object), statements)


def read_relation(texts: Iterable[str]) -> Relation:
    """The relation that the kept statements add up to."""
    statements = read_statements(texts)
    first = statements[0]
    return Relation(first.subject, first.predicate, str(first.object), statements)


def read_statements(texts: Iterable[str]) -> tuple[Statement, ...]:
    """The statements that were kept, in the same order."""
    return tuple(unpack(row) for row in json.loads(f"[{','.join(texts)}]"))


def narrowest_first(nodes: Iterable[Node], document: str, line: int) -> tuple[Node, ...]:
    """The nodes once for each time they are stated at a line, in the order of `GraphReader.at`."""
    stated = [
        (place.last - place.first, len(declared), statement.sort_key, node)
        for node, declared in ((node, _declared(node)) for node in nodes)
        for statement in declared
        if (place := statement.provenance.source).document == document
        and place.first <= line <= place.last
    ]
    return tuple(node for *_, node in sorted(stated, key=lambda entry: entry[:3]))


def fingerprint(statements: Iterable[Statement], form: int) -> str:
    """A name for a graph: 16 hexadecimal digits of a hash of all its statements and its form."""
    digest = hashlib.sha256(str(form).encode())
    for statement in statements:
        digest.update(packed(statement).encode())
    return digest.hexdigest()[:16]


def _declared(node: Node) -> list[Statement]:
    return [statement for statement in node.statements if statement.predicate == TYPE]


def _kept(
    generation: str, sources: Iterable[str], statements: Iterable[Statement]
) -> dict[str, Property]:
    texts = [packed(statement) for statement in statements]
    return {"generation": generation, "sources": list(sources), "statements": texts}


def _properties(values: Mapping[str, tuple[Value, ...]]) -> dict[str, Property]:
    """The first value of each, and all of them where there are several."""
    found: dict[str, Property] = {}
    for name, several in values.items():
        stored = [_storable(value) for value in several]
        found[name] = stored[0]
        if len(stored) > 1:
            alike = len({type(value) for value in stored}) == 1
            found[name + ALL] = stored if alike else [str(value) for value in stored]
    return found


def _storable(value: Value) -> Value:
    """The database's numbers have 64 bits; a larger one is kept as text."""
    return value if isinstance(value, str) or abs(value) <= _LARGEST else str(value)

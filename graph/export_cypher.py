"""A graph as a file for cypher-shell; running it does what a write does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice

from graph import cypher
from graph.memory_store import MemoryGraph
from graph.neo4j_rows import fingerprint
from graph.neo4j_stages import graph_stages

_PARAMETER = re.compile(r"\$(\w+)")
_BATCH = 200
"""Rows in one statement: few enough to be parsed with little memory."""


def cypher_script(graph: MemoryGraph) -> Iterator[str]:
    """The statements that put a graph in the place of what a database holds of ours, each with
    its semicolon and line break.

    Every statement is a transaction of its own, and the last but one before the cleaning makes
    the graph visible, so that a run that breaks off changes nothing that readers see; running it
    again is running it once.
    """
    name = fingerprint(graph.statements, cypher.FORMAT)
    yield f"// Utblick, graph {name}: cypher-shell --file THIS-FILE\n"
    for statement in (*cypher.SCHEMA, cypher.AWAIT_INDEXES):
        yield f"{statement};\n"
    yield _inlined(cypher.BEGIN.replace("$base", "u.generation"), {"generation": name})
    for statement in (cypher.START_ANEW, cypher.CLEAN_STAGED):
        yield _inlined(statement, {"generation": name})
    for stage in graph_stages(graph, name):
        rows = iter(stage.rows)
        while batch := list(islice(rows, _BATCH)):
            values = {"generation": name, "number": 0, "before": 0, "rows": batch}
            yield _inlined(stage.statement, values)
    yield _inlined(cypher.SWITCH, {"generation": name, "format": cypher.FORMAT})
    yield _inlined(cypher.CLEAN, {"generation": name})
    yield _inlined(cypher.FORGET_OTHERS, {"generation": name})


def _inlined(statement: str, values: Mapping[str, object]) -> str:
    """A statement with literals in the place of its parameters."""
    return _PARAMETER.sub(lambda found: literal(values[found[1]]), statement).strip() + ";\n"


def literal(value: object) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, Mapping):
        entries = (f"{cypher.quote_name(key)}: {literal(of)}" for key, of in value.items())
        return f"{{{', '.join(entries)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, int):
        return str(value)
    # Cypher 5 reads \uXXXX before anything else: a "u" after a backslash must not look like one.
    return json.dumps(str(value), ensure_ascii=False).replace("\\\\u", "\\\\\\u0075")

"""A graph as a file of Cypher, run on a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from neo4j import GraphDatabase

from graph import TYPE, GraphServer, MemoryGraph, Provenance, Source, Statement, cypher_script
from graph.export_cypher import literal

if TYPE_CHECKING:
    from tests.neo4j_server import Server

HOSTILE = [
    "rad ett\nrad två; MATCH (n) DETACH DELETE n;\n",
    """citat " ' ` och \\ och \\u0041 och \\\\u0041 och \u001f \x00""",
    "// ingen kommentar /* heller inte */ $rows {x} 𝄞 \u2028",
]


def _world(county: int = 8) -> MemoryGraph:
    place = Provenance(Source("a'b.txt", 1, 2), "test")
    region = f"region-{county:02}"
    facts = {TYPE: "Region", "name": "Kalmar", "county_code": str(county)}
    statements = [Statement(region, name, value, place) for name, value in facts.items()]
    for number, text in enumerate(HOSTILE):
        node_id = f"initiative-{number}"
        of: dict[str, str | int] = {
            TYPE: "Initiative",
            "title": text,
            "year": -number,
            "description": text[::-1],
        }
        statements += [Statement(node_id, name, value, place) for name, value in of.items()]
        statements.append(Statement(region, "REPORTED", node_id, place, (("text", text),)))
    graph = MemoryGraph()
    graph.write(statements)
    return graph


def _run(server: Server, graph: MemoryGraph, left_out: int = 0) -> None:
    """Run a script as cypher-shell does: every statement in a transaction of its own."""
    access = (server.user, server.password)
    with GraphDatabase.driver(server.uri, auth=access) as driver, driver.session() as session:
        statements = list(cypher_script(graph))
        for statement in statements[: len(statements) - left_out]:
            if not statement.startswith("//"):
                session.run(statement.removesuffix(";\n")).consume()


def test_the_file_gives_the_same_graph(empty_neo4j: Server, neo4j_graph: GraphServer) -> None:
    graph = _world()
    _run(empty_neo4j, graph)
    assert neo4j_graph.statements == graph.statements
    titles = empty_neo4j.run("MATCH (i:Initiative) RETURN i.title ORDER BY i.id")
    assert titles == HOSTILE


def test_twice_is_once_and_what_was_before_is_gone(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    neo4j_graph.write(_world(county=9).statements)
    empty_neo4j.run("CREATE (:Entity {id: 'of others'})")
    for _ in range(2):
        _run(empty_neo4j, _world())
    assert neo4j_graph.statements == _world().statements
    assert empty_neo4j.run("MATCH (n:Entity) RETURN count(n)") == [5]
    neo4j_graph.write([])
    assert neo4j_graph.statements == _world().statements


@pytest.mark.parametrize("left_out", range(3, 7))
def test_a_run_that_broke_off_is_run_again_or_written(
    empty_neo4j: Server, neo4j_graph: GraphServer, left_out: int
) -> None:
    _run(empty_neo4j, _world(), left_out)
    assert neo4j_graph.counts() == {}
    if left_out % 2:
        _run(empty_neo4j, _world())
    else:
        neo4j_graph.write(_world().statements)
    assert neo4j_graph.statements == _world().statements
    assert empty_neo4j.run("MATCH (:Region)-[r:REPORTED]->() RETURN count(r)") == [3]


@pytest.mark.parametrize("value", [*HOSTILE, -(2**62), ["a", "'"], {"a`b": [1]}, ""])
def test_a_literal_is_read_as_its_value(neo4j_server: Server, value: object) -> None:
    assert neo4j_server.run(f"RETURN [{literal(value)}]") == [[value]]


def test_the_same_graph_gives_the_same_file() -> None:
    graph = _world()
    assert list(cypher_script(graph)) == list(cypher_script(MemoryGraph.restored(graph.statements)))

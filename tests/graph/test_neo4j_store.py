"""What only the store in Neo4j has; what every store must do is in test_store_contract.py."""

from __future__ import annotations

import dataclasses
import select
import socket
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from neo4j import GraphDatabase

from graph import (
    TYPE,
    Contents,
    GraphServer,
    MemoryGraph,
    Provenance,
    Source,
    Statement,
    cypher,
    in_order,
    open_store,
)
from graph.errors import StoreBusy, StoreError

if TYPE_CHECKING:
    from tests.neo4j_server import Server


def _open(server: Server) -> GraphServer:
    return open_store(server.uri, server.user, server.password)


def _at(line: int) -> Provenance:
    return Provenance(Source("a.txt", line, line + 1), "test")


def _region(number: int) -> list[Statement]:
    node_id = f"region-{number:02}"
    facts = {TYPE: "Region", "name": "Kalmar", "county_code": f"{number:02}"}
    return [Statement(node_id, key, value, _at(1)) for key, value in facts.items()]


def _initiative(node_id: str) -> list[Statement]:
    facts: dict[str, str | int] = {TYPE: "Initiative", "title": "Ett", "year": 2023}
    stated = [Statement(node_id, key, value, _at(4)) for key, value in facts.items()]
    qualifiers = (("text", "Kalmar län"),)
    return [*stated, Statement("region-08", "REPORTED", node_id, _at(4), qualifiers)]


# --- what analysts see ----------------------------------------------------------------------


def test_a_node_has_its_label_and_the_first_value_of_each_property(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    more = Statement("initiative-1", "title", "Två", _at(3), (), 1)
    neo4j_graph.write([*_region(8), *_initiative("initiative-1"), more])
    (row,) = empty_neo4j.run(
        "MATCH (n:Initiative:Entity {id: 'initiative-1'}) "
        "RETURN n.title, n.title_all, n.year, n.sources"
    )
    assert row == ["Två", ["Två", "Ett"], 2023, ["a.txt:4-5"]]


def test_a_relation_has_its_type_qualifiers_and_sources(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    neo4j_graph.write([*_region(8), *_initiative("initiative-1")])
    (row,) = empty_neo4j.run("MATCH (:Region)-[r:REPORTED]->(:Initiative) RETURN r.text, r.sources")
    assert row == ["Kalmar län", ["a.txt:4-5"]]


def test_nodes_of_others_are_neither_seen_nor_touched(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    empty_neo4j.run("CREATE (:Entity {id: 'region-08'})-[:KNOWS]->(:Person {name: 'Kim'})")
    neo4j_graph.write(_region(8))
    neo4j_graph.write(_region(9))
    assert neo4j_graph.counts() == {"Region": 2}
    assert empty_neo4j.run("MATCH (e:Entity)-[:KNOWS]->(p) RETURN e.id, p.name") == [
        ["region-08", "Kim"]
    ]


def test_a_name_cannot_become_cypher(neo4j_graph: GraphServer) -> None:
    neo4j_graph.write([*_region(8), *_initiative("initiative-1")])
    assert neo4j_graph.relations("region-08", "X`]-() DETACH DELETE n //") == ()
    assert neo4j_graph.counts() == {"Initiative": 1, "Region": 1}


# --- schema ---------------------------------------------------------------------------------


def test_the_first_write_makes_constraints_and_indexes(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    neo4j_graph.write(_region(8))
    names = empty_neo4j.run(
        "SHOW INDEXES YIELD name, type WHERE name STARTS WITH 'utblick' AND type <> 'VECTOR' "
        "RETURN name ORDER BY name"
    )
    assert names == [
        "utblick_entity",
        "utblick_entity_id",
        "utblick_entity_type",
        "utblick_file",
        "utblick_graph",
        "utblick_place",
        "utblick_text",
        "utblick_words",
    ]


def test_no_reading_goes_through_all_nodes(empty_neo4j: Server, neo4j_graph: GraphServer) -> None:
    neo4j_graph.write(_region(8))
    readings = [
        *(cypher.NODE, cypher.NODES, cypher.AT, cypher.COUNTS, cypher.EVERYTHING, cypher.AROUND),
        *(cypher.TEXTS, cypher.RECORDS, cypher.FILES, cypher.FILE, cypher.NEAREST_OF_ALL),
        *(cypher.relations(kind, "both") for kind in (None, "REPORTED")),
    ]
    for statement in (*readings, *cypher.SWEEPS):
        assert not {name for name in _plan(empty_neo4j, statement) if name.endswith("Scan")}


def _plan(server: Server, statement: str) -> Iterator[str]:
    texts = ["id", "kind", "after", "document", "generation", "stale", "path", "start", "goal"]
    numbers = dict.fromkeys(["page", "line", "batch", "few", "limit"], 1)
    others = {"ids": [""], "vector": [1.0], "wanted": {}, "unwanted": {}}
    values = {**dict.fromkeys(texts, ""), **numbers, **others}
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        plans = [driver.execute_query(f"EXPLAIN {statement}", values).summary.plan]
    while plans:
        plan = plans.pop()
        assert plan is not None
        yield plan["operatorType"].removesuffix("@neo4j")
        plans += plan.get("children", [])


# --- faults that pass by themselves ---------------------------------------------------------


class _Relay(socketserver.ThreadingTCPServer):
    """Passes bytes on to a server and back, until it is told to cut every connection."""

    daemon_threads = True

    def __init__(self, server: Server) -> None:
        super().__init__(("127.0.0.1", 0), _Passing)
        address = urlsplit(server.uri)
        self.target = (address.hostname or "", address.port or 7687)
        self.near: list[socket.socket] = []
        self.uri = f"bolt://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def cut(self) -> None:
        for near in self.near:
            near.shutdown(socket.SHUT_RDWR)
        self.near.clear()


class _Passing(socketserver.BaseRequestHandler):
    server: _Relay

    def handle(self) -> None:
        near: socket.socket = self.request
        self.server.near.append(near)
        with socket.create_connection(self.server.target) as far:
            while True:
                for source in select.select([near, far], [], [])[0]:
                    data = source.recv(65_536)
                    if not data:
                        return
                    (far if source is near else near).sendall(data)


def test_a_dropped_connection_is_tried_again(empty_neo4j: Server, neo4j_graph: GraphServer) -> None:
    neo4j_graph.write(_region(8))
    with (
        _Relay(empty_neo4j) as relay,
        open_store(relay.uri, empty_neo4j.user, empty_neo4j.password) as graph,
    ):
        before = graph.node("region-08")
        relay.cut()
        assert graph.node("region-08") == before
        relay.shutdown()


# --- generations ----------------------------------------------------------------------------


def test_a_write_that_breaks_off_is_invisible_and_swept_by_the_next(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    neo4j_graph.write(_region(8))
    too_long_for_the_index = Provenance(Source("a" * 40_000, 1, 1), "test")
    world = [*_initiative("initiative-1"), *_region(9)]
    broken = [dataclasses.replace(s, provenance=too_long_for_the_index) for s in _region(7)]
    with pytest.raises(StoreError):
        neo4j_graph.write([*world, *broken])
    assert neo4j_graph.counts() == {"Region": 1}
    assert neo4j_graph.node("initiative-1") is None
    assert len(_generations(empty_neo4j)) == 2
    neo4j_graph.write(_region(9))
    assert neo4j_graph.counts() == {"Region": 2}
    assert len(_generations(empty_neo4j)) == 1


def test_a_write_that_broke_off_just_before_the_switch_is_continued(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    neo4j_graph.write(_region(8))
    empty_neo4j.run("MATCH (u:Utblick) SET u.staging = u.generation, u.generation = ''")
    assert neo4j_graph.node("region-08") is None
    neo4j_graph.write(_region(8))
    assert neo4j_graph.statements == in_order(_region(8))


def _generations(server: Server) -> list[object]:
    return server.run("MATCH (n:Entity) RETURN DISTINCT n.generation")


def test_a_write_that_another_overtakes_changes_nothing(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    def while_another_writes() -> Iterator[Statement]:
        with _open(empty_neo4j) as other:
            other.write(_region(9))
        yield from _region(8)

    with pytest.raises(StoreBusy):
        neo4j_graph.write(while_another_writes())
    assert [node.id for node in neo4j_graph.nodes("Region")] == ["region-09"]
    neo4j_graph.write(_region(8))
    assert neo4j_graph.counts() == {"Region": 2}


def test_a_write_that_another_overtakes_halfway_says_who_writes(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    def overtaking(stage: str, done: int, total: int) -> None:
        empty_neo4j.run("MATCH (u:Utblick) SET u.staging = 'another', u.batch = 0")

    with pytest.raises(StoreBusy, match="den skriver another"):
        neo4j_graph.publish(_contents("mine", [*_region(8), *_region(9)]), overtaking)
    assert neo4j_graph.counts() == {}


def test_a_relation_to_nothing_is_no_other_write(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    def losing_the_region(stage: str, done: int, total: int) -> None:
        if stage == "places":
            empty_neo4j.run("MATCH (r:Region) DETACH DELETE r")

    contents = _contents("mine", [*_region(8), *_initiative("initiative-1")])
    with pytest.raises(StoreError, match="0 rader av 1") as raised:
        neo4j_graph.publish(contents, losing_the_region)
    assert type(raised.value) is StoreError


class _Killed(Exception):
    """Stands for the end of a process."""


@pytest.mark.parametrize("stage", ["nodes", "places", "relations"])
def test_a_publishing_that_is_killed_goes_on_where_it_was(
    empty_neo4j: Server, neo4j_graph: GraphServer, stage: str
) -> None:
    def killing(name: str, done: int, total: int) -> None:
        if name == stage:
            raise _Killed

    neo4j_graph.write(_region(1))
    contents = _contents("mine", [*_region(8), *_initiative("initiative-1")])
    with pytest.raises(_Killed):
        neo4j_graph.publish(contents, killing)
    assert [node.id for node in neo4j_graph.nodes("Region")] == ["region-01"]
    (before,) = empty_neo4j.run("MATCH (u:Utblick) RETURN u.batch")
    empty_neo4j.run("MATCH (n:Entity {generation: 'mine'}) SET n.staged_once = true")
    neo4j_graph.publish(contents)
    assert neo4j_graph.statements == contents.graph.statements
    assert _generations(empty_neo4j) == ["mine"]
    again = empty_neo4j.run("MATCH (n:Entity) WHERE n.staged_once IS NULL RETURN n.id")
    assert (before, again) == {
        "nodes": (1, []),
        "places": (2, []),
        "relations": (3, []),
    }[stage]


def test_a_batch_whose_answer_was_lost_is_written_once(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    def trying_again(stage: str, done: int, total: int) -> None:
        if stage == "relations":
            empty_neo4j.run(cypher.STAGE_RELATIONS, None, generation="mine", **batch)

    row = {"kind": "REPORTED", "source": "region-08", "target": "initiative-1", "properties": {}}
    batch = {"number": 3, "before": 2, "rows": [row]}
    contents = _contents("mine", [*_region(8), *_initiative("initiative-1")])
    neo4j_graph.publish(contents, trying_again)
    assert empty_neo4j.run("MATCH (:Region)-[r:REPORTED]->() RETURN count(r)") == [1]


def test_two_publishings_of_the_same_at_once_are_one(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    def while_another_does_it_all(stage: str, done: int, total: int) -> None:
        if stage == "places":
            with _open(empty_neo4j) as other:
                other.publish(contents)

    contents = _contents("mine", [*_region(8), *_initiative("initiative-1")])
    neo4j_graph.publish(contents, while_another_does_it_all)
    assert neo4j_graph.statements == contents.graph.statements
    assert empty_neo4j.run("MATCH (n:Entity)-[r]->() RETURN count(r)") == [3]


def test_what_another_left_half_swept_is_written_anew(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    def killing(stage: str, done: int, total: int) -> None:
        if stage == "relations":
            raise _Killed

    contents = _contents("mine", [*_region(8), *_initiative("initiative-1")])
    with pytest.raises(_Killed):
        neo4j_graph.publish(contents, killing)
    empty_neo4j.run("MATCH (u:Utblick) SET u.staging = 'another', u.batch = 0")
    empty_neo4j.run("MATCH (r:Region) DETACH DELETE r")
    neo4j_graph.publish(contents)
    assert neo4j_graph.statements == contents.graph.statements
    assert empty_neo4j.run("MATCH (n:Entity)-[r]->() RETURN count(r)") == [3]


def _contents(name: str, statements: list[Statement]) -> Contents:
    graph = MemoryGraph()
    graph.write(statements)
    return Contents(name, graph)


def test_what_is_gone_is_removed(empty_neo4j: Server, neo4j_graph: GraphServer) -> None:
    neo4j_graph.publish(_contents("one", [*_region(8), *_region(9)]))
    neo4j_graph.publish(_contents("two", _region(9)))
    assert neo4j_graph.statements == in_order(_region(9))
    assert empty_neo4j.run("MATCH (n) RETURN DISTINCT n.generation ORDER BY n.generation") == [
        "two"
    ]


def test_a_reader_beside_a_writer_sees_the_graph_before_or_after(
    empty_neo4j: Server, neo4j_graph: GraphServer
) -> None:
    seen: set[tuple[int, int]] = set()
    done = threading.Event()

    def read() -> None:
        with _open(empty_neo4j) as reader:
            while not done.is_set():
                counts = reader.counts()
                seen.add((counts["Region"], counts["Initiative"]))

    neo4j_graph.write([*_region(8), *_initiative("initiative-0")])
    reading = threading.Thread(target=read)
    reading.start()
    for number in range(1, 6):
        more = (f"initiative-{number * 9 + extra}" for extra in range(9))
        neo4j_graph.write([*_region(number), *(s for i in more for s in _initiative(i))])
    done.set()
    reading.join()
    assert seen <= {(1 + number, 1 + 9 * number) for number in range(6)}
    assert len(seen) > 1


def test_the_front_door_does_not_load_the_driver() -> None:
    code = "import graph, sys; sys.exit('neo4j' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0

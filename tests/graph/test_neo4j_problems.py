"""What a database can refuse, each as one of our errors that says what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph import GraphServer, cypher, open_store
from graph.errors import StoreError, StoreRefused, StoreUnavailable, StoreVersion
from graph.neo4j_problems import check_address, check_server, problem

if TYPE_CHECKING:
    from tests.neo4j_server import Server


def test_no_server_is_said_so() -> None:
    with pytest.raises(StoreUnavailable, match="Ingen Neo4j svarar på bolt://127.0.0.1:1:"):
        open_store("bolt://127.0.0.1:1", "neo4j", "hemligt")


@pytest.mark.parametrize(
    "uri",
    [
        "localhost:7687",
        "http://a:7474",
        "bolt://u:p@a",
        "bolt://a b",
        "bolt://a:port",
        "bolt://:7687",
        "bolt://a:65536",
    ],
)
def test_an_address_that_is_none_is_said_so_without_repeating_it(uri: str) -> None:
    with pytest.raises(StoreUnavailable, match="ska se ut som neo4j://") as raised:
        check_address(uri)
    assert uri not in str(raised.value)


@pytest.mark.parametrize(
    "uri",
    [
        "bolt://localhost",
        "bolt://localhost:65535",
        "neo4j+s://ab12.databases.neo4j.io",
        "bolt+ssc://[::1]:7687",
        "neo4j://å:1",
    ],
)
def test_an_address_that_could_be_one_passes(uri: str) -> None:
    check_address(uri)


def test_a_wrong_password_is_said_so(neo4j_server: Server) -> None:
    with pytest.raises(StoreRefused, match="Fel användarnamn eller lösenord"):
        open_store(neo4j_server.uri, neo4j_server.user, "fel lösenord")


def test_a_password_that_must_be_changed_is_said_so(neo4j_server: Server) -> None:
    neo4j_server.run("CREATE OR REPLACE USER ny SET PASSWORD 'utblick-ny'", "system")
    try:
        with pytest.raises(StoreRefused, match="Lösenordet måste bytas"):
            open_store(neo4j_server.uri, "ny", "utblick-ny")
    finally:
        neo4j_server.run("DROP USER ny", "system")


@pytest.mark.parametrize(
    ("code", "passing", "kind", "words"),
    [
        ("Neo.ClientError.Security.Forbidden", False, StoreRefused, "saknar rättigheter"),
        ("Neo.TransientError.General.OutOfMemoryError", True, StoreUnavailable, "försök igen"),
        ("Neo.ClientError.Statement.SyntaxError", False, StoreError, "kunde inte"),
    ],
)
def test_what_the_server_refuses(
    code: str, passing: bool, kind: type[StoreError], words: str
) -> None:
    found = problem("bolt://a", code, "message", passing)
    assert type(found) is kind
    assert words in str(found)


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "Neo4j/5.25.1", "Memgraph/3.0"])
def test_a_server_that_is_too_old(agent: str) -> None:
    with pytest.raises(StoreVersion, match=r"5\.26 eller nyare"):
        check_server(agent)


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2026.01.1"])
def test_a_server_that_is_new_enough(agent: str) -> None:
    check_server(agent)


def test_a_graph_written_by_a_newer_program(empty_neo4j: Server, neo4j_graph: GraphServer) -> None:
    neo4j_graph.write([])
    empty_neo4j.run("MATCH (u:Utblick) SET u.format = $format", format=cypher.FORMAT + 1)
    with pytest.raises(StoreVersion, match="uppgradera Utblick"):
        open_store(empty_neo4j.uri, empty_neo4j.user, empty_neo4j.password)

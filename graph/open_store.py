"""Opening a graph in a database; the driver is imported only when one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.neo4j_store import Neo4jGraph


def open_store(uri: str, user: str, password: str) -> Neo4jGraph:
    """The graph in the Neo4j at `uri` (bolt://, neo4j://, neo4j+s://), to be used with `with`.

    Raises StoreUnavailable when no server answers, StoreRefused for a wrong password and
    StoreVersion for a server or a stored graph of a version that we cannot use.
    """
    from graph.neo4j_store import Neo4jGraph

    return Neo4jGraph(uri, user, password)

"""The graph in a Neo4j database: the only module that speaks to the driver."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity, Record, RoutingControl
from neo4j.exceptions import DriverError, Neo4jError

from graph import cypher
from graph.errors import StoreBusy, StoreError
from graph.memory_store import MemoryGraph
from graph.model import Node, Relation, Statement, in_order
from graph.neo4j_problems import (
    check_address,
    check_format,
    check_server,
    problem,
    unavailable,
)
from graph.neo4j_rows import (
    Row,
    fingerprint,
    narrowest_first,
    node_row,
    place_rows,
    read_node,
    read_relation,
    read_statements,
    relation_row,
)
from graph.schema import Schema, load_schema
from graph.store import Direction

# The driver's remarks on its own tries would reach a user's screen; what fails is raised.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

BATCH = 1_000
"""Rows in one transaction, and nodes in one page of a long reading."""

PATIENCE = 15.0
"""Seconds in which a transaction is tried again when its fault may pass by itself."""


class Neo4jGraph:
    """GraphReader and GraphWriter over a Neo4j database, to be closed or used with `with`.

    Safe to use from several threads. Every reading is of one generation as a whole; a long one
    (`nodes`, `statements`) goes by pages and may go on in the next generation.
    """

    def __init__(self, uri: str, user: str, password: str, schema: Schema | None = None) -> None:
        """Connect; raises StoreUnavailable, StoreRefused or StoreVersion."""
        self._schema = schema or load_schema()
        self._uri = uri
        self._driver = _connect(uri, user, password)
        try:
            check_format(self._state["format"])
        except StoreError:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything the graph was told, in order."""
        return in_order(
            statement
            for _, node, relations in self._pages(cypher.EVERYTHING)
            for texts in (node, *relations)
            for statement in read_statements(texts)
        )

    def node(self, node_id: str) -> Node | None:
        """See GraphReader."""
        return next(map(read_node, self._read(cypher.NODE, id=node_id)), None)

    def nodes(self, kind: str) -> Iterator[Node]:
        """See GraphReader."""
        return (read_node(texts) for _, texts in self._pages(cypher.NODES, kind=kind))

    def relations(
        self, node_id: str, kind: str | None = None, direction: Direction = "both"
    ) -> tuple[Relation, ...]:
        """See GraphReader."""
        found = map(read_relation, self._read(cypher.relations(kind, direction), id=node_id))
        return tuple(sorted(found, key=lambda r: (r.type, r.source, r.target)))

    def at(self, document: str, line: int) -> tuple[Node, ...]:
        """See GraphReader."""
        found = self._read(cypher.AT, document=document, line=line)
        return narrowest_first(map(read_node, found), document, line)

    def counts(self) -> dict[str, int]:
        """See GraphReader."""
        return dict(sorted(self._read(cypher.COUNTS)))

    def write(self, statements: Iterable[Statement]) -> None:
        """See GraphWriter.

        The merged graph is staged as a new generation, named by a hash of its contents, and then
        switched to. A write that broke off is invisible, and the next one continues it when it
        has the same contents and sweeps it away otherwise. Raises StoreBusy when another write
        began meanwhile: the one that began last has its way.
        """
        base = self._state["generation"]
        merged = MemoryGraph(self._schema)
        merged.write((*self.statements, *statements))
        generation = fingerprint(merged.statements, cypher.FORMAT)
        self._migrate()
        self._own(cypher.BEGIN, generation, 1, base=base)
        self._sweep(generation)
        if generation != base:
            self._stage(merged, generation)
        self._own(cypher.SWITCH, generation, 1, format=cypher.FORMAT)
        self._sweep(generation)

    def _migrate(self) -> None:
        """Make constraints and indexes, unless the last write of this format did."""
        if self._state["format"] != cypher.FORMAT:
            for statement in cypher.SCHEMA:
                self._run(statement)

    def _stage(self, graph: MemoryGraph, generation: str) -> None:
        for kind in graph.counts():
            rows = [node_row(node, generation) for node in graph.nodes(kind)]
            self._own_all(cypher.stage_nodes(kind), generation, rows)
        places = [
            row for kind in graph.counts() for n in graph.nodes(kind) for row in place_rows(n)
        ]
        self._own_all(cypher.STAGE_PLACES, generation, places)
        for kind, relations in _by_kind(graph).items():
            rows = [relation_row(relation, generation) for relation in relations]
            self._own_all(cypher.stage_relations(kind), generation, rows)

    def _sweep(self, generation: str) -> None:
        """Remove what earlier writes left: every generation but the current and our own."""
        state = self._state
        for stale in sorted({*state["known"]} - {state["generation"], generation}):
            for statement in (cypher.SWEEP_NODES, cypher.SWEEP_PLACES):
                while self._done(statement, generation=generation, stale=stale, batch=BATCH):
                    pass
            self._done(cypher.FORGET, generation=generation, stale=stale)

    @property
    def _state(self) -> dict[str, Any]:
        """What the node `(:Utblick)` says: generation, format and known generations."""
        records = self._run(cypher.STATE, routing=RoutingControl.READ)
        return records[0].data() if records else {"generation": "", "format": 0, "known": []}

    def _own_all(self, statement: str, generation: str, rows: Sequence[Row]) -> None:
        for start in range(0, len(rows), BATCH):
            batch = rows[start : start + BATCH]
            self._own(statement, generation, len(batch), rows=batch)

    def _own(self, statement: str, generation: str, expected: int, **values: object) -> None:
        """Run a statement that only the write that has the word may run."""
        done = self._done(statement, generation=generation, **values)
        if done == 0:
            raise StoreBusy(
                f"En annan skrivning till {self._uri} tog över: kör om när den är klar."
            )
        if done != expected:
            raise StoreError(f"{self._uri} skrev {done} rader av {expected}: kör om skrivningen.")

    def _done(self, statement: str, **values: object) -> int:
        (record,) = self._run(statement, values)
        return int(record["done"])

    def _pages(self, statement: str, **values: object) -> Iterator[Any]:
        """The rows of a long reading, page by page; each row begins with the id it is sorted by."""
        after = ""
        while page := self._read(statement, after=after, page=BATCH, **values):
            yield from page
            after = page[-1][0]

    def _read(self, statement: str, **values: object) -> list[Any]:
        """The rows of a reading, once no switch of generations came in its way."""
        while True:
            records = self._run(statement, values, RoutingControl.READ)
            if not records:
                return []
            if records[0]["steady"]:
                found: list[Any] = records[0]["found"]
                return found

    def _run(
        self,
        statement: str,
        values: dict[str, Any] | None = None,
        routing: RoutingControl = RoutingControl.WRITE,
    ) -> list[Record]:
        with _translated(self._uri):
            return self._driver.execute_query(statement, values, routing_=routing).records


def _connect(uri: str, user: str, password: str) -> Driver:
    """A driver that has reached its server, which is one that we can work with."""
    check_address(uri)
    with _translated(uri):
        driver = GraphDatabase.driver(
            uri,
            auth=(user, password),
            user_agent="utblick",
            connection_timeout=5.0,
            connection_acquisition_timeout=PATIENCE,
            max_transaction_retry_time=PATIENCE,
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
        )
        try:
            check_server(driver.get_server_info().agent)
        except Exception:
            driver.close()
            raise
    return driver


@contextmanager
def _translated(uri: str) -> Iterator[None]:
    """The driver's errors as ours."""
    try:
        yield
    except Neo4jError as error:
        code, message = error.code or "", error.message or ""
        raise problem(uri, code, message, error.is_retryable()) from error
    except DriverError as error:
        raise unavailable(uri, error) from error


def _by_kind(graph: MemoryGraph) -> dict[str, list[Relation]]:
    kinds: dict[str, list[Relation]] = {}
    relation: Relation
    for _, _, relation in graph.network.edges(data="relation"):
        kinds.setdefault(relation.type, []).append(relation)
    return kinds

"""A connection to a Neo4j database: the only module that speaks to the driver."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity, Record, RoutingControl
from neo4j.exceptions import DriverError, Neo4jError

from graph import cypher
from graph.errors import StoreBusy, StoreError
from graph.neo4j_problems import check_address, check_format, check_server, problem, unavailable

# The driver's remarks on its own tries would reach a user's screen; what fails is raised.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

PAGE = 1_000
"""Rows in one page of a long reading."""

PATIENCE = 15.0
"""Seconds in which a transaction is tried again when its fault may pass by itself."""


@dataclass(frozen=True, slots=True)
class State:
    """What the node `(:Utblick)` says; `batch` is the last one staged of the generation `staging`.

    `known` are all generations of which anything may be stored.
    """

    generation: str = ""
    format: int = 0
    known: tuple[str, ...] = ()
    staging: str = ""
    batch: int = 0


class Connection:
    """Runs our statements on one database; safe to use from several threads.

    `pinned` is the only generation that readings may be of, "" for whichever is current.
    """

    def __init__(self, uri: str, driver: Driver, pinned: str = "") -> None:
        self.uri = uri
        self._driver = driver
        self._pinned = pinned

    @classmethod
    def opened(cls, uri: str, user: str, password: str) -> Connection:
        """Connect; raises StoreUnavailable, StoreRefused or StoreVersion."""
        connection = cls(uri, _connect(uri, user, password))
        try:
            check_format(connection.state().format)
        except StoreError:
            connection.close()
            raise
        return connection

    def pinned(self, generation: str) -> Connection:
        """The same connection for readings of one generation only."""
        return Connection(self.uri, self._driver, generation)

    def close(self) -> None:
        """Give the connections back."""
        self._driver.close()

    def state(self) -> State:
        """Which generation is current, and how far a write has come."""
        records = self.run(cypher.STATE, routing=RoutingControl.READ)
        if not records:
            return State()
        found = records[0].data()
        return State(**{**found, "known": tuple(found["known"])})

    def read(self, statement: str, **values: object) -> list[Any]:
        """The rows of a reading, once no switch of generations came in its way.

        Raises StoreBusy when the reading should be of a generation that is gone.
        """
        while True:
            records = self.run(statement, values, RoutingControl.READ)
            if not records:
                return []
            if self._pinned not in ("", records[0]["generation"]):
                raise StoreBusy(f"{self.uri} bytte just innehåll: försök igen.")
            if records[0]["steady"]:
                found: list[Any] = records[0]["found"]
                return found

    def pages(self, statement: str, size: int = PAGE, **values: object) -> Iterator[Any]:
        """The rows of a long reading, page by page; each row begins with the id it is sorted by."""
        after = ""
        while page := self.read(statement, after=after, page=size, **values):
            yield from page
            after = page[-1][0]

    def done(self, statement: str, **values: object) -> int:
        """How many rows a writing statement did."""
        (record,) = self.run(statement, values)
        return int(record["done"])

    def run(
        self,
        statement: str,
        values: Mapping[str, Any] | None = None,
        routing: RoutingControl = RoutingControl.WRITE,
    ) -> list[Record]:
        """Run a statement in a transaction of its own; a fault that may pass is tried again."""
        with _translated(self.uri):
            return self._driver.execute_query(
                statement, dict(values or {}), routing_=routing
            ).records


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

"""A database that holds a graph and the texts to search; the driver is imported only for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol, Self

from graph.cached_graph import FarGraph
from graph.model import Statement
from graph.neo4j_contents import Contents, Progress, Values
from graph.store import GraphWriter


class TextReader(Protocol):
    """The texts of the current generation.

    Filters are exact: `wanted` has, for each name, the values of which a text must have one,
    `unwanted` those of which it may have none.
    """

    def nearest(
        self, vector: Sequence[float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        """Ids of the texts nearest to a unit vector by cosine, the nearest first."""

    def meeting(
        self, terms: Mapping[str, float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        """Ids of the texts that have one of the weighted terms, the best first.

        A term that ends in "~" is one that may be misspelt.
        """

    def texts(self, ids: Sequence[str]) -> list[tuple[str, str, str, bytes]]:
        """Id, title, body and row of the texts with some ids, ordered by id."""

    def everything(self) -> Iterator[tuple[str, str, str, bytes]]:
        """As `texts`, of every text."""

    def records(self) -> Iterator[tuple[str, str, str, str]]:
        """Id, title, body and record of every text, ordered by id."""

    def number(self) -> int:
        """How many texts there are."""

    def files(self) -> list[str]:
        """The paths of the files that are kept."""

    def file(self, path: str) -> bytes:
        """The content of a file."""


class GraphServer(FarGraph, GraphWriter, Protocol):
    """A store that is a server; to be closed or used with `with`."""

    def __enter__(self) -> Self:
        """The database itself."""

    def __exit__(self, *_: object) -> None:
        """Closes it."""

    def close(self) -> None:
        """Give the connections back."""

    @property
    def generation(self) -> str:
        """The name of the generation that is current, "" when nothing was ever written."""

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Everything the graph was told, in order."""

    @property
    def texts(self) -> TextReader:
        """The texts to search."""

    def pinned(self, generation: str) -> GraphServer:
        """The same server for readings of one generation: when another took its place, they raise
        StoreBusy."""

    def publish(self, contents: Contents, progress: Progress | None = None) -> None:
        """Put contents in the place of all that the database holds of ours.

        Until the switch readers see what was before. A publishing that broke off is continued by
        the next one of the same contents. Raises StoreBusy when another write began meanwhile.
        """


def open_store(uri: str, user: str, password: str) -> GraphServer:
    """The graph in the Neo4j at `uri` (bolt://, neo4j://, neo4j+s://), to be used with `with`.

    Raises StoreUnavailable when no server answers, StoreRefused for a wrong password and
    StoreVersion for a server or a stored graph of a version that we cannot use.
    """
    from graph.neo4j_connection import Connection
    from graph.neo4j_store import Neo4jGraph

    return Neo4jGraph(Connection.opened(uri, user, password))

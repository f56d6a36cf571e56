"""The texts to search in a Neo4j database: candidates for a question, records, and files.

Knows nothing of what the numbers mean: vectors, rows and terms are made and read by its callers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph import cypher
from graph.neo4j_connection import Connection
from graph.neo4j_contents import Values
from graph.neo4j_stages import TEXTS_AT_ONCE

WIDER = 4
"""How many times more an index is asked for than is wanted, for filters take some away."""

MOST_TERMS = 100
"""Terms in one full-text query; Lucene takes 1,024."""

_BEFORE = r"\\\1"
_MARKS = re.compile(r'([\s+\-&|!(){}\[\]^"~*?:\\/])')


class Neo4jTexts:
    """TextReader over a Neo4j database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def nearest(
        self, vector: Sequence[float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        """See TextReader."""
        index = f"{cypher.VECTOR_INDEX}{len(vector)}"
        asked = {"vector": vector, "wanted": wanted, "unwanted": unwanted, "limit": limit}
        found = self._connection.read(cypher.NEAREST, index=index, among=WIDER * limit, **asked)
        if len(found) < limit:
            found = self._connection.read(cypher.NEAREST_OF_ALL, **asked)
        return found

    def meeting(
        self, terms: Mapping[str, float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        """See TextReader."""
        query = lucene_query(terms)
        if not query:
            return []
        asked = {"query": query, "wanted": wanted, "unwanted": unwanted, "limit": limit}
        found = self._connection.read(cypher.MEETING, among=WIDER * limit, **asked)
        if len(found) < limit:
            found = self._connection.read(cypher.MEETING, among=2**31 - 1, **asked)
        return found

    def texts(self, ids: Sequence[str]) -> list[tuple[str, str, str, bytes]]:
        """See TextReader."""
        found = self._connection.read(cypher.TEXTS, ids=list(ids))
        return [(id_, title, body, bytes(row)) for id_, title, body, row in found]

    def records(self) -> Iterator[tuple[str, str, str, str]]:
        """See TextReader."""
        for row in self._connection.pages(cypher.RECORDS):
            yield row[0], row[1], row[2], row[3]

    def everything(self) -> Iterator[tuple[str, str, str, bytes]]:
        """See TextReader."""
        for id_, title, body, row in self._connection.pages(cypher.ALL_TEXTS, TEXTS_AT_ONCE):
            yield id_, title, body, bytes(row)

    def number(self) -> int:
        """See TextReader."""
        return sum(self._connection.read(cypher.NUMBER_OF_TEXTS))

    def files(self) -> list[str]:
        """See TextReader."""
        return sorted(self._connection.read(cypher.FILES))

    def file(self, path: str) -> bytes:
        """See TextReader."""
        return b"".join(map(bytes, self._connection.read(cypher.FILE, path=path)))


def lucene_query(terms: Mapping[str, float]) -> str:
    """Any of the terms, the weightiest 100, each with its weight; hostile text stays text."""
    asked = [(term, weight) for term, weight in terms.items() if weight > 0 and term.strip("~ ")]
    weightiest = sorted(asked, key=lambda item: (-item[1], item[0]))[:MOST_TERMS]
    return " ".join(f"{_escaped(term)}^{weight:.4f}" for term, weight in weightiest)


def _escaped(term: str) -> str:
    """A term as Lucene reads it; in lower case, for AND, OR, NOT and TO are its own words."""
    if term.endswith("~"):
        return f"terms:{_MARKS.sub(_BEFORE, term[:-1].lower())}~1"
    return '"' + term.replace("\\", "\\\\").replace('"', '\\"') + '"'

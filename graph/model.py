"""The words everybody speaks: a statement, its provenance, and what statements add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

Value = str | int

TYPE = "type"
"""Predicate that declares the type of a node; every node has at least one such statement."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a document: the file's base name and a range of 1-based lines."""

    document: str
    first: int
    last: int

    def __str__(self) -> str:
        lines = str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
        return f"{self.document}:{lines}"


@dataclass(frozen=True, slots=True, order=True)
class Provenance:
    """Where a fact stands, how it was found, and whether we concluded it ourselves.

    `method` names the rule ("cell:goals", "pattern:owner", "resolution:case_id"); `derived` is
    False for what a document says in so many words and True for what we concluded from it.
    """

    source: Source
    method: str
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """One fact as one place in one document makes it.

    `object` is a literal when `predicate` is a property (or TYPE) and a node id when it is a
    relation. `qualifiers` say more about a relation (the text as it stands). `position` keeps
    the order in which a document lists several values.
    """

    subject: str
    predicate: str
    object: Value
    provenance: Provenance
    qualifiers: tuple[tuple[str, str], ...] = ()
    position: int = 0

    @property
    def sort_key(self) -> tuple[str, str, bool, Source, int, str, str]:
        """Total order of statements: a document's word before our conclusion, then its place."""
        origin = self.provenance
        return (
            self.subject,
            self.predicate,
            origin.derived,
            origin.source,
            self.position,
            f"{self.object}|{self.qualifiers}",
            origin.method,
        )


def in_order(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements without repetitions, in their total order."""
    return tuple(sorted(set(statements), key=lambda statement: statement.sort_key))


@dataclass(frozen=True)
class Node:
    """A node: everything the documents state about one id, in order."""

    id: str
    type: str
    statements: tuple[Statement, ...]

    @cached_property
    def _by_name(self) -> dict[str, list[Value]]:
        grouped: dict[str, list[Value]] = {}
        for statement in self.statements:
            values = grouped.setdefault(statement.predicate, [])
            if statement.object not in values:
                values.append(statement.object)
        return grouped

    def values(self, name: str) -> tuple[Value, ...]:
        """Every different value of a property, the documents' own first."""
        return tuple(self._by_name.get(name, ()))

    def texts(self, name: str) -> tuple[str, ...]:
        """As `values`, as text."""
        return tuple(str(value) for value in self.values(name))

    def text(self, name: str) -> str:
        """The first value of a property as text, "" when there is none."""
        return next(iter(self.texts(name)), "")

    def number(self, name: str) -> int | None:
        """The first value of a property as a whole number, None when there is none."""
        value = next(iter(self.values(name)), None)
        return None if value is None else int(value)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the node itself is stated, first place first."""
        found = {s.provenance.source for s in self.statements if s.predicate == TYPE}
        return tuple(sorted(found))

    @property
    def source(self) -> Source:
        """The first place where the node is stated."""
        return self.sources[0]


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation between two nodes: every statement that makes it, in order."""

    source: str
    type: str
    target: str
    statements: tuple[Statement, ...]

    def other(self, node_id: str) -> str:
        """The end that is not `node_id`."""
        return self.target if node_id == self.source else self.source

    def qualifier(self, name: str) -> str:
        """The first value of a qualifier, "" when no statement has it."""
        found = (dict(statement.qualifiers).get(name, "") for statement in self.statements)
        return next((value for value in found if value), "")

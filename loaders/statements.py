"""A notebook in which a loader writes down statements, each with its place and method."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graph import TYPE, Provenance, Source, Statement, Value


@dataclass(slots=True)
class Notebook:
    """Collects statements; every method returns nothing and keeps the order of writing."""

    statements: list[Statement] = field(default_factory=list)

    def node(self, node_id: str, kind: str, origin: Provenance) -> None:
        """Declare a node."""
        self._add(Statement(node_id, TYPE, kind, origin))

    def fact(self, node_id: str, name: str, value: Value | None, origin: Provenance) -> None:
        """State a property; an empty text or None is no statement."""
        if value is not None and value != "":
            self._add(Statement(node_id, name, value, origin, (), len(self.statements)))

    def facts(self, node_id: str, name: str, values: Iterable[Value], origin: Provenance) -> None:
        """State every value of a property with several."""
        for value in values:
            self.fact(node_id, name, value, origin)

    def relation(
        self, subject: str, kind: str, target: str, origin: Provenance, text: str = ""
    ) -> None:
        """State a relation; `text` is the wording it was read from."""
        qualifiers = (("text", text),) if text else ()
        self._add(Statement(subject, kind, target, origin, qualifiers, len(self.statements)))

    def _add(self, statement: Statement) -> None:
        self.statements.append(statement)


def stated(source: Source, method: str) -> Provenance:
    """The provenance of what a document says in so many words."""
    return Provenance(source, method)


def concluded(source: Source, method: str) -> Provenance:
    """The provenance of what we concluded from a place in a document."""
    return Provenance(source, method, derived=True)

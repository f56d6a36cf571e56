"""The model as data: loads `schema.toml` and checks statements against it."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.errors import SchemaError
from graph.model import TYPE, Statement

ANY = "*"


@dataclass(frozen=True, slots=True)
class NodeType:
    """A kind of node: the property that names it, what it must have and what it may have."""

    name: str
    caption: str
    required: tuple[str, ...]
    properties: frozenset[str]


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of relation and the kinds of node that may stand at its ends ("*" for any)."""

    name: str
    sources: frozenset[str]
    targets: frozenset[str]


@dataclass(frozen=True, slots=True)
class Schema:
    """All kinds of node and relation, and a hash of the text that says so."""

    nodes: Mapping[str, NodeType]
    relations: Mapping[str, RelationType]
    fingerprint: str

    def check(self, statements: Iterable[Statement]) -> None:
        """Raise SchemaError at the first statement that breaks the model, naming its place."""
        listed = list(statements)
        types = node_types(listed)
        named: dict[str, set[str]] = {node: set() for node in types}
        for statement in listed:
            self._check_one(statement, types)
            named.get(statement.subject, set()).add(statement.predicate)
        for node, names in sorted(named.items()):
            self._check_required(node, types[node], names)

    def _check_one(self, statement: Statement, types: Mapping[str, str]) -> None:
        subject = types.get(statement.subject)
        if subject is None:
            raise _broken(statement, f"node {statement.subject} has no type")
        if subject not in self.nodes:
            raise _broken(statement, f"there is no kind of node called {subject}")
        if statement.predicate in self.relations:
            self._check_relation(statement, subject, types)
        elif statement.predicate not in self.nodes[subject].properties:
            raise _broken(statement, f"{subject} has no property {statement.predicate}")

    def _check_relation(self, statement: Statement, subject: str, types: Mapping[str, str]) -> None:
        relation = self.relations[statement.predicate]
        target = types.get(str(statement.object))
        if target is None:
            raise _broken(statement, f"{relation.name} points at {statement.object}: no such node")
        if not relation.sources & {subject, ANY} or not relation.targets & {target, ANY}:
            raise _broken(statement, f"{relation.name} may not join {subject} to {target}")

    def _check_required(self, node: str, kind: str, names: set[str]) -> None:
        missing = [name for name in self.nodes[kind].required if name not in names]
        if missing:
            raise SchemaError(f"{kind} {node} lacks {', '.join(missing)}")


def node_types(statements: Iterable[Statement]) -> dict[str, str]:
    """The type of every node that the statements declare.

    Raises SchemaError when one id is declared as two kinds of node.
    """
    types: dict[str, str] = {}
    for statement in statements:
        if statement.predicate != TYPE:
            continue
        kind = str(statement.object)
        if types.setdefault(statement.subject, kind) != kind:
            raise _broken(statement, f"{statement.subject} is {types[statement.subject]} already")
    return types


@cache
def load_schema() -> Schema:
    """The schema that ships with the package."""
    return parse_schema(files("graph").joinpath("schema.toml").read_text(encoding="utf-8"))


def parse_schema(text: str) -> Schema:
    """Read a schema from TOML; raises SchemaError when a relation names an unknown kind."""
    raw = tomllib.loads(text)
    nodes = {name: _node_type(name, body) for name, body in raw["nodes"].items()}
    relations = {name: _relation_type(name, body) for name, body in raw["relations"].items()}
    for relation in relations.values():
        unknown = (relation.sources | relation.targets) - set(nodes) - {ANY}
        if unknown:
            raise SchemaError(f"schema: {relation.name} names unknown kinds {sorted(unknown)}")
    return Schema(nodes, relations, hashlib.sha256(text.encode()).hexdigest())


def _node_type(name: str, body: Mapping[str, object]) -> NodeType:
    required = _strings(body["required"])
    allowed = frozenset({TYPE, *required, *_strings(body["properties"])})
    return NodeType(name, str(body["caption"]), required, allowed)


def _relation_type(name: str, body: Mapping[str, object]) -> RelationType:
    return RelationType(name, frozenset(_strings(body["from"])), frozenset(_strings(body["to"])))


def _strings(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise SchemaError(f"schema: expected a list of names, found {value!r}")
    return tuple(str(item) for item in value)


def _broken(statement: Statement, problem: str) -> SchemaError:
    return SchemaError(f"{statement.provenance.source}: {problem} ({statement.predicate})")

"""How well the documents' reports are covered: per field, filled, doubtful or empty.

A field is doubtful where a value was found by a weak rule (its role or strategy is assumed, or a
name is taken for an organisation's only because of its place), where we concluded it ourselves,
or where values clash that can be but one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph import GraphReader, Node, Relation, Statement, related
from queries.details import AGENDA_PREFIX
from queries.errors import InvalidQuery
from queries.roles import ROLE_OF

GROUPINGS = ("region", "document")
FIELDS = (
    "region", "area", "name", "description", "organisations", "roles", "goals", "agenda2030",
    "programmes", "case_ids", "period", "amounts_sek", "municipalities",
)  # fmt: skip
EXPLANATION = (
    "Räknat över insatser och beskrivna projekt. Ifylld: dokumentet säger det. Tveksam: minst en "
    "uppgift är funnen med en svag regel (rollen eller strategin är antagen, eller namnet tas för "
    "en organisation bara för att det står där ett sådant brukar stå), är en egen slutsats, eller "
    "strider mot en annan där bara en kan gälla. Tom: inget funnet; dokumentet behöver inte ha "
    "sagt något."
)
NOWHERE = "uppgift saknas"

ASSUMED = "assumed:"
PLACED = "placed:"
"""How the methods of weak rules begin: what no word tells, a name known by its place only."""

_WEAK = {"organisations": PLACED, "roles": ASSUMED, "goals": ASSUMED}
_PROPERTIES = {
    "project_name": "name", "name": "name", "description": "description",
    "summary": "description", "case_id": "case_ids", "start": "period", "end": "period",
    "amount_sek": "amounts_sek",
}  # fmt: skip
_RELATIONS = {
    "REPORTED": "region", "IN_REGION": "region", "IN_AREA": "area", "FUNDED_BY": "programmes",
    "TAKES_PLACE_IN": "municipalities",
}  # fmt: skip
_ONLY_ONE = ("project_name", "start", "end")


@dataclass(frozen=True, slots=True)
class FieldCoverage:
    """In how many reports a field is filled, doubtful or empty."""

    field: str
    filled: int
    doubtful: int
    empty: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """A region's or document's reports, and how their fields are covered, in FIELDS' order."""

    name: str
    reports: int
    fields: tuple[FieldCoverage, ...]


@dataclass(frozen=True, slots=True)
class CoverageTable:
    """Coverage by region or by document, the sum of all, and what the words mean."""

    by: str
    groups: tuple[Coverage, ...]
    all: Coverage
    explanation: str


States = tuple[str, ...]
"""The state of each of FIELDS in one report."""

Evidence = Mapping[str, Sequence[Sequence[Statement]]]
"""Field -> its values, each as the statements that make it."""


def coverage(graph: GraphReader, by: str) -> CoverageTable:
    """The table by "region" (in the order of county codes) or "document" (by name).

    A report that stands in two documents, or is of two regions, counts in both, once in the sum.
    Raises InvalidQuery for another grouping.
    """
    if by not in GROUPINGS:
        raise InvalidQuery("by", f"Det går att gruppera efter region eller document, inte ”{by}”.")
    groups: dict[str, list[States]] = defaultdict(list)
    every: list[States] = []
    for node in _reports(graph):
        states = _states(graph, node)
        every.append(states)
        for name in _groups(graph, node, by):
            groups[name].append(states)
    listed = tuple(_counted(name, groups[name]) for name in _ordered(graph, groups, by))
    return CoverageTable(by, listed, _counted("alla", every), EXPLANATION)


def _reports(graph: GraphReader) -> Iterator[Node]:
    """Initiatives, and the projects that a document describes."""
    yield from graph.nodes("Initiative")
    for node in graph.nodes("Project"):
        if node.text("description") or node.text("summary"):
            yield node


def _groups(graph: GraphReader, node: Node, by: str) -> tuple[str, ...]:
    if by == "document":
        return tuple(sorted({source.document for source in node.sources}))
    regions = _regions(graph, node)
    return tuple(region.text("name") for region in regions) or (NOWHERE,)


def _regions(graph: GraphReader, node: Node) -> tuple[Node, ...]:
    return related(graph, node.id, "REPORTED", "in") or related(graph, node.id, "IN_REGION", "out")


def _states(graph: GraphReader, node: Node) -> States:
    """Filled, doubtful or empty for each of FIELDS."""
    evidence = _evidence(graph, node)
    return tuple(_state(field, evidence.get(field, ()), node) for field in FIELDS)


def _state(field: str, values: Sequence[Sequence[Statement]], node: Node) -> str:
    if not values:
        return "empty"
    weak = any(all(_is_weak(field, s) for s in statements) for statements in values)
    return "doubtful" if weak or _clashes(field, node) else "filled"


def _is_weak(field: str, statement: Statement) -> bool:
    origin = statement.provenance
    return origin.derived or (field in _WEAK and origin.method.startswith(_WEAK[field]))


def _clashes(field: str, node: Node) -> bool:
    names = [name for name in _ONLY_ONE if _PROPERTIES[name] == field]
    return any(len(node.values(name)) > 1 for name in names)


def _evidence(graph: GraphReader, node: Node) -> Evidence:
    found: dict[str, list[Sequence[Statement]]] = defaultdict(list)
    values: dict[tuple[str, object], list[Statement]] = defaultdict(list)
    for statement in node.statements:
        if statement.predicate in _PROPERTIES:
            values[statement.predicate, statement.object].append(statement)
    for (name, _), statements in values.items():
        found[_PROPERTIES[name]].append(statements)
    for relation in graph.relations(node.id):
        for field in _fields(graph, node, relation):
            found[field].append(relation.statements)
    return found


def _fields(graph: GraphReader, node: Node, relation: Relation) -> tuple[str, ...]:
    """The fields that a relation fills: a role fills both the organisations' and its own."""
    if relation.type in ROLE_OF and relation.target == node.id:
        return ("organisations", "roles")
    if relation.type == "CONTRIBUTES_TO":
        return (_contribution(graph, relation.target),)
    return (_RELATIONS[relation.type],) if relation.type in _RELATIONS else ()


def _contribution(graph: GraphReader, target: str) -> str:
    if target.startswith(AGENDA_PREFIX):
        return "agenda2030"
    node = graph.node(target)
    return "programmes" if node is not None and node.type == "Programme" else "goals"


def _ordered(graph: GraphReader, names: Iterable[str], by: str) -> list[str]:
    if by == "document":
        return sorted(names)
    codes = {node.text("name"): node.text("county_code") for node in graph.nodes("Region")}
    return sorted(names, key=lambda name: (codes.get(name, "99"), name))


def _counted(name: str, reports: list[States]) -> Coverage:
    columns = zip(*reports, strict=True) if reports else ((),) * len(FIELDS)
    fields = tuple(
        FieldCoverage(f, c.count("filled"), c.count("doubtful"), c.count("empty"))
        for f, c in zip(FIELDS, map(list, columns), strict=True)
    )
    return Coverage(name, len(reports), fields)

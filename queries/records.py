"""Records: the searchable things of the graph, each with its text and its filter values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from graph import GraphReader, Node, Relation, Source, related
from queries.roles import ROLE_OF

DIMENSIONS = (
    "kind", "region", "area", "year", "programme", "organisation", "goal", "document",
)  # fmt: skip
"""What hits can be filtered by and counted over."""

DEFAULT_KINDS = ("initiative", "page", "project")
"""Kinds that a search ranks unless asked otherwise; "answer" is a region's answer on funding."""


@dataclass(frozen=True, slots=True)
class Record:
    """A searchable thing: what it is called, its text, and its values per filter dimension."""

    id: str
    kind: str
    title: str
    body: str
    source: Source
    values: Mapping[str, tuple[str, ...]]

    def first(self, dimension: str) -> str | None:
        """The first value in a dimension, None when it has none."""
        return next(iter(self.values[dimension]), None)


def collect_records(graph: GraphReader) -> tuple[Record, ...]:
    """All records of the graph, ordered by id."""
    found = (*_initiatives(graph), *_projects(graph), *_pages(graph), *_answers(graph))
    return tuple(sorted(found, key=lambda record: record.id))


def _initiatives(graph: GraphReader) -> Iterator[Record]:
    for node in graph.nodes("Initiative"):
        body = _joined(node, "description", "outputs", "outcomes")
        yield _record(graph, node, "initiative", node.text("title"), body)


def _projects(graph: GraphReader) -> Iterator[Record]:
    """Projects that a document of their own describes; others are found by their reports."""
    for node in graph.nodes("Project"):
        body = _joined(node, "name", "alias", "summary", "description", "activity", "outcome")
        parts = [part.text(_caption(part)) for part in _parts(graph, node)]
        about = [passage.text("text") for passage in related(graph, node.id, "ABOUT", "in")]
        own = [text for text in (*parts, *about) if text]
        if own or node.text("description") or node.text("summary"):
            yield _record(graph, node, "project", node.text("name"), "\n".join((body, *own)))


def _parts(graph: GraphReader, node: Node) -> tuple[Node, ...]:
    goals = related(graph, node.id, "CONTRIBUTES_TO", "out")
    return (*related(graph, node.id, "FROM", "in"), *goals)


def _caption(node: Node) -> str:
    return "text" if node.values("text") else "name"


def _pages(graph: GraphReader) -> Iterator[Record]:
    for document in graph.nodes("Document"):
        if document.text("document_kind") != "web_page":
            continue
        for passage in related(graph, document.id, "PART_OF", "in"):
            if not graph.relations(passage.id, "ABOUT", "out"):
                title = passage.text("heading") or document.text("title")
                yield _record(graph, passage, "page", title, passage.text("text"))


def _answers(graph: GraphReader) -> Iterator[Record]:
    for node in graph.nodes("Answer"):
        yield _record(graph, node, "answer", node.text("question"), node.text("text"))


def _joined(node: Node, *names: str) -> str:
    return "\n".join(text for name in names for text in node.texts(name))


def _record(graph: GraphReader, node: Node, kind: str, title: str, body: str) -> Record:
    around = graph.relations(node.id)
    values = {
        "kind": (kind,),
        "region": _names(graph, node, around, ("REPORTED", "IN_REGION")),
        "area": _names(graph, node, around, ("IN_AREA",)),
        "year": node.texts("year"),
        "programme": _programmes(graph, node, around),
        "organisation": _names(graph, node, around, tuple(ROLE_OF)),
        "goal": _goals(graph, node, around),
        "document": tuple(sorted({source.document for source in node.sources})),
    }
    return Record(node.id, kind, title, body, node.source, values)


def _names(
    graph: GraphReader, node: Node, around: tuple[Relation, ...], kinds: tuple[str, ...]
) -> tuple[str, ...]:
    """Names of the nodes that relations of the given kinds lead to, in the document's order."""
    chosen = sorted((r for r in around if r.type in kinds), key=partial(_order, node))
    others = (graph.node(relation.other(node.id)) for relation in chosen)
    return tuple(dict.fromkeys(other.text("name") for other in others if other is not None))


def _programmes(graph: GraphReader, node: Node, around: tuple[Relation, ...]) -> tuple[str, ...]:
    to_programmes = tuple(
        relation
        for relation in around
        if relation.type in ("FUNDED_BY", "CONTRIBUTES_TO") and _is(graph, relation, "Programme")
    )
    return _names(graph, node, to_programmes, ("FUNDED_BY", "CONTRIBUTES_TO"))


def _goals(graph: GraphReader, node: Node, around: tuple[Relation, ...]) -> tuple[str, ...]:
    chosen = sorted((r for r in around if r.type == "CONTRIBUTES_TO"), key=partial(_order, node))
    goals = (graph.node(r.target) for r in chosen if r.source == node.id and _is(graph, r, "Goal"))
    return tuple(dict.fromkeys(goal.text("text") for goal in goals if goal is not None))


def _is(graph: GraphReader, relation: Relation, kind: str) -> bool:
    target = graph.node(relation.target)
    return target is not None and target.type == kind


def _order(node: Node, relation: Relation) -> tuple[bool, Source, int, str]:
    """What stands where the node itself stands comes first, then the documents' order."""
    first = relation.statements[0]
    source = first.provenance.source
    return source != node.source, source, first.position, relation.target

"""What went well and what did not: every reported lesson, searched by meaning."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from embeddings import Asked, SearchIndex, Text, word_places
from graph import GraphReader, Node, related
from queries.answers import FacetValue, Place
from queries.details import caption
from queries.errors import InvalidQuery
from queries.filters import Filters, count_facets, vocabulary, wanted_values
from queries.records import Record
from queries.search import MAX_LIMIT
from queries.things import ProjectRef

LESSON_KINDS = (
    "lesson", "success_factor", "less_successful", "challenge", "deviation", "unexpected_result",
)  # fmt: skip
"""What a reported lesson can be, as the documents' forms ask for it."""

LESSON_FILTERS = ("kind", "region", "project")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson as it stands; `marks` are the (start, end) characters that meet a question."""

    id: str
    kind: str
    text: str
    about: ProjectRef | None
    regions: tuple[str, ...]
    source: Place
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class LessonList:
    """Some of `total` lessons, and the counts per kind, region and project."""

    query: str
    total: int
    lessons: tuple[Lesson, ...]
    facets: Mapping[str, tuple[FacetValue, ...]]


@dataclass(frozen=True, slots=True)
class Part:
    """Which lessons of all that were found are wanted."""

    limit: int = 20
    offset: int = 0

    def __post_init__(self) -> None:
        if not 0 < self.limit <= MAX_LIMIT:
            raise InvalidQuery("limit", f"Antalet ska vara mellan 1 och {MAX_LIMIT}.")
        if self.offset < 0:
            raise InvalidQuery("offset", "Den första kan inte ha ett nummer under 0.")


class Lessons:
    """The lessons of a graph."""

    def __init__(self, graph: GraphReader, index: SearchIndex) -> None:
        self._graph = graph
        self._index = index

    def search(self, query: str, given: Mapping[str, Collection[str]], part: Part) -> LessonList:
        """Lessons that meet a text, best first; without a text all, by place.

        Filters are kind, region and project. Raises InvalidQuery.
        """
        filters = self._filters(given)
        passed = [id_ for id_, record in self._records.items() if filters.accept(record)]
        asked = self._texts.ask(query) if query.strip() else None
        ranked = [match.id for match in asked.ranked(None, passed)] if asked else passed
        met = asked.matching() if asked else self._records.keys()
        facets = count_facets((self._records[id_] for id_ in sorted(met)), filters, LESSON_FILTERS)
        shown = ranked[part.offset : part.offset + part.limit]
        lessons = tuple(self._lesson(id_, asked) for id_ in shown)
        return LessonList(query.strip(), len(ranked), lessons, facets)

    def _filters(self, given: Mapping[str, Collection[str]]) -> Filters:
        def known(dimension: str) -> Sequence[str]:
            if dimension == "kind":
                return LESSON_KINDS
            return vocabulary(self._records.values(), dimension)

        return Filters(wanted_values(given, LESSON_FILTERS, known))

    @cached_property
    def _records(self) -> dict[str, Record]:
        """The lessons by their place."""
        nodes = sorted(self._graph.nodes("Lesson"), key=lambda n: (n.source, n.id))
        return {node.id: _record(self._graph, node) for node in nodes}

    @cached_property
    def _texts(self) -> SearchIndex:
        records = self._records.values()
        return self._index.beside([Text(r.id, r.title, r.body) for r in records])

    def _lesson(self, lesson_id: str, asked: Asked | None) -> Lesson:
        node = self._graph.node(lesson_id)
        assert node is not None, lesson_id
        text = node.text("text")
        met = [word.found for word in asked.why(lesson_id).words] if asked else []
        return _lesson(self._graph, node, word_places(text, met))


def lessons_from(graph: GraphReader, node_id: str) -> tuple[Lesson, ...]:
    """The lessons of a project or an initiative, by place."""
    nodes = (n for n in related(graph, node_id, "FROM", "in") if n.type == "Lesson")
    return tuple(_lesson(graph, n, ()) for n in sorted(nodes, key=lambda n: (n.source, n.id)))


def _lesson(graph: GraphReader, node: Node, marks: tuple[tuple[int, int], ...]) -> Lesson:
    about = next(iter(related(graph, node.id, "FROM", "out")), None)
    return Lesson(
        id=node.id,
        kind=node.text("lesson_kind"),
        text=node.text("text"),
        about=ProjectRef(about.id, caption(about)) if about else None,
        regions=_regions(graph, about),
        source=Place.of(node.source),
        marks=marks,
    )


def _record(graph: GraphReader, node: Node) -> Record:
    """A lesson as something to filter; it is searched with the name of its project."""
    about = related(graph, node.id, "FROM", "out")
    values = {
        "kind": (node.text("lesson_kind"),),
        "region": _distinct(region for of in about for region in _regions(graph, of)),
        "project": _distinct(caption(of) for of in about),
    }
    title = ", ".join(values["project"])
    return Record(node.id, "lesson", title, node.text("text"), node.source, values)


def _regions(graph: GraphReader, about: Node | None) -> tuple[str, ...]:
    if about is None:
        return ()
    found = (
        *related(graph, about.id, "REPORTED", "in"),
        *related(graph, about.id, "IN_REGION", "out"),
    )
    return _distinct(region.text("name") for region in found)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))

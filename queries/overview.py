"""Overviews: a region's profile, and the lists of regions, goals and documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph import GraphReader, Node, region_named, related
from queries.details import AGENDA_PREFIX, caption, text
from queries.errors import NotFound
from queries.roles import COLLABORATION
from queries.things import Count, DocumentInfo, RegionProfile


def region_profile(graph: GraphReader, name: str) -> RegionProfile:
    """A region by any form of its name; raises UnknownRegion, or NotFound when unreported."""
    known = region_named(name)
    node = graph.node(known.id)
    if node is None:
        raise NotFound(f"Inget dokument handlar om {known.name}.")
    reported = related(graph, node.id, "REPORTED", "out")
    initiatives = [n for n in reported if n.type == "Initiative"]
    contributions = _around(graph, initiatives, {"CONTRIBUTES_TO"})
    goals = [n for n in contributions if n.type == "Goal" and not n.id.startswith(AGENDA_PREFIX)]
    programmes = [n for n in contributions if n.type == "Programme"]
    return RegionProfile(
        id=node.id,
        kind="region",
        name=node.text("name"),
        county_code=node.text("county_code"),
        initiatives=len(initiatives),
        areas=_count(_around(graph, initiatives, {"IN_AREA"})),
        organisations=_count(_around(graph, initiatives, COLLABORATION)),
        programmes=_count((*programmes, *_around(graph, initiatives, {"FUNDED_BY"}))),
        goals=_count(goals),
        reported_nothing_in=_captions(related(graph, node.id, "REPORTED_NOTHING_IN", "out")),
        learned_from=_captions(related(graph, node.id, "LEARNED_FROM", "out")),
        answers=tuple(text(graph, n) for n in reported if n.type == "Answer"),
    )


def regions(graph: GraphReader) -> tuple[Count, ...]:
    """Every region of the documents with its number of initiatives, by county code."""
    return tuple(
        Count(node.id, node.text("name"), _initiatives_of(graph, node))
        for node in graph.nodes("Region")
    )


def goals(graph: GraphReader) -> tuple[Count, ...]:
    """Every goal with the number of initiatives and projects that contribute to it."""
    counts = (
        Count(node.id, node.text("text"), len(graph.relations(node.id, "CONTRIBUTES_TO", "in")))
        for node in graph.nodes("Goal")
    )
    return tuple(sorted(counts, key=lambda c: (-c.count, c.name, c.id)))


def documents(graph: GraphReader) -> tuple[DocumentInfo, ...]:
    """Every document, by name, with what it gave."""
    initiatives = _per_document(graph.nodes("Initiative"))
    projects = _per_document(
        n for n in graph.nodes("Project") if n.text("description") or n.text("summary")
    )
    found = (
        DocumentInfo(
            id=node.id,
            name=node.source.document,
            title=node.text("title"),
            kind=node.text("document_kind"),
            publisher=node.text("publisher"),
            year=node.number("year"),
            initiatives=initiatives[node.source.document],
            projects=projects[node.source.document],
        )
        for node in graph.nodes("Document")
    )
    return tuple(sorted(found, key=lambda d: d.name))


def _initiatives_of(graph: GraphReader, node: Node) -> int:
    return sum(n.type == "Initiative" for n in related(graph, node.id, "REPORTED", "out"))


def _around(graph: GraphReader, nodes: Iterable[Node], kinds: Iterable[str]) -> tuple[Node, ...]:
    """The neighbours of nodes over kinds of relation, once per node."""
    found = []
    for node in nodes:
        neighbours = {r.other(node.id) for k in sorted(kinds) for r in graph.relations(node.id, k)}
        found += [n for i in sorted(neighbours) if (n := graph.node(i)) is not None]
    return tuple(found)


def _count(nodes: Iterable[Node]) -> tuple[Count, ...]:
    listed = tuple(nodes)
    names = {node.id: caption(node) for node in listed}
    counts = Counter(node.id for node in listed)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], names[item[0]], item[0]))
    return tuple(Count(node_id, names[node_id], count) for node_id, count in ordered)


def _captions(nodes: Iterable[Node]) -> tuple[str, ...]:
    return tuple(sorted(caption(node) for node in nodes))


def _per_document(nodes: Iterable[Node]) -> Counter[str]:
    return Counter(document for n in nodes for document in {s.document for s in n.sources})

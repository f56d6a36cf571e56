"""Paths between two organisations or regions, each step with the places that prove it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph import GraphReader, Node, Relation, shortest_paths
from queries.address import find_named
from queries.answers import Place
from queries.details import caption
from queries.network_things import Path, Step
from queries.roles import COLLABORATION

PATH_KINDS = COLLABORATION | {"ABOUT", "REPORTED", "GOVERNS", "IN_REGION", "LEARNED_FROM"}
"""Relations that a path may follow: all say that two took part in, or learned from, one thing."""

MOST_PATHS = 3
"""Most paths of the same length in one answer."""


def path(graph: GraphReader, start: str, goal: str) -> Path:
    """A shortest path and others of its length; raises NotFound.

    That two took part in something of the same region says little: a path leads through a
    region only where there is no other.
    """
    ends = tuple(find_named(graph, name, ("Organisation", "Region")) for name in (start, goal))
    found = _between(graph, ends, through_regions=False) or _between(graph, ends, True)
    paths = [tuple(_steps(graph, ends[0], relations)) for relations in found]
    names = [caption(end) for end in ends]
    return Path(names[0], names[1], bool(paths), *_first_and_others(paths))


def _first_and_others(
    paths: list[tuple[Step, ...]],
) -> tuple[tuple[Step, ...], tuple[tuple[Step, ...], ...]]:
    return (paths[0], tuple(paths[1:])) if paths else ((), ())


def _between(
    graph: GraphReader, ends: tuple[Node, ...], through_regions: bool
) -> tuple[tuple[Relation, ...], ...]:
    start, goal = (end.id for end in ends)
    closed = set() if through_regions else {node.id for node in graph.nodes("Region")} - {start}

    def leads_on(here: str, relation: Relation) -> bool:
        return relation.type in PATH_KINDS and here not in closed

    return shortest_paths(graph, (start, goal), leads_on, MOST_PATHS)


def _steps(graph: GraphReader, start: Node, relations: Iterable[Relation]) -> Iterator[Step]:
    here = start
    for relation in relations:
        there = graph.node(relation.other(here.id))
        assert there is not None, relation
        evidence = tuple(dict.fromkeys(Place.of(s.provenance.source) for s in relation.statements))
        yield Step(
            source=here.id,
            source_name=caption(here),
            relation=relation.type,
            forward=relation.source == here.id,
            target=there.id,
            target_name=caption(there),
            evidence=evidence,
        )
        here = there

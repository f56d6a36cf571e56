"""The store in Neo4j answers as the memory store does, whatever it was told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph import (
    TYPE,
    CachedGraph,
    GraphReader,
    MemoryGraph,
    Provenance,
    Source,
    Statement,
    open_store,
)
from graph.store import Direction

if TYPE_CHECKING:
    from tests.neo4j_server import Server

DIRECTIONS: Sequence[Direction] = ("out", "in", "both")

_texts = st.text(max_size=8)
_qualifiers = st.tuples(st.sampled_from(["text", "andel i %"]), _texts)
_places = st.builds(
    Provenance,
    st.builds(
        lambda document, first, lines: Source(document, first, first + lines),
        st.sampled_from(["a.txt", "ö.txt"]),
        st.integers(1, 6),
        st.integers(0, 3),
    ),
    st.sampled_from(["cell", "pattern"]),
    st.booleans(),
)


def _stated(node_id: str, place: Provenance, **facts: str | int) -> list[Statement]:
    return [Statement(node_id, name, value, place) for name, value in facts.items()]


@st.composite
def _worlds(draw: st.DrawFn) -> list[Statement]:
    """Regions that learn from each other (and from themselves) and report initiatives."""
    regions = [f"region-{number:02}" for number in range(draw(st.integers(1, 3)))]
    world: list[Statement] = []
    for number, region in enumerate(regions):
        world += _stated(
            region, draw(_places), type="Region", name=draw(_texts), county_code=str(number)
        )
        world += [
            Statement(region, TYPE, "Region", place)
            for place in draw(st.lists(_places, max_size=2))
        ]
    for source, target in draw(st.lists(st.tuples(*[st.sampled_from(regions)] * 2), max_size=4)):
        qualifiers = tuple(draw(st.lists(_qualifiers, max_size=2)))
        world.append(Statement(source, "LEARNED_FROM", target, draw(_places), qualifiers))
    for node_id in draw(st.sets(st.sampled_from(["i-1", "i-2", "ö-3"]))):
        world += _stated(node_id, draw(_places), type="Initiative", title=draw(_texts), year=2023)
        world.append(Statement(draw(st.sampled_from(regions)), "REPORTED", node_id, draw(_places)))
        amounts = draw(st.lists(st.one_of(_texts, st.integers(-(2**70), 2**70)), max_size=3))
        world += [
            Statement(node_id, "amount_sek", amount, draw(_places), (), position)
            for position, amount in enumerate(amounts)
        ]
    return world


def _answers(graph: GraphReader) -> list[object]:
    """All that a graph of such a world can be asked."""
    ids = ["region-00", "region-01", "region-02", "i-1", "i-2", "ö-3", "nobody"]
    return [
        graph.counts(),
        [graph.node(node_id) for node_id in ids],
        [list(graph.nodes(kind)) for kind in ("Region", "Initiative", "Goal")],
        [graph.at(document, line) for document in ("a.txt", "ö.txt") for line in range(1, 11)],
        [
            graph.relations(node_id, kind, direction)
            for node_id in ids
            for kind in (None, "REPORTED")
            for direction in DIRECTIONS
        ],
    ]


@settings(
    max_examples=6,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)
@given(first=_worlds(), second=_worlds())
def test_every_answer_is_that_of_the_memory_store(
    neo4j_server: Server, first: list[Statement], second: list[Statement]
) -> None:
    neo4j_server.clear()
    memory = MemoryGraph()
    with open_store(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as graph:
        for world in (first, second):
            memory.write(world)
            graph.write(world)
            assert _answers(graph) == _answers(memory)
            assert _answers(CachedGraph(graph)) == _answers(memory)
        assert graph.statements == memory.statements

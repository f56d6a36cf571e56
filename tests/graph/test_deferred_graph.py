"""A deferred reader opens when it is first asked, once, and then answers as what it opened."""

from __future__ import annotations

import pytest

from graph import (
    TYPE,
    DeferredGraph,
    MemoryGraph,
    Provenance,
    Source,
    Statement,
    StatementsDamaged,
)

AT = Provenance(Source("a.txt", 1, 1), "test")


def _world() -> MemoryGraph:
    graph = MemoryGraph()
    graph.write(
        [
            Statement("region-08", TYPE, "Region", AT),
            Statement("region-08", "name", "Kalmar", AT),
            Statement("region-08", "county_code", "08", AT),
            Statement("initiative-1", TYPE, "Initiative", AT),
            Statement("initiative-1", "title", "Ett", AT),
            Statement("initiative-1", "year", 2023, AT),
            Statement("region-08", "REPORTED", "initiative-1", AT),
        ]
    )
    return graph


def test_it_answers_as_what_it_opens_and_opens_once() -> None:
    world, times = _world(), []

    def opened() -> MemoryGraph:
        times.append(1)
        return world

    graph = DeferredGraph(opened)
    assert not times
    assert graph.node("region-08") == world.node("region-08")
    assert list(graph.nodes("Initiative")) == list(world.nodes("Initiative"))
    assert graph.relations("region-08", "REPORTED", "out") == world.relations("region-08")
    assert graph.relations("region-08", "REPORTED", "in") == ()
    assert graph.at("a.txt", 1) == world.at("a.txt", 1)
    assert graph.counts() == world.counts()
    assert len(times) == 1


def test_what_the_opening_raises_the_first_question_raises() -> None:
    def broken() -> MemoryGraph:
        raise StatementsDamaged("graph.jsonl:1: skadad rad")

    graph = DeferredGraph(broken)
    with pytest.raises(StatementsDamaged, match=r"graph\.jsonl:1"):
        graph.counts()

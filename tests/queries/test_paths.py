"""Paths between organisations and regions over a small world of statements."""

from __future__ import annotations

import pytest

from graph import MemoryGraph
from queries.paths import path
from tests.queries.organisations import world


@pytest.fixture(scope="module")
def graph() -> MemoryGraph:
    return world()


def test_paths_of_the_same_length_are_all_shown(graph: MemoryGraph) -> None:
    found = path(graph, "Almi", "IUC Syd")
    ways = [[step.target_name for step in steps] for steps in (found.steps, *found.alternatives)]
    assert ways == [["Insats 3", "IUC Syd"], ["Insats 4", "IUC Syd"]]


def test_a_path_leads_through_a_region_only_where_there_is_no_other(graph: MemoryGraph) -> None:
    through = path(graph, "Almi", "Skogsbolaget")
    names = [step.target_name for step in through.steps]
    assert (through.found, "Kalmar" in names, "Gotland" in names) == (True, False, False)
    cut = MemoryGraph()
    cut.write(s for s in graph.statements if "organisation-hav" not in (s.subject, s.object))
    around = path(cut, "Almi", "Skogsbolaget")
    assert [step.target_name for step in around.steps] == [
        "Insats 2",
        "Kalmar",
        "Insats 6",
        "Skogsbolaget",
    ]


def test_a_path_to_oneself_is_empty(graph: MemoryGraph) -> None:
    found = path(graph, "Almi", "almi")
    assert (found.found, found.steps, found.alternatives) == (True, (), ())

"""Coverage of reports by field, over a small world of statements."""

from __future__ import annotations

import pytest

from graph import TYPE, MemoryGraph, Provenance, Source, Statement
from queries import CoverageTable, InvalidQuery
from queries.coverage import FIELDS, coverage


def _at(line: int, method: str = "test", derived: bool = False) -> Provenance:
    return Provenance(Source("a.txt" if line < 10 else "b.txt", line, line), method, derived)


def _node(node_id: str, kind: str, line: int, **facts: str | int) -> list[Statement]:
    made = [Statement(node_id, TYPE, kind, _at(line))]
    return made + [Statement(node_id, name, value, _at(line)) for name, value in facts.items()]


WORLD = [
    *_node("region-09", "Region", 1, name="Gotland", county_code="09"),
    *_node("region-08", "Region", 1, name="Kalmar", county_code="08"),
    *_node("organisation-almi", "Organisation", 2, name="Almi", organisation_type="foretag"),
    *_node("strategy-rus", "Strategy", 2, name="RUS"),
    *_node("goal-1", "Goal", 2, text="Fler i arbete"),
    Statement("goal-1", "PART_OF", "strategy-rus", _at(2)),
    *_node("programme-eruf", "Programme", 2, name="ERUF"),
    *_node(
        "initiative-2", "Initiative", 2, title="Ull", year=2023, project_name="Ull", start="2022"
    ),
    *_node("initiative-3", "Initiative", 3, title="Garn", year=2023),
    *_node("project-12", "Project", 12, name="Filt", description="Filtar av ull", end="2024"),
    *_node("project-13", "Project", 13, name="Bara ett namn"),
    Statement("region-09", "REPORTED", "initiative-2", _at(2)),
    Statement("region-08", "REPORTED", "initiative-3", _at(3)),
    Statement("project-12", "IN_REGION", "region-08", _at(12, derived=True)),
    Statement("organisation-almi", "OWNS", "initiative-2", _at(2, "pattern:owner")),
    Statement("organisation-almi", "PARTNERS_IN", "initiative-3", _at(3, "assumed:partner")),
    Statement("organisation-almi", "OWNS", "project-12", _at(12, "placed:owner")),
    Statement("initiative-2", "CONTRIBUTES_TO", "goal-1", _at(2, "pattern:goal")),
    Statement("initiative-3", "CONTRIBUTES_TO", "goal-1", _at(3, "assumed:goal")),
    Statement("initiative-3", "FUNDED_BY", "programme-eruf", _at(3)),
    Statement("project-12", "end", "2025", _at(12)),
]


def _graph(statements: list[Statement]) -> MemoryGraph:
    graph = MemoryGraph()
    graph.write(statements)
    return graph


def _states(table: CoverageTable, name: str) -> dict[str, tuple[int, int, int]]:
    group = next(g for g in (*table.groups, table.all) if g.name == name)
    return {of.field: (of.filled, of.doubtful, of.empty) for of in group.fields}


@pytest.fixture(scope="module")
def by_region() -> CoverageTable:
    return coverage(_graph(WORLD), "region")


def test_regions_stand_in_the_order_of_their_codes(by_region: CoverageTable) -> None:
    assert [(g.name, g.reports) for g in by_region.groups] == [("Kalmar", 2), ("Gotland", 1)]
    assert (by_region.all.name, by_region.all.reports) == ("alla", 3)


def test_what_a_document_says_is_filled_and_what_it_does_not_is_empty(
    by_region: CoverageTable,
) -> None:
    found = _states(by_region, "Gotland")
    assert tuple(found) == FIELDS
    filled = {"region", "name", "organisations", "roles", "goals", "period"}
    assert found == {f: (1, 0, 0) if f in filled else (0, 0, 1) for f in FIELDS}


def test_weak_rules_and_conclusions_are_doubtful(by_region: CoverageTable) -> None:
    found = _states(by_region, "Kalmar")
    assert found["region"] == (1, 1, 0)
    assert found["organisations"] == (1, 1, 0)
    assert found["roles"] == (1, 1, 0)
    assert found["goals"] == (0, 1, 1)
    assert found["programmes"] == (1, 0, 1)


def test_values_that_clash_are_doubtful(by_region: CoverageTable) -> None:
    assert _states(by_region, "Kalmar")["period"] == (0, 1, 1)


def test_by_document(by_region: CoverageTable) -> None:
    found = coverage(_graph(WORLD), "document")
    assert [(g.name, g.reports) for g in found.groups] == [("a.txt", 2), ("b.txt", 1)]
    assert found.all == by_region.all


def test_each_field_counts_every_report(by_region: CoverageTable) -> None:
    for group in (*by_region.groups, by_region.all):
        assert all(of.filled + of.doubtful + of.empty == group.reports for of in group.fields)


def test_a_graph_without_reports_has_no_groups() -> None:
    found = coverage(MemoryGraph(), "region")
    assert found.groups == ()
    assert {of.empty for of in found.all.fields} == {0}


def test_another_grouping_is_refused_in_plain_words() -> None:
    with pytest.raises(InvalidQuery, match="region eller document, inte ”år”"):
        coverage(MemoryGraph(), "år")

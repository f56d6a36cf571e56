"""The questions in docs/neo4j.md, each run as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph import TYPE, Provenance, Source, Statement
from graph.neo4j_store import Neo4jGraph

if TYPE_CHECKING:
    from tests.graph.conftest import Server

DOCS = Path(__file__).parent.parent.parent / "docs" / "neo4j.md"
QUESTIONS: dict[str, str] = dict(
    re.findall(
        r"^### (.+?)\n```cypher\n(.+?)```", DOCS.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
)

PLACE = Provenance(Source("rapport.txt", 12, 14), "test")

NODES: dict[str, dict[str, str | int]] = {
    "r-gotland": {TYPE: "Region", "name": "Gotland", "county_code": "09"},
    "r-kalmar": {TYPE: "Region", "name": "Kalmar", "county_code": "08"},
    "a-digital": {TYPE: "PolicyArea", "name": "Digitalisering"},
    "a-energy": {TYPE: "PolicyArea", "name": "Energi"},
    "i-1": {TYPE: "Initiative", "title": "Elvägen i Kalmar", "year": 2023},
    "i-2": {TYPE: "Initiative", "title": "Elvägen på Gotland", "year": 2023},
    "p-1": {TYPE: "Project", "name": "Elvägen"},
    "o-almi": {TYPE: "Organisation", "name": "Almi"},
    "o-port": {TYPE: "Organisation", "name": "Hamnen"},
    "o-school": {TYPE: "Organisation", "name": "Linnéuniversitetet"},
    "g-1": {TYPE: "Goal", "text": "Fossilfri region"},
    "l-1": {TYPE: "Lesson", "text": "Börja med elnätet", "lesson_kind": "success"},
}

RELATIONS = [
    ("r-kalmar", "REPORTED", "i-1"),
    ("r-gotland", "REPORTED", "i-2"),
    ("i-1", "ABOUT", "p-1"),
    ("i-2", "ABOUT", "p-1"),
    ("i-1", "IN_AREA", "a-energy"),
    ("i-2", "IN_AREA", "a-energy"),
    ("i-2", "IN_AREA", "a-digital"),
    ("o-almi", "OWNS", "i-1"),
    ("o-school", "PARTNERS_IN", "i-1"),
    ("o-school", "PARTNERS_IN", "i-2"),
    ("o-port", "FUNDS", "i-2"),
    ("p-1", "CONTRIBUTES_TO", "g-1"),
    ("l-1", "FROM", "p-1"),
]

SOURCES = ["rapport.txt:12-14"]
ANSWERS: list[tuple[dict[str, str], list[list[object]]]] = [
    ({}, [["Elvägen", ["Gotland", "Kalmar"]]]),
    ({"name": "Almi"}, [["Linnéuniversitetet", 1]]),
    ({}, [["Digitalisering", ["Kalmar"]]]),
    (
        {"from": "Almi", "to": "Hamnen"},
        [
            ["Almi", "OWNS", "Elvägen i Kalmar", SOURCES],
            ["Linnéuniversitetet", "PARTNERS_IN", "Elvägen i Kalmar", SOURCES],
            ["Linnéuniversitetet", "PARTNERS_IN", "Elvägen på Gotland", SOURCES],
            ["Hamnen", "FUNDS", "Elvägen på Gotland", SOURCES],
        ],
    ),
    ({"words": "fossilfri"}, [["Elvägen", "success", "Börja med elnätet", SOURCES]]),
]


def _world() -> Iterator[Statement]:
    for node_id, facts in NODES.items():
        yield from (Statement(node_id, name, value, PLACE) for name, value in facts.items())
    yield from (Statement(source, kind, target, PLACE) for source, kind, target in RELATIONS)


@pytest.mark.parametrize(
    ("question", "asked"),
    list(zip(QUESTIONS, ANSWERS, strict=True)),
    ids=lambda value: str(value)[:40],
)
def test_a_question_of_the_docs(
    empty_neo4j: Server,
    neo4j_graph: Neo4jGraph,
    question: str,
    asked: tuple[dict[str, str], list[list[object]]],
) -> None:
    values, rows = asked
    neo4j_graph.write(_world())
    assert empty_neo4j.run(QUESTIONS[question], **values) == rows

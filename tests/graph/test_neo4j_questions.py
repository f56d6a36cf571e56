"""The questions in docs/neo4j.md, each run as it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph import (
    TYPE,
    Contents,
    GraphServer,
    MemoryGraph,
    Provenance,
    SearchText,
    Source,
    Statement,
    Texts,
)

if TYPE_CHECKING:
    from tests.neo4j_server import Server

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
ANSWERS: list[tuple[dict[str, str | int], list[list[object]]]] = [
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
    ({"words": "elvägarna Kalmar"}, [
        ["Elvägen i Kalmar", "Kalmar", SOURCES], ["Elvägen på Gotland", "Gotland", SOURCES],
    ]),
    ({"title": "Elvägen i Kalmar"}, [["Elvägen på Gotland", ["Gotland"], 0.9]]),
    ({}, [["Energi", 2, 2], ["Digitalisering", 1, 1]]),
    ({}, [["Linnéuniversitetet", ["Gotland", "Kalmar"]]]),
    ({"document": "rapport.txt", "line": 13}, sorted(
        [str(of[TYPE]), str(of.get("title", of.get("name", of.get("text")))) ]
        for of in NODES.values()
    )),
]  # fmt: skip


def _world() -> Iterator[Statement]:
    for node_id, facts in NODES.items():
        yield from (Statement(node_id, name, value, PLACE) for name, value in facts.items())
    yield from (Statement(source, kind, target, PLACE) for source, kind, target in RELATIONS)


def _texts() -> list[SearchText]:
    """The two initiatives as texts, their vectors at an angle whose cosine is 0.8."""
    return [
        SearchText(
            id=node_id,
            title=str(NODES[node_id]["title"]),
            body="",
            terms="",
            vector=vector,
            row=b"",
            values={"region": [region]},
            record="",
        )
        for node_id, vector, region in (
            ("i-1", (1.0, 0.0), "Kalmar"),
            ("i-2", (0.8, 0.6), "Gotland"),
        )
    ]


@pytest.mark.parametrize(
    ("question", "asked"),
    list(zip(QUESTIONS, ANSWERS, strict=True)),
    ids=lambda value: str(value)[:40],
)
def test_a_question_of_the_docs(
    empty_neo4j: Server,
    neo4j_graph: GraphServer,
    question: str,
    asked: tuple[dict[str, str], list[list[object]]],
) -> None:
    values, rows = asked
    graph = MemoryGraph()
    graph.write(_world())
    neo4j_graph.publish(Contents("one", graph, Texts(2, 2, _texts())))
    assert empty_neo4j.run(QUESTIONS[question], **values) == rows

"""The first stage of a search in Neo4j: vectors, words, exact filters; and the files it keeps."""

from __future__ import annotations

import math
from collections.abc import Sequence

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
from graph.neo4j_texts import lucene_query

BODIES = {
    "i-1": ("Elvägar", "Lastbilar laddar medan de kör på regionens vägar."),
    "i-2": ("Vätgas i hamnen", "En tankstation för fartyg och lastbilar."),
    "i-3": ("Coworking", "Gemensamma kontor på mindre orter."),
    "i-4": ("", ""),
}
REGIONS = {"i-1": "Kalmar", "i-2": "Gotland", "i-3": "Kalmar", "i-4": "saknas"}


def _vector(degrees: float) -> list[float]:
    return [math.cos(math.radians(degrees)), math.sin(math.radians(degrees))]


VECTORS: dict[str, Sequence[float] | None] = {
    "i-1": _vector(0), "i-2": _vector(40), "i-3": _vector(90), "i-4": None,
}  # fmt: skip


def _text(node_id: str) -> SearchText:
    title, body = BODIES[node_id]
    values = {"region": [REGIONS[node_id]], "kind": ["initiative"]}
    terms = "elväg el väg" if node_id == "i-1" else ""
    row = node_id.encode() * 3
    return SearchText(node_id, title, body, terms, VECTORS[node_id], row, values, f"[{node_id}]")


def contents(name: str = "one", files: dict[str, bytes] | None = None) -> Contents:
    place = Provenance(Source("a.txt", 1, 1), "test")
    graph = MemoryGraph()
    facts: dict[str, str | int] = {TYPE: "Initiative", "title": "x", "year": 2023}
    graph.write(
        Statement(node_id, key, value, place) for node_id in BODIES for key, value in facts.items()
    )
    texts = Texts(len(BODIES), 2, [_text(node_id) for node_id in BODIES])
    return Contents(name, graph, texts, files or {})


@pytest.fixture
def filled(neo4j_graph: GraphServer) -> GraphServer:
    neo4j_graph.publish(contents())
    return neo4j_graph


def test_the_nearest_come_first(filled: GraphServer) -> None:
    assert filled.texts.nearest(_vector(50), {}, {}, 10) == ["i-2", "i-3", "i-1"]
    assert filled.texts.nearest(_vector(5), {}, {}, 1) == ["i-1"]


@pytest.mark.parametrize(
    ("wanted", "unwanted", "found"),
    [
        ({"region": ["Kalmar"]}, {}, ["i-3", "i-1"]),
        ({"region": ["Gotland", "Blekinge"]}, {}, ["i-2"]),
        ({"region": ["Kalmar"], "kind": ["page"]}, {}, []),
        ({}, {"region": ["Kalmar"]}, ["i-2"]),
        ({"kind": ["initiative"]}, {"region": []}, ["i-2", "i-3", "i-1"]),
    ],
)
def test_filters_are_exact(
    filled: GraphServer,
    wanted: dict[str, list[str]],
    unwanted: dict[str, list[str]],
    found: list[str],
) -> None:
    assert filled.texts.nearest(_vector(50), wanted, unwanted, 10) == found
    by_words = filled.texts.meeting({"lastbil": 1.0, "kontor": 1.0}, wanted, unwanted, 10)
    assert sorted(by_words) == sorted(found)


def test_words_find_by_their_stems_and_the_given_terms(filled: GraphServer) -> None:
    assert filled.texts.meeting({"lastbilarna": 1.0, "hamn": 2.0}, {}, {}, 10) == ["i-2", "i-1"]
    assert filled.texts.meeting({"väg": 1.0}, {}, {}, 10) == ["i-1"]
    assert filled.texts.meeting({"rymdhiss": 1.0}, {}, {}, 10) == []
    assert filled.texts.meeting({}, {}, {}, 10) == []


def test_the_heavier_term_decides(filled: GraphServer) -> None:
    light, heavy = {"kontor": 1.0, "tankstation": 9.0}, {"kontor": 9.0, "tankstation": 1.0}
    assert filled.texts.meeting(light, {}, {}, 1) == ["i-2"]
    assert filled.texts.meeting(heavy, {}, {}, 1) == ["i-3"]


def test_a_misspelt_term_is_found(filled: GraphServer) -> None:
    assert filled.texts.meeting({"elvög~": 1.0}, {}, {}, 10) == ["i-1"]


@pytest.mark.parametrize("term", ['"', "\\", "a:b", "*", "AND", "(", "~", "[x TO y]", 'x" OR "*'])
def test_hostile_terms_stay_text(filled: GraphServer, term: str) -> None:
    assert filled.texts.meeting({term: 1.0}, {}, {}, 10) == []
    assert filled.texts.meeting({f"{term}~": 1.0}, {}, {}, 10) == []


def test_only_the_weightiest_terms_are_asked() -> None:
    query = lucene_query({f"t{number}": float(number) for number in range(150)})
    assert query.startswith('"t149"^149.0000 "t148"')
    assert len(query.split()) == 100


def test_texts_come_as_they_were_given(filled: GraphServer) -> None:
    assert filled.texts.texts(["i-3", "i-1", "i-9"]) == [
        ("i-1", *BODIES["i-1"], b"i-1i-1i-1"),
        ("i-3", *BODIES["i-3"], b"i-3i-3i-3"),
    ]
    assert [text[0] for text in filled.texts.everything()] == ["i-1", "i-2", "i-3", "i-4"]
    assert list(filled.texts.records())[1] == ("i-2", *BODIES["i-2"], "[i-2]")
    assert filled.texts.number() == 4


def test_files_come_as_they_were_given(neo4j_graph: GraphServer) -> None:
    files = {"a/b.txt": bytes(range(256)) * 3_000, "empty": b""}
    neo4j_graph.publish(contents(files=files))
    assert neo4j_graph.texts.files() == ["a/b.txt", "empty"]
    assert {path: neo4j_graph.texts.file(path) for path in files} == files


def test_before_anything_is_written_there_is_nothing(neo4j_graph: GraphServer) -> None:
    assert neo4j_graph.generation == ""
    assert neo4j_graph.texts.files() == []
    assert neo4j_graph.texts.number() == 0


def test_a_new_generation_takes_the_texts_place(filled: GraphServer) -> None:
    one = contents("two")
    texts = Texts(1, 3, [SearchText("i-1", "Ny", "", "", (1.0, 0.0, 0.0), b"", {}, "")])
    filled.publish(Contents("two", one.graph, texts))
    assert filled.texts.nearest((1.0, 0.0, 0.0), {}, {}, 10) == ["i-1"]
    assert filled.texts.meeting({"lastbil": 1.0}, {}, {}, 10) == []


def test_texts_lead_to_the_graph(filled: GraphServer) -> None:
    assert filled.generation == "one"
    node = filled.node("i-1")
    assert node is not None
    assert list(filled.around("i-1")) == [(node, ())]

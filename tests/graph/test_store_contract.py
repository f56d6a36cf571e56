"""What every store must do; each store in STORES runs all of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pytest

from graph import (
    TYPE,
    GraphReader,
    GraphWriter,
    MemoryGraph,
    Provenance,
    Relation,
    SchemaError,
    Source,
    Statement,
    related,
    shortest_paths,
)


class Store(GraphReader, GraphWriter, Protocol):
    """A store that can be read and written."""


def _neo4j(request: pytest.FixtureRequest) -> Store:
    store: Store = request.getfixturevalue("neo4j_graph")
    return store


STORES: dict[str, Callable[[pytest.FixtureRequest], Store]] = {
    "memory": lambda request: MemoryGraph(),
    "neo4j": _neo4j,
}


@pytest.fixture(params=sorted(STORES))
def store(request: pytest.FixtureRequest) -> Store:
    return STORES[request.param](request)


def _at(line: int, last: int | None = None, document: str = "a.txt") -> Provenance:
    return Provenance(Source(document, line, last or line), "test")


def _node(node_id: str, kind: str, line: int, **facts: str | int) -> list[Statement]:
    declared = Statement(node_id, TYPE, kind, _at(line))
    return [declared, *(Statement(node_id, n, v, _at(line)) for n, v in facts.items())]


def _world() -> list[Statement]:
    return [
        *_node("region-08", "Region", 1, name="Kalmar", county_code="08"),
        *_node("region-09", "Region", 2, name="Gotland", county_code="09"),
        *_node("initiative-1", "Initiative", 1, title="Ett", year=2023),
        *_node("initiative-2", "Initiative", 2, title="Två", year=2023),
        *_node("organisation-a", "Organisation", 1, name="Almi"),
        *_node("organisation-b", "Organisation", 2, name="Energikontor Syd"),
        Statement("region-08", "REPORTED", "initiative-1", _at(1)),
        Statement("region-09", "REPORTED", "initiative-2", _at(2)),
        Statement("organisation-a", "OWNS", "initiative-1", _at(1), (("text", "Almi äger"),)),
        Statement("organisation-a", "PARTNERS_IN", "initiative-2", _at(2)),
        Statement("organisation-b", "PARTNERS_IN", "initiative-2", _at(2)),
    ]


def test_a_node_carries_its_facts_and_places(store: Store) -> None:
    store.write(_world())
    node = store.node("initiative-1")
    assert node is not None
    assert (node.type, node.text("title"), node.number("year")) == ("Initiative", "Ett", 2023)
    assert node.source == Source("a.txt", 1, 1)


def test_what_is_not_there_is_none(store: Store) -> None:
    assert store.node("initiative-1") is None
    assert store.relations("initiative-1") == ()
    assert store.at("a.txt", 1) == ()


def test_nodes_come_in_order(store: Store) -> None:
    store.write(reversed(_world()))
    assert [node.id for node in store.nodes("Region")] == ["region-08", "region-09"]
    assert store.counts() == {"Initiative": 2, "Organisation": 2, "Region": 2}


def test_relations_by_kind_and_direction(store: Store) -> None:
    store.write(_world())
    kinds = [relation.type for relation in store.relations("initiative-1")]
    assert kinds == ["OWNS", "REPORTED"]
    assert store.relations("initiative-1", direction="out") == ()
    assert [r.source for r in store.relations("initiative-1", "OWNS")] == ["organisation-a"]


def test_a_relation_carries_its_qualifiers(store: Store) -> None:
    store.write(_world())
    (owns,) = store.relations("organisation-a", "OWNS", "out")
    assert owns.qualifier("text") == "Almi äger"
    assert owns.qualifier("colour") == ""


def test_writing_twice_is_writing_once(store: Store) -> None:
    store.write(_world())
    once = [store.node(i) for i in ("initiative-1", "organisation-a")], store.counts()
    store.write(_world())
    assert ([store.node(i) for i in ("initiative-1", "organisation-a")], store.counts()) == once


def test_several_documents_may_state_one_node(store: Store) -> None:
    store.write(_world())
    store.write([Statement("region-08", TYPE, "Region", _at(7, document="b.txt"))])
    node = store.node("region-08")
    assert node is not None
    assert [str(source) for source in node.sources] == ["a.txt:1", "b.txt:7"]


def test_a_refused_write_changes_nothing(store: Store) -> None:
    store.write(_world())
    with pytest.raises(SchemaError):
        store.write([Statement("initiative-1", "shoe_size", 43, _at(1))])
    node = store.node("initiative-1")
    assert node is not None
    assert node.values("shoe_size") == ()


def test_the_nodes_at_a_line_narrowest_first(store: Store) -> None:
    whole = Provenance(Source("a.txt", 1, 99), "test")
    facts = {"title": "Bilaga", "document_kind": "table_appendix"}
    document = [
        Statement("document-a", TYPE, "Document", whole),
        *(Statement("document-a", name, value, whole) for name, value in facts.items()),
    ]
    store.write([*_world(), *document])
    assert [node.id for node in store.at("a.txt", 50)] == ["document-a"]
    assert [node.id for node in store.at("a.txt", 2)][-1] == "document-a"
    assert "initiative-2" in [node.id for node in store.at("a.txt", 2)]


def test_related(store: Store) -> None:
    store.write(_world())
    found = related(store, "initiative-2", "PARTNERS_IN", "in")
    assert [node.text("name") for node in found] == ["Almi", "Energikontor Syd"]


def _along(*kinds: str) -> Callable[[str, Relation], bool]:
    return lambda here, relation: relation.type in kinds


def test_a_shortest_path(store: Store) -> None:
    store.write(_world())
    along = _along("OWNS", "PARTNERS_IN", "REPORTED")
    (steps,) = shortest_paths(store, ("region-08", "organisation-b"), along)
    assert [(step.source, step.type, step.target) for step in steps] == [
        ("region-08", "REPORTED", "initiative-1"),
        ("organisation-a", "OWNS", "initiative-1"),
        ("organisation-a", "PARTNERS_IN", "initiative-2"),
        ("organisation-b", "PARTNERS_IN", "initiative-2"),
    ]


def test_all_shortest_paths_differ_in_some_node(store: Store) -> None:
    """Two relations between the same nodes are one way; two nodes between are two."""
    again = [
        Statement("organisation-b", "OWNS", "initiative-2", _at(9)),
        Statement("organisation-b", "FUNDS", "initiative-1", _at(9)),
        Statement("organisation-a", "OWNS", "initiative-2", _at(9)),
    ]
    store.write([*_world(), *again])
    along = _along("OWNS", "FUNDS", "PARTNERS_IN")
    ends = ("organisation-a", "organisation-b")
    found = shortest_paths(store, ends, along, most=3)
    assert [[step.target for step in steps] for steps in found] == [
        ["initiative-1", "initiative-1"],
        ["initiative-2", "initiative-2"],
    ]
    assert shortest_paths(store, ends, along) == found[:1]


def test_no_path_and_no_way_at_all(store: Store) -> None:
    store.write(_world())
    assert shortest_paths(store, ("region-08", "organisation-b"), _along("OWNS")) == ()
    assert shortest_paths(store, ("region-08", "region-08"), _along()) == ((),)

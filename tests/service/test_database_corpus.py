"""The real documents and judged questions: the database's first answers are the embedded ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from embeddings import drawing, staged_index
from graph import GraphServer, open_store
from queries import Engine, HitList, Page
from service.database import DatabaseSource, push
from service.gold_files import Topic, judged_document, read_qrels, read_topics
from service.library import FolderSource

if TYPE_CHECKING:
    from tests.neo4j_server import Server

SHARE = 0.95
"""Of the judged questions that must have the same first ten hits in the same order."""


@pytest.fixture(scope="module")
def index(corpus_index: Path) -> FolderSource:
    return FolderSource(corpus_index)


@pytest.fixture(scope="module")
def pushed(neo4j_server: Server, index: FolderSource) -> Iterator[GraphServer]:
    neo4j_server.clear()
    with open_store(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as graph:
        push(index, graph, lambda stage, done, total: None)
        yield graph


@pytest.fixture(scope="module")
def near(index: FolderSource) -> Engine:
    return index.open(index.current()).engine


def _ask(engine: Engine, topic: Topic, document: str) -> HitList:
    if topic.type == "projekt":
        return engine.similar(f"{document}:{topic.line}", None, Page(10))
    return engine.search(topic.text, None, Page(10))


@pytest.mark.parametrize(
    ("candidates", "draws"),
    [(300, 1_000), (60, 200)],
    ids=["as shipped", "a fifth of the texts"],
)
def test_the_first_ten_are_the_same(
    candidates: int,
    draws: int,
    index: FolderSource,
    pushed: GraphServer,
    gold: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(staged_index, "CANDIDATES", candidates)
    monkeypatch.setattr(drawing, "MOST_DRAWN", draws)
    near = index.open(index.current()).engine
    source = DatabaseSource(pushed, tmp_path)
    far = source.open(source.current()).engine
    grades = read_qrels(gold / "qrels.dev.tsv")
    document = judged_document(near, (int(line) for of in grades.values() for line in of))
    topics = read_topics(gold / "topics.dev.jsonl")
    same = [_ids(far, topic, document) == _ids(near, topic, document) for topic in topics]
    assert sum(same) / len(same) >= SHARE


def _ids(engine: Engine, topic: Topic, document: str) -> list[str]:
    return [hit.id for hit in _ask(engine, topic, document).hits]


def test_networks_and_paths_are_the_same(near: Engine, pushed: GraphServer, tmp_path: Path) -> None:
    source = DatabaseSource(pushed, tmp_path)
    far = source.open(source.current()).engine
    names = [count.name for count in near.organisations()[:8]]
    for name in names:
        assert far.network(name) == near.network(name)
        assert [far.path(name, other) for other in names] == [
            near.path(name, other) for other in names
        ]
    items = list(near.initiatives())[::40]
    assert [far.show(item.id) for item in items] == [near.show(item.id) for item in items]

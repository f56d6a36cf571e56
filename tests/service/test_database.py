"""An index in a real Neo4j: pushed, asked, followed, pulled back."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from graph import Contents, GraphServer, MemoryGraph, StoreBusy, StoreError, open_store
from queries import Engine, HitList, Page
from service import database
from service.build import build
from service.cli import cli
from service.database import DatabaseSource, index_source, pull, push
from service.errors import IndexDamaged, NoIndex, SettingsError
from service.generations import checksums, current
from service.library import FolderSource, LiveIndex
from service.settings import Database, Settings

if TYPE_CHECKING:
    from tests.neo4j_server import Server

QUESTIONS = ["stöd till export", "kompetensförsörjning", "vätgas", "rymdhissar", "drönnare", ""]


def _silent(stage: str, done: int, total: int) -> None:
    pass


@pytest.fixture(scope="module")
def pushed(neo4j_server: Server, example_index: Path) -> Iterator[GraphServer]:
    """A database with the index of the examples; tests must not change it."""
    neo4j_server.clear()
    with open_store(neo4j_server.uri, neo4j_server.user, neo4j_server.password) as graph:
        assert push(FolderSource(example_index), graph, _silent).changed
        yield graph


@pytest.fixture(scope="module")
def far(pushed: GraphServer, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    source = DatabaseSource(pushed, tmp_path_factory.mktemp("fetched"))
    return source.open(source.current()).engine


@pytest.fixture(scope="module")
def near(example_index: Path) -> Engine:
    source = FolderSource(example_index)
    return source.open(source.current()).engine


@pytest.fixture(scope="module")
def small(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> FolderSource:
    """The index of a web page and two project pages, quick to push."""
    pages = sorted(path for path in examples.glob("*sida-*.txt"))
    index = tmp_path_factory.mktemp("small") / "index"
    build(pages, index)
    return FolderSource(index)


def shown(hits: HitList) -> dict[str, Any]:
    """What a person sees of an answer; scores as rounded as the screen has them."""
    found = dataclasses.asdict(hits)
    for hit in found["hits"]:
        hit["score"] = round(hit["score"], 2)
        hit["why"]["legs"] = {leg: round(value, 2) for leg, value in hit["why"]["legs"].items()}
    return found


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_search_gives_the_same_answer(near: Engine, far: Engine, question: str) -> None:
    assert shown(far.search(question)) == shown(near.search(question))


@pytest.mark.parametrize("given", ["region:Kalmar", "area:klimat", "kind:answer"])
def test_a_search_under_filters_gives_the_same_answer(
    near: Engine, far: Engine, given: str
) -> None:
    name, _, value = given.partition(":")
    expected = near.search("stöd till företag", {name: [value]})
    assert shown(far.search("stöd till företag", {name: [value]})) == shown(expected)


def test_what_is_similar_is_the_same(near: Engine, far: Engine) -> None:
    for item in list(near.initiatives())[:12]:
        assert shown(far.similar(item.id, None, Page(10))) == shown(
            near.similar(item.id, None, Page(10))
        )


def test_every_overview_is_the_same(near: Engine, far: Engine) -> None:
    assert far.regions() == near.regions()
    assert far.organisations() == near.organisations()
    assert far.goals() == near.goals()
    assert far.documents() == near.documents()


def test_networks_paths_and_facts_are_the_same(near: Engine, far: Engine) -> None:
    names = [count.name for count in near.organisations()[:6]]
    for name in names:
        assert far.organisation(name) == near.organisation(name)
        assert far.network(name) == near.network(name)
        for other in names:
            assert far.path(name, other) == near.path(name, other)
    for item in list(near.initiatives())[:12]:
        assert far.show(item.id) == near.show(item.id)
        assert far.facts(item.id) == near.facts(item.id)
        place = f"{item.source.document}:{item.source.lines[0]}"
        assert far.show(place) == near.show(place)


def test_a_second_push_changes_nothing(pushed: GraphServer, example_index: Path) -> None:
    assert not push(FolderSource(example_index), pushed, _silent).changed


def test_what_is_pulled_is_what_was_pushed(
    pushed: GraphServer, example_index: Path, tmp_path: Path
) -> None:
    assert pull(pushed, FolderSource(tmp_path), _silent).changed
    there, here = current(example_index), current(tmp_path)
    assert here.name == there.name
    assert checksums(here) == checksums(there)
    assert not pull(pushed, FolderSource(tmp_path), _silent).changed


class _Killed(Exception):
    """Stands for the end of a process."""


@pytest.mark.parametrize("at", ["Skriver relationer", "Skriver texter", "Skriver filer"])
def test_a_push_that_is_killed_leaves_the_old_and_goes_on(
    empty_neo4j: Server, neo4j_graph: GraphServer, small: FolderSource, tmp_path: Path, at: str
) -> None:
    def killing(stage: str, done: int, total: int) -> None:
        if stage == at:
            raise _Killed

    neo4j_graph.write([])
    before = neo4j_graph.generation
    with pytest.raises(_Killed):
        push(small, neo4j_graph, killing)
    assert neo4j_graph.generation == before
    assert empty_neo4j.run("MATCH (u:Utblick) RETURN u.batch > 1") == [True]
    assert push(small, neo4j_graph, _silent).changed
    pull(neo4j_graph, FolderSource(tmp_path), _silent)
    assert current(tmp_path).name == current(small.index).name


def test_what_was_changed_in_the_database_is_not_pulled(
    empty_neo4j: Server, neo4j_graph: GraphServer, small: FolderSource, tmp_path: Path
) -> None:
    push(small, neo4j_graph, _silent)
    empty_neo4j.run("MATCH (p:Project) WITH p LIMIT 1 DETACH DELETE p")
    with pytest.raises(IndexDamaged, match=r"graph\.jsonl"):
        pull(neo4j_graph, FolderSource(tmp_path), _silent)
    with pytest.raises(NoIndex):
        current(tmp_path)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("SET f.bytes = $broken", "merges.jsonl i databasen är trasig"),
        ("SET f.path = '../ute'", "otillåtet namn: ../ute"),
        ("SET f.path = '/ute'", "otillåtet namn: /ute"),
    ],
)
def test_a_file_that_was_changed_in_the_database_is_refused(
    empty_neo4j: Server, neo4j_graph: GraphServer, tmp_path: Path, change: str, words: str
) -> None:
    graph = MemoryGraph()
    graph.write([])
    files = {"merges.jsonl": zlib.compress(b""), "manifest.json": zlib.compress(b"{}")}
    neo4j_graph.publish(Contents("one", graph, files=files))
    of_merges = "MATCH (f:IndexFile {path: 'merges.jsonl'})"
    empty_neo4j.run(f"{of_merges} {change}", broken=b"x")
    with pytest.raises(IndexDamaged, match=words):
        DatabaseSource(neo4j_graph, tmp_path).current()


def test_a_running_service_follows(
    neo4j_graph: GraphServer, small: FolderSource, examples: Path, tmp_path: Path
) -> None:
    push(small, neo4j_graph, _silent)
    live = LiveIndex(DatabaseSource(neo4j_graph, tmp_path / "fetched"))
    first = live.get()
    assert live.get() is first
    other = FolderSource(tmp_path / "index")
    build(sorted(examples.glob("webbsida-*.txt")), other.index)
    push(other, neo4j_graph, _silent)
    with pytest.raises(StoreBusy, match="försök igen"):
        first.engine.search("etablering")
    second = live.get()
    assert second.generation.name == current(other.index).name
    assert second.engine.search("etablering").total
    assert [path.name for path in (tmp_path / "fetched").iterdir()] == [second.generation.name]


def test_a_database_without_an_index_says_what_to_do(
    neo4j_graph: GraphServer, tmp_path: Path
) -> None:
    with pytest.raises(NoIndex, match="utblick push"):
        DatabaseSource(neo4j_graph, tmp_path).current()
    with pytest.raises(NoIndex, match="utblick push"):
        pull(neo4j_graph, FolderSource(tmp_path), _silent)


def test_without_a_database_the_folder_is_asked(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "", "127.0.0.1", 0)
    assert index_source(settings) == FolderSource(tmp_path)
    with pytest.raises(SettingsError, match="UTBLICK_GRAPH"):
        database.open_database(settings)


def test_a_server_that_is_gone_is_said_so(tmp_path: Path) -> None:
    gone = Database("bolt://127.0.0.1:1", "neo4j", "x")
    with pytest.raises(StoreError, match="Ingen Neo4j svarar"):
        index_source(Settings(tmp_path, "", "127.0.0.1", 0, database=gone))


def test_the_commands(empty_neo4j: Server, small: FolderSource, tmp_path: Path) -> None:
    scheme, _, server = empty_neo4j.uri.partition("://")
    environ = {
        "UTBLICK_GRAPH": f"{scheme}://{empty_neo4j.user}@{server}",
        "UTBLICK_GRAPH_PASSWORD": empty_neo4j.password,
        "UTBLICK_INDEX": str(tmp_path / "pulled"),
    }

    def run(*arguments: str) -> str:
        found = CliRunner().invoke(cli, arguments, env=environ, catch_exceptions=False)
        assert found.exit_code == 0
        return found.stdout

    assert run("push", "--index", str(small.index)) == "Indexet är skrivet till databasen.\n"
    assert run("push", "--index", str(small.index)) == "Databasen hade redan indexet.\n"
    assert '"document"' in run("account", "--json")
    assert '"hits"' in run("search", "export", "--json")
    assert '"changed": true' in run("pull", "--json")
    assert current(tmp_path / "pulled").name == current(small.index).name
    script = tmp_path / "graph.cypher"
    run("export", "cypher", "--out", str(script))
    assert script.read_text("utf-8").startswith("// Utblick")
    run("export", "neo4j-admin", "--out", str(tmp_path / "csv"))
    assert (tmp_path / "csv" / "README.txt").is_file()

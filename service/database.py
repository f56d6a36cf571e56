"""The index in Neo4j: pushed from disk, pulled back, and asked where it is."""

from __future__ import annotations

import json
import shutil
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from embeddings import FRAME, TEXT_FILES, HybridIndex, StagedIndex, drawn
from graph import (
    CachedGraph,
    Contents,
    GraphServer,
    MemoryGraph,
    SearchText,
    Texts,
    open_store,
)
from queries import MISSING, Engine, Record
from service.errors import IndexDamaged, NoIndex, SettingsError
from service.generation_files import (
    GRAPH,
    RECORDS,
    SEARCH,
    load_graph,
    load_identity,
    load_records,
    pack_record,
    save_graph,
    save_records,
    unpack_record,
)
from service.generations import MANIFEST, checksums, current, exclusive, publish, read_manifest
from service.library import FolderSource, IndexSource, OpenIndex, check_fit
from service.models import chosen_embedder
from service.pausing import without_collecting
from service.progress import Progress
from service.settings import Settings

NOT_SENT = {GRAPH, RECORDS, *(f"{SEARCH}/{name}" for name in TEXT_FILES)}
"""Files of a generation that the database holds as nodes and relationships."""

STAGES = {
    "nodes": "Skriver noder",
    "places": "Skriver källor",
    "relations": "Skriver relationer",
    "texts": "Skriver texter",
    "files": "Skriver filer",
}


@dataclass(frozen=True, slots=True)
class Moved:
    """What a push or pull did: the generation, and whether anything changed."""

    generation: str
    changed: bool


@dataclass(frozen=True, slots=True)
class DatabaseSource:
    """The index in a database; the files that are not graph or texts are fetched to a folder."""

    graph: GraphServer
    folder: Path
    model: str = ""

    def current(self) -> Path:
        """See IndexSource."""
        name = self.graph.generation
        generation = self.folder / name
        if not name or not generation.is_dir():
            _fetch_generation(self.graph, self.folder)
            return self.current()
        return generation

    def open(self, generation: Path) -> OpenIndex:
        """See IndexSource."""
        manifest = read_manifest(generation)
        check_fit(manifest, self.model, self.folder)
        graph = self.graph.pinned(generation.name)
        with without_collecting():
            records = [unpack_record(*row) for row in graph.texts.records()]
            index = StagedIndex.opened(
                generation / SEARCH,
                lambda: chosen_embedder(self.model),
                graph.texts,
                drawn([record.id for record in records]),
            )
        identity = load_identity(generation)
        engine = Engine(CachedGraph(graph), index, identity, records)
        return OpenIndex(generation, manifest, engine)

    def close(self) -> None:
        """See IndexSource."""
        self.graph.close()


def index_source(settings: Settings) -> IndexSource:
    """The database when the settings name one, else the folder of the index."""
    if settings.database is None:
        return FolderSource(settings.index, settings.model)
    return DatabaseSource(open_database(settings), settings.index / "database", settings.model)


def open_database(settings: Settings) -> GraphServer:
    """The database that the settings name; raises SettingsError when they name none."""
    if (database := settings.database) is None:
        raise SettingsError(
            "Ingen databas är vald: sätt UTBLICK_GRAPH till exempel till neo4j://localhost:7687 "
            "och UTBLICK_GRAPH_PASSWORD till lösenordet."
        )
    return open_store(database.uri, database.user, database.password)


def whole_graph(settings: Settings) -> MemoryGraph:
    """The graph of the index that the settings name, all of it in memory."""
    if settings.database is None:
        return load_graph(current(settings.index))
    with open_database(settings) as graph:
        return MemoryGraph.restored(graph.statements)


def push(source: FolderSource, graph: GraphServer, progress: Progress) -> Moved:
    """Put the serving generation of an index on disk in the place of what the database holds.

    A push that broke off is continued by the next one of the same generation.
    """
    generation = current(source.index)
    if graph.generation == generation.name:
        return Moved(generation.name, False)
    check_fit(read_manifest(generation), source.model, source.index)
    with without_collecting():
        contents = read_contents(generation, source.model)
        graph.publish(contents, lambda stage, done, of: progress(STAGES[stage], done, of))
    return Moved(generation.name, True)


def read_contents(generation: Path, model: str = "") -> Contents:
    """All that a database holds of a generation on disk that was made with a model."""
    graph = load_graph(generation)
    records = load_records(generation)
    hybrid = HybridIndex.load(generation / SEARCH, lambda: chosen_embedder(model))
    texts = Texts(len(records), hybrid.dim, _search_texts(hybrid, records))
    return Contents(generation.name, graph, texts, _files(generation, hybrid))


def _search_texts(hybrid: HybridIndex, records: Sequence[Record]) -> Iterator[SearchText]:
    for text, record in zip(hybrid.stored(), records, strict=True):
        yield SearchText(
            id=text.id,
            title=text.title,
            body=text.body,
            terms=" ".join(text.terms),
            vector=text.vector,
            row=text.row,
            values={name: values or (MISSING,) for name, values in record.values.items()},
            record=pack_record(record),
        )


def _files(generation: Path, hybrid: HybridIndex) -> dict[str, bytes]:
    """The files that the database keeps, compressed."""
    with tempfile.TemporaryDirectory() as scratch:
        hybrid.save_frame(Path(scratch))
        found = {f"{SEARCH}/{FRAME}": (Path(scratch) / FRAME).read_bytes()}
    for path in sorted(generation.rglob("*")):
        name = path.relative_to(generation).as_posix()
        if path.is_file() and name not in NOT_SENT:
            found[name] = path.read_bytes()
    return {name: zlib.compress(content) for name, content in found.items()}


def pull(graph: GraphServer, source: FolderSource, progress: Progress) -> Moved:
    """Write what the database holds as an index on disk, byte for byte what was pushed.

    Until all of it is there and checked, the index that stood there serves.
    """
    name = _serving(graph)
    pinned = graph.pinned(name)
    with exclusive(source.index), without_collecting():
        if _standing(source.index) == name:
            return Moved(name, False)
        manifest = json.loads(_file(pinned, MANIFEST))
        check_fit(manifest, source.model, source.index)
        publish(source.index, manifest, lambda folder: _fill(folder, pinned, source, progress))
    return Moved(name, True)


def _standing(index: Path) -> str:
    try:
        return current(index).name
    except (NoIndex, IndexDamaged):
        return ""


def _fill(folder: Path, graph: GraphServer, source: FolderSource, progress: Progress) -> None:
    """Write all files of the database's generation; raises IndexDamaged when one differs."""
    _fetch_files(graph, folder)
    progress("Hämtar grafen", 0, 1)
    save_graph(folder, graph.statements)
    save_records(folder, (unpack_record(*row) for row in graph.texts.records()))
    search = folder / SEARCH
    texts = _counted(graph, progress)
    HybridIndex.restored(search, lambda: chosen_embedder(source.model), texts).save(search)
    (search / FRAME).unlink()
    expected = read_manifest(folder)["files"]
    found = checksums(folder)
    wrong = sorted(n for n in {*expected, *found} if expected.get(n) != found.get(n))
    if wrong:
        raise IndexDamaged(
            f"Det som hämtades är inte det som skrevs ({', '.join(wrong)}): "
            "kör `utblick push` på nytt där indexet byggdes."
        )


def _counted(graph: GraphServer, progress: Progress) -> Iterator[tuple[str, str, str, bytes]]:
    number = graph.texts.number()
    for done, text in enumerate(graph.texts.everything(), 1):
        progress("Hämtar texter", done, number)
        yield text


def _serving(graph: GraphServer) -> str:
    """The generation of the database; raises NoIndex when nothing was pushed."""
    name = graph.generation
    if not name or MANIFEST not in graph.texts.files():
        raise NoIndex("Databasen har inget index. Skriv ett dit: utblick push")
    return name


def _fetch_generation(graph: GraphServer, folder: Path) -> None:
    """Fetch the files of the database's generation, and remove those of others."""
    name = _serving(graph)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".fetching-") as aside:
        fetched = Path(aside) / name
        _fetch_files(graph.pinned(name), fetched)
        _move(fetched, folder / name)
    _keep_only(folder / name)


def _fetch_files(graph: GraphServer, folder: Path) -> None:
    for name in graph.texts.files():
        path = folder / name
        if ".." in path.parts or not path.is_relative_to(folder):
            raise IndexDamaged(f"Databasen har en fil med ett otillåtet namn: {name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_file(graph, name))


def _file(graph: GraphServer, name: str) -> bytes:
    try:
        return zlib.decompress(graph.texts.file(name))
    except zlib.error as error:
        raise IndexDamaged(
            f"Filen {name} i databasen är trasig: kör `utblick push` på nytt."
        ) from error


def _move(fetched: Path, generation: Path) -> None:
    """Give fetched files their place, unless another process was first."""
    try:
        fetched.rename(generation)
    except OSError:
        if not generation.is_dir():
            raise


def _keep_only(generation: Path) -> None:
    """Remove what was fetched of other generations."""
    for other in sorted(generation.parent.iterdir()):
        if other != generation and not other.name.startswith("."):
            shutil.rmtree(other, ignore_errors=True)

"""Opening an index: a generation on disk becomes an Engine; a live one follows new builds."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from embeddings import EmbeddingError, HybridIndex
from graph import DeferredGraph, GraphError, load_schema
from queries import Engine
from service.errors import IndexOutdated, ServiceError
from service.generation_files import SEARCH, load_graph, load_identity, load_records
from service.generations import FORMAT, MANIFEST, Manifest, current, read_manifest
from service.models import chosen_embedder, model_name
from service.pausing import without_collecting


@dataclass(frozen=True, slots=True)
class OpenIndex:
    """A generation in memory: its folder, its manifest and the engine over it."""

    generation: Path
    manifest: Manifest
    engine: Engine

    @property
    def built(self) -> datetime:
        """When the generation was written, by the clock of the machine that holds it."""
        return datetime.fromtimestamp((self.generation / MANIFEST).stat().st_mtime).astimezone()


class IndexSource(Protocol):
    """Where an index comes from; raises NoIndex and its kin when there is none to use."""

    def current(self) -> Path:
        """The folder of the serving generation."""

    def open(self, generation: Path) -> OpenIndex:
        """A generation that is, or just was, the serving one."""

    def close(self) -> None:
        """Give back what is held open."""


@dataclass(frozen=True, slots=True)
class FolderSource:
    """An index on disk, to be opened with a model ("": the built-in one)."""

    index: Path
    model: str = ""

    def current(self) -> Path:
        """See IndexSource."""
        return current(self.index)

    def open(self, generation: Path) -> OpenIndex:
        """See IndexSource."""
        manifest = read_manifest(generation)
        check_fit(manifest, self.model, self.index)
        graph = DeferredGraph(lambda: load_graph(generation))
        with without_collecting():
            records = load_records(generation)
            hybrid = HybridIndex.load(generation / SEARCH, lambda: chosen_embedder(self.model))
        engine = Engine(graph, hybrid, load_identity(generation), records)
        return OpenIndex(generation, manifest, engine)

    def close(self) -> None:
        """See IndexSource."""


def open_index(index: Path, model: str = "") -> OpenIndex:
    """Open the serving generation of an index on disk.

    Raises NoIndex, IndexDamaged, or IndexOutdated when it was made by another format or model.
    """
    source = FolderSource(index, model)
    return source.open(source.current())


def check_fit(manifest: Manifest, model: str, index: Path) -> None:
    """Raise IndexOutdated unless this program and a model can use a generation."""
    mend = f"Bygg om det: utblick build MAPP --index {index}"
    if (manifest["format"], manifest["schema"]) != (FORMAT, load_schema().fingerprint):
        raise IndexOutdated(f"Indexet i {index} är byggt av en annan version av Utblick. {mend}")
    if manifest["model"] != model_name(model):
        raise IndexOutdated(
            f"Indexet i {index} är byggt med modellen {manifest['model']}, "
            f"men nu gäller {model_name(model)}. {mend}"
        )


class LiveIndex:
    """An open index that a running service asks; follows the switch to a new generation.

    A request keeps the engine that it got, so that a switch drops nothing.
    """

    def __init__(self, source: IndexSource) -> None:
        self._source = source
        self._lock = threading.Lock()
        self._open = self._opened(source.current())

    def get(self) -> OpenIndex:
        """The serving generation; opens the new one first when a build has switched.

        While one request opens it, others go on with the old one.
        """
        if self._lock.acquire(blocking=False):
            try:
                self._follow()
            finally:
                self._lock.release()
        return self._open

    def _follow(self) -> None:
        """Open the serving generation if it is another one; a broken one never replaces ours."""
        with contextlib.suppress(ServiceError, GraphError, EmbeddingError):
            generation = self._source.current()
            if generation != self._open.generation:
                self._open = self._opened(generation)

    def _opened(self, generation: Path) -> OpenIndex:
        """All of a generation, its graph too: no request shall wait for it or find it broken."""
        found = self._source.open(generation)
        found.engine.graph.counts()
        return found

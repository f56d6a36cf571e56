"""Opening an index: a generation on disk becomes an Engine; a live one follows new builds."""

from __future__ import annotations

import contextlib
import threading
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from embeddings import EmbeddingError, HybridIndex
from graph import GraphError, MemoryGraph, load_schema, load_statements
from queries import Engine
from service.build import FORMAT
from service.errors import IndexOutdated, ServiceError
from service.generations import MANIFEST, Manifest, current, read_manifest
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


def open_index(index: Path, model: str = "") -> OpenIndex:
    """Open the serving generation.

    Raises NoIndex, IndexDamaged, or IndexOutdated when it was made by another format or model.
    """
    generation = current(index)
    manifest = read_manifest(generation)
    _check_fit(manifest, model, index)
    with without_collecting():
        graph = MemoryGraph.restored(load_statements(generation / "graph.jsonl"))
        hybrid = HybridIndex.load(generation / "search", lambda: chosen_embedder(model))
    return OpenIndex(generation, manifest, Engine(graph, hybrid))


def _check_fit(manifest: Manifest, model: str, index: Path) -> None:
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

    def __init__(self, index: Path, model: str = "") -> None:
        self._index = index
        self._model = model
        self._lock = threading.Lock()
        self._open = open_index(index, model)

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
            if current(self._index) != self._open.generation:
                self._open = open_index(self._index, self._model)

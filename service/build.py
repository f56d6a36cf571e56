"""Building an index: read what changed, resolve, check, understand, publish."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from embeddings import HybridIndex, Text
from graph import GraphError, MemoryGraph, Merge, load_schema, resolve, save_ordered
from loaders import Document, LoaderError, Reading, documents_in, open_document, read_document
from queries import collect_records
from service.errors import IndexDamaged, NoIndex, NothingRead
from service.generations import Manifest, check, current, exclusive, publish, read_manifest
from service.models import chosen_embedder, model_name
from service.pausing import without_collecting
from service.readings import kept_reading, load_accounts, readers_fingerprint, save_reading

FORMAT = 1
"""Version of the files in a generation; raised when an older program could not read them."""

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be read, and why."""

    document: str
    problem: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the readings in it, what was refused, and whether anything changed."""

    generation: str
    changed: bool
    readings: tuple[Reading, ...]
    read_again: tuple[str, ...]
    refused: tuple[Refused, ...]


def build(
    paths: Sequence[Path],
    index: Path,
    model: str = "",
    progress: Progress | None = None,
    force: bool = False,
) -> BuildReport:
    """Build the index of the documents at `paths`.

    Documents that did not change are not read again, and when nothing changed nothing is
    written, unless `force` asks for all of it anew. Documents that cannot be read are left out
    and reported; raises NoDocuments or NothingRead when there is nothing to build from.
    """
    report = progress or _silent
    with exclusive(index), without_collecting():
        documents, refused = _open_all(documents_in(paths))
        previous = None if force else _previous(index)
        wanted = _manifest(documents, model)
        if previous is not None and _unchanged(previous, wanted):
            return BuildReport(previous.name, False, load_accounts(previous), (), refused)
        readings, again, failed = _read_all(documents, previous, report)
        refused = tuple(sorted((*refused, *failed), key=lambda r: r.document))
        if not readings:
            raise NothingRead(
                "Inget dokument kunde läsas: " + "; ".join(r.problem for r in refused)
            )
        manifest = wanted | {"documents": _documents(documents, readings)}
        generation = publish(
            index, manifest, lambda folder: _fill(folder, documents, readings, model, report)
        )
        return BuildReport(generation.name, True, readings, again, refused)


def _open_all(paths: Sequence[Path]) -> tuple[dict[str, Document], tuple[Refused, ...]]:
    documents: dict[str, Document] = {}
    refused = []
    for path in paths:
        try:
            documents[path.name] = open_document(path)
        except (LoaderError, OSError) as error:
            refused.append(Refused(path.name, str(error)))
    return documents, tuple(refused)


def _previous(index: Path) -> Path | None:
    """The serving generation, None when there is none that is whole."""
    try:
        generation = current(index)
        check(generation)
    except (NoIndex, IndexDamaged):
        return None
    return generation


def _read_all(
    documents: dict[str, Document], previous: Path | None, progress: Progress
) -> tuple[tuple[Reading, ...], tuple[str, ...], tuple[Refused, ...]]:
    """Readings by document name, the names read now, and the documents that were refused."""
    readings: list[Reading] = []
    again: list[str] = []
    refused: list[Refused] = []
    for number, (name, document) in enumerate(sorted(documents.items()), 1):
        progress("Läser dokument", number, len(documents))
        reading = kept_reading(document, previous)
        if reading is None:
            try:
                reading = read_document(document)
            except (LoaderError, GraphError) as error:
                refused.append(Refused(name, str(error)))
                continue
            again.append(name)
        readings.append(reading)
    return tuple(readings), tuple(again), tuple(refused)


def _manifest(documents: dict[str, Document], model: str) -> Manifest:
    """All that decides what an index holds."""
    return {
        "format": FORMAT,
        "schema": load_schema().fingerprint,
        "readers": readers_fingerprint(),
        "model": model_name(model),
        "given": {name: document.fingerprint for name, document in documents.items()},
    }


def _documents(documents: dict[str, Document], readings: Sequence[Reading]) -> Manifest:
    return {
        r.document: {"fingerprint": documents[r.document].fingerprint, "kind": r.kind}
        for r in readings
    }


def _unchanged(previous: Path, wanted: Manifest) -> bool:
    """Whether a generation was made of the same; one that refused a document is tried again."""
    before = read_manifest(previous)
    same = all(before.get(key) == value for key, value in wanted.items())
    return same and before["given"].keys() == before["documents"].keys()


def _fill(
    folder: Path,
    documents: dict[str, Document],
    readings: Sequence[Reading],
    model: str,
    progress: Progress,
) -> None:
    for reading in readings:
        document = documents[reading.document]
        save_reading(folder / "documents" / reading.document, reading, document)
    progress("Bygger grafen", 0, 1)
    resolution = resolve(s for reading in readings for s in reading.statements)
    load_schema().check(resolution.statements)
    graph = MemoryGraph.restored(resolution.statements)
    save_ordered(folder / "graph.jsonl", graph.statements)
    _save_merges(folder / "merges.jsonl", resolution.merges)
    texts = [Text(r.id, r.title, r.body) for r in collect_records(graph)]
    hybrid = HybridIndex.build(
        texts, chosen_embedder(model), lambda done, of: progress("Bygger sökindexet", done, of)
    )
    hybrid.save(folder / "search")


def _save_merges(path: Path, merges: Sequence[Merge]) -> None:
    rows = ([m.left, m.right, round(m.score, 4), list(m.reasons)] for m in merges)
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""

"""Building an index: read what changed, resolve, check, understand, publish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from embeddings import HybridIndex, Text
from graph import (
    Decision,
    DecisionsError,
    GraphError,
    MemoryGraph,
    Resolution,
    decisions_fingerprint,
    load_decisions,
    load_schema,
    resolve,
)
from loaders import Document, LoaderError, Reading, documents_in, open_document, read_document
from service.errors import IndexDamaged, NoIndex, NothingRead
from service.generation_files import save_identity, save_searchable
from service.generations import FORMAT, Manifest, check, current, exclusive, publish, read_manifest
from service.models import chosen_embedder, model_name
from service.pausing import without_collecting
from service.progress import Progress
from service.readings import kept_reading, load_accounts, readers_fingerprint, save_reading


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: the model, whether it adapts to the documents, the file of decisions on who
    is who, and whether all anew.

    Without a file of decisions the one beside the index counts, if there is one.
    """

    model: str = ""
    adapt: bool = False
    decisions: Path | None = None
    force: bool = False


DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Refused:
    """A document that could not be read, and why."""

    document: str
    problem: str


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did: the readings in it, what was refused, and whether anything changed.

    `warnings` name decisions on who is who that could not be followed.
    """

    generation: str
    changed: bool
    readings: tuple[Reading, ...]
    read_again: tuple[str, ...]
    refused: tuple[Refused, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Made:
    """What a generation is filled with."""

    documents: dict[str, Document]
    readings: tuple[Reading, ...]
    resolution: Resolution


def build(
    paths: Sequence[Path],
    index: Path,
    options: Options = DEFAULTS,
    progress: Progress | None = None,
) -> BuildReport:
    """Build the index of the documents at `paths`.

    Documents that did not change are not read again, and when nothing changed nothing is
    written, unless the options ask for all of it anew. Documents that cannot be read are left
    out and reported; raises NoDocuments or NothingRead when there is nothing to build from, and
    DecisionsError when the file of decisions cannot be understood.
    """
    report = progress or _silent
    with exclusive(index), without_collecting():
        documents, refused = _open_all(documents_in(paths))
        file = _decisions_file(options, index)
        decisions = load_decisions(file)
        previous = None if options.force else _previous(index)
        wanted = _manifest(documents, options, file)
        if previous is not None and _unchanged(previous, wanted):
            return BuildReport(previous.name, False, load_accounts(previous), (), refused)
        readings, again, failed = _read_all(documents, previous, report)
        refused = tuple(sorted((*refused, *failed), key=lambda r: r.document))
        if not readings:
            problems = "; ".join(r.problem for r in refused)
            raise NothingRead(f"Inget dokument kunde läsas: {problems}")
        made = _Made(documents, readings, _resolved(readings, decisions, report))
        manifest = wanted | {"documents": _documents(documents, readings)}
        name = publish(index, manifest, lambda folder: _fill(folder, made, options, report)).name
        return BuildReport(name, True, readings, again, refused, made.resolution.warnings)


def _decisions_file(options: Options, index: Path) -> Path:
    """The file that was asked for, which must be there, else the one beside the index."""
    if options.decisions is None:
        return index.parent / "decisions.toml"
    if not options.decisions.is_file():
        raise DecisionsError(f"{options.decisions}: beslutsfilen finns inte")
    return options.decisions


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


def _manifest(documents: dict[str, Document], options: Options, decisions: Path) -> Manifest:
    """All that decides what an index holds."""
    return {
        "format": FORMAT,
        "schema": load_schema().fingerprint,
        "readers": readers_fingerprint(),
        "model": model_name(options.model),
        "adapted": options.adapt,
        "decisions": decisions_fingerprint(decisions),
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


def _resolved(
    readings: Sequence[Reading], decisions: Sequence[Decision], progress: Progress
) -> Resolution:
    progress("Avgör vem som är vem", 0, 1)
    statements = (s for reading in readings for s in reading.statements)
    resolution = resolve(statements, decisions)
    load_schema().check(resolution.statements)
    return resolution


def _fill(folder: Path, made: _Made, options: Options, progress: Progress) -> None:
    for reading in made.readings:
        document = made.documents[reading.document]
        save_reading(folder / "documents" / reading.document, reading, document)
    progress("Bygger grafen", 0, 1)
    save_identity(folder, made.resolution)

    def indexed(texts: Sequence[Text]) -> HybridIndex:
        told = partial(progress, "Bygger sökindexet")
        return HybridIndex.build(texts, chosen_embedder(options.model), told, options.adapt)

    save_searchable(folder, MemoryGraph.restored(made.resolution.statements), indexed)


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""

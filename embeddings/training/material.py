"""Reads what a model is trained on: natural pairs, running text and the written material."""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO, TypeVar

from embeddings.errors import TrainingFailed

# Licences that ask for the same licence on what is derived; left out unless asked for.
SHARE_ALIKE = frozenset({"folkets", "wn-wikt", "squad_sv", "ntrex", "sweparaphrase"})


_Line = TypeVar("_Line")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that mean much the same or belong together; `kind` and `source` say how."""

    kind: str
    source: str
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Triple:
    """A written question, a report that answers it, a comparable report and a near miss."""

    question: str
    report: str
    comparable: str
    near_miss: str


@dataclass(frozen=True, slots=True)
class Cluster:
    """Comparable reports, questions that each of them answers, and near misses."""

    reports: tuple[str, ...]
    questions: tuple[str, ...]
    near_misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """Words and phrases that mean the same, and related ones."""

    same: tuple[str, ...]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The written material less what is held out to measure on."""

    triples: tuple[Triple, ...]
    clusters: tuple[Cluster, ...]
    concepts: tuple[Concept, ...]

    def texts(self) -> Iterator[str]:
        """Every text of it, in the order of the files."""
        for triple in self.triples:
            yield from (triple.question, triple.report, triple.comparable, triple.near_miss)
        for cluster in self.clusters:
            yield from (*cluster.reports, *cluster.questions, *cluster.near_misses)
        for concept in self.concepts:
            yield from (*concept.same, *concept.related)

    def part(self, share: float) -> Written:
        """A share of each kind, evenly spread over its lines."""
        return Written(
            _spread(self.triples, share),
            _spread(self.clusters, share),
            _spread(self.concepts, share),
        )


def read_written(triples: Sequence[Path], clusters: Path, concepts: Path) -> Written:
    """Reads the files; lines marked `held` are left out, for they are measured on."""
    return Written(
        tuple(
            Triple(line["question"], line["report"], line["comparable"], line["near_miss"])
            for path in triples
            for line in _train_lines(path)
        ),
        tuple(
            Cluster(tuple(line["reports"]), tuple(line["questions"]), tuple(line["near_miss"]))
            for line in _train_lines(clusters)
        ),
        tuple(
            Concept(tuple(line["same"]), tuple(line["related"])) for line in _train_lines(concepts)
        ),
    )


def _spread(lines: Sequence[_Line], share: float) -> tuple[_Line, ...]:
    return tuple(line for at, line in enumerate(lines) if int((at + 1) * share) > int(at * share))


def read_pairs(path: Path, without: frozenset[str] = SHARE_ALIKE) -> Iterator[Pair]:
    """Natural pairs of a .jsonl or .jsonl.xz file (`type`, `a`, `b`, `src`), in its order,
    without those of the sources in `without`."""
    for line in _json_lines(path):
        if line["src"] not in without:
            yield Pair(line["type"], line["src"], line["a"], line["b"])


def read_text(path: Path, every: int = 1) -> Iterator[str]:
    """One paragraph a line of a .txt or .txt.xz file; of `every` lines the first."""
    with _open(path) as file:
        for number, line in enumerate(file):
            if number % every == 0:
                yield line.strip()


def _train_lines(path: Path) -> Sequence[dict[str, Any]]:
    return [line for line in _json_lines(path) if line["split"] != "held"]


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    with _open(path) as file:
        for number, line in enumerate(file, 1):
            try:
                yield json.loads(line)
            except ValueError as error:
                raise TrainingFailed(f"{path}:{number}: not a line of JSON ({error})") from error


def _open(path: Path) -> TextIO:
    try:
        if path.suffix == ".xz":
            return lzma.open(path, "rt", encoding="utf-8")
        return path.open(encoding="utf-8")
    except OSError as error:
        raise TrainingFailed(f"{path}: cannot be read ({error.strerror})") from error

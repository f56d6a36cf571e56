"""What stands in a generation beside the search index: graph, records, who was joined with whom.

Records can be collected from the graph; they stand there so that a search need not open it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from embeddings import HybridIndex, Text
from graph import (
    MemoryGraph,
    Resolution,
    Source,
    Statement,
    load_merges,
    load_statements,
    save_merges,
    save_ordered,
)
from queries import Identity, Record, collect_records
from service.errors import IndexDamaged
from service.pausing import without_collecting

GRAPH = "graph.jsonl"
RECORDS = "records.jsonl"
SEARCH = "search"
"""Folder of the search index."""

_MERGES = "merges.jsonl"
_DOUBTFUL = "doubtful.jsonl"


def save_graph(folder: Path, statements: Sequence[Statement]) -> None:
    """Write the statements of a graph, which are in order, into a folder."""
    save_ordered(folder / GRAPH, statements)


def load_graph(folder: Path) -> MemoryGraph:
    """Read what `save_graph` wrote; raises StatementsDamaged."""
    with without_collecting():
        return MemoryGraph.restored(load_statements(folder / GRAPH))


def save_identity(folder: Path, resolution: Resolution) -> None:
    """Write into a folder what was joined, and what was in doubt."""
    save_merges(folder / _MERGES, resolution.merges)
    save_merges(folder / _DOUBTFUL, resolution.doubtful)


def load_identity(folder: Path) -> Identity:
    """Read what `save_identity` wrote."""
    return Identity(load_merges(folder / _MERGES), load_merges(folder / _DOUBTFUL))


def save_searchable(
    folder: Path, graph: MemoryGraph, indexed: Callable[[Sequence[Text]], HybridIndex]
) -> None:
    """Write a graph into a folder with its records and the index that is made of their texts."""
    save_graph(folder, graph.statements)
    records = collect_records(graph)
    save_records(folder, records)
    indexed([Text(r.id, r.title, r.body) for r in records]).save(folder / SEARCH)


def save_records(folder: Path, records: Iterable[Record]) -> None:
    """Write records into a folder in the order given: one JSON array per line."""
    rows = ([r.id, r.title, r.body, pack_record(r)] for r in records)
    lines = (f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)
    (folder / RECORDS).write_text("".join(lines), encoding="utf-8")


def load_records(folder: Path) -> list[Record]:
    """Read what `save_records` wrote; raises IndexDamaged."""
    path = folder / RECORDS
    try:
        lines = path.read_text(encoding="utf-8").split("\n")[:-1]
        return [unpack_record(*row) for row in json.loads(f"[{','.join(lines)}]")]
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise IndexDamaged(
            f"{path} saknas eller är trasig. Bygg om indexet med `utblick build`."
        ) from error


def pack_record(record: Record) -> str:
    """All of a record but its id and text, as JSON."""
    source = record.source
    packed = [record.kind, source.document, source.first, source.last, dict(record.values)]
    return json.dumps(packed, ensure_ascii=False)


def unpack_record(record_id: str, title: str, body: str, packed: str) -> Record:
    """The record that `pack_record` packed; raises ValueError or TypeError for anything else."""
    kind, document, first, last, values = json.loads(packed)
    source = Source(document, first, last)
    return Record(record_id, kind, title, body, source, {n: tuple(v) for n, v in values.items()})

"""What a generation in Neo4j is filled with; knows no driver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.memory_store import MemoryGraph

Values = Mapping[str, Sequence[str]]
"""Names of what texts can be filtered by, and values."""

Progress = Callable[[str, int, int], None]
"""Told what is written ("nodes", "places", "relations", "texts", "files"), how many rows are
done, and of how many."""


@dataclass(frozen=True, slots=True)
class SearchText:
    """A text to search, and all that is compared of it.

    `id` is that of a node of the graph. `terms` are words to find it by, beside its own; `values`
    are what it can be filtered by; `row` and `record` are for those who made them.
    """

    id: str
    title: str
    body: str
    terms: str
    vector: Sequence[float] | None
    row: bytes
    values: Values
    record: str


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts to search: how many, the length of their vectors, and themselves, read once."""

    number: int = 0
    dim: int = 0
    texts: Iterable[SearchText] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a generation holds, under its name: a graph, texts, and files by their paths."""

    name: str
    graph: MemoryGraph
    texts: Texts = Texts()
    files: Mapping[str, bytes] = field(default_factory=dict)

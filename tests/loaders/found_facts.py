"""What tests of prose loaders ask of a reading: nodes by kind, values, relations, accounts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph import MemoryGraph, Node, related
from loaders import Outcome, Reading, document_from_bytes, read_document, read_path


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the graph that it makes."""

    reading: Reading
    graph: MemoryGraph

    def only(self, kind: str) -> Node:
        """The one node of a kind."""
        (node,) = self.graph.nodes(kind)
        return node

    def named(self, kind: str, name: str) -> Node:
        """The node of a kind with a name or text."""
        (node,) = (n for n in self.graph.nodes(kind) if name in n.texts("name") + n.texts("text"))
        return node

    def captions(self, kind: str) -> list[str]:
        """Names or texts of the nodes of a kind, in the order of the document."""
        nodes = sorted(self.graph.nodes(kind), key=lambda n: (n.source, n.statements[0].position))
        return [(n.texts("name") or n.texts("text"))[0] for n in nodes]

    def lessons(self, kind: str) -> list[str]:
        """The texts of the lessons of a kind, in the order of the document."""
        found = (n for n in self.graph.nodes("Lesson") if n.text("lesson_kind") == kind)
        return [n.text("text") for n in sorted(found, key=lambda n: n.source)]

    def names(self, node: Node, relation: str) -> list[str]:
        """The names of the nodes at the other end of a relation, sorted."""
        ends = (*related(self.graph, node.id, relation, "out"), *self._incoming(node, relation))
        return sorted((n.texts("name") or n.texts("text") or n.texts("title"))[0] for n in ends)

    def learned(self) -> dict[str, str]:
        """Name of each region learned from -> the sentence that says so."""
        return {
            relation_end.text("name"): relation.qualifier("text")
            for region in self.graph.nodes("Region")
            for relation in self.graph.relations(region.id, "LEARNED_FROM", "out")
            if (relation_end := self.graph.node(relation.target))
        }

    def entries(self, outcome: Outcome) -> list[tuple[int, int, str]]:
        """First line, last line and note of the entries of an outcome."""
        account = self.reading.account
        return [(e.source.first, e.source.last, e.note) for e in account if e.outcome is outcome]

    def accounted(self) -> set[int]:
        """Every line that an entry covers."""
        return {
            line
            for entry in self.reading.account
            for line in range(entry.source.first, entry.source.last + 1)
        }

    def all_text(self) -> str:
        """Every literal that was stated."""
        return "\n".join(str(s.object) for s in self.reading.statements)

    def _incoming(self, node: Node, relation: str) -> tuple[Node, ...]:
        return related(self.graph, node.id, relation, "in")


def found_in(text: str | bytes, name: str = "dokument.txt") -> Found:
    """What a text, or a file's bytes, gives."""
    raw = text.encode() if isinstance(text, str) else text
    return _found(read_document(document_from_bytes(name, raw)))


def found_at(path: Path) -> Found:
    """What a file gives."""
    return _found(read_path(path))


def text_lines(text: str) -> set[int]:
    """The numbers of the lines that have text."""
    return {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}


def _found(reading: Reading) -> Found:
    graph = MemoryGraph()
    graph.write(reading.statements)
    return Found(reading, graph)

"""Builds table appendices with chosen traps, and reads back what a loader stated of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph import Statement, load_schema
from loaders.description import load_description
from loaders.document import Document, document_from_bytes
from loaders.reading import Outcome, Reading
from loaders.table_appendix import read

NAME = "bilaga.txt"
AREA = "Kultur och fritid"
LABELS = (
    "Region",
    "Namn på insats och kort beskrivning",
    "Resultat i form av uppnådda prestationer under året",
    "Om möjligt resultat i form av uppnådda effekter under året",
    "Mål",
)
FIELDS = ("description", "outputs", "outcomes", "goal_text")


@dataclass(slots=True)
class Appendix:
    """Lines of a document being written; every method that writes a row returns its line."""

    lines: list[str] = field(
        default_factory=lambda: ["# Tabellbilaga", "", "Regionalt utvecklingsarbete 2021", ""]
    )

    def add(self, line: str = "") -> int:
        """Write a line; returns its number."""
        self.lines.append(line)
        return len(self.lines)

    def area(self, heading: str, labels: Sequence[str] = LABELS) -> int:
        """Write a heading and a header row."""
        line = self.add(heading)
        self.add()
        self.add("\t".join(labels))
        return line

    def row(self, *cells: str) -> int:
        """Write a row."""
        return self.add("\t".join(cells))

    def page_break(self, *, rule: bool = True, header: bool = False) -> None:
        """Write what stands where a page ends."""
        if rule:
            self.add("----------\t--\t---\t--\t---")
        for _ in range(3):
            self.add()
        if header:
            self.add("\t".join(LABELS))

    def text(self, newline: str = "\n") -> str:
        """The document."""
        return newline.join(self.lines)

    def document(self, newline: str = "\n") -> Document:
        """The document as a loader gets it."""
        return document_from_bytes(NAME, self.text(newline).encode())

    def reading(self, newline: str = "\n") -> Reading:
        """What the loader makes of it, checked against the schema."""
        return read_table(self.document(newline))


def read_table(document: Document) -> Reading:
    """Read a document as a table appendix and check the statements against the schema."""
    reading = read(document, load_description("table_appendix"))
    load_schema().check(reading.statements)
    return reading


@dataclass(frozen=True, slots=True)
class Found:
    """An initiative as the statements have it."""

    region: str
    areas: tuple[str, ...]
    cells: tuple[str, str, str, str]
    first: int
    last: int


def one_area() -> Appendix:
    """An appendix with the heading and header of one table, AREA."""
    appendix = Appendix()
    appendix.area(f"### 4 {AREA}")
    return appendix


def found(region: str, line: int, *cells: str, last: int = 0, area: str = AREA) -> Found:
    """An initiative that is expected: county code, lines, cells and area."""
    d, o, e, g = cells
    return Found(region, (area,), (d, o, e, g), line, last or line)


def nodes_of(reading: Reading, kind: str) -> list[str]:
    """The ids of a kind of node, in the order in which they are declared."""
    declared = (s.subject for s in reading.statements if (s.predicate, s.object) == ("type", kind))
    return list(dict.fromkeys(declared))


def facts_of(reading: Reading, node: str) -> dict[str, list[object]]:
    """Everything stated with a node as subject: predicate to values, in order."""
    facts: dict[str, list[object]] = {}
    for statement in reading.statements:
        if statement.subject == node and statement.object not in facts.get(statement.predicate, []):
            facts.setdefault(statement.predicate, []).append(statement.object)
    return facts


def sources_to(reading: Reading, target: str, predicate: str) -> list[str]:
    """The nodes with a relation to a node, in order."""
    matching = (
        s.subject for s in reading.statements if (s.predicate, s.object) == (predicate, target)
    )
    return list(dict.fromkeys(matching))


def initiatives(reading: Reading) -> list[Found]:
    """Every initiative, in the order of the document."""
    by_node: dict[str, list[Statement]] = {}
    for statement in reading.statements:
        by_node.setdefault(statement.subject, []).append(statement)
    names = {n: str(s.object) for n, ss in by_node.items() for s in ss if s.predicate == "name"}
    reported = {str(s.object): s.subject for s in reading.statements if s.predicate == "REPORTED"}
    stated = [
        _stated(by_node[node], reported[node], names) for node in nodes_of(reading, "Initiative")
    ]
    return sorted(stated, key=lambda item: item.first)


def _stated(statements: Sequence[Statement], region: str, names: Mapping[str, str]) -> Found:
    place = next(s.provenance.source for s in statements if s.predicate == "type")
    areas = tuple(names[str(s.object)] for s in statements if s.predicate == "IN_AREA")
    facts = {s.predicate: str(s.object) for s in statements}
    d, o, e, g = (facts.get(name, "") for name in FIELDS)
    return Found(region.removeprefix("region-"), areas, (d, o, e, g), place.first, place.last)


def entries(reading: Reading, outcome: Outcome) -> list[tuple[int, int, str]]:
    """First and last line and node of every entry with an outcome."""
    return [
        (e.source.first, e.source.last, e.node) for e in reading.account if e.outcome is outcome
    ]


def notes(reading: Reading, outcome: Outcome) -> list[tuple[int, str]]:
    """First line and note of every entry with an outcome."""
    return [(e.source.first, e.note) for e in reading.account if e.outcome is outcome]


def reported_nothing(reading: Reading) -> list[tuple[str, str]]:
    """County code and area of every "reported nothing"."""
    names = {s.subject: str(s.object) for s in reading.statements if s.predicate == "name"}
    return [
        (s.subject.removeprefix("region-"), names[str(s.object)])
        for s in reading.statements
        if s.predicate == "REPORTED_NOTHING_IN"
    ]


def uncounted_lines(reading: Reading, document: Document) -> list[int]:
    """Lines with text that no entry of the account covers."""
    covered = {
        line
        for entry in reading.account
        for line in range(entry.source.first, entry.source.last + 1)
    }
    return [n for n, line in document.numbered() if line.strip() and n not in covered]

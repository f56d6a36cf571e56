"""What loaders of prose share."""

from __future__ import annotations

import pytest

from graph import MemoryGraph, find_region
from loaders.description import load_description
from loaders.document import document_from_bytes
from loaders.prose.blocks import read_blocks
from loaders.prose.sections import Section
from loaders.reading import Entry, Outcome
from loaders.writing import MAX_PASSAGE, Writer, passage_at, state_document, state_section

TEXT = "\n\n".join(["Rubrik", *(f"Stycke {n}. " + "Ord och ord. " * 100 for n in range(7))])


@pytest.fixture
def writer() -> Writer:
    """A writer on a document about Skåne."""
    document = document_from_bytes("a.txt", TEXT.encode())
    return Writer(document, load_description("final_report"), find_region("Skåne"))


def section(writer: Writer) -> Section:
    """The document's only section."""
    heading, *blocks = read_blocks(writer.document.numbered())
    return Section("", heading.text, 1, blocks[-1].last, tuple(blocks))


def test_a_document_in_its_region(writer: Writer) -> None:
    state_document(writer, "Titel", "Utgivare", 2023)
    graph = MemoryGraph()
    graph.write(writer.reading().statements)
    (document,) = graph.nodes("Document")
    assert [document.text(n) for n in ("title", "publisher", "language", "year")] == [
        "Titel", "Utgivare", "sv", "2023",
    ]  # fmt: skip
    assert [r.target for r in graph.relations(document.id, "IN_REGION")] == ["region-12"]


def test_a_long_section_is_several_passages_without_gaps(writer: Writer) -> None:
    whole = section(writer)
    state_document(writer, "Titel", "", None)
    passages = state_section(writer, whole)
    texts = {s.subject: s.object for s in writer.notebook.statements if s.predicate == "text"}
    assert len(passages) == 3
    assert all(len(str(texts[p.id])) <= MAX_PASSAGE for p in passages)
    assert "\n".join(str(texts[p.id]) for p in passages) == whole.text
    assert {passage_at(passages, block) for block in whole.blocks} == {p.id for p in passages}
    assert writer.account == [
        Entry(Outcome.SECTION, whole.source("a.txt"), "Rubrik", passages[0].id)
    ]


def test_a_heading_without_text_is_layout(writer: Writer) -> None:
    assert state_section(writer, Section("", "Rubrik", 1, 1, ())) == ()
    assert [entry.outcome for entry in writer.account] == [Outcome.LAYOUT]

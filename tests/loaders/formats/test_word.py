"""Word documents as lines: paragraphs, headings, items, rows."""

from __future__ import annotations

import docx
import pytest

from loaders import UnreadableDocument, document_from_bytes
from tests.loaders.found_facts import found_in
from tests.made_files import saved


def test_headings_items_and_paragraphs() -> None:
    document = docx.Document()
    document.add_heading("Slutrapport", 0)
    document.add_heading("Mål", 2)
    document.add_paragraph("Fler jobb.\nOch bättre.")
    document.add_paragraph("")
    document.add_paragraph("en sak", "List Bullet")
    lines = document_from_bytes("a.docx", saved(document.save)).lines
    assert [line for line in lines if line] == [
        "# Slutrapport", "## Mål", "Fler jobb.", "Och bättre.", "• en sak",
    ]  # fmt: skip


def test_a_merged_cell_stands_once() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Aktivitet\noch mål"
    table.cell(0, 2).text = "Utfall"
    for at, text in enumerate("abc"):
        table.cell(1, at).text = text
    lines = document_from_bytes("a.docx", saved(document.save)).lines
    assert lines[:2] == ("Aktivitet och mål\tUtfall", "a\tb\tc")


def test_a_final_report_in_word() -> None:
    document = docx.Document()
    document.add_heading("Slutrapport", 1)
    rows = [
        ("Projektnamn", "Ärende-ID"), ("Öppna kajer", "20300400"),
        ("Stödmottagare", "Organisationsnummer"), ("Region Blekinge", "232100-0073"),
    ]  # fmt: skip
    table = document.add_table(len(rows), 2)
    for row, texts in zip(table.rows, rows, strict=True):
        row.cells[0].text, row.cells[1].text = texts
    document.add_heading("Lärdomar", 2)
    document.add_paragraph("Fråga båtfolket först. Ritningarna blev omgjorda två gånger.")
    found = found_in(saved(document.save), "rapport.docx")
    project = found.only("Project")
    assert [project.text(name) for name in ("name", "case_id")] == ["Öppna kajer", "20300400"]
    assert found.names(project, "OWNS") == ["Region Blekinge"]
    assert [lesson.text("lesson_kind") for lesson in found.graph.nodes("Lesson")] == ["lesson"]


def test_a_zip_file_that_is_no_word_document() -> None:
    with pytest.raises(UnreadableDocument, match=r"a\.docx: filen är skadad eller låst"):
        document_from_bytes("a.docx", b"PK\x03\x04 trasig")

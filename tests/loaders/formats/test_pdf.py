"""PDF pages as lines: blank lines between paragraphs, tabs between columns."""

from __future__ import annotations

import pytest

from loaders import UnreadableDocument, document_from_bytes
from tests.made_files import pdf


def test_paragraphs_and_columns() -> None:
    page = [
        (50, 700, "Slutrapport"),
        (50, 650, "Projektnamn"), (300, 650, "Ärende-ID"),
        (50, 600, "En lång rad som"), (50, 586, "går vidare här."),
    ]  # fmt: skip
    lines = document_from_bytes("a.pdf", pdf(page, [(50, 700, "Sida två")])).lines
    assert [line for line in lines if line] == [
        "Slutrapport", "Projektnamn\tÄrende-ID", "En lång rad som", "går vidare här.", "Sida två",
    ]  # fmt: skip
    at = lines.index("En lång rad som")
    assert lines[at - 1] == "" and lines[at + 1] == "går vidare här."


def test_a_scanned_document_is_explained() -> None:
    with pytest.raises(UnreadableDocument, match=r"a\.pdf: filen är tom.*inskannad"):
        document_from_bytes("a.pdf", pdf([]))


def test_a_broken_pdf_is_explained() -> None:
    with pytest.raises(UnreadableDocument, match=r"a\.pdf: filen är skadad eller låst"):
        document_from_bytes("a.pdf", b"%PDF-1.7\ntrasig")

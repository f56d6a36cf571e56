"""PDF pages as lines: blank lines between paragraphs, tabs between columns."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from loaders import UnreadableDocument, document_from_bytes


def _pdf(*pages: list[tuple[int, int, str]]) -> bytes:
    """Pages of texts, each at points from the left and from the bottom."""
    writer = PdfWriter()
    for texts in pages:
        page = writer.add_blank_page(600, 800)
        font = {
            "/Type": "/Font",
            "/Subtype": "/Type1",
            "/BaseFont": "/Helvetica",
            "/Encoding": "/WinAnsiEncoding",
        }
        named = DictionaryObject({NameObject(k): NameObject(v) for k, v in font.items()})
        fonts = DictionaryObject({NameObject("/F1"): named})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = (f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in texts)
        stream.set_data("\n".join(shown).encode("latin-1"))
        page[NameObject("/Contents")] = stream
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_paragraphs_and_columns() -> None:
    page = [
        (50, 700, "Slutrapport"),
        (50, 650, "Projektnamn"), (300, 650, "Ärende-ID"),
        (50, 600, "En lång rad som"), (50, 586, "går vidare här."),
    ]  # fmt: skip
    lines = document_from_bytes("a.pdf", _pdf(page, [(50, 700, "Sida två")])).lines
    assert [line for line in lines if line] == [
        "Slutrapport", "Projektnamn\tÄrende-ID", "En lång rad som", "går vidare här.", "Sida två",
    ]  # fmt: skip
    at = lines.index("En lång rad som")
    assert lines[at - 1] == "" and lines[at + 1] == "går vidare här."


def test_a_scanned_document_is_explained() -> None:
    with pytest.raises(UnreadableDocument, match=r"a\.pdf: filen är tom.*inskannad"):
        document_from_bytes("a.pdf", _pdf([]))


def test_a_broken_pdf_is_explained() -> None:
    with pytest.raises(UnreadableDocument, match=r"a\.pdf: filen är skadad eller låst"):
        document_from_bytes("a.pdf", b"%PDF-1.7\ntrasig")

"""The text of dropped files: read where it can be, explained where it cannot."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from loaders import UnreadableDocument
from service.uploads import MAX_UPLOAD, text_in, text_of
from tests.made_files import pdf, saved


def _word() -> bytes:
    document = docx.Document()
    document.add_paragraph("Vi vill nå fler företag.")
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "mål", "fler jobb"
    return saved(document.save)


def _pdf(text: str) -> bytes:
    return pdf([(20, 200, text)])


def test_plain_text_is_itself() -> None:
    assert text_of("plan.md", "# Etablering\nför företag\n".encode(), 1000) == (
        "# Etablering\nför företag"
    )


def test_a_word_document_gives_paragraphs_and_rows() -> None:
    assert text_of("plan.docx", _word(), 1000) == "Vi vill nå fler företag.\n\nmål\tfler jobb"


def test_a_pdf_gives_the_text_of_its_pages() -> None:
    assert text_of("plan.pdf", _pdf("Etablering och export"), 1000) == "Etablering och export"


def test_no_more_than_the_limit_is_given() -> None:
    assert text_of("plan.txt", b"abc def\nghi", 5) == "abc d"


def test_what_a_file_is_shows_in_its_bytes_not_in_its_name() -> None:
    assert text_of("plan.txt", _pdf("Etablering"), 1000) == "Etablering"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7\nbroken", "x: filen är skadad eller låst"),
        (b"PK\x03\x04 broken", "x: filen är skadad eller låst"),
        (b"\x00\x01\x02", "x: inte en textfil"),
        (b"   \n", "x: filen är tom"),
        (b"a" * (MAX_UPLOAD + 1), "x: filen är större än 2 MB"),
    ],
)
def test_a_file_without_text_is_explained(content: bytes, said: str) -> None:
    with pytest.raises(UnreadableDocument, match=said):
        text_of("x", content, 1000)


def test_a_scanned_pdf_is_explained() -> None:
    with pytest.raises(UnreadableDocument, match="det finns ingen text i filen"):
        text_of("x.pdf", _pdf(""), 1000)


def _archive(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("_", "/"), content)
    return buffer.getvalue()


def test_an_archive_of_something_else_is_no_word_document() -> None:
    with pytest.raises(UnreadableDocument, match="x: inget Word-dokument"):
        text_of("x", _archive(xl_workbook=b"<x/>"), 1000)


def test_an_archive_that_swells_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="för stor när den packas upp"):
        text_of("x", _archive(word_document=b"a" * 51_000_000), 1000)


def test_a_file_on_disk_is_read_and_a_missing_one_explained(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("etablering", encoding="utf-8")
    assert text_in(tmp_path / "plan.txt") == "etablering"
    with pytest.raises(UnreadableDocument, match="filen kan inte öppnas"):
        text_in(tmp_path / "saknas.txt")

"""The text of a file that somebody drops: plain text, Word (docx) or PDF.

The readers of Word and PDF take long to import, so that happens when such a file comes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from loaders import UnreadableDocument, document_from_bytes
from service.schemas import MAX_TEXT

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

MAX_UPLOAD = 2_000_000
"""Most bytes of a file."""

_MAX_UNPACKED = 50_000_000
_WORD_FOLDER = "word/"


def text_in(path: Path) -> str:
    """The text of a file on disk, as `text_of`."""
    try:
        return text_of(path.name, path.read_bytes(), MAX_TEXT)
    except OSError as error:
        raise UnreadableDocument(f"{path}: filen kan inte öppnas. Kontrollera sökvägen.") from error


def text_of(name: str, raw: bytes, limit: int) -> str:
    """The first `limit` characters of a file's text; what it is shows in its first bytes.

    Raises UnreadableDocument when it is larger than MAX_UPLOAD, damaged, locked, or without text.
    """
    if len(raw) > MAX_UPLOAD:
        raise UnreadableDocument(
            f"{name}: filen är större än {MAX_UPLOAD // 1_000_000} MB. Klistra in texten i stället."
        )
    text = _joined(_parts(name, raw), limit).strip()
    if not text:
        raise UnreadableDocument(
            f"{name}: det finns ingen text i filen. Är den inskannad, klistra in texten i stället."
        )
    return text


def _parts(name: str, raw: bytes) -> Iterator[str]:
    if raw.startswith(b"%PDF-"):
        return _carefully(name, _pdf_pages, raw)
    if raw.startswith(b"PK\x03\x04"):
        return _carefully(name, _word_paragraphs, raw)
    return iter(document_from_bytes(name, raw, MAX_UPLOAD).lines)


def _joined(parts: Iterable[str], limit: int) -> str:
    """Parts, a line each, until the limit is reached: the rest is not even read."""
    found, length = [], 0
    for part in parts:
        found.append(part)
        length += len(part) + 1
        if length > limit:
            break
    return "\n".join(found)[:limit]


def _carefully(name: str, read: Callable[[bytes], Iterator[str]], raw: bytes) -> Iterator[str]:
    """What a reader gives; whatever a damaged file makes it raise is said in plain words."""
    try:
        yield from read(raw)
    except UnreadableDocument as error:
        raise UnreadableDocument(f"{name}: {error}") from error
    # The readers are other people's and meet files that are made to break them.
    except Exception as error:
        raise UnreadableDocument(
            f"{name}: filen är skadad eller låst. Klistra in texten i stället."
        ) from error


def _pdf_pages(raw: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(raw))
    return (page.extract_text() for page in reader.pages)


def _word_paragraphs(raw: bytes) -> Iterator[str]:
    from docx import Document

    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        if not any(name.startswith(_WORD_FOLDER) for name in packed.namelist()):
            raise UnreadableDocument("inget Word-dokument. Spara det som docx, PDF eller text.")
        if sum(item.file_size for item in packed.infolist()) > _MAX_UNPACKED:
            raise UnreadableDocument("filen är för stor när den packas upp.")
    for block in Document(io.BytesIO(raw)).iter_inner_content():
        yield from _lines(block)


def _lines(block: Paragraph | Table) -> Iterator[str]:
    from docx.text.paragraph import Paragraph

    if isinstance(block, Paragraph):
        yield block.text
    else:
        yield from ("\t".join(cell.text for cell in row.cells) for row in block.rows)

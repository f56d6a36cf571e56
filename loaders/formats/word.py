"""The text of a Word document (docx); python-docx is imported when one comes, for it takes long."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from loaders.errors import UnreadableDocument

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_MAX_UNPACKED = 50_000_000
_FOLDER = "word/"
_HEADING = re.compile(r"Heading ([1-6])|Title")


def word_lines(raw: bytes) -> Iterator[str]:
    """Paragraphs, each with a blank line after it, and rows of tables.

    Raises UnreadableDocument for a zip file that is no Word document or unpacks to over 50 MB.
    """
    from docx import Document
    from docx.table import Table

    with zipfile.ZipFile(io.BytesIO(raw)) as packed:
        if not any(name.startswith(_FOLDER) for name in packed.namelist()):
            raise UnreadableDocument("inget Word-dokument. Spara det som docx, PDF eller text.")
        if sum(item.file_size for item in packed.infolist()) > _MAX_UNPACKED:
            raise UnreadableDocument("filen är för stor när den packas upp.")
    for block in Document(io.BytesIO(raw)).iter_inner_content():
        yield from _rows(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    text = paragraph.text.strip()
    if text:
        yield _mark(paragraph) + text
        yield ""


def _mark(paragraph: Paragraph) -> str:
    """What tells a heading or an item from a paragraph."""
    style = paragraph.style.name or "" if paragraph.style else ""
    if heading := _HEADING.fullmatch(style):
        return "#" * int(heading[1] or 1) + " "
    layout = paragraph._p.pPr
    is_item = style.startswith("List") or (layout is not None and layout.numPr is not None)
    return "• " if is_item else ""


def _rows(table: Table) -> Iterator[str]:
    """A line per row; a cell that spans several columns stands once."""
    for row in table.rows:
        cells = {cell._tc: " ".join(cell.text.split()) for cell in row.cells}
        yield "\t".join(cells.values())
    yield ""

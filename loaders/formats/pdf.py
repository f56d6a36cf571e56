"""The text of a PDF, page by page; pypdf takes long to import, so that happens when one comes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

_BETWEEN_COLUMNS = re.compile(r" {3,}")


def pdf_lines(raw: bytes) -> Iterator[str]:
    """The lines of each page as they stand on it: blank ones kept, columns parted by tabs."""
    from pypdf import PdfReader

    for page in PdfReader(io.BytesIO(raw)).pages:
        for line in page.extract_text(extraction_mode="layout").split("\n"):
            cells = _BETWEEN_COLUMNS.split(line.strip())
            yield "\t".join(" ".join(cell.split()) for cell in cells)
        yield ""

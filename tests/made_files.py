"""Files of formats that nobody writes by hand, made for tests."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import IO

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

_FONT = {
    "/Type": "/Font",
    "/Subtype": "/Type1",
    "/BaseFont": "/Helvetica",
    "/Encoding": "/WinAnsiEncoding",
}


def saved(save: Callable[[IO[bytes]], object]) -> bytes:
    """The bytes that something saves."""
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()


def pdf(*pages: Sequence[tuple[int, int, str]]) -> bytes:
    """Pages of texts, each at points from the left and from the bottom."""
    writer = PdfWriter()
    for texts in pages:
        page = writer.add_blank_page(600, 800)
        font = DictionaryObject({NameObject(k): NameObject(v) for k, v in _FONT.items()})
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        stream = DecodedStreamObject()
        shown = (f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in texts)
        stream.set_data("\n".join(shown).encode("latin-1"))
        page[NameObject("/Contents")] = stream
    return saved(writer.write)

"""What documents are saved as beside plain text: Word, PDF and HTML, each as lines of text.

The lines have the marks that the loaders know from plain text: "#" before a heading, "•" before
an item, tabs between the cells of a row, a blank line between paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.errors import UnreadableDocument
from loaders.formats.html import html_lines
from loaders.formats.pdf import pdf_lines
from loaders.formats.word import word_lines

SUFFIXES = (".docx", ".htm", ".html", ".pdf")
"""How such files' names end; what a file is read as shows in its first bytes."""

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEGINNING = 2_000
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f]")


def lines_in(name: str, raw: bytes) -> Iterator[str] | None:
    """The lines of a file, read as they are asked for; None for what is none of the formats.

    Raises UnreadableDocument when it is damaged or locked, or when it unpacks to too much.
    """
    reader = _reader(raw)
    return None if reader is None else _carefully(name, reader, raw)


def _reader(raw: bytes) -> Callable[[bytes], Iterator[str]] | None:
    if raw.startswith(b"%PDF-"):
        return pdf_lines
    if raw.startswith(b"PK\x03\x04"):
        return word_lines
    return html_lines if _HTML.match(raw[:_BEGINNING]) else None


def _carefully(name: str, read: Callable[[bytes], Iterator[str]], raw: bytes) -> Iterator[str]:
    """What a reader gives; whatever a damaged file makes it raise is said in plain words."""
    try:
        for text in read(raw):
            yield from _CONTROL.sub(" ", text).split("\n")
    except UnreadableDocument as error:
        raise UnreadableDocument(f"{name}: {error}") from error
    # The readers are other people's and meet files that are made to break them.
    except Exception as error:
        raise UnreadableDocument(
            f"{name}: filen är skadad eller låst. Spara den på nytt, eller spara texten."
        ) from error

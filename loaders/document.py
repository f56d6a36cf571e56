"""A document as loaders meet it: a name and its lines, decoded with care."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import Source
from loaders.decoding import decoded
from loaders.errors import UnreadableDocument
from loaders.formats import lines_in

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Document:
    """A text: base name, SHA-256 of the file, and its lines (line 1 is `lines[0]`).

    Of a file that is not plain text the lines are those that `loaders.formats` makes of it.
    """

    name: str
    fingerprint: str
    lines: tuple[str, ...]

    def source(self, first: int, last: int | None = None) -> Source:
        """The place of 1-based lines `first` to `last`."""
        return Source(self.name, first, last or first)

    def whole(self) -> Source:
        """The place that is the whole document."""
        return self.source(1, max(1, len(self.lines)))

    def numbered(self) -> Iterator[tuple[int, str]]:
        """1-based line numbers with their lines."""
        return enumerate(self.lines, 1)


def open_document(path: Path, limit: int = MAX_BYTES) -> Document:
    """Read a file as a document: plain text, Word, PDF or HTML, as its bytes show.

    Raises UnreadableDocument when the file cannot be opened, is empty, damaged, larger than
    `limit` bytes, of another format, or in an encoding other than UTF-8, UTF-16 with a byte
    order mark, or Latin-1/Windows-1252.
    """
    try:
        _check_size(path.name, path.stat().st_size, limit)
        return document_from_bytes(path.name, path.read_bytes(), limit)
    except OSError as error:
        raise UnreadableDocument(
            f"{path}: filen kan inte öppnas. Kontrollera sökvägen och att du får läsa filen."
        ) from error


def document_from_bytes(name: str, raw: bytes, limit: int = MAX_BYTES) -> Document:
    """As `open_document`, for bytes at hand (an upload)."""
    _check_size(name, len(raw), limit)
    found = lines_in(name, raw)
    text = decoded(name, raw) if found is None else "\n".join(found)
    if not text.strip():
        scanned = "" if found is None else ": det finns ingen text i den. Är den inskannad?"
        raise UnreadableDocument(f"{name}: filen är tom{scanned}")
    lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return Document(name, hashlib.sha256(raw).hexdigest(), lines)


def _check_size(name: str, size: int, limit: int) -> None:
    if size > limit:
        raise UnreadableDocument(
            f"{name}: {size / 1_000_000:.1f} MB; gränsen är {limit / 1_000_000:.1f} MB. "
            "Dela dokumentet i flera filer."
        )

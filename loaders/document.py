"""A document as loaders meet it: a name and its lines, decoded with care."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graph import Source
from loaders.errors import UnreadableDocument

MAX_BYTES = 50_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


@dataclass(frozen=True, slots=True)
class Document:
    """A text: base name, SHA-256 of the file, and its lines (line 1 is `lines[0]`)."""

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
    """Read a file as a document.

    Raises UnreadableDocument when the file cannot be opened, is empty, larger than `limit`
    bytes, binary, or in an encoding other than UTF-8, UTF-16 with a byte order mark, or
    Latin-1/Windows-1252.
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
    text = _decode(name, raw)
    if not text.strip():
        raise UnreadableDocument(f"{name}: filen är tom")
    lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    return Document(name, hashlib.sha256(raw).hexdigest(), lines)


def _check_size(name: str, size: int, limit: int) -> None:
    if size > limit:
        raise UnreadableDocument(
            f"{name}: {size / 1_000_000:.1f} MB; gränsen är {limit / 1_000_000:.1f} MB. "
            "Dela dokumentet i flera filer."
        )


def _decode(name: str, raw: bytes) -> str:
    encoding = next((e for mark, e in _BYTE_ORDER_MARKS.items() if raw.startswith(mark)), None)
    if encoding is None and b"\x00" in raw:
        raise UnreadableDocument(f"{name}: inte en textfil. Spara dokumentet som ren text (UTF-8).")
    for candidate in [encoding] if encoding else ["utf-8", "cp1252"]:
        try:
            return _checked(name, raw.decode(candidate))
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            if candidate == "utf-8" and not raw[: error.start].isascii():
                break  # UTF-8 so far, so it is damaged UTF-8 and nothing else
    raise UnreadableDocument(f"{name}:{line}: oläsliga tecken. Spara filen som UTF-8.")


def _checked(name: str, text: str) -> str:
    """The text, unless it has control characters that no text has."""
    control = _CONTROL.search(text)
    if control is not None:
        number = text.count("\n", 0, control.start()) + 1
        raise UnreadableDocument(f"{name}:{number}: inte en textfil (styrtecken).")
    return text

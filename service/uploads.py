"""The text of a file that somebody drops: plain text, Word, PDF or HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders import UnreadableDocument, document_from_bytes, lines_in
from service.schemas import MAX_TEXT

MAX_UPLOAD = 2_000_000
"""Most bytes of a file."""


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
    text = _joined(_lines(name, raw), limit).strip()
    if not text:
        raise UnreadableDocument(
            f"{name}: det finns ingen text i filen. Är den inskannad, klistra in texten i stället."
        )
    return text


def _lines(name: str, raw: bytes) -> Iterator[str]:
    """The lines of a file, read as they are asked for where it is no plain text."""
    return lines_in(name, raw) or iter(document_from_bytes(name, raw, MAX_UPLOAD).lines)


def _joined(parts: Iterable[str], limit: int) -> str:
    """Parts, a line each, until the limit is reached: the rest is not even read."""
    found, length = [], 0
    for part in parts:
        found.append(part)
        length += len(part) + 1
        if length > limit:
            break
    return "\n".join(found)[:limit]

"""Bytes of text files as text: encodings that people use, and a plain word on all else."""

from __future__ import annotations

import re

from loaders.errors import UnreadableDocument

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}


def decoded(name: str, raw: bytes) -> str:
    """The text of a file; raises UnreadableDocument for what is no text."""
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

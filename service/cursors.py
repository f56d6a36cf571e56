"""Cursors: opaque marks of where a list goes on, valid for one question and one index."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping

from service.errors import InvalidCursor

_DIGITS = 16
_START_AGAIN = "Börja om från första sidan (utelämna cursor)."


def question_key(path: str, asked: Mapping[str, object]) -> str:
    """A short hash of what is asked: the same question gives the same key on any machine."""
    canonical = json.dumps([path, asked], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:_DIGITS]


def write_cursor(offset: int, question: str, generation: str) -> str:
    """The cursor of the item at `offset` in the answer to a question on a generation."""
    content = json.dumps([offset, question, generation], separators=(",", ":"))
    return base64.urlsafe_b64encode(content.encode()).decode().rstrip("=")


def read_cursor(cursor: str, question: str, generation: str) -> int:
    """The offset that a cursor marks.

    Raises InvalidCursor when it is unreadable, belongs to another question, or marks a place
    in an index that has been replaced since.
    """
    offset, of_question, of_generation = _content(cursor)
    if of_question != question:
        raise InvalidCursor(f"Markören (cursor) hör till en annan fråga. {_START_AGAIN}")
    if of_generation != generation:
        raise InvalidCursor(
            f"Indexet har byggts om sedan markören (cursor) gavs ut. {_START_AGAIN}"
        )
    return offset


def _content(cursor: str) -> tuple[int, str, str]:
    unreadable = InvalidCursor(f"Markören (cursor) går inte att läsa. {_START_AGAIN}")
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        content = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError) as error:
        raise unreadable from error
    match content:
        case [int(offset), str(question), str(generation)] if offset > 0 and offset is not True:
            return offset, question, generation
    raise unreadable

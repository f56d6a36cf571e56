"""Telling a final report from other documents, by its head and its headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from loaders.description import Description
from loaders.document import Document
from loaders.prose.blocks import Block, read_blocks
from loaders.prose.contacts import CONTACT
from loaders.prose.sections import Headings, known_headings
from loaders.report.form import Field, name_in_title, read_form

_HEAD_LINES = 60
_TITLE_BLOCKS = 6
_MIN_SIGNS = 2
_REPORT = re.compile(r"[Ss]lutrapport\b")

Fields = Mapping[str, Field]


def head_fields(document: Document, description: Description) -> Fields:
    """The fields of a report's head; without one for the name its title may have that."""
    top = _top(document)
    fields = read_form(top, known_headings(description, "labels"))
    title = name_in_title(top[:_TITLE_BLOCKS])
    return {"name": title, **fields} if title else fields


def is_form(document: Document, description: Description, fields: Fields) -> bool:
    """Whether the form's head stands at the top, and at least two of its questions below."""
    if "name" not in fields or len(fields) < _MIN_SIGNS:
        return False
    return _count(document, known_headings(description, "signs")) >= _MIN_SIGNS


def is_free_report(document: Document, description: Description, fields: Fields) -> bool:
    """Whether a report of another form is meant: "Slutrapport" stands at the top, and a field
    names the project, or the title does and at least two headings are those of reports."""
    if "name" not in fields or not any(map(_is_title, _top(document)[:_TITLE_BLOCKS])):
        return False
    if not _is_title(fields["name"].block):
        return True
    return _count(document, known_headings(description)) >= _MIN_SIGNS


def _top(document: Document) -> Sequence[Block]:
    return read_blocks(islice(document.numbered(), _HEAD_LINES))


def _is_title(block: Block) -> bool:
    return _REPORT.match(block.bare) is not None


def _count(document: Document, headings: Headings) -> int:
    """How many different headings of some a document has, contacts apart."""
    lines = {block.bare for block in read_blocks(document.numbered()) if not block.bullet}
    return sum(headings.key(line) not in (None, CONTACT) for line in lines)

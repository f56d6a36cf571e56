"""The head of a form: labels with their values beside, after or under them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.prose.blocks import Block
from loaders.prose.sections import Headings

_MAX_LABEL = 40
_TITLE = re.compile(
    r"[Ss]lutrapport(?:en)?\W+(?:(?:för|av|från)\s)?(?:\w*projekt(?:et)?\s)?\W*(?P<name>\w.{2,100}?)\W*"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A filled-in field: its key, the label as it stands, the value, and the value's block."""

    key: str
    label: str
    value: str
    block: Block


def read_form(blocks: Sequence[Block], labels: Headings) -> dict[str, Field]:
    """The filled-in fields by key; of a key that occurs twice the first value holds.

    Three layouts are read: a row of labels over a row of values, "label: value", and a label on
    a line of its own over its value.
    """
    fields: dict[str, Field] = {}
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        for field in _fields_at(block, following, labels):
            fields.setdefault(field.key, field)
    return fields


def name_in_title(blocks: Sequence[Block]) -> Field | None:
    """The project's name where a report's title has it: "Slutrapport för projektet Nya vägar"."""
    for block in blocks:
        if named := _TITLE.fullmatch(block.bare):
            return Field("name", "Projektnamn", named["name"], block)
    return None


def _fields_at(block: Block, following: Block | None, labels: Headings) -> Iterator[Field]:
    cells = _cells(block)
    keys = [labels.key(cell) if cell else None for cell in cells]
    if all(key for key, cell in zip(keys, cells, strict=True) if cell):
        under = _cells(following) if following else ()
        if following and not any(labels.key(cell) for cell in under):
            yield from _pairs(keys, cells, under, following)
    elif keys[0] and len(cells) > 1:
        yield from _pairs(keys[:1], cells, cells[1:2], block)
    else:
        yield from _inline(block, cells, labels)


def _pairs(
    keys: Sequence[str | None], labels: Sequence[str], values: Sequence[str], block: Block
) -> Iterator[Field]:
    for key, label, value in zip(keys, labels, values, strict=False):
        if key and value:
            yield Field(key, label, value, block)


def _inline(block: Block, cells: Sequence[str], labels: Headings) -> Iterator[Field]:
    for cell in cells:
        label, colon, value = cell.partition(":")
        key = labels.key(label) if colon and len(label) <= _MAX_LABEL else None
        if key and value.strip():
            yield Field(key, label, value.strip(), block)


def _cells(block: Block) -> tuple[str, ...]:
    return block.cells or (block.text,)

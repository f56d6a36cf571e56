"""A fact box: labels with their values beside them or on the lines below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.prose.blocks import Block
from loaders.prose.sections import LONG_TEXT, Headings

_MAX_LABEL = 40


@dataclass(frozen=True, slots=True)
class Fact:
    """A label as it stands with its key ("" when it is not known), and its value's lines.

    `blocks` are all that the fact was read from, the label's own included.
    """

    key: str
    label: str
    values: tuple[Block, ...]
    blocks: tuple[Block, ...]

    @property
    def value(self) -> str:
        """The value, a line a block."""
        return "\n".join(block.text for block in self.values)

    @property
    def as_block(self) -> Block:
        """Label and value as one line of text."""
        text = f"{self.label}: {', '.join(block.text for block in self.values)}"
        return Block(self.blocks[0].first, self.blocks[-1].last, text)


Unit = tuple[Block, ...]


def read_facts(blocks: Sequence[Block], labels: Headings) -> tuple[Fact, ...]:
    """The facts of a box in order.

    Between two known labels stand the value of the first and, when the lines pair off, unknown
    labels with their values. Lines right under one another are one value where blank lines part
    a label from its value. A paragraph after a value is no part of the box.
    """
    starts = [index for index, block in enumerate(blocks) if labels.key(split_label(block)[0])]
    spans = zip(starts, [*starts[1:], len(blocks)], strict=False)
    facts = [fact for start, end in spans for fact in _from_label(blocks[start:end], labels)]
    before = _units(blocks[: starts[0]]) if starts else []
    return (*(_pairs(before) if len(before) % 2 == 0 else ()), *facts)


def split_label(block: Block) -> tuple[str, str]:
    """Label and value of "label: value" or of a row of two cells; a value may be ""."""
    if len(block.cells) == 2:
        return block.cells[0].rstrip(": "), block.cells[1]
    label, _, value = block.text.partition(":")
    return label.strip(), value.strip()


def _from_label(blocks: Sequence[Block], labels: Headings) -> Iterator[Fact]:
    """The fact of a known label, and those of unknown labels after it."""
    label, beside = split_label(blocks[0])
    key = labels.key(label) or ""
    units = _units(blocks[1:])
    if beside:
        yield Fact(key, label, (replace(blocks[0], text=beside),), (blocks[0],))
        yield from (_inline(unit[0]) for unit in units if _is_inline(unit))
    elif units:
        paired = len(units) % 2 == 1
        values = units[0] if paired else tuple(block for unit in units for block in unit)
        yield Fact(key, label, values, (blocks[0], *values))
        yield from _pairs(units[1:] if paired else ())


def _pairs(units: Sequence[Unit]) -> Iterator[Fact]:
    for label, value in zip(units[::2], units[1::2], strict=True):
        yield Fact("", label[0].text.rstrip(": "), value, (*label, *value))


def _units(blocks: Sequence[Block]) -> list[Unit]:
    """Lines one by one, or, where the first has a blank line above it, those between blanks.

    A paragraph ends them, unless it is the first.
    """
    units: list[list[Block]] = []
    for block in blocks:
        if units and len(block.text) >= LONG_TEXT:
            break
        if units and blocks[0].gap and not block.gap:
            units[-1].append(block)
        else:
            units.append([block])
    return [tuple(unit) for unit in units]


def _is_inline(unit: Unit) -> bool:
    label, value = split_label(unit[0])
    return len(unit) == 1 and bool(value) and len(label) <= _MAX_LABEL


def _inline(block: Block) -> Fact:
    label, value = split_label(block)
    return Fact("", label, (replace(block, text=value),), (block,))

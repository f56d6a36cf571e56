"""Who to call: personal data that no question needs, and that is never stated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.prose.blocks import Block
from loaders.prose.sections import LONG_TEXT

CONTACT = "contact"
"""Key of headings and labels over contacts."""

_ADDRESS = re.compile(
    r"\S+@\S+\.\w+|(?<![\d-])(?:\+46[ -]?(?:\(0\))?|0)\d{1,3}[ -]\d{2,3}(?:[ -]?\d{2}){1,3}(?!\d)"
)
_NAME = re.compile(r"(?!Region)[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){1,2}")
_MAX_LINE, _MIN_SENTENCE = 100, 40
_MAX_CARD = 3
"""Lines that may stand between a name and its address."""


def split_contacts(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Blocks without contacts, and the contacts: short lines with an e-mail address or a phone
    number, and the person's name right above. Rows of tables are left alone.
    """
    taken: set[int] = set()
    for index, block in enumerate(blocks):
        if _is_address(block):
            taken.update(range(_card_start(blocks, index), index + 1))
    kept = tuple(block for index, block in enumerate(blocks) if index not in taken)
    return kept, tuple(blocks[index] for index in sorted(taken))


def ends_contacts(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line that looks like a heading ends a section of contacts.

    It does over a long text or a whole sentence, unless it is a person's name.
    """
    if index + 1 == len(blocks) or _NAME.fullmatch(blocks[index].text):
        return False
    text = blocks[index + 1].text
    return len(text) >= LONG_TEXT or (len(text) >= _MIN_SENTENCE and text.endswith((".", "!", "?")))


def _is_address(block: Block) -> bool:
    short = not block.cells and len(block.text) <= _MAX_LINE
    return short and _ADDRESS.search(block.text) is not None


def _card_start(blocks: Sequence[Block], index: int) -> int:
    """Index of the name that the lines right above an address begin with, else the address'."""
    for above in range(index - 1, max(-1, index - 1 - _MAX_CARD), -1):
        if blocks[above + 1].gap or any(c.isdigit() for c in blocks[above].text):
            return index
        if _NAME.fullmatch(blocks[above].text):
            return above
    return index

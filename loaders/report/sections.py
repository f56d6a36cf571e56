"""Where a report's form speaks and where the project does: headings, instructions, questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from loaders.description import Description
from loaders.prose.blocks import Block
from loaders.prose.sections import LEAD, Headings, known_headings, likely_key, looks_like_heading
from loaders.report.items import Words, make_words

_QUESTION = re.compile(r"(?:Har|Hur|Vad|Vilk\w+|På vilket sätt)\b.*\bprojekt.*\?")
_WITH_SUBHEADINGS = {"summary", "goals", "activities"}
"""Sections in which a short line over a paragraph is a heading, not a topic's title."""


@dataclass(frozen=True, slots=True)
class Form:
    """A filled-in form: what tells the form's own words from what the project wrote.

    `free` when the report was not written on the form: then any line may be a heading.
    """

    description: Description
    headings: Headings
    instructions: re.Pattern[str]
    words: Words
    free: bool = False

    def heading(self, block: Block) -> str | None:
        """The key of a heading of the form."""
        return self.headings.key(block.bare) if _may_be_form(block) else None

    def instructs(self, block: Block) -> bool:
        """Whether a block tells how the form is filled in."""
        return _may_be_form(block) and self.instructions.match(block.text) is not None


def _may_be_form(block: Block) -> bool:
    """Whether a block can be the form's: no bullet, and no row with several cells."""
    return not block.bullet and len([cell for cell in block.cells if cell]) <= 1


def form_of(description: Description, free: bool = False) -> Form:
    """The form as a description knows it; raises DescriptionError when a list is missing."""
    starts = "|".join(re.escape(text) for text in description.strings("instructions"))
    words = make_words(description.strings("result_words"), description.strings("deviation_words"))
    instructions = re.compile(rf"(?:{starts})\b")
    return Form(description, known_headings(description), instructions, words, free)


def heading_finder(blocks: Sequence[Block], form: Form) -> Callable[[int, str], str | None]:
    """Which blocks are headings: the form's, and what looks like one of another form.

    A Markdown heading that is deeper than the form's own is a title inside a section.
    """
    depth = max((block.level for block in blocks if form.heading(block)), default=0)

    def key_of(index: int, current: str) -> str | None:
        block = blocks[index]
        known = form.heading(block)
        in_head = current == LEAD and not form.free
        if known is not None or in_head or block.cells or block.bullet:
            return known
        asks = _QUESTION.fullmatch(block.text) or _asks_anew(blocks, index, form)
        heads = 0 < block.level <= (depth or block.level)
        divided = form.free or current in _WITH_SUBHEADINGS
        if asks or heads or (divided and _parts(blocks, index, form)):
            return likely_key(block.bare, form.description)
        return None

    return key_of


def _parts(blocks: Sequence[Block], index: int, form: Form) -> bool:
    """Whether a line looks like a heading and has no result of its own under it."""
    if blocks[index].level or not looks_like_heading(blocks, index):
        return False
    return form.words.pattern.match(blocks[index + 1].text) is None


def _asks_anew(blocks: Sequence[Block], index: int, form: Form) -> bool:
    """Whether an instruction follows on what the project wrote: then a new part begins."""
    if index == 0 or not form.instructs(blocks[index]):
        return False
    before = blocks[index - 1]
    own_heading = form.free and looks_like_heading(blocks, index - 1)
    return not (form.instructs(before) or form.heading(before) or before.level or own_heading)

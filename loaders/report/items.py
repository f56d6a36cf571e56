"""Lists in a report's prose: goals or activities with their results, and topics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from loaders.markup import join_lines
from loaders.prose.blocks import Block, text_of

_LEAD_ON = re.compile(r"\w+:")
_MAX_LEAD_IN = 60
_MAX_TITLE = 120
_SENTENCE_ENDS = (".", "!", "?", ":", ";")


class Part(Enum):
    """What a piece of an item is."""

    TEXT = "text"
    RESULT = "result"
    DEVIATION = "deviation"


class Before(Enum):
    """What stands before a piece, as far as it decides whether the piece begins an item."""

    TITLE = "an item's own words"
    LIST = "a list inside a result, or a line that introduces one"
    PROSE = "running text"


@dataclass(frozen=True, slots=True)
class Words:
    """How a document introduces a result or a deviation ("Resultat:", "Avvikelse/Tillägg:")."""

    pattern: re.Pattern[str]
    deviations: frozenset[str]


@dataclass(slots=True)
class Item:
    """A goal or an activity: its own words, and the blocks of its result and its deviation."""

    title: Block
    result: list[Block] = field(default_factory=list)
    deviation: list[Block] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Topic:
    """A bullet, a paragraph, or a title with the blocks under it."""

    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """Title and text under one another."""
        first, *rest = self.blocks
        return join_lines(first.bare, text_of(rest))


Piece = tuple[Part, Block]
Style = tuple[str, int]


def make_words(results: Iterable[str], deviations: Iterable[str]) -> Words:
    """A description's words made ready for reading.

    A word counts at the start of a line, or after a sentence or a dash, when a colon follows;
    a line that is the word alone needs no colon.
    """
    deviating = frozenset(deviations)
    longest_first = sorted({*results, *deviating}, key=lambda word: (-len(word), word))
    every = "|".join(re.escape(word) for word in longest_first)
    pattern = rf"(?:^|(?<=[.!?)”\"–-] ))(?P<word>{every})(?:\s*:\s*|\s*$)"
    return Words(re.compile(pattern), deviating)


def read_items(
    blocks: Sequence[Block], words: Words, only_with_result: bool = False
) -> tuple[tuple[Block, ...], tuple[Item, ...]]:
    """What introduces a list of goals or activities, and its items in order.

    A block begins an item when a result follows it. So does, unless `only_with_result`, a bullet
    in the manner of the list that belongs to no list inside a result.
    """
    pieces = [piece for block in blocks for piece in _pieces(block, words)]
    style = None if only_with_result else _style(pieces)
    intro: list[Block] = []
    items: list[Item] = []
    target, before = intro, Before.TITLE
    for index, (part, block) in enumerate(pieces):
        if part is not Part.TEXT and items:
            target = items[-1].result if part is Part.RESULT else items[-1].deviation
        elif part is Part.TEXT and _begins(block, _part_after(pieces, index), before, style):
            items.append(Item(block))
            target, before = items[-1].result, Before.TITLE
            continue
        elif _LEAD_ON.fullmatch(block.text):
            before = Before.PROSE
            continue
        if items:
            before = _kind(block)
        target += [block] if block.text else []
    return tuple(intro), tuple(items)


def read_topics(blocks: Sequence[Block]) -> tuple[Topic, ...]:
    """What is said one by one: each bullet, each paragraph, each title with the text under it.

    A short line that introduces a list ("Bidragande faktorer:") says nothing itself; after a
    long one a list of mere phrases is part of what it says.
    """
    topics: list[list[Block]] = []
    open_title = False
    for index, block in enumerate(blocks):
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        if _goes_on(topics, block, open_title):
            topics[-1].append(block)
        elif not _introduces(block, after):
            topics.append([block])
            open_title = _is_title(block, after)
    return tuple(Topic(tuple(group)) for group in topics)


def _pieces(block: Block, words: Words) -> list[Piece]:
    """The block cut before each word of a result or deviation, these words taken out."""
    found = list(words.pattern.finditer(block.text))
    starts = [0, *(match.end() for match in found)]
    ends = [*(match.start() for match in found), len(block.text)]
    parts = [Part.TEXT, *(_part(match["word"], words) for match in found)]
    texts = [block.text[start:end].strip(" –-") for start, end in zip(starts, ends, strict=True)]
    return [
        (part, replace(block, text=text, bullet=block.bullet if part is Part.TEXT else ""))
        for part, text in zip(parts, texts, strict=True)
        if text or part is not Part.TEXT
    ]


def _part(word: str, words: Words) -> Part:
    return Part.DEVIATION if word in words.deviations else Part.RESULT


def _part_after(pieces: Sequence[Piece], index: int) -> Part | None:
    return pieces[index + 1][0] if index + 1 < len(pieces) else None


def _style(pieces: Sequence[Piece]) -> Style | None:
    """Marker and indent of the list's bullets: of those with a result, else of the first one."""
    bullets = [
        (_part_after(pieces, index) is Part.RESULT, block)
        for index, (part, block) in enumerate(pieces)
        if part is Part.TEXT and block.bullet
    ]
    with_result = [block for followed, block in bullets if followed]
    chosen = next(iter(with_result or [block for _, block in bullets]), None)
    return (chosen.bullet, chosen.indent) if chosen else None


def _begins(block: Block, after: Part | None, before: Before, style: Style | None) -> bool:
    if after is Part.RESULT:
        return True
    if (block.bullet, block.indent) != style or block.number:
        return False
    return (
        after is Part.DEVIATION or before is Before.TITLE or (before is Before.PROSE and block.gap)
    )


def _kind(block: Block) -> Before:
    return Before.LIST if block.is_item or block.text.endswith(":") else Before.PROSE


def _goes_on(topics: Sequence[Sequence[Block]], block: Block, open_title: bool) -> bool:
    """Whether a block belongs to the topic before it."""
    if not topics:
        return False
    last = topics[-1][-1]
    if block.is_item and not last.is_item:
        return last.text.endswith(":") and not block.text.endswith(_SENTENCE_ENDS)
    if block.is_item:
        return not topics[-1][0].is_item
    return open_title and not _is_short(block)


def _introduces(block: Block, after: Block | None) -> bool:
    lead_in = block.text.endswith(":") and len(block.text) <= _MAX_LEAD_IN
    return lead_in and not block.bullet and after is not None


def _is_title(block: Block, after: Block | None) -> bool:
    """Whether a short bullet or line names what the paragraph after it is about."""
    if after is None or after.is_item or len(block.text) > _MAX_TITLE:
        return False
    return not block.text.endswith(_SENTENCE_ENDS) and (bool(block.bullet) or _is_short(block))


def _is_short(block: Block) -> bool:
    return len(block.text) <= _MAX_LEAD_IN and not block.text.endswith(_SENTENCE_ENDS)

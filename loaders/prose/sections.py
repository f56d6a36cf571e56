"""A document's blocks divided into sections, at headings that are known or look like headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph import Source, fold
from loaders.description import Description
from loaders.errors import DescriptionError
from loaders.prose.blocks import Block, text_of

LEAD = "lead"
"""Key of what stands before the first heading."""

OTHER = ""
"""Key of a section whose heading the description does not know."""

MAX_HEADING = 80
MIN_PARAGRAPH = 60
LONG_TEXT = 120
"""Characters from which a line is running text, not a value in a list."""

_TEXT_ENDS = (".", ":", ";", ",", "!")
_PREFIX_MARK = "*"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading ("" when there is none), its key in the description, and the blocks under it.

    `first` and `last` are 1-based lines, the heading's own included.
    """

    key: str
    heading: str
    first: int
    last: int
    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """What stands under the heading, as plain text."""
        return text_of(self.blocks)

    def source(self, document: str) -> Source:
        """The section's place."""
        return Source(document, self.first, self.last)


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings that a description knows: whole ones, and how longer ones begin."""

    exact: Mapping[str, str]
    prefixes: tuple[tuple[str, str], ...]

    def key(self, text: str) -> str | None:
        """The key of a heading, None when it is not known."""
        folded = _fold(text)
        if folded in self.exact:
            return self.exact[folded]
        return next((key for prefix, key in self.prefixes if folded.startswith(prefix)), None)


def known_headings(description: Description, table: str = "headings") -> Headings:
    """The table `values.<table>` (key = list of headings; a final "*" means "begins with").

    Raises DescriptionError when the table is missing.
    """
    pairs = [(text, key) for key, texts in _table(description, table).items() for text in texts]
    exact = {_fold(text): key for text, key in pairs if not text.endswith(_PREFIX_MARK)}
    begins = [(_fold(text), key) for text, key in pairs if text.endswith(_PREFIX_MARK)]
    return Headings(exact, tuple(sorted(begins, key=lambda pair: (-len(pair[0]), pair))))


def likely_key(text: str, description: Description) -> str:
    """What an unknown heading is about by the word stems of `values.stems`, else OTHER.

    Raises DescriptionError when the table is missing.
    """
    folded = _fold(text)
    stems = _table(description, "stems")
    return next((key for key, words in stems.items() if any(w in folded for w in words)), OTHER)


def looks_like_heading(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a Markdown heading, or a short line with no final stop over a text."""
    block = blocks[index]
    if block.level:
        return True
    if not _is_short_line(block) or index + 1 == len(blocks):
        return False
    following = blocks[index + 1]
    if block.number and following.number:
        return False
    return bool(following.bullet) or (following.is_plain and _is_text_under(following, block))


def is_over_long_text(blocks: Sequence[Block], index: int) -> bool:
    """Whether the block after one is a paragraph that is too long for a value or an address."""
    return index + 1 < len(blocks) and len(blocks[index + 1].text) >= LONG_TEXT


def split_sections(
    blocks: Sequence[Block], key_of: Callable[[int, str], str | None]
) -> tuple[Section, ...]:
    """The sections of a text, the first being what stands before any heading (LEAD).

    `key_of(index, current)` gives the key of the heading that a block is, given the key of the
    section it stands in, and None when the block is no heading.
    """
    sections: list[Section] = []
    heading, key, start = None, LEAD, 0
    for index, block in enumerate(blocks):
        found = key_of(index, key)
        if found is None:
            continue
        sections += _section(heading, key, blocks[start:index])
        heading, key, start = block, found, index + 1
    sections += _section(heading, key, blocks[start:])
    return tuple(sections)


def _table(description: Description, name: str) -> Mapping[str, tuple[str, ...]]:
    """A value table of lists of texts."""
    found = description.values.get(name)
    if not isinstance(found, dict):
        raise DescriptionError(f"{description.kind}.toml: values.{name} should be a table")
    return {str(key): tuple(str(text) for text in texts) for key, texts in found.items()}


def _section(heading: Block | None, key: str, blocks: Sequence[Block]) -> list[Section]:
    whole = [*([heading] if heading else []), *blocks]
    if not whole:
        return []
    title = heading.bare if heading else ""
    return [Section(key, title, whole[0].first, whole[-1].last, tuple(blocks))]


def _is_short_line(block: Block) -> bool:
    return (
        block.is_plain
        and block.gap
        and block.first == block.last
        and len(block.text) <= MAX_HEADING
        and not block.text.endswith(_TEXT_ENDS)
    )


def _is_text_under(following: Block, heading: Block) -> bool:
    """A paragraph: longer than its heading, and either long or a whole sentence."""
    length = len(following.text)
    whole = length >= MIN_PARAGRAPH or following.text.endswith((*_TEXT_ENDS, "?"))
    return length > len(heading.text) and whole


def _fold(text: str) -> str:
    return fold(text.rstrip(" *?:."))

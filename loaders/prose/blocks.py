"""The lines of a document as blocks: paragraphs, bullets, Markdown headings and table rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.markup import plain_text
from loaders.prose.sentences import in_pieces

MIN_BROKEN = 60
"""A shorter line is not taken for the first half of a paragraph that was broken in two."""

MAX_WRAP = 120
"""Texts with longer lines than this are not hard-wrapped."""

MAX_UNDERLINED = 80
"""Characters of a line that a rule below it makes a heading."""

MAX_BLOCK = 4000
"""Characters of a block: longer ones are unreadable, and slow to search for names."""

TICKED, UNTICKED = "☒", "☐"

_LINE = re.compile(
    r"(?P<indent>[ \u00a0]*)(?:(?P<level>#{1,6})[ \u00a0]+)?"
    r"(?P<bullet>[-–—*+•◦○●▪‣·][ \u00a0]+|[•◦○●▪‣·])?(?P<text>.*)",
    re.DOTALL,
)
_CHECKBOX = re.compile(r"<input\b[^>]*checkbox[^>]*>", re.IGNORECASE)
_CHECKED = re.compile(r"(?<![\w-])checked\b", re.IGNORECASE)
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]+)(?<=\S)\*(?![\w*])")
_ESCAPE = re.compile(r"\\([\\()\[\]*_#.+-])")
_LINK = re.compile(r"\[([^\[\]]+)\]\((https?://[^\s()]+)\)")
_GLUED_BULLET = re.compile(r"[ \u00a0]*[•○●▪][ \u00a0]*")
_RULE = re.compile(r"={3,}|-{3,}|\*{3,}|_{3,}")
_WIDE_GAP = re.compile(r"[ \t\u00a0]{2,}")
_MARKED = re.compile(r"[<&*_\[\\\u00a0\n]|\s\s")
"""What plain text has none of; looked for first, since most lines are plain."""

_NUMBER = re.compile(
    r"(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|[a-zåäö][.)]|[ivx]{1,4}[.)])[ \u00a0]+(?=\S)"
)
_FINAL = tuple(".:;!?")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a bullet, a Markdown heading or a table row.

    `text` is plain, without mark-up and without its bullet; `bullet` is that marker ("" for
    none) and `indent` the spaces before it; `level` is that of a Markdown heading (0 for none);
    `cells` are those of a tab separated row, where a checkbox is TICKED or UNTICKED; `gap`
    tells whether a blank line stands before.
    """

    first: int
    last: int
    text: str
    bullet: str = ""
    indent: int = 0
    level: int = 0
    cells: tuple[str, ...] = ()
    gap: bool = True

    @property
    def number(self) -> str:
        """The enumerator that the text begins with ("2.", "b.", "iv)"), "" for none."""
        found = _NUMBER.match(self.text)
        return found[0].strip() if found else ""

    @property
    def bare(self) -> str:
        """The text without its enumerator."""
        return self.text[len(found[0]) :] if (found := _NUMBER.match(self.text)) else self.text

    @property
    def is_item(self) -> bool:
        """Whether this is an item of a list."""
        return bool(self.bullet or self.number)

    @property
    def is_plain(self) -> bool:
        """Whether this is a line of running text: no item, no row, no Markdown heading."""
        return not (self.bullet or self.cells or self.level)

    @property
    def as_line(self) -> str:
        """The block as a line of plain text, bullets shown as "• "."""
        return f"• {self.text}" if self.bullet else self.text


def read_blocks(lines: Iterable[tuple[int, str]]) -> tuple[Block, ...]:
    """The blocks of numbered lines; a paragraph that a line or page break cut is made whole.

    A paragraph of more than MAX_BLOCK characters becomes several blocks of whole sentences.
    """
    numbered = list(lines)
    width = _wrap_width([line for _, line in numbered])
    groups: list[list[Block]] = []
    ended, gap = 0, True
    for number, line in numbered:
        after_row = bool(groups and groups[-1][0].cells)
        block = _rule(number, line, gap) or _row(number, line, gap, after_row)
        block = block or _line(number, line, gap)
        gap = block is None
        if block is None:
            continue
        if groups and _continues(groups[-1], block, ended, width):
            groups[-1].append(block)
        else:
            groups.append([block])
        ended = len(line.rstrip())
    whole = _with_headings(_joined(group) for group in groups)
    return tuple(part for block in whole for part in _bounded(block))


def text_of(blocks: Iterable[Block]) -> str:
    """The blocks as plain text, one a line."""
    return "\n".join(block.as_line for block in blocks)


def _rule(number: int, line: str, gap: bool) -> Block | None:
    """A line of "===" or "---": a block without text, which is no block in the end."""
    found = _RULE.fullmatch(line.strip())
    return (
        Block(number, number, "", level=1 if line.strip()[0] == "=" else 2, gap=gap)
        if found
        else None
    )


def _with_headings(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without rules; a short line right above a rule is a Markdown heading."""
    before: Block | None = None
    for block in blocks:
        if block.text:
            if before:
                yield before
            before = block
        elif before and not block.gap and before.is_plain and len(before.text) <= MAX_UNDERLINED:
            before = replace(before, last=block.last, level=block.level)
    if before:
        yield before


def _row(number: int, line: str, gap: bool, after_row: bool) -> Block | None:
    """The line as a row of a table: cells with a tab between, or the rest of a row's last cells.

    Elsewhere a tab before a text only indents it.
    """
    if "\t" not in line or not (after_row or "\t" in line.lstrip()):
        return None
    cells = tuple(_cell(cell) for cell in line.split("\t"))
    text = " | ".join(cell for cell in cells if cell)
    return Block(number, number, text, cells=cells, gap=gap) if text else None


def _line(number: int, line: str, gap: bool) -> Block | None:
    found = _LINE.fullmatch(line.replace("\t", " "))
    text = plain_line(found["text"]) if found else ""
    if not found or not text:
        return None
    bullet, level = (found["bullet"] or "").strip(), len(found["level"] or "")
    return Block(number, number, text, bullet, len(found["indent"]), level, (), gap)


def plain_line(text: str) -> str:
    """A line of prose without mark-up; a Markdown link becomes "words (address)"."""
    readable = _LINK.sub(r"\1 (\2)", _WIDE_GAP.sub(" ", _tick(text)))
    return _plain(readable).replace("\n", " ")


def _cell(cell: str) -> str:
    """A table cell as plain lines; bullets glued to one another stand on lines of their own."""
    return _plain(_GLUED_BULLET.sub("\n• ", _tick(cell)))


def _plain(text: str) -> str:
    """Text without tags, Markdown emphasis and Markdown's backslashes."""
    if not _MARKED.search(text):
        return text.strip()
    return _ESCAPE.sub(r"\1", _ITALIC.sub(r"\1", plain_text(text)))


def _tick(text: str) -> str:
    return _CHECKBOX.sub(lambda box: TICKED if _CHECKED.search(box[0]) else UNTICKED, text)


def _continues(group: Sequence[Block], block: Block, ended: int, width: int | None) -> bool:
    """Whether a line is the rest of a group of lines, the last of which had `ended` characters."""
    head = group[0]
    if not block.is_plain or head.cells or head.level:
        return False
    if not block.gap and head.bullet and block.indent > head.indent:
        return True
    first_word = block.text.split(" ", 1)[0]
    if not block.gap and width and ended + 1 + len(first_word) > width and not block.number:
        return True
    cut = ended >= MIN_BROKEN and not group[-1].text.endswith(_FINAL)
    return cut and block.text[0].islower() and not block.number


def _joined(group: Sequence[Block]) -> Block:
    if len(group) == 1:
        return group[0]
    return replace(group[0], last=group[-1].last, text=" ".join(block.text for block in group))


def _bounded(block: Block) -> Iterator[Block]:
    """The block itself, or its parts when it is too long; a table's row is never cut."""
    if block.cells or len(block.text) <= MAX_BLOCK:
        yield block
        return
    for index, text in enumerate(in_pieces(block.text, MAX_BLOCK)):
        yield replace(block, text=text, bullet=block.bullet if index == 0 else "", gap=index == 0)


def _wrap_width(lines: Sequence[str]) -> int | None:
    """The column at which a hard-wrapped text breaks its lines, None when it is not wrapped."""
    longest = max((len(line.rstrip()) for line in lines), default=0)
    return longest if MIN_BROKEN <= longest <= MAX_WRAP else None

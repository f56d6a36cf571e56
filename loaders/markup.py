"""Plain text from table cells: the few HTML tags that occur, entities, and Markdown emphasis."""

from __future__ import annotations

import re
from functools import lru_cache
from html.parser import HTMLParser

_BLOCKS = {"p", "ul", "ol", "div", "br", "table", "tr", "h1", "h2", "h3", "h4"}
_HIDDEN = {"script", "style"}
_BULLETS = re.compile(r"^(?:[•○●▪·*–-]\s+|[•○●▪·]\s*)+")
_WIDE_GAP = re.compile(r"[ \t\u00a0]{2,}")
_SPACES = re.compile(r"[ \t\u00a0]+")
_STRAY = re.compile(r"<(?!(?:/?[a-zA-Z][^<>]{0,1000}|!--[^<>]{0,1000}--)>)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


class _TextOnly(HTMLParser):
    """Collects text; block tags become line breaks and list items become bullet lines."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "li":
            self.parts.append("\n• ")
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS or tag == "li":
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


@lru_cache(maxsize=1 << 14)
def plain_text(cell: str) -> str:
    """The text of a cell: one paragraph or "• " list item a line, no mark-up, no double spaces.

    Two or more spaces in a row stand where the source had a line break, so they become one. A
    "<" that begins no whole tag is text.
    """
    parser = _TextOnly()
    parser.feed(_STRAY.sub("&lt;", _WIDE_GAP.sub("\n", cell.strip())))
    parser.close()
    lines = (_tidy(line) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)


def _tidy(line: str) -> str:
    """One line without emphasis and extra spaces, its bullets (even doubled) made one "• "."""
    text = _SPACES.sub(" ", _EMPHASIS.sub(r"\2", line)).strip()
    bare = _BULLETS.sub("", text)
    return text if bare == text else f"• {bare}" if bare else ""


def join_lines(*texts: str) -> str:
    """Texts under one another, empty ones left out."""
    return "\n".join(text for text in texts if text)

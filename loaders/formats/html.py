"""The text of a web page: what its main part says, without menus, scripts and forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from loaders.decoding import decoded

_LEFT_OUT = frozenset(
    {"aside", "button", "footer", "form", "head", "iframe", "nav", "noscript", "script", "select",
     "style", "svg", "template"}
)  # fmt: skip
_HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
_PARAGRAPHS = frozenset(
    {"address", "article", "blockquote", "div", "dl", "dt", "dd", "fieldset", "figcaption",
     "figure", "header", "hr", "main", "ol", "p", "pre", "section", "table", "ul", *_HEADINGS}
)  # fmt: skip
_LINES = frozenset({"br", "li", "tr"})
_CELLS = frozenset({"td", "th"})
_MAIN = re.compile(r"<main\b", re.IGNORECASE)


def html_lines(raw: bytes) -> Iterator[str]:
    """Lines of a page, or of its <main> where it has one."""
    text = decoded("sidan", raw)
    reader = _Reader(_MAIN.search(text) is not None)
    reader.feed(text)
    reader.close()
    yield from reader.lines()


class _Reader(HTMLParser):
    """Collects the lines of a page; `main_only` when what stands around <main> is left out."""

    def __init__(self, main_only: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line: list[str] = []
        self._mark = ""
        self._left_out = 0
        self._outside = int(main_only)

    def lines(self) -> Sequence[str]:
        """What was collected."""
        self._end_line()
        return self._lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._left_out += 1
        elif tag == "main":
            self._outside = 0
        self._break(tag)
        if tag in _CELLS and self._line:
            self._line.append("\t")
        if tag in _HEADINGS or tag == "li":
            self._mark = _HEADINGS.get(tag, "• ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _LEFT_OUT:
            self._left_out = max(0, self._left_out - 1)
        self._break(tag)
        if tag == "main":
            self._outside = 1

    def handle_data(self, data: str) -> None:
        if not self._left_out and not self._outside:
            self._line.append(data)

    def _break(self, tag: str) -> None:
        """End the line at a tag that does so, and leave a blank line where one of blocks ends."""
        if tag in _LINES or tag in _PARAGRAPHS:
            self._end_line()
        if tag in _PARAGRAPHS and self._lines and self._lines[-1]:
            self._lines.append("")

    def _end_line(self) -> None:
        cells = "".join(self._line).split("\t")
        text = "\t".join(" ".join(cell.split()) for cell in cells).strip()
        if text:
            self._lines.append(self._mark + text)
            self._mark = ""
        self._line = []

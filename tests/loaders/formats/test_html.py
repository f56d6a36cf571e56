"""Web pages as lines: the main part, with headings, items and rows."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import UnreadableDocument, document_from_bytes, lines_in

PAGE = """<!DOCTYPE html>
<html lang="sv"><head><title>Sida</title><style>p { color: red }</style></head>
<body><nav><a href="/">Hem</a></nav>
<main><h1>Vatten i Sörmland</h1>
<p>Region Sörmland arbetar med
   länets <b>vatten</b> &amp; sjöar.<br>Varje vecka.</p>
<ul><li>Dammar</li><li><p>Skolor</p></li></ul>
<table><tr><th>År</th><th>Kronor</th></tr><tr><td>2023</td><td>5&nbsp;000</td></tr></table>
<script>alert("nej")</script><form><label>Sök</label></form>
</main><footer>Kontakt</footer></body></html>
"""


def _lines(page: str) -> list[str]:
    return [line for line in document_from_bytes("a.html", page.encode()).lines if line]


def test_the_main_part_of_a_page() -> None:
    assert _lines(PAGE) == [
        "# Vatten i Sörmland", "Region Sörmland arbetar med länets vatten & sjöar.",
        "Varje vecka.", "• Dammar", "• Skolor", "År\tKronor", "2023\t5 000",
    ]  # fmt: skip


def test_a_page_without_a_main_part_is_its_body() -> None:
    page = PAGE.replace("<main>", "").replace("</main>", "")
    assert _lines(page) == _lines(PAGE)


def test_blank_lines_part_paragraphs() -> None:
    page = "<html><body><h2>Ett</h2><p>Två</p><div><p>Tre</p></div></body></html>"
    lines = document_from_bytes("a.html", page.encode()).lines
    assert lines == ("## Ett", "", "Två", "", "Tre", "")


@pytest.mark.parametrize(
    ("raw", "is_html"),
    [
        (b"<html><p>x</p></html>", True),
        (b"\xef\xbb\xbf \n<!-- hej --><!DOCTYPE HTML PUBLIC>", True),
        (b"<p>Text med taggar</p>", False),
        (b"Om <html> i en text", False),
    ],
)
def test_what_is_html(raw: bytes, is_html: bool) -> None:
    assert (lines_in("a", raw) is not None) == is_html


@given(st.text(max_size=200))
def test_no_page_breaks_the_reader(text: str) -> None:
    raw = f"<html><body>{text}</body></html>".encode("utf-8", "ignore")
    with contextlib.suppress(UnreadableDocument):
        assert all("\n" not in line for line in lines_in("a", raw) or ())

"""Plain text from the mark-up that stands in documents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.markup import join_lines, plain_text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>Ett</p> <p>Två</p>", "Ett\nTvå"),
        ("<ul><li>• Ett</li><li>Två</li></ul>", "• Ett\n• Två"),
        ("Forskning &amp; innovation, CO<sub>2</sub>", "Forskning & innovation, CO2"),
        ("Rad ett  Rad två", "Rad ett\nRad två"),
        ("**Mål:** a_b __viktigt__", "Mål: a_b viktigt"),
        ("<script>x()</script>kvar<style>p{}</style>", "kvar"),
        ("färre än < 5 och > 3", "färre än < 5 och > 3"),
        ("a <b utan slut <p>ny</p> c<d", "a <b utan slut\nny\nc<d"),
        ("före<!-- dolt -->efter", "föreefter"),
        ("• – Dubbel\npunkt", "• Dubbel\npunkt"),
        ("  \u00a0 ", ""),
        ("<a href='x'>länk</a> <b>fet</b> <i>kursiv</i>", "länk fet kursiv"),
    ],
)
def test_plain_text(cell: str, text: str) -> None:
    assert plain_text(cell) == text


@given(st.text(alphabet=st.sampled_from("aå <>/pulib&;*_•-\n"), max_size=80))
def test_any_cell_gives_tidy_lines(cell: str) -> None:
    lines = plain_text(cell).split("\n")
    assert lines == [""] or all(line and line == line.strip() for line in lines)


def test_a_long_row_of_tags_that_never_end_takes_no_time() -> None:
    assert plain_text("<a " * 100_000) == ("<a " * 100_000).strip()


def test_empty_texts_make_no_lines() -> None:
    assert join_lines("a", "", "b") == "a\nb"

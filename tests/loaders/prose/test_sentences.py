"""Sentences and pieces of prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.prose.sentences import in_groups, in_pieces, sentences


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ett. Två! Tre? Fyra", ["Ett.", "Två!", "Tre?", "Fyra"]),
        (
            "Vi mötte bl.a. Region Skåne. Sedan åt vi.",
            ["Vi mötte bl.a. Region Skåne.", "Sedan åt vi."],
        ),
        ("Det kostar ca. 80 000 kr. Billigt.", ["Det kostar ca. 80 000 kr.", "Billigt."]),
        ("Rad ett\nRad två", ["Rad ett", "Rad två"]),
        ("Han sa ”nej”. ”Ja”, sa hon.", ["Han sa ”nej”.", "”Ja”, sa hon."]),
        ("Version 1.5 är ute. i drift", ["Version 1.5 är ute. i drift"]),
        ("", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert list(sentences(text)) == found


@given(st.text(alphabet="aB. \n!", max_size=60), st.integers(min_value=1, max_value=20))
def test_pieces_are_short_and_lose_no_letter(text: str, most: int) -> None:
    pieces = in_pieces(text, most)
    assert all(len(piece) <= most for piece in pieces)
    assert [c for piece in pieces for c in piece if not c.isspace()] == [
        c for c in text if not c.isspace()
    ]


def test_groups_are_filled_up_in_order() -> None:
    assert list(in_groups("abcd", [2, 2, 9, 1], 5)) == ["ab", "c", "d"]

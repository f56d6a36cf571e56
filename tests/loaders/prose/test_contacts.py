"""Contacts told from other lines."""

from __future__ import annotations

import pytest

from loaders.prose.blocks import read_blocks
from loaders.prose.contacts import ends_contacts, split_contacts


def contacts(text: str) -> list[str]:
    """The lines that are contacts."""
    return [b.text for b in split_contacts(read_blocks(enumerate(text.split("\n"), 1)))[1]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Text\n\nAda Blom\nada@a.se", ["Ada Blom", "ada@a.se"]),
        ("Ada Blom\nledare\n070-123 45 67", ["Ada Blom", "ledare", "070-123 45 67"]),
        ("Telefon: +46 70 123 45 67", ["Telefon: +46 70 123 45 67"]),
        ("Växel 0480-123 45", ["Växel 0480-123 45"]),
        ("Region Dalarna\ninfo@a.se", ["info@a.se"]),
        ("Ada Blom\n\nada@a.se", ["ada@a.se"]),
        ("Start 2021\n08-681 91 00", ["08-681 91 00"]),
        ("Vi lyssnade på många under året, " * 4 + "och ada@a.se var en.", []),
        ("A\tada@a.se", []),
        ("2023-01-15 2024-02-16, 232100-0115 och 20350001 samt 10 500 000 kr", []),
    ],
)
def test_contacts(text: str, found: list[str]) -> None:
    assert contacts(text) == found


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Vårt arbete\n\nHär står en hel mening om vårt arbete i länet.", True),
        ("Ada Blom\n\nHär står en hel mening om vårt arbete i länet.", False),
        ("Vårt arbete\n\nStorgatan 1, 123 45 Byn", False),
        ("Vårt arbete", False),
    ],
)
def test_the_end_of_contacts(text: str, ends: bool) -> None:
    assert ends_contacts(read_blocks(enumerate(text.split("\n"), 1)), 0) is ends

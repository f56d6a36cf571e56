"""Amounts of money in text."""

from __future__ import annotations

import pytest

from loaders.extraction import amounts_sek


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("drygt 41 miljoner kronor", (41_000_000,)),
        ("10,5 mnkr", (10_500_000,)),
        ("2 Mkr, varav 750 tkr", (2_000_000, 750_000)),
        ("500 000 kr", (500_000,)),
        ("10 500 000 kr", (10_500_000,)),
        ("1,2 miljarder kronor", (1_200_000_000,)),
        ("SEK 76 191 671", (76_191_671,)),
        ("4 660 289 kronor/4 331 998 kronor", (4_660_289, 4_331_998)),
        ("5 mkr och åter 5 mkr", (5_000_000,)),
        ("tio stöd à 100,000 kr", (100_000,)),
        (
            "Beviljade 29,6 miljoner i stöd och fick 10 miljoner beviljade.",
            (29_600_000, 10_000_000),
        ),
    ],
)
def test_amounts_in_kronor(text: str, expected: tuple[int, ...]) -> None:
    assert amounts_sek(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "300 företag",
        "avgift 100 kr",
        "1:1-medel",
        "12 kronor",
        "3 miljoner människor",
        "Stödet nådde 3 miljoner hushåll",
    ],
)
def test_other_numbers_and_small_change_are_none(text: str) -> None:
    assert amounts_sek(text) == ()

"""Sums and directions."""

from __future__ import annotations

import pytest

from loaders.report.money import direction, sum_in


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("115 000", 115000),
        ("115 000 kr", 115000),
        ("115.000", 115000),
        ("115\u00a0000,50", 115000),
        ("500:-", 500),
        ("-2 000", -2000),
        ("4,25 miljoner kronor", 4250000),
        ("(ca. 80 000kr under budget)", 80000),
        ("", None),
        ("Se ovan", None),
        ("2 personer", None),
    ],
)
def test_sums(cell: str, amount: int | None) -> None:
    assert sum_in(cell) == amount


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("80 000 kr under budget", -1),
        ("understiger budgeten", -1),
        ("160 000 kronor lägre än budget", -1),
        ("10 000 kr över budget", 1),
        ("överskrider budgeten", 1),
        ("högre än planerat", 1),
        ("12 000 kr under 2023", 0),
        ("mer än 80 000 kr", 0),
    ],
)
def test_directions(text: str, sign: int) -> None:
    assert direction(text) == sign

"""Labels and values of fact boxes."""

from __future__ import annotations

import pytest

from loaders.pages.fact_box import read_facts
from loaders.prose.blocks import read_blocks
from loaders.prose.sections import Headings

LABELS = Headings({"ägare": "owner", "tid": "period"}, ())


def facts(text: str) -> list[tuple[str, str, str]]:
    """Key, label and value of each fact."""
    blocks = read_blocks(enumerate(text.split("\n"), 1))
    return [(fact.key, fact.label, fact.value) for fact in read_facts(blocks, LABELS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ägare\n\nA\n\nTid\n\n2020", [("owner", "Ägare", "A"), ("period", "Tid", "2020")]),
        ("Ägare: A\nTid: 2020", [("owner", "Ägare", "A"), ("period", "Tid", "2020")]),
        ("Ägare\tA\nTid\t2020", [("owner", "Ägare", "A"), ("period", "Tid", "2020")]),
        ("Ägare\n\nA\nB\n\nTid\n\n2020", [("owner", "Ägare", "A\nB"), ("period", "Tid", "2020")]),
        ("Ägare\nA\nB\nTid\n2020", [("owner", "Ägare", "A\nB"), ("period", "Tid", "2020")]),
        ("Färg\n\nGul\n\nÄgare\n\nA", [("", "Färg", "Gul"), ("owner", "Ägare", "A")]),
        ("Ägare\nA\nFärg\nGul\nTid\n2020", [
            ("owner", "Ägare", "A"), ("", "Färg", "Gul"), ("period", "Tid", "2020"),
        ]),
        ("Ägare: A\nFärg: Gul", [("owner", "Ägare", "A"), ("", "Färg", "Gul")]),
        ("Ägare\n\nTid\n\n2020", [("period", "Tid", "2020")]),
        ("Ägare\n\nA\n\n" + "Ett stycke som inte hör hit. " * 9, [("owner", "Ägare", "A")]),
        ("Gul\n\nÄgare", []),
        ("", []),
    ],
)  # fmt: skip
def test_facts(text: str, found: list[tuple[str, str, str]]) -> None:
    assert facts(text) == found


def test_a_fact_as_a_line_of_text() -> None:
    blocks = read_blocks(enumerate(["Ägare", "", "A", "B"], 1))
    (fact,) = read_facts(blocks, LABELS)
    assert (fact.as_block.first, fact.as_block.last, fact.as_block.text) == (1, 4, "Ägare: A, B")

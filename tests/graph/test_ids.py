"""Ids are the same on any machine; these literals pin them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import fold, make_id, named_id, slug


def test_ids_are_pinned() -> None:
    assert make_id("initiative", "08", "Jämställdhet", "2023", "Text") == "initiative-332ae78a86f5"
    assert make_id("goal", "strategy-1", "Fler i arbete") == make_id(
        "goal", "strategy-1", "”Fler  i arbete”."
    )


def test_ids_depend_on_where_parts_end() -> None:
    assert make_id("x", "ab", "c") != make_id("x", "a", "bc")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Jämtland Härjedalen", "jamtland-harjedalen"),
        ("Almi Företagspartner Gotland AB", "almi-foretagspartner-gotland-ab"),
        ("#vägled kompetens", "vagled-kompetens"),
        ("Café & Søn", "cafe-son"),
    ],
)
def test_slug(name: str, key: str) -> None:
    assert slug(name) == key
    assert named_id("organisation", name) == f"organisation-{key}"


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)

"""How the pages write numbers, places, periods and marked sentences."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import Period, Place
from service.pages import writing


def test_marked_words_are_told_apart() -> None:
    assert writing.marked("Stöd till export och import", ((10, 16), (0, 4))) == (
        ("Stöd", True),
        (" till ", False),
        ("export", True),
        (" och import", False),
    )


@given(
    st.text(max_size=30),
    st.lists(st.tuples(st.integers(-5, 40), st.integers(-5, 40)), max_size=5),
)
def test_marking_changes_no_letter(sentence: str, marks: list[tuple[int, int]]) -> None:
    assert "".join(piece for piece, _ in writing.marked(sentence, marks)) == sentence


def test_shares_are_of_what_spoke_for_a_hit() -> None:
    legs = {"words": 1.0, "dense": 3.0, "title": -2.0}
    assert writing.shares(legs) == (("dense", 75), ("words", 25), ("title", 0))


@pytest.mark.parametrize("legs", [{}, {"words": 0.0}, {"words": -1.0}])
def test_a_hit_that_nothing_speaks_for_has_no_shares(legs: dict[str, float]) -> None:
    assert writing.shares(legs) == ()


def test_places_numbers_and_periods_read_as_swedish() -> None:
    assert writing.place(Place("a.txt", (3, 3))) == "a.txt, rad 3"
    assert writing.place(Place("a.txt", (3, 5))) == "a.txt, rad 3–5"
    assert writing.number(1234567) == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567"
    assert [Period("2023", None).span, Period(None, None).span] == ["2023–", ""]


def test_english_has_its_own_ways() -> None:
    assert writing.place(Place("a.txt", (3, 5)), "en") == "a.txt, line 3–5"
    assert writing.number(1234567, "en") == "1,234,567"


@pytest.mark.parametrize(
    ("language", "written"), [("sv", "7 maj 2026, 09:05"), ("en", "7 May 2026, 09:05")]
)
def test_a_moment_is_a_day_and_a_time(language: str, written: str) -> None:
    assert writing.moment(datetime(2026, 5, 7, 9, 5, tzinfo=UTC), language) == written

"""Words that call something a goal."""

from __future__ import annotations

import pytest

from loaders.extraction.goal_labels import labelled_parts, numbered_goals


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("mål 2 och 3", ("mål 2", "mål 3")),
        (" 1, 2 och 4", ("mål 1", "mål 2", "mål 4")),
        ("målområde 5.", ("målområde 5",)),
        ("Ett öppet län, delmål 9.", ("delmål 9",)),
        ("mål 7 & 8", ("mål 7", "mål 8")),
    ],
)
def test_goals_named_by_number_only(text: str, goals: tuple[str, ...]) -> None:
    assert numbered_goals(text)[0] == goals


def test_a_number_before_the_goals_text_is_a_label() -> None:
    assert numbered_goals("delmål 9 Öka andelen resande") == ((), "delmål 9 Öka andelen resande")


def test_the_text_between_labels_and_whether_one_led_it() -> None:
    text = "Bidrar till målet Levande bygder och prioriteringen Stärka byarna"
    assert list(labelled_parts(text)) == [
        ("Bidrar ", False),
        ("Levande bygder ", True),
        ("Stärka byarna", True),
    ]


def test_a_word_for_goal_in_running_text_is_no_label() -> None:
    assert list(labelled_parts("Fler når målen i skolan")) == [("Fler når målen i skolan", False)]

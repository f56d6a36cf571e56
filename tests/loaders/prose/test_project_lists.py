"""Lines of lists of granted projects."""

from __future__ import annotations

import pytest

from loaders.prose.project_lists import ListedProject, listed_project


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        (
            "Öppna kajer 2 (Karlshamns kommun), 7 889 632 kr",
            ListedProject("Öppna kajer 2", "Karlshamns kommun", 7_889_632),
        ),
        (
            "Träd, buskar och barn (Föreningen Gröna gården): 2,5 miljoner kronor.",
            ListedProject("Träd, buskar och barn", "Föreningen Gröna gården", 2_500_000),
        ),
        (
            "Öppna kajer, Region Blekinge, 500 tkr",
            ListedProject("Öppna kajer", "Region Blekinge", 500_000),
        ),
        ("Öppna kajer, hamnar och bryggor, 500 tkr", None),
        ("Öppna kajer (Karlshamns kommun)", None),
        ("Öppna kajer (Karlshamns kommun), 40 000 kr per år eller 9 000 kr", None),
        ("Projektet (se nedan) fick pengar 2021 av flera, bland dem kommunen", None),
    ],
)
def test_lines(text: str, listed: ListedProject | None) -> None:
    assert listed_project(text) == listed

"""Goals of Agenda 2030 in goal cells."""

from __future__ import annotations

import pytest

from loaders.extraction import AgendaGoal, agenda_goals


def numbers(text: str) -> list[int]:
    return [goal.number for goal in agenda_goals(text)]


def test_a_goal_has_its_number_and_official_name() -> None:
    assert agenda_goals("Agenda 2030: mål 6") == (
        AgendaGoal(6, "Rent vatten och sanitet för alla"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mål i Agenda 2030: 4 God utbildning 7 Hållbar energi för alla", [4, 7]),
        ("Agenda 2030\nMål 14: hav och marina resurser\nMål 15", [14, 15]),
        ("Agenda 2030: Mål 1 Mål 2 Mål 17", [1, 2, 17]),
        ("Agenda 2030-mål 5. Jämställdhet", [5]),
        ("Globala målen – minskad ojämlikhet", [10]),
        ("Agenda 2030: mål 3, 8 och 11", [3, 8, 11]),
        ("Agenda 2023 13 Bekämpa klimatförändringarna", [13]),
        ("Nr 9: x\nAgenda 2030:\nNr 9: Hållbar industri", [9]),
    ],
)
def test_by_number_or_by_name(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mål i RUS: Mål 3: Jämställdhet i arbetslivet",
        "RUS mål 5 och 8",
        "Agenda 2030 genomsyrar arbetet i 7 kommuner sedan 2015",
        "Agenda 2030: mål 4\nERUF: 1.3 Stärka små företag",
    ],
)
def test_numbers_of_other_strategies_do_not_count(text: str) -> None:
    assert numbers(text) in ([], [4])

"""Short names of activities."""

from __future__ import annotations

import pytest

from loaders.report.activity_names import activity_names

NAMES = activity_names(
    [["Kurs – för alla", "Etapp – ett", "Etapp – två"], ["Kurs:\n• en", "Mässa"]]
)


@pytest.mark.parametrize(
    ("text", "name", "detail"),
    [
        ("Kurs – för alla", "Kurs", "för alla"),
        ("Kurs:\n• en", "Kurs", "• en"),
        ("Kurs: för alla.", "Kurs", "för alla."),
        ("Etapp – två", "Etapp – två", ""),
        ("Mässa", "Mässa", ""),
        ("Analys- och kursinsatser", "Analys- och kursinsatser", ""),
    ],
)
def test_names(text: str, name: str, detail: str) -> None:
    assert (NAMES.name(text), NAMES.detail(text)) == (name, detail)

"""Other projects that texts name."""

from __future__ import annotations

import pytest

from loaders.extraction import related_projects


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fortsättning av projektet Ullverket 2018–2020.", ("Ullverket",)),
        ("bygger på tidigare projekt Ullverket och har", ("Ullverket",)),
        ('Insatsen prövades i projektet "Ull till alla".', ("Ull till alla",)),
        ("inom projektet Ullverket, där vävare möttes", ("Ullverket",)),
        ("två projekt; NORDIC WOOL- som handlar om ull", ("NORDIC WOOL",)),
        ("i projektet Ullverket (steg två) prövades", ("Ullverket (steg två)",)),
    ],
)
def test_named_projects(text: str, expected: tuple[str, ...]) -> None:
    assert related_projects(text) == expected


def test_the_undertaking_itself_is_none() -> None:
    assert related_projects("Inom projektet Ullverket vävs det", own="Ullverket") == ()


@pytest.mark.parametrize("text", ["Projektet har startat.", "inom projektet arbetar vi", ""])
def test_projects_without_a_name_are_none(text: str) -> None:
    assert related_projects(text) == ()

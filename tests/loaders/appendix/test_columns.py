from __future__ import annotations

import pytest

from loaders.appendix.columns import columns_of, joined_columns, usual_columns
from loaders.description import load_description

DESCRIPTION = load_description("table_appendix")


@pytest.mark.parametrize(
    ("labels", "roles"),
    [
        (
            [
                "Region",
                "Namn på insats och kort beskrivning",
                "Resultat i form av uppnådda prestationer under året",
                "Om möjligt resultat i form av uppnådda effekter under året",
                "Mål  Vilket eller vilka mål i den regionala strategin som insatsen bidrar till",
            ],
            ("region", "description", "outputs", "outcomes", "goals"),
        ),
        (
            ["Mål", "Effekter", "Prestationer", "Insats", "Län"],
            ("goals", "outcomes", "outputs", "description", "region"),
        ),
        (
            ["Region", "Insats", "Resultat av insatsen", "Effekter av insatsen", "Effektmål i RUS"],
            ("region", "description", "outputs", "outcomes", "goals"),
        ),
        (
            ["Nr", "Regionens namn", "Insatsens namn, syfte och mål", "Prestationer", "Mål"],
            ("", "region", "description", "outputs", "goals"),
        ),
        (
            ["Region", "Målgrupp", "Beskrivning", "Prestationer", "Utfall"],
            ("region", "", "description", "outputs", "outcomes"),
        ),
    ],
)
def test_header_tells_the_columns(labels: list[str], roles: tuple[str, ...]) -> None:
    columns = columns_of(labels, DESCRIPTION)

    assert columns is not None
    assert columns.roles == roles


@pytest.mark.parametrize(
    "cells",
    [
        ["Kalmar", "Insats för mål", "Prestationer", "Effekter", "Mål"],
        ["Region Kalmar län", "Insats", "Prestationer", "Effekter", "Mål"],
        ["Namn", "Insats", "Prestationer", "Effekter", "Mål"],
        ["Region", "Telefon", "Adress"],
        ["Region", "Insats"],
        ["", "", "Insatsen gav effekter", "Mål", ""],
        ["Regionerna i södra Sverige gemensamt har", "Insats", "Prestationer", "Effekter", "Mål"],
    ],
)
def test_other_rows_are_no_header(cells: list[str]) -> None:
    assert columns_of(cells, DESCRIPTION) is None


def test_header_on_two_lines() -> None:
    first = columns_of(["Region", "Insats", "Resultat", "", "Mål"], DESCRIPTION)
    assert first is not None

    whole = joined_columns(first, ["", "Namn", "Prestationer", "Effekter", ""], DESCRIPTION)

    assert whole is not None
    assert whole.roles == ("region", "description", "outputs", "outcomes", "goals")
    assert whole.labels == ("Region", "Insats Namn", "Resultat Prestationer", "Effekter", "Mål")


@pytest.mark.parametrize(
    "cells",
    [
        ["Kalmar", "Namn", "Prestationer", "Effekter", ""],
        ["", "Vi bjöd in till fyra möten", "", "", ""],
        ["", "", "Prestationer: " + "ett mycket långt stycke om vad som hänt " * 3, "", ""],
        ["", "Namn", "Prestationer"],
    ],
)
def test_a_row_is_no_second_header_line(cells: list[str]) -> None:
    first = columns_of(["Region", "Insats", "Resultat", "", "Mål"], DESCRIPTION)
    assert first is not None

    assert joined_columns(first, cells, DESCRIPTION) is None


def test_usual_columns() -> None:
    assert usual_columns(DESCRIPTION).roles == (
        "region",
        "description",
        "outputs",
        "outcomes",
        "goals",
    )

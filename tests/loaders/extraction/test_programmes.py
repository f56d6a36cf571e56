"""Programmes that texts name."""

from __future__ import annotations

import pytest

from loaders.extraction import programmes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Medfinansiering av Regionalfonden Västsverige", ("ERUF",)),
        ("ERUF Övre Norrland: 2.1, nationella regionalfondsprogrammet", ("ERUF",)),
        ("ett socialfondsprojekt", ("ESF",)),
        ("(ESF+)", ("ESF",)),
        ("Interreg Sverige-Norge: 1.2", ("Interreg",)),
        ("Fonden för en rättvis omställning och React-EU", ("FRO", "REACT-EU")),
        ("Horisont Europa, Erasmus+ och Leader", ("Horisont Europa", "Erasmus+", "Leader")),
        ("med finansiering av Asyl-, migrations- och integrationsfonden", ("AMIF",)),
    ],
)
def test_funds_by_their_spellings(text: str, expected: tuple[str, ...]) -> None:
    assert programmes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ej ERUF",
        "Inte finansierat via Regionalfonden",
        "En ansökan till Horisont Europa",
        "erfarenheter från tidigare ESF-projekt",
        "Vilka mål i Regionalfonden inklusive Interreg bidrar insatsen till",
        "en leader i europeisk klass",
    ],
)
def test_denials_applications_the_past_and_questions_are_none(text: str) -> None:
    assert programmes(text) == ()

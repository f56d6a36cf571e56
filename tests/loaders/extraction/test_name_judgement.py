"""Own names and descriptions of work told apart."""

from __future__ import annotations

import pytest

from loaders.extraction.name_judgement import Heading, is_own_name


@pytest.mark.parametrize(
    "text",
    [
        "Ullverket",
        "Servicehubbar i Värmland",
        "Klimatstruktur Kalmar län",
        "Regionalt matprogram (RMP)",
        "Yrkesnätverket för vävare",
        "AI:LIFT 2.0",
    ],
)
def test_names(text: str) -> None:
    assert is_own_name(Heading(text))


@pytest.mark.parametrize(
    "text",
    [
        "Stärka vävares villkor",
        "Utredning av vävares villkor",
        "Nytt stöd till vävare",
        "Vävnadsanalys",
        "Underlag om vävares villkor",
        "Vävare ska få bättre villkor",
    ],
)
def test_descriptions(text: str) -> None:
    assert not is_own_name(Heading(text))


def test_what_the_text_tells_of_the_heading_decides_the_doubtful() -> None:
    assert is_own_name(Heading("Nya vägar för vävare", told=True))
    assert not is_own_name(Heading("Nya vägar för vävare"))
    assert not is_own_name(Heading("Vävare i länet", by_verb=True))
    assert is_own_name(Heading("Matprogram 2022–2030", adopted=True))
    assert not is_own_name(Heading("Ett matprogram", adopted=True))

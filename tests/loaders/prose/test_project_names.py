"""Projects that prose names."""

from __future__ import annotations

import pytest

from loaders.prose.project_names import NamedProject, named_projects, project_name, same_name


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        ("Projektet Nya vägar genomfördes i länet.", "Nya vägar", True),
        ("Projektet Mat i Kalmar län syftar till", "Mat i Kalmar län", True),
        ("projektet TEAM Fjällen, som drivs av", "TEAM Fjällen", False),
        ("Vi driver projektet Nya vägar.", "Nya vägar", True),
        ("Projektet ”Nya vägar för alla” är klart", "Nya vägar för alla", True),
        ("om projektet Nya vägar", "Nya vägar", False),
        ("projektet Nya vägar som drivs av Almi", "Nya vägar", True),
        ("Projektet Nya vägar – en satsning – har", "Nya vägar", False),
        ("Projekt #vägled kompetens har avslutats", "#vägled kompetens", True),
        ("Projektet 5G i norr startade", "5G i norr", True),
        ("The project Blue Coast was", "Blue Coast", True),
        ("2021 startade kommunen förstudieprojektet Lilla hamnen, om kajer", "Lilla hamnen", True),
        ("Interreg-projektet Kallt hav pågår", "Kallt hav", True),
        ("om projektet Nya vägar under åren 2015–2018.", "Nya vägar", False),
        ("om projektet Nya vägar i samverkan med Almi.", "Nya vägar", False),
        ("om projektet Nya vägar under hösten", "Nya vägar", False),
        ("om projektet Under ytan.", "Under ytan", False),
    ],
)
def test_namings(text: str, name: str, acts: bool) -> None:
    assert named_projects(text) == (NamedProject(name, acts),)


@pytest.mark.parametrize(
    "text",
    [
        "Projektet är klart.",
        "projekt i Motala",
        "Projektet Region Skåne driver",
        "projekt 2023 har",
        "Det tidigare projektet Nya vägar har",
    ],
)
def test_no_namings(text: str) -> None:
    assert named_projects(text) == ()


def test_a_name_without_an_end_goes_to_its_last_capital() -> None:
    text = "projektet Nya Vägar mot en hållbar framtid i hela landet och utanför dess gränser också"
    assert [naming.name for naming in named_projects(text)] == ["Nya Vägar"]


def test_the_name_that_acts_most_is_the_projects() -> None:
    texts = ["Projektet Ett nämns. Projektet Ett nämns.", "Projektet Två har börjat."]
    assert project_name(texts) == "Två"
    assert project_name(["Ingenting."]) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nya vägar", "Nya vägar i Skåne", True),
        ("nya vägar", "Nya vägar", True),
        ("Nya väg", "Nya vägar", False),
        ("Vägar", "Nya vägar", False),
    ],
)
def test_one_name_may_be_the_beginning_of_the_other(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same
    assert same_name(other, one) is same

"""Single goals of a region's own strategies in goal cells."""

from __future__ import annotations

import pytest

from graph import find_region
from loaders.extraction import Context, GoalMention, goals
from loaders.extraction.sections import RUS, SMART

NOBODY = Context()


def texts(cell: str) -> list[str]:
    return [goal.text for goal in goals(cell, NOBODY)]


def test_a_goal_has_its_text_and_strategy() -> None:
    assert goals("Mål i RUS: Levande bygder.", NOBODY) == (GoalMention("Levande bygder", RUS),)
    assert goals("Smart specialisering: Skogens produkter", NOBODY) == (
        GoalMention("Skogens produkter", SMART),
    )


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            "RUS effektmål\n• Levande bygder\n• Fler jobb i länet",
            ["Levande bygder", "Fler jobb i länet"],
        ),
        (
            "RUFS 2050\nMål 1: En öppen region\nMål 2: En frisk region",
            ["En öppen region", "En frisk region"],
        ),
        ('Mål i RUS: "Ett levande Småland".', ["Ett levande Småland"]),
        (
            "Bidrar till strategi för hållbar tillväxt:\nDelmål: Fler jobb i länet\n"
            "Prioritering: Stärka byarna",
            ["Fler jobb i länet", "Stärka byarna"],
        ),
        ("RUS mål 1 och 4", ["mål 1", "mål 4"]),
        ("RUS samtliga mål, med fokus på mål 2", ["mål 2"]),
        (
            "RUS: Ett starkt län, delmål 7 Öka antalet jobb samt delmål 9 Minska utsläppen",
            ["Ett starkt län", "Öka antalet jobb", "Minska utsläppen"],
        ),
        (
            "Insatsen bidrar till det prioriterade området Skapa levande bygder i den regionala"
            " utvecklingsstrategin.",
            ["Skapa levande bygder"],
        ),
        (
            "Insatsen bidrar till de prioriterade områdena Skapa levande bygder och Bygga kunskap"
            " i RUS.",
            ["Skapa levande bygder", "Bygga kunskap"],
        ),
        (
            "RUS övergripande mål God hälsa samt Stark ekonomi och dess effektmål Fler jobb,"
            " Färre olyckor",
            ["God hälsa", "Stark ekonomi", "Fler jobb", "Färre olyckor"],
        ),
        (
            "Projektet knyter an till den långsiktiga prioriteringen Bygga kompetens i den"
            " regionala utvecklingsstrategin, genom att nya kurser ges.",
            ["Bygga kompetens"],
        ),
        ("Målet i RUS som satsningen kopplar an mot är Friska invånare.", ["Friska invånare"]),
        (
            "Mål i RUS: En kompetent region: Stärka skolorna",
            ["En kompetent region", "Stärka skolorna"],
        ),
        (
            "RUS – en frisk region och ge ökade möjligheter till rörelse",
            ["en frisk region", "ge ökade möjligheter till rörelse"],
        ),
        (
            "Fler i arbete. (Ökad utbildningsnivå, Arbetsgivare hittar rätt och få in fler på"
            " marknaden)",
            [
                "Fler i arbete",
                "Ökad utbildningsnivå",
                "Arbetsgivare hittar rätt",
                "få in fler på marknaden",
            ],
        ),
        (
            "Levande bygder, Hållbara resor samt Öppen region i RUS.",
            ["Levande bygder", "Hållbara resor", "Öppen region"],
        ),
        (
            "RUS 2.1 En frisk region och 2.1.4 Rörelse för alla.",
            ["En frisk region", "Rörelse för alla"],
        ),
        ("Attraktiva bygder och orter", ["Attraktiva bygder och orter"]),
        (
            "RUS övergripande mål God resursanvändning och dess effektmål om minskade utsläpp, mer "
            "bioekonomi och ökad andel förnybart.",
            ["God resursanvändning", "minskade utsläpp", "mer bioekonomi", "ökad andel förnybart"],
        ),
        (
            "En god hälsa för alla, en trygg miljö för unga",
            ["En god hälsa för alla", "en trygg miljö för unga"],
        ),
        (
            'Mål i RUS: "ett starkt Dalarna", men också "ett grönt Dalarna"',
            ["ett starkt Dalarna", "ett grönt Dalarna"],
        ),
        (
            "Utsläppen ska ha minskat till år 2030. Bygden ska växa.",
            ["Utsläppen ska ha minskat till år 2030", "Bygden ska växa"],
        ),
        ("Stödjer målen för samverkan och hållbar bygd.", ["samverkan och hållbar bygd"]),
        ("Stärka företagens energiarbete, Småland och Öarna", ["Stärka företagens energiarbete"]),
    ],
)
def test_lists_labels_quotes_numbers_and_prose(cell: str, expected: list[str]) -> None:
    assert texts(cell) == expected


def test_goals_that_run_together_are_parted_at_the_capital() -> None:
    cell = "Mål i RUS: Starka bygder, särskilt för unga Fler invånare i arbete Skåne ska växa mer"
    assert texts(cell) == [
        "Starka bygder, särskilt för unga", "Fler invånare i arbete", "Skåne ska växa mer",
    ]  # fmt: skip


def test_a_name_inside_a_goal_parts_nothing() -> None:
    assert texts("RUS: Fler vill bo i hela Västra Götaland och Halland") == [
        "Fler vill bo i hela Västra Götaland och Halland"
    ]


def test_what_belongs_to_others_is_left_out() -> None:
    cell = (
        "Mål i RUS: Fler jobb i länet\nMål i Agenda 2030: 8 Anständiga arbetsvillkor\n"
        "ERUF: 1.3 Stärka små företag\nNationell strategi: Hela landet ska leva"
    )
    assert texts(cell) == ["Fler jobb i länet"]


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "RUS samtliga mål.",
        "Ej ERUF",
        "Projektet startade sent och resultatet syns nästa år.",
        "Målet med arbetet är att fler cyklar.",
        "I linje med nämndens detaljbudget för 2021 och målet att fler ska läsa vidare",
        "Det nya uppdraget att bedöma länets behov",
        "Workshopen sker i december så effekter borde synas i fler företag.",
        "Uppdraget knyter an till alla mål i Utvecklingsstrategi för Skåne.",
    ],
)
def test_prose_and_all_goals_at_once_are_none(cell: str) -> None:
    assert texts(cell) == []


def test_a_strategy_called_after_its_region_is_the_regions_own() -> None:
    cell = "Värmlandsstrategin 2040: Levande bygder\nERUF: 1.3"
    assert goals(cell, Context(find_region("Värmland"))) == (GoalMention("Levande bygder", RUS),)


def test_a_goal_says_whether_a_heading_names_its_strategy() -> None:
    assert [goal.assumed for goal in goals("Levande bygder", Context())] == [True]
    assert [goal.assumed for goal in goals("RUS: Levande bygder", Context())] == [False]


@pytest.mark.parametrize(
    ("region", "cell"),
    [
        ("Stockholm", "RUFS 2050 Levande bygder"),
        ("Gotland", "Vårt Gotland 2040: Levande bygder"),
        ("Kronoberg", "Gröna Kronoberg: Levande bygder"),
        ("Skåne", "Det öppna Skåne: Levande bygder"),
    ],
)
def test_a_regions_strategy_is_known_by_its_own_name(region: str, cell: str) -> None:
    found = goals(cell, Context(find_region(region)))
    assert found == (GoalMention("Levande bygder", RUS),)


def test_each_goal_once_and_a_cut_repetition_not_at_all() -> None:
    cell = "RUS: Knyta samman länet, samt program Knyta samman insatsområde 5 Bygga fler vägar"
    assert texts(cell) == ["Knyta samman länet", "Bygga fler vägar"]

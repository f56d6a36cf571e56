"""Organisations that texts name, with type and role."""

from __future__ import annotations

import pytest

from graph import find_region
from loaders.extraction import Context, OrganisationMention, organisations

HALLAND = Context(find_region("Halland"), 2022, "Miljö")
NOBODY = Context()


def found(text: str, context: Context = HALLAND) -> list[tuple[str, str]]:
    return [(mention.name, mention.role) for mention in organisations(text, context)]


def test_a_mention_has_wording_name_type_and_role() -> None:
    assert organisations("i samverkan med Lunds universitet", NOBODY) == (
        OrganisationMention("Lunds universitet", "Lunds universitet", "universitet", "partner"),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Länsstyrelsen har bidragit", [("Länsstyrelsen i Hallands län", "partner")]),
        ("tillsammans med länsstyrelsen", [("Länsstyrelsen i Hallands län", "partner")]),
        ("Länsstyrelsen Skåne deltog", [("Länsstyrelsen i Skåne län", "partner")]),
        ("Regionen driver arbetet", [("Region Halland", "owner")]),
        ("RH har startat en kurs", [("Region Halland", "owner")]),
        ("Region Hallands arbete fortsätter", [("Region Halland", "owner")]),
        ("Region Skåne äger projektet", [("Region Skåne", "owner")]),
        ("Region Hallands Kulturförvaltning", [("Kulturförvaltningen, Region Halland", "owner")]),
        ("drivs av Kulturnämnden i Region Halland", [("Kulturnämnden, Region Halland", "owner")]),
    ],
)
def test_bodies_of_the_reporting_county(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_without_a_region_such_words_name_nobody() -> None:
    assert found("Länsstyrelsen och Regionen har bidragit", NOBODY) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ullverket, Laholms kommun (20371234)", [("Laholms kommun", "owner")]),
        (
            "i samarbete med Arvika kommun och Malmö stad",
            [("Arvika kommun", "partner"), ("Malmö stad", "partner")],
        ),
        (
            "mellan kommunerna Mora och Orsa",
            [("Mora kommun", "partner"), ("Orsa kommun", "partner")],
        ),
    ],
)
def test_municipalities_that_act(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, NOBODY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "länets kommuner, näringslivet och akademin deltog",
        "i Laholms kommun byggs en väg",
        "företag i Östra Mellansverige",
        "Finansierat av Regionalfonden",
        "vi bjöd in företagarna i bygden",
    ],
)
def test_groups_places_and_programmes_are_none(text: str) -> None:
    assert found(text, NOBODY) == []


def test_a_part_of_the_country_is_a_network_where_it_works_together() -> None:
    assert found("samverkan inom Östra Mellansverige", NOBODY) == [
        ("Östra Mellansverige (ÖMS)", "partner")
    ]
    assert found("NMS-samarbetet", NOBODY) == [("Norra Mellansverige (NMS)", "partner")]


def test_everyday_words_count_beside_a_sure_name() -> None:
    text = "Målgrupp: fastighetsägarna, svensk handel, lantbrukarnas riksförbund"
    assert found(text, NOBODY) == [
        ("Fastighetsägarna", "target"),
        ("Svensk Handel", "target"),
        ("Lantbrukarnas Riksförbund (LRF)", "target"),
    ]


def test_each_organisation_once_with_its_strongest_role() -> None:
    text = "Vinnova nämns. Arbetet finansieras av Vinnova."
    assert found(text, NOBODY) == [("Vinnova", "funder")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Skogsstyrelsen nämns i en rapport", "mention"),
        ("Karlstads universitet nämns i en rapport", "partner"),
        ("Karlstads universitets rapport", "mention"),
    ],
)
def test_the_role_when_the_text_says_none(text: str, role: str) -> None:
    assert [r for _, r in found(text, NOBODY)] == [role]


def test_an_organisation_that_begins_a_projects_name_is_not_named() -> None:
    assert found("Almi Tillväxtlyft\nEtt projekt om lån", NOBODY) == []


def test_an_unknown_name_in_a_list_of_known_ones_is_an_organisation() -> None:
    assert found("Parter: Almi, Ullbruket, Vävarnas Hus och Vinnova", NOBODY) == [
        ("Almi", "partner"),
        ("Ullbruket", "partner"),
        ("Vävarnas Hus", "partner"),
        ("Vinnova", "partner"),
    ]


def test_places_and_groups_in_such_a_list_are_none() -> None:
    assert found("Parter: Almi, Halland och Vinnova", NOBODY) == [
        ("Almi", "partner"),
        ("Vinnova", "partner"),
    ]

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


def test_the_members_of_a_list_share_its_role() -> None:
    text = "finansieras av Almi, Vinnova och Region Skåne i samverkan med IUC Syd och RISE"
    assert found(text, NOBODY) == [
        ("Almi", "funder"), ("Vinnova", "funder"), ("Region Skåne", "funder"),
        ("IUC Syd", "partner"), ("RISE", "partner"),
    ]  # fmt: skip


def test_unknown_names_in_brackets_with_known_ones_take_part() -> None:
    assert found("Kurser (Ullbruket, Almi, Region Skåne)", NOBODY) == [
        ("Ullbruket", "partner"), ("Almi", "partner"), ("Region Skåne", "partner"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Science Parks, IUC-bolag och andra", "medverkan i projektet Botniska korridoren 2023–2026"],
)
def test_words_for_many_and_names_of_projects_are_none(text: str) -> None:
    assert found(text, NOBODY) == []


def test_the_parent_after_its_only_branch_and_a_company_beside_its_short_name_are_one() -> None:
    assert found("Almi Mitt driver Ullverket. Almi leder det.", NOBODY) == [("Almi Mitt", "owner")]
    assert [name for name, _ in found("Varbergs hamn och Varbergs hamn AB", NOBODY)] == [
        "Varbergs hamn"
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("under 2022 har Region Halland samverkat med länets kommuner", "owner"),
        ("Region Halland deltar i projektet. Region Halland har påbörjat ett arbete", "owner"),
        ("Region Halland deltar i styrgruppen", "partner"),
        ("med hjälp av Region Hallands finansiering", "funder"),
        ("möten med gruppen inom Region Halland", "owner"),
    ],
)
def test_what_the_reporting_region_does(text: str, role: str) -> None:
    assert dict(found(text))["Region Halland"] == role


def test_rss_is_the_network_of_the_southern_regions_there_and_another_elsewhere() -> None:
    assert found("analysarbetet inom RSS-samarbetet") == [("Regionsamverkan Sydsverige", "partner")]
    assert found("analysarbetet inom RSS-samarbetet", Context(find_region("Dalarna"))) == []


def test_a_mention_says_what_is_assumed_and_what_follows_from_the_place_only() -> None:
    text = "drivs av Ullbruket. Karlstads universitet nämns"
    weak = [(m.name, m.assumed, m.placed) for m in organisations(text, NOBODY)]
    assert weak == [("Ullbruket", False, True), ("Karlstads universitet", True, False)]


def test_places_and_groups_in_such_a_list_are_none() -> None:
    assert found("Parter: Almi, Halland och Vinnova", NOBODY) == [
        ("Almi", "partner"),
        ("Vinnova", "partner"),
    ]

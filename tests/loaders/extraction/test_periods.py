"""When undertakings run."""

from __future__ import annotations

import pytest

from loaders.extraction import NO_PERIOD, Period, period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Solkraft nu 2022–2025", "2022", "2025"),
        ("Solkraft nu, jan 2021-okt 2023.", "2021-01", "2023-10"),
        ("Solkraft 202203–202408", "2022-03", "2024-08"),
        ("Beslutad projekttid 20220501 - 20240331", "2022-05-01", "2024-03-31"),
        ("Projektperiod april 2022 till mars 2025.", "2022-04", "2025-03"),
        ("Projektet löper 210901–230630.", "2021-09-01", "2023-06-30"),
        ("Projektet pågår mellan 2022 och 2024.", "2022", "2024"),
        ("drevs av föreningen från februari 2021 till juni 2022", "2021-02", "2022-06"),
        ("Projektet startade 20220801 och pågår till 20250731.", "2022-08-01", "2025-07-31"),
        ("Solkraft. Projektet avslutades i maj 2022.", None, "2022-05"),
        ("Solkraft, som avslutas under 2024", None, "2024"),
        ("Projektet har startat 2022.", "2022", None),
        ("Under 2022 initierades ett samarbete", "2022", None),
        ("Projektstart i början av 2022 och pågår under två år.", "2022", "2024"),
        ("Projektet startade i mars 2022, projekttid är 3 år", "2022-03", "2025-03"),
        ("Vinterveckan. Den 3 - 9 februari 2022 bjöds in till skola", "2022-02", "2022-02"),
        ("Mässan hölls i november 2022", "2022-11", "2022-11"),
        ("Skogsdagarna 2022", "2022", "2022"),
        ("maj till augusti 2022", "2022-05", "2022-08"),
        ("Solkraft etapp 2. Pågick 2020-2023", "2020", "2023"),
        ("Projektet kommer att pågå till och med 2026.", None, "2026"),
        ("Projektet pågår november 2022 till november.", "2022-11", None),
        ("Skogsveckan 2022 (SV 2022)", "2022", "2022"),
        ("Skogsforum 2022 Heldag om skogens värden", "2022", "2022"),
    ],
)
def test_what_a_heading_or_description_tells(text: str, start: str, end: str) -> None:
    assert period(text) == Period(start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Ett treårigt projekt om solkraft.",
        "En strategi för 2024–2030 ska tas fram",
        "Fortsättning av projekt Solkraft 2019–2021.",
        "Fossilfri 2040",
        "Framtagande av ny regional strategi för turism 2024–2030",
        "Projektet slutrapporterades under 2022.",
        "Under 2022 har arbetet inriktats på tre områden.",
        "Antalet ökade från 12 till 15 företag.",
    ],
)
def test_years_in_passing_are_no_period(text: str) -> None:
    assert period(text) == NO_PERIOD


@pytest.mark.parametrize(
    "text",
    [
        "11 seminarier under 2023. Skogsdagarna 2022",
        "Sysselsättningen under 2017–2023 har ökat.",
        "Bidrar till handlingsplanen 2023–2026.",
    ],
)
def test_results_name_years_that_are_not_the_undertakings(text: str) -> None:
    assert period(text, heading=False) == NO_PERIOD


def test_results_may_say_when_the_project_began() -> None:
    assert period("Projektet startade i juni 2022.", heading=False) == Period("2022-06", None)

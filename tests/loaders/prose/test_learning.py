"""Who learned from whom, as sentences say it."""

from __future__ import annotations

import pytest

from loaders.prose.learning import learned_from


def learned(text: str) -> list[str]:
    """The regions learned from."""
    return [found.region.name for found in learned_from(text)]


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("Vi gjorde studiebesök hos Region Skåne och i Blekinge.", ["Skåne", "Blekinge"]),
        ("Ett studiebesök till Region Dalarna gav mycket.", ["Dalarna"]),
        ("Projektgruppen besökte Region Gotland i maj.", ["Gotland"]),
        ("Vi har lärt av Region Uppsala.", ["Uppsala"]),
        ("Lärdomar från Region Halland togs med.", ["Halland"]),
        ("Vi bygger på erfarenheter från Västra Götalandsregionen.", ["Västra Götaland"]),
        ("Med medverkan från bl.a. Region Skåne, Region Halland och Almi.", ["Skåne", "Halland"]),
        ("Region Östergötland har varit mentor åt oss.", ["Östergötland"]),
        (
            "Region Skåne och Region Halland utbytte kunskaper och erfarenheter.",
            ["Skåne", "Halland"],
        ),
        ("Ett erfarenhetsutbyte med Region Sörmland pågår.", ["Sörmland"]),
        ("Vi fick ta in Region Östergötlands erfarenheter.", ["Östergötland"]),
        ("Vi har tagit del av Region Dalarnas modell.", ["Dalarna"]),
        ("Där mötte vi Region Värmland, och det blev ett sätt att lära av andra.", ["Värmland"]),
        ("Vi lärde inte bara av Region Skåne.", ["Skåne"]),
        ("Inspirerade av Region Gävleborg byggde vi om.", ["Gävleborg"]),
        ("We learned from Region Skåne on a study visit to Region Halland.", ["Skåne", "Halland"]),
    ],
)
def test_learning(text: str, regions: list[str]) -> None:
    assert sorted(learned(text)) == sorted(regions)


@pytest.mark.parametrize(
    "text",
    [
        "Studiebesöket till Region Skåne uteblev.",
        "Studiebesök hos Region Skåne ställdes in.",
        "Vi kunde inte lära av Region Skåne.",
        "Tanken var att Region Skåne skulle vara mentor.",
        "Vi planerar studiebesök hos Region Skåne.",
        "Region Skåne finansierade projektet.",
        "Besöksnäringen i Skåne växer.",
        "Region Skåne gjorde ett studiebesök hos oss.",
        "Studiebesök hos Business Region Örebro.",
        "Vi lärde av konsulten. Region Skåne betalade.",
        "Vi lärde av en lång rad företag i många olika branscher och dessutom av Region Skåne.",
    ],
)
def test_no_learning(text: str) -> None:
    assert learned(text) == []


def test_the_sentence_is_kept() -> None:
    (found,) = learned_from("Först. Vi lärde av Region Skåne. Sist.")
    assert found.sentence == "Vi lärde av Region Skåne."

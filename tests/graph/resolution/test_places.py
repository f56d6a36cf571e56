"""Places that a text names, and the text without them."""

from __future__ import annotations

import pytest

from graph.regions import all_regions
from graph.resolution.places import Places, counties_of_area, split_places


def _places(
    counties: tuple[str, ...] = (),
    municipalities: tuple[str, ...] = (),
    areas: tuple[str, ...] = (),
) -> Places:
    return Places(frozenset(counties), frozenset(municipalities), frozenset(areas))


@pytest.mark.parametrize(
    ("text", "places", "rest"),
    [
        ("Elsmarta ÖMS", _places(areas=("Östra Mellansverige",)), "Elsmarta"),
        ("Elsmarta Östra Mellansverige", _places(areas=("Östra Mellansverige",)), "Elsmarta"),
        ("inom RSS-samarbetet", _places(areas=("Regionsamverkan Sydsverige",)), "inom"),
        ("Validering Kalmar län", _places(counties=("08",)), "Validering"),
        ("Västernorrlands film", _places(counties=("22",)), "film"),
        ("Vandring i Region Jönköpings län", _places(counties=("06",)), "Vandring i"),
        ("Innovation i Sundsvall", _places(municipalities=("Sundsvall",)), "Innovation i"),
        ("Öppna Mellansverige", _places(), "Öppna Mellansverige"),
    ],
)
def test_places(text: str, places: Places, rest: str) -> None:
    found, kept = split_places(text)
    assert (found, kept.strip()) == (places, rest)


def test_an_area_is_made_of_counties() -> None:
    codes = {region.county_code for region in all_regions()}
    assert counties_of_area("Småland och öarna") == {"06", "07", "08", "09"}
    assert counties_of_area("Östra Mellansverige") <= codes

"""There are exactly 21 regions, however documents spell them."""

import pytest

from graph import RegionName, UnknownRegion, all_regions, find_region, region_named


def test_there_are_21_with_their_own_codes() -> None:
    regions = all_regions()
    assert len(regions) == 21
    assert len({region.county_code for region in regions}) == 21
    assert len({region.nuts for region in regions}) == 21


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Norrboten", "25"),
        ("Norrbottn", "25"),
        ("Kalmar", "08"),
        ("Region Kalmar län", "08"),
        ("Kalmar läns", "08"),
        ("region jämtland härjedalen", "23"),
        ("Jämtlands län", "23"),
        ("Västra Götalandsregionen", "14"),
        ("VGR", "14"),
        ("Södermanlands län", "04"),
        ("Region Jönköpings län", "06"),
        ("Skane", "12"),
        ("21", "21"),
        ("region-08", "08"),
    ],
)
def test_spellings(text: str, code: str) -> None:
    region = find_region(text)
    assert region is not None
    assert region.county_code == code


@pytest.mark.parametrize(
    "text", ["", "Region", "kommunerna", "Östra Mellansverige", "Sverige", "Finland", "Norra"]
)
def test_what_is_no_region(text: str) -> None:
    assert find_region(text) is None


@pytest.mark.parametrize("region", all_regions(), ids=lambda region: region.name)
def test_every_form_of_a_region_finds_it(region: RegionName) -> None:
    for form in (region.name, region.official, region.county_code, region.id, *region.aliases):
        assert find_region(form) == region


def test_unknown_region_suggests_the_nearest() -> None:
    with pytest.raises(UnknownRegion, match="Menade du .*Sörmland"):
        region_named("Sörlandet")

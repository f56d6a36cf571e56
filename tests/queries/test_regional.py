"""A region beside the others."""

from __future__ import annotations

import pytest

from graph import UnknownRegion
from queries import Emphasis, InvalidQuery, NotFound
from queries.panorama import Panorama
from tests.queries.panorama_world import engine_over, world


@pytest.fixture(scope="module")
def panorama() -> Panorama:
    return engine_over(world()).panorama


def test_what_few_others_did_is_farthest_from_theirs(panorama: Panorama) -> None:
    rare = panorama.outlook("Kalmar").rare
    assert {of.initiative.id for of in rare} == {"initiative-05", "initiative-06"}
    assert all(of.nearest.region != "Kalmar" for of in rare)
    assert [of.likeness for of in rare] == sorted(of.likeness for of in rare)


def test_a_gap_has_its_evidence_and_the_nearest_of_ones_own(panorama: Panorama) -> None:
    (gap,) = panorama.outlook("Skåne").gaps
    assert gap.regions == ("Blekinge", "Gotland", "Kalmar")
    assert sorted(of.region or "" for of in gap.evidence) == ["Blekinge", "Gotland", "Kalmar"]
    assert gap.nearest is not None
    assert gap.nearest.region == "Skåne"
    assert gap.theme == panorama.themes()[0].id


def test_who_reported_the_theme_has_no_gap(panorama: Panorama) -> None:
    assert panorama.outlook("Kalmar").gaps == ()


def test_likeness_is_the_share_with_a_like_in_the_other_region(panorama: Panorama) -> None:
    regions = {of.region: of for of in panorama.outlook("Kalmar").regions}
    gotland = regions["Gotland"]
    assert gotland.doing == pytest.approx(2 / 6, abs=1e-5)
    assert gotland.aiming == 1.0
    assert gotland.score == pytest.approx((2 / 6 + 1) / 2, abs=1e-5)
    assert [(of.own.id, of.other.id) for of in gotland.initiatives] == [
        ("initiative-02", "initiative-03")
    ]
    assert [of.own for of in gotland.goals] == ["God och jämlik folkhälsa"]
    assert regions["Halland"].score == 0.0


def test_the_weights_decide_who_is_most_alike(panorama: Panorama) -> None:
    doing = {of.region: of for of in panorama.outlook("Kalmar", Emphasis(1, 0)).regions}
    assert doing["Gotland"].score == doing["Gotland"].doing
    assert doing["Blekinge"].score > 0
    aiming = {of.region: of for of in panorama.outlook("Kalmar", Emphasis(0, 2)).regions}
    assert (aiming["Gotland"].score, aiming["Blekinge"].score) == (1.0, 0.0)


@pytest.mark.parametrize("weights", [(0, 0), (-1, 1), (1, 101), (float("nan"), 1)])
def test_weights_that_make_no_sense(weights: tuple[float, float]) -> None:
    with pytest.raises(InvalidQuery):
        Emphasis(*weights)


def test_a_region_that_is_not_there(panorama: Panorama) -> None:
    with pytest.raises(UnknownRegion):
        panorama.outlook("Atlantis")
    with pytest.raises(NotFound):
        panorama.outlook("Dalarna")

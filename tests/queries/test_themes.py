"""Themes, and regions by area, theme or goal."""

from __future__ import annotations

import pytest

from queries import InvalidQuery, NotFound
from queries.panorama import Panorama
from tests.queries.panorama_world import engine_over, world


@pytest.fixture(scope="module")
def panorama() -> Panorama:
    return engine_over(world()).panorama


def test_what_several_regions_do_alike_is_a_theme(panorama: Panorama) -> None:
    (theme,) = panorama.themes()
    assert theme.regions == ("Blekinge", "Gotland", "Kalmar")
    assert sorted(of.id for of in theme.initiatives) == [f"initiative-0{n}" for n in (2, 3, 4)]
    assert "alidering" in theme.name
    assert panorama.theme(theme.id) == theme


def test_a_theme_that_is_not_there(panorama: Panorama) -> None:
    with pytest.raises(NotFound, match="tema"):
        panorama.theme("theme-annat")


def test_every_region_has_a_row_by_county_code(panorama: Panorama) -> None:
    rows = panorama.matrix("area").rows
    assert len(rows) == 21
    assert [row.region for row in rows][:2] == ["Stockholm", "Uppsala"]
    assert rows[0].counts == (0, 0)


def test_areas_count_what_a_search_in_them_finds(panorama: Panorama) -> None:
    matrix = panorama.matrix("area")
    assert [column.name for column in matrix.columns] == ["Kompetens", "Klimat"]
    assert sum(row.total for row in matrix.rows) == matrix.total == 15
    assert {row.region: row.counts for row in matrix.rows}["Kalmar"] == (2, 1)
    assert all(row.rest == 0 for row in matrix.rows)


def test_themes_leave_a_rest(panorama: Panorama) -> None:
    matrix = panorama.matrix("theme")
    kalmar = {row.region: row for row in matrix.rows}["Kalmar"]
    assert (kalmar.counts, kalmar.rest, kalmar.total) == ((1,), 2, 3)


def test_goals_are_the_groups_that_regions_share(panorama: Panorama) -> None:
    matrix = panorama.matrix("goal")
    (column,) = matrix.columns
    assert column.values == ("En god och jämlik hälsa i befolkningen", "God och jämlik folkhälsa")
    counts = {row.region: row.counts for row in matrix.rows if any(row.counts)}
    assert counts == {"Kalmar": (2,), "Gotland": (1,)}


def test_a_search_and_filters_say_what_is_counted(panorama: Panorama) -> None:
    assert panorama.matrix("area", "vätgas för transporter").total < 15
    only = panorama.matrix("area", given={"region": ["Region Kalmar län"]})
    assert [row.region for row in only.rows if row.total] == ["Kalmar"]
    with pytest.raises(InvalidQuery):
        panorama.matrix("area", given={"area": ["Rymden"]})

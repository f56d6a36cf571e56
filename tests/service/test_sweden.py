"""The map: outlines that are drawn once, and shades that mean a number."""

from __future__ import annotations

from graph import all_regions
from service.outlines import draw, outlines
from service.pages.sweden import Shade, sweden


def _square(code: int, west: float, south: float) -> dict[str, object]:
    ring = [
        [west, south], [west + 1, south], [west + 1, south + 1], [west, south + 1], [west, south],
    ]  # fmt: skip
    return {
        "properties": {"l_id": code},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def test_every_region_has_an_outline() -> None:
    assert set(outlines().paths) == {region.county_code for region in all_regions()}


def test_the_outlines_are_small() -> None:
    assert sum(map(len, outlines().paths.values())) < 60_000


def test_north_is_up_and_east_is_right() -> None:
    drawn = draw({"features": [_square(1, 14, 60), _square(25, 16, 65)]})
    south, north = (drawn.paths[code].removeprefix("M").split("l")[0] for code in ("01", "25"))
    assert float(south.split()[1]) > float(north.split()[1])
    assert float(south.split()[0]) < float(north.split()[0])
    assert drawn.height == 1000


def test_neighbours_share_their_border() -> None:
    drawn = draw({"features": [_square(1, 14, 60), _square(3, 15, 60)]})
    assert [path.count("l") for path in drawn.paths.values()] == [3, 3]
    assert all(path.endswith("z") for path in drawn.paths.values())


def test_a_region_is_shaded_by_its_share_of_the_largest_number() -> None:
    country = sweden({"Kalmar": 20, "Skåne": 11, "Gotland": 1}, lambda name: f"/{name}", ["Skåne"])
    found = {s.name: (s.count, s.level, s.address, s.chosen) for s in country.shapes}
    assert found["Kalmar"] == (20, 4, "/Kalmar", False)
    assert found["Skåne"] == (11, 3, "/Skåne", True)
    assert found["Gotland"] == (1, 1, "/Gotland", False)
    assert found["Halland"] == (0, 0, "/Halland", False)
    assert len(country.shapes) == 21


def test_the_shades_cover_every_number_once() -> None:
    for most in range(1, 60):
        shades = sweden({"Kalmar": most}, str).shades
        covered = [number for s in shades for number in range(s.least, s.most + 1)]
        assert covered == list(range(most + 1))
        for count in range(1, most + 1):
            shape = next(
                s for s in sweden({"Kalmar": most, "Halland": count}, str).shapes
                if s.name == "Halland"
            )  # fmt: skip
            shade = next(s for s in shades if s.least <= count <= s.most)
            assert shape.level == shade.level


def test_without_hits_only_none_is_explained() -> None:
    assert sweden({}, str).shades == (Shade(0, 0, 0),)

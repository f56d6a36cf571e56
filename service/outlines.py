"""Outlines of the regions for the map: `python -m service.outlines COUNTIES.geojson` draws them.

The program never needs the source file: what is drawn lies in `data/outlines.json`.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any

HEIGHT = 1000
"""Height of the drawing in its own units; the width follows from the country's shape."""

_MERIDIAN = 15.0
_MARGIN = 6

Point = tuple[float, float]
Ring = Sequence[Point]


@dataclass(frozen=True, slots=True)
class Outlines:
    """The regions' outlines as SVG paths by county code, in a drawing of that size."""

    width: int
    height: int
    paths: Mapping[str, str]


@lru_cache(maxsize=1)
def outlines() -> Outlines:
    """The outlines that ship with the program."""
    drawn = json.loads((files("service") / "data" / "outlines.json").read_text("utf-8"))
    return Outlines(drawn["width"], drawn["height"], drawn["paths"])


def draw(counties: Mapping[str, Any]) -> Outlines:
    """Draw a GeoJSON collection of counties, each with its code as the property `l_id`.

    Points are projected (transverse Mercator, central meridian 15° east, as in Sweden's own
    SWEREF 99 TM) and rounded to whole units: neighbours stay neighbours, for they share points.
    """
    rings = {
        f"{feature['properties']['l_id']:02}": [*_rings(feature["geometry"])]
        for feature in counties["features"]
    }
    points = [point for of in rings.values() for ring in of for point in ring]
    left, top = min(x for x, _ in points), max(y for _, y in points)
    scale = (HEIGHT - 2 * _MARGIN) / (top - min(y for _, y in points))
    paths = {
        code: "".join(_path(ring, left, top, scale) for ring in of)
        for code, of in sorted(rings.items())
    }
    width = math.ceil((max(x for x, _ in points) - left) * scale) + 2 * _MARGIN
    return Outlines(width, HEIGHT, paths)


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    """The projected rings of a polygon, or of several."""
    many = geometry["type"] == "MultiPolygon"
    for polygon in geometry["coordinates"] if many else [geometry["coordinates"]]:
        for ring in polygon:
            yield [_projected(east, north) for east, north in ring]


def _projected(east: float, north: float) -> Point:
    """Transverse Mercator on a sphere (Snyder, Map Projections, 1987, equations 8-1 and 8-3)."""
    longitude, latitude = math.radians(east - _MERIDIAN), math.radians(north)
    across = math.atanh(math.cos(latitude) * math.sin(longitude))
    return across, math.atan2(math.tan(latitude), math.cos(longitude))


def _path(ring: Ring, left: float, top: float, scale: float) -> str:
    """A ring as a closed path of whole units."""
    rounded = [
        (round((x - left) * scale) + _MARGIN, round((top - y) * scale) + _MARGIN) for x, y in ring
    ]
    (x, y), *others = (point for point, _ in groupby(rounded))
    steps = []
    for here in others[:-1]:
        steps.append(f"l{here[0] - x} {here[1] - y}")
        x, y = here
    return f"M{rounded[0][0]} {rounded[0][1]}{''.join(steps)}z"


if __name__ == "__main__":
    drawing = draw(json.loads(Path(sys.argv[1]).read_text("utf-8")))
    target = Path(__file__).parent / "data" / "outlines.json"
    target.write_text(
        json.dumps(
            {"width": drawing.width, "height": drawing.height, "paths": drawing.paths}, indent=0
        )
        + "\n",
        encoding="utf-8",
    )

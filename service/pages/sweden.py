"""A map of Sweden's regions coloured by a number each: what the map macro draws."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from graph import all_regions
from service.outlines import outlines
from service.pages.shades import LEVELS, level


@dataclass(frozen=True, slots=True)
class Shape:
    """A region on the map: its outline, its number, its shade, and where a click leads."""

    name: str
    path: str
    count: int
    level: int
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Shade:
    """A shade and the least and the largest number that it stands for."""

    level: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Sweden:
    """The map: its size, its regions by name, and its shades that occur."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    shades: tuple[Shade, ...]


def sweden(
    counts: Mapping[str, int],
    address_of: Callable[[str], str],
    chosen: Collection[str] = (),
) -> Sweden:
    """The map of a number per region; regions without one count 0.

    `address_of` gives where a click on a region leads, "" for nowhere.
    """
    drawn = outlines()
    most = max(counts.values(), default=0)
    shapes = (
        Shape(
            name=region.name,
            path=drawn.paths[region.county_code],
            count=counts.get(region.name, 0),
            level=level(counts.get(region.name, 0), most),
            address=address_of(region.name),
            chosen=region.name in chosen,
        )
        for region in all_regions()
    )
    ordered = tuple(sorted(shapes, key=lambda shape: shape.name))
    return Sweden(drawn.width, drawn.height, ordered, _shades(most))


def _shades(most: int) -> tuple[Shade, ...]:
    """The shades from none to most; with few hits some shades stand for no number at all."""
    shades = [Shade(0, 0, 0)]
    for step in range(1, LEVELS + 1):
        least, largest = (step - 1) * most // LEVELS + 1, step * most // LEVELS
        if least <= largest:
            shades.append(Shade(step, least, largest))
    return tuple(shades)

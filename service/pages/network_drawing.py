"""A network as marks on a sheet: shapes by size, ties by weight, names where there is room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from queries import Network, NetworkEdge, NetworkNode
from service.pages.network_layout import Points, positions
from service.pages.organisation_words import kind_of
from service.pages.shapes import outline

WIDTH, HEIGHT = 1000, 640
MOST_DRAWN = 60
"""Most organisations in a drawing; the table below it has them all."""

_SMALLEST, _GROWTH, _LARGEST = 9.0, 2.6, 26.0
_LETTER, _LINE, _AIR = 7.5, 15.0, 3.0
_LONGEST_NAME = 28


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its mark: where its base line begins, ends or has its middle."""

    x: float
    y: float
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An organisation in the drawing: its shape, and its name where there was room for it."""

    node: NetworkNode
    row: int
    x: float
    y: float
    kind: int
    outline: str
    label: Label | None


@dataclass(frozen=True, slots=True)
class Line:
    """A tie between two marks, by their rows."""

    edge: NetworkEdge
    rows: tuple[int, int]
    ends: tuple[float, float, float, float]
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A network on a sheet of WIDTH times HEIGHT."""

    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]

    @property
    def kinds(self) -> tuple[int, ...]:
        """The kinds of organisations that occur."""
        return tuple(sorted({mark.kind for mark in self.marks}))


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def touches(self, other: _Box) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    @property
    def on_sheet(self) -> bool:
        return self.left >= 0 and self.top >= 0 and self.right <= WIDTH and self.bottom <= HEIGHT


_BUTTONS = _Box(WIDTH - 130, 0, WIDTH, 46)
"""Where the buttons that zoom lie over the sheet."""


def draw(network: Network) -> Drawing:
    """The first MOST_DRAWN organisations of a network, which are the nearest and strongest."""
    nodes = network.nodes[:MOST_DRAWN]
    row_of = {node.id: row for row, node in enumerate(nodes)}
    edges = [e for e in network.edges if e.source in row_of and e.target in row_of]
    ties = {(row_of[edge.source], row_of[edge.target]): edge.weight for edge in edges}
    radii = [_radius(node) for node in nodes]
    if not nodes:
        return Drawing((), ())
    points = positions(radii, ties, (WIDTH, HEIGHT)).round(1)
    lines = (_line(edge, rows, points) for edge, rows in zip(edges, ties, strict=True))
    return Drawing(tuple(_marks(nodes, radii, points)), tuple(lines))


def _radius(node: NetworkNode) -> float:
    return round(min(_LARGEST, _SMALLEST + _GROWTH * math.sqrt(node.undertakings)), 1)


def _line(edge: NetworkEdge, rows: tuple[int, int], points: Points) -> Line:
    (x1, y1), (x2, y2) = (map(float, points[row]) for row in rows)
    return Line(edge, rows, (x1, y1, x2, y2), round(0.4 + math.sqrt(edge.weight), 1))


def _marks(nodes: Sequence[NetworkNode], radii: Sequence[float], points: Points) -> Iterable[Mark]:
    labels = _labels(nodes, radii, points)
    for row, node in enumerate(nodes):
        x, y = map(float, points[row])
        kind = kind_of(node.type)
        yield Mark(node, row, x, y, kind, outline(kind, radii[row]), labels.get(row))


def _labels(
    nodes: Sequence[NetworkNode], radii: Sequence[float], points: Points
) -> dict[int, Label]:
    """Names that collide with no mark and no other name; the largest marks choose first."""
    marks = (_Box(x - r, y - r, x + r, y + r) for (x, y), r in zip(points, radii, strict=True))
    taken = [_BUTTONS, *marks]
    labels: dict[int, Label] = {}
    for row in sorted(range(len(nodes)), key=lambda row: (nodes[row].distance != 0, -radii[row])):
        text = _shortened(nodes[row].name)
        for label, box in _places(text, points[row], radii[row]):
            if box.on_sheet and not any(box.touches(other) for other in taken):
                labels[row] = label
                taken.append(box)
                break
    return labels


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _places(text: str, point: Iterable[float], radius: float) -> Iterable[tuple[Label, _Box]]:
    """Where a name may stand, best first: right, left, below, above."""
    x, y = map(float, point)
    wide, away = _LETTER * len(text), radius + _AIR
    for left, base, anchor, at in (
        (x + away, y + _LINE / 3, "start", x + away),
        (x - away - wide, y + _LINE / 3, "end", x - away),
        (x - wide / 2, y + away + _LINE * 0.75, "middle", x),
        (x - wide / 2, y - away - _LINE * 0.25, "middle", x),
    ):
        box = _Box(left, base - _LINE * 0.8, left + wide, base + _LINE * 0.25)
        yield Label(round(at, 1), round(base, 1), anchor, text), box

"""The drawing of a network: everything on the sheet, nothing on top of anything else."""

from __future__ import annotations

import math

import pytest

from queries import Network, NetworkEdge, NetworkNode
from service.pages.network_drawing import HEIGHT, MOST_DRAWN, WIDTH, draw
from service.pages.organisation_words import KINDS, TYPES, kind_of, type_label
from service.pages.shapes import outline


def _node(number: int, undertakings: int = 1) -> NetworkNode:
    name = f"organisation-{number:03}"
    return NetworkNode(name, name, "kommun", None, undertakings, 2, 1, 0.0, (1,), ())


def _edge(a: int, b: int, weight: int = 1) -> NetworkEdge:
    return NetworkEdge(f"organisation-{a:03}", f"organisation-{b:03}", weight, ())


def _network(count: int, edges: tuple[NetworkEdge, ...] = ()) -> Network:
    return Network(None, count, tuple(_node(n, n % 30) for n in range(count)), edges, (), ())


def _ring(count: int) -> Network:
    return _network(count, tuple(_edge(n, n + 1) for n in range(count - 1)))


@pytest.mark.parametrize("count", [0, 1, 2, 3, 17, 60, 90])
def test_all_marks_are_on_the_sheet_and_apart(count: int) -> None:
    marks = draw(_ring(count)).marks
    assert len(marks) == min(count, MOST_DRAWN)
    assert all(0 < mark.x < WIDTH and 0 < mark.y < HEIGHT for mark in marks)
    near = [
        (a.node.name, b.node.name)
        for a in marks
        for b in marks
        if a.row < b.row and math.hypot(a.x - b.x, a.y - b.y) < 18
    ]
    assert near == []


def test_the_same_network_is_drawn_alike() -> None:
    assert draw(_ring(40)) == draw(_ring(40))


def test_those_that_work_together_stand_near() -> None:
    """Two groups of five with one tie between them."""
    within = [_edge(a, b, 3) for a in range(5) for b in range(a + 1, 5)]
    others = [_edge(a + 5, b + 5, 3) for a in range(5) for b in range(a + 1, 5)]
    marks = draw(_network(10, (*within, *others, _edge(4, 5)))).marks

    def apart(a: int, b: int) -> float:
        return math.hypot(marks[a].x - marks[b].x, marks[a].y - marks[b].y)

    assert max(apart(0, n) for n in range(1, 5)) < min(apart(0, n) for n in range(6, 10))


def test_names_do_not_collide() -> None:
    names = [mark.label for mark in draw(_ring(60)).marks if mark.label]
    assert len(names) > 20
    places = {(label.x, label.y, label.anchor) for label in names}
    assert len(places) == len(names)


def test_a_line_knows_its_marks_and_grows_with_its_weight() -> None:
    thin, thick = draw(_network(3, (_edge(0, 1), _edge(1, 2, 4)))).lines
    assert (thin.rows, thick.rows) == ((0, 1), (1, 2))
    assert thin.width < thick.width


def test_every_type_has_a_kind_and_every_kind_a_shape() -> None:
    assert {kind_of(name) for name in TYPES} == set(range(len(KINDS)))
    assert len({outline(kind, 8) for kind in range(len(KINDS))}) == len(KINDS)
    assert (type_label(""), type_label("okänd"), kind_of("okänd")) == (
        "Övrig organisation",
        "okänd",
        len(KINDS) - 1,
    )

"""What a decision points at: an id, a place, a name; and what is said when it points at nothing."""

from __future__ import annotations

import pytest

from graph import TYPE, Decision, Provenance, Source, Statement, in_order
from graph.decisions import Ruling
from graph.resolution.given import Followed, follow
from graph.resolution.mentions import Stated, find_mentions, project_id


def _statements() -> list[Statement]:
    rows = [
        ("initiative-1", "Initiative", "project_name", "Elvägen", 1, 4),
        ("initiative-2", "Initiative", "project_name", "Sjövägen", 5, 6),
        ("initiative-3", "Initiative", "project_name", "Sjövägen", 7, 9),
        ("organisation-x", "Organisation", "name", "Exempelhamn", 2, 2),
    ]
    return [
        Statement(node, predicate, value, Provenance(Source("a.txt", first, last), "test"))
        for node, kind, name, called, first, last in rows
        for predicate, value in ((TYPE, kind), (name, called))
    ]


RULINGS: tuple[Ruling, ...] = ("same", "different")
STATED = Stated.of(in_order(_statements()))
MENTIONS = find_mentions(STATED, "Initiative", "Organisation")


def _follow(left: str, right: str, ruling: Ruling = "same") -> Followed:
    decision = Decision(ruling, left, right, "Anna", "2024", "Därför.", "d.toml:1")
    return follow([decision], STATED, MENTIONS)


@pytest.mark.parametrize("left", ["initiative-1", "a.txt:1", "a.txt:3", "Elvägen", "ELVÄGEN"])
def test_ways_to_point_at_a_report(left: str) -> None:
    found = _follow(left, "a.txt:5")
    assert found.given.same == {("initiative-1", "initiative-2")}
    assert found.warnings == ()


def test_the_id_that_a_report_alone_would_give_its_project() -> None:
    found = _follow(project_id(MENTIONS[0]), "a.txt:5", "different")
    assert found.given.different == {("initiative-1", "initiative-2")}


@pytest.mark.parametrize(
    ("left", "right", "problem"),
    [
        ("a.txt:99", "a.txt:1", "hittar inget som är ”a.txt:99”"),
        ("a.txt:1", "initiative-9", "hittar inget som är ”initiative-9”"),
        ("a.txt:1", "Sjövägen", "flera heter ”Sjövägen”, skriv FIL:RAD eller ett id"),
        ("a.txt:1", "Exempelhamn", "det ena är en organisation och det andra inte"),
        ("a.txt:1", "Elvägen", "left och right är samma sak"),
    ],
)
def test_a_decision_that_points_at_nothing_only_warns(left: str, right: str, problem: str) -> None:
    found = _follow(left, right)
    assert found.warnings == (f"d.toml:1: {problem}; beslutet följs inte",)
    assert found.by == {}


def test_of_two_opposite_decisions_the_latter_counts() -> None:
    decisions = [
        Decision(ruling, "a.txt:1", "a.txt:5", "Anna", "2024", "Därför.", f"d.toml:{line}")
        for line, ruling in enumerate(RULINGS, 1)
    ]
    found = follow(decisions, STATED, MENTIONS)
    assert found.given.different == {("initiative-1", "initiative-2")}
    assert found.warnings == ("d.toml:1: d.toml:2 säger motsatsen, och den gäller",)

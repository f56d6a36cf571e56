"""Pairs become groups: the surest first, never against the rest, a person's word above all."""

from __future__ import annotations

from collections.abc import Mapping

from graph.resolution.evidence import Verdict
from graph.resolution.joining import Given, Joined, join, ordered

NO_DECISIONS = Given()


def _join(scores: Mapping[str, float], given: Given = NO_DECISIONS, against: str = "") -> Joined:
    """Join nodes named by letters; "ab" is the pair of a and b."""

    def weigh(left: str, right: str) -> Verdict:
        pair = left + right
        return Verdict(scores.get(pair, 0.0), (pair,), opposed=pair in against.split())

    nodes = sorted(set("".join(scores)))
    return join(nodes, [(pair[0], pair[1]) for pair in scores], weigh, given)


def test_a_sure_pair_is_one() -> None:
    found = _join({"ab": 0.9})
    assert found.groups == (("a", "b"),)
    assert [pair for pair, _ in found.pairs] == [("a", "b")]


def test_a_pair_in_between_is_in_doubt() -> None:
    found = _join({"ab": 0.6, "ac": 0.1})
    assert found.groups == (("a",), ("b",), ("c",))
    assert [pair for pair, _ in found.doubtful] == [("a", "b")]


def test_two_sure_pairs_make_a_group_of_three() -> None:
    assert _join({"ab": 0.9, "bc": 0.8}).groups == (("a", "b", "c"),)


def test_a_chain_of_four_weak_ends_is_not_one() -> None:
    assert _join({"ab": 0.8, "bc": 0.75, "cd": 0.8}).groups == (("a", "b"), ("c", "d"))


def test_what_is_opposed_never_comes_in_by_way_of_others() -> None:
    found = _join({"ab": 0.9, "bc": 0.8, "ac": 0.2}, against="ac")
    assert found.groups == (("a", "b"), ("c",))
    assert [pair for pair, _ in found.doubtful] == [("b", "c")]


def test_a_person_joins() -> None:
    assert _join({"ab": 0.0}, Given(same=frozenset({("a", "b")}))).groups == (("a", "b"),)


def test_a_person_keeps_apart_also_by_way_of_others() -> None:
    given = Given(different=frozenset({("a", "c")}))
    found = _join({"ab": 0.9, "bc": 0.8}, given)
    assert found.groups == (("a", "b"), ("c",))


def test_a_decided_pair_is_in_doubt_no_more() -> None:
    assert _join({"ab": 0.6}, Given(different=frozenset({("a", "b")}))).doubtful == ()


def test_a_pair_has_one_order() -> None:
    assert ordered("b", "a") == ordered("a", "b") == ("a", "b")

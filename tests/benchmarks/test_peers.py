"""Peers that search is compared with."""

from __future__ import annotations

from benchmarks.peers import Peer, best, utblick
from embeddings import Text


def test_the_best_come_first_and_equals_by_id() -> None:
    scores = {"c": 1.0, "a": 1.0, "b": 2.0, "d": 9.0}
    assert best(scores, {"a", "b", "c"}, 2) == ["b", "a"]


def test_a_peer_says_what_it_lacks() -> None:
    peer = Peer("none", ("json", "no_such_package"), lambda texts: lambda question: {})
    assert peer.missing == ("no_such_package",)


def test_each_leg_is_measured_alone() -> None:
    texts = [Text("a", "Buss", "Kollektivtrafik på landet"), Text("b", "Skog", "Virke och såg")]
    found = {name: rank("bussar") for name, rank in utblick(texts)}
    assert [name for name in found if max(found[name], key=found[name].__getitem__) == "a"] == [
        "Utblick",
        "Utblick, words only",
        "Utblick, ngram only",
        "Utblick, dense only",
        "Utblick, sentence only",
    ]

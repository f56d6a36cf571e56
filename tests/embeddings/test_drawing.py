"""The drawn are few, spread over all, and the same each time."""

from __future__ import annotations

import pytest

from embeddings import drawing


def test_the_drawn_are_evenly_spread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "MOST_DRAWN", 3)
    assert drawing.drawn([]) == []
    assert drawing.drawn(["a", "b", "c"]) == ["a", "b", "c"]
    assert drawing.drawn(["a", "b", "c", "d", "e"]) == ["a", "c", "e"]


def test_all_are_drawn_when_there_are_not_many() -> None:
    ids = [str(number) for number in range(drawing.MOST_DRAWN)]
    assert drawing.drawn(ids) == ids
    assert len(drawing.drawn([*ids, "more"])) <= drawing.MOST_DRAWN

"""Invented indexes: as many initiatives as asked for, the same each time, and searchable."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.generator import invent
from benchmarks.stores import questions, seconds
from service.library import open_index


@pytest.fixture(scope="module")
def invented(example_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    index = tmp_path_factory.mktemp("invented")
    invent(example_index, index, 30)
    return index


def test_so_many_initiatives_are_invented(invented: Path) -> None:
    counts = open_index(invented).engine.graph.counts()
    assert (counts["Initiative"], counts["Project"]) == (30, 3)
    assert counts["Region"] <= 21


def test_the_same_again_is_the_same(invented: Path, example_index: Path, tmp_path: Path) -> None:
    generation = invent(example_index, tmp_path, 30)
    assert generation.name == open_index(invented).generation.name
    assert invent(example_index, tmp_path, 30, seed=2).name != generation.name


def test_every_verb_is_asked(invented: Path) -> None:
    asked = questions(open_index(invented).engine, 8)
    assert {verb: len(seconds(asks)) for verb, asks in asked.items()} == {
        "search": 3,
        "similar": 3,
        "network": 3,
        "path": 3,
    }

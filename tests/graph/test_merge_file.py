"""Merges come back from a file as they were."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Mention, Merge, Source, load_merges, save_merges

texts = st.text(min_size=1, max_size=8)
several = st.lists(texts, max_size=2).map(tuple)
mentions = st.builds(
    Mention,
    node=texts,
    kind=st.sampled_from(["Initiative", "Project", "Organisation"]),
    names=st.lists(texts, min_size=1, max_size=2).map(tuple),
    named=st.booleans(),
    source=st.builds(Source, texts, st.integers(1, 9), st.integers(1, 9)),
    regions=several,
    case_ids=several,
    owners=several,
    start=texts,
    end=texts,
)
merges = st.builds(
    Merge,
    left=mentions,
    right=mentions,
    score=st.floats(0, 1),
    reasons=several,
    into=texts,
    decided=texts,
)


@given(st.lists(merges, max_size=3).map(tuple))
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, found: tuple[Merge, ...]) -> None:
    path = tmp_path_factory.mktemp("merges") / "merges.jsonl"
    save_merges(path, found)
    assert load_merges(path) == found


def test_no_file_is_no_merges(tmp_path: Path) -> None:
    assert load_merges(tmp_path / "merges.jsonl") == ()

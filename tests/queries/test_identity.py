"""Merges as answers: who was taken for whom, and what is in doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from queries import Engine, NotFound
from service.library import open_index


@pytest.fixture(scope="module")
def engine(example_index: Path) -> Engine:
    """The engine over the example documents."""
    return open_index(example_index).engine


def test_a_project_says_what_was_taken_for_it(engine: Engine) -> None:
    (merge,) = engine.same_as("slutrapport-exempel.txt:6")
    assert (merge.left.name, merge.right.name) == (
        "Investerings- och exportsamverkan Kalmar län",
        "Investeringssamverkan i Kalmar län",
    )
    assert merge.left.regions == merge.right.regions == ("Kalmar",)
    assert merge.left.case_ids == ("20356197",)
    assert "samma år för början eller slut" in merge.reasons
    assert (merge.into, merge.decided) == (merge.left.id, None)


def test_a_report_says_the_same_as_its_project(engine: Engine) -> None:
    merge = next(merge for merge in engine.merged() if merge.left.kind == "initiative")
    assert engine.same_as(merge.left.id) == engine.same_as(str(merge.into))


def test_what_was_never_merged_says_nothing(engine: Engine) -> None:
    assert engine.same_as("region-08") == ()


def test_an_unknown_address(engine: Engine) -> None:
    with pytest.raises(NotFound):
        engine.same_as("initiative-finns-inte")


def test_the_least_sure_merge_comes_first(engine: Engine) -> None:
    scores = [merge.score for merge in engine.merged()]
    assert scores == sorted(scores)


def test_the_surest_doubt_comes_first(engine: Engine) -> None:
    doubtful = engine.doubtful()
    assert [doubt.score for doubt in doubtful] == sorted((d.score for d in doubtful), reverse=True)
    assert {doubt.into for doubt in doubtful} <= {None}

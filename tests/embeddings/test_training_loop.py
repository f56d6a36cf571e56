"""Training in torch, on a handful of texts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from embeddings.static_embedder import open_static
from embeddings.training.recipe import Recipe
from embeddings.training.run import Sources, train_model

pytestmark = pytest.mark.model
pytest.importorskip("torch")

RECIPE = replace(
    Recipe(),
    pieces=80,
    dim=16,
    shipped_dim=8,
    epochs=300.0,
    batch=16,
    drop=0.2,
    seeds=(1,),
    text_every=1,
)
THINGS = {"bil": "fordon", "skog": "timmer", "skola": "lärare", "hamn": "fartyg"}


def lines(path: Path, values: Sequence[Mapping[str, object]]) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Sources:
    """Eight words of which each has one partner, as pairs and as written material."""
    folder = tmp_path_factory.mktemp("material")
    (folder / "text.txt").write_text(
        "".join(f"en {a} och ett {b}\n" for a, b in THINGS.items()) * 3, encoding="utf-8"
    )
    pairs = [{"type": "syn", "src": "own", "a": a, "b": b} for a, b in THINGS.items()]
    triples = [
        {"split": "t", "question": a, "report": b, "comparable": f"{a} {b}", "near_miss": "väg"}
        for a, b in THINGS.items()
    ]
    clusters = [
        {"split": "t", "reports": [a, b], "questions": [f"ett {a}"], "near_miss": ["väg"]}
        for a, b in THINGS.items()
    ]
    concepts = [{"split": "t", "same": [a, b], "related": []} for a, b in THINGS.items()]
    return Sources(
        folder / "text.txt",
        lines(folder / "pairs.jsonl", pairs),
        (lines(folder / "triples.jsonl", triples),),
        lines(folder / "clusters.jsonl", clusters),
        lines(folder / "concepts.jsonl", concepts),
    )


def test_partners_end_up_together_and_runs_are_alike(sources: Sources, tmp_path: Path) -> None:
    said: list[str] = []
    for name in ("one", "other"):
        train_model(sources, RECIPE, tmp_path / name, said.append)
    one, other = (open_static(tmp_path / name) for name in ("one", "other"))
    alike = one.embed_queries(list(THINGS)) @ one.embed_passages(list(THINGS.values())).T
    assert np.argmax(alike, axis=1).tolist() == [0, 1, 2, 3]
    np.testing.assert_array_equal(one.table, other.table)
    assert said[-1].startswith("written: ")

"""Crowding is the mean cosine with the nearest others, against a plain count of each pair."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from embeddings import HybridIndex, Text
from embeddings.crowding import NEIGHBOURS, crowding
from embeddings.embedder import unit_rows
from embeddings.fusion import LEGS
from embeddings.storage import Floats


def _vectors(count: int, seed: int = 1) -> Floats:
    return unit_rows(np.random.default_rng(seed).standard_normal((count, 8)).astype(np.float32))


@given(st.integers(2, 300), st.integers(0, 99))
def test_it_is_the_mean_of_the_nearest_others(count: int, seed: int) -> None:
    vectors = _vectors(count, seed)
    at = count // 2
    others = sorted(
        (float(vectors[at] @ v) for n, v in enumerate(vectors) if n != at), reverse=True
    )
    nearest = others[:NEIGHBOURS]
    assert abs(crowding(vectors)[at] - sum(nearest) / len(nearest)) < 1e-4


def test_one_text_has_no_neighbours() -> None:
    assert crowding(_vectors(1)).tolist() == [0.0]
    assert crowding(_vectors(0)).tolist() == []


class _Placed:
    """An embedder that puts texts where a test wants them."""

    name = "placed"
    dim = 3

    def __init__(self, places: Mapping[str, Sequence[float]]) -> None:
        self._places = places

    def embed_passages(self, texts: Sequence[str]) -> Floats:
        found = [self._places.get(text, (0.0, 0.0, 1.0)) for text in texts]
        return unit_rows(np.array(found, dtype=np.float32).reshape(len(texts), self.dim))

    embed_queries = embed_passages


def test_of_two_equally_near_the_less_crowded_comes_first() -> None:
    crowd = {f"trängsel {number}": (0.8, 0.6, 0.01 * number) for number in range(NEIGHBOURS)}
    places = {"fråga": (1.0, 0.0, 0.0), "ödslig": (0.8, -0.6, 0.0), **crowd}
    texts = [Text(text, "", text) for text in places if text != "fråga"]
    index = HybridIndex.build(texts, _Placed(places)).weighed(LEGS["dense"])
    ids = [match.id for match in index.search("fråga")]
    assert ids[:2] == ["ödslig", "trängsel 0"]

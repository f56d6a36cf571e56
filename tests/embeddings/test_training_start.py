"""Start vectors: pieces that stand near each other start near each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from embeddings.embedder import unit_rows
from embeddings.errors import TrainingFailed
from embeddings.storage import Floats
from embeddings.training.bags import Bags
from embeddings.training.pieces import train_tokenizer
from embeddings.training.recipe import Recipe
from embeddings.training.start import (
    piece_texts,
    save_start,
    start_from_file,
    start_from_text,
)

RECIPE = replace(Recipe(), dim=4)


def bags() -> Bags:
    """Texts of pieces 0-9 and texts of pieces 10-19, never mixed."""
    rng = np.random.default_rng(2)
    texts = [rng.integers(0, 10, 12) + 10 * (number % 2) for number in range(400)]
    starts = np.cumsum([0, *map(len, texts)])
    return Bags(np.concatenate(texts).astype(np.int32), starts)


def test_neighbours_are_nearer_than_strangers() -> None:
    vectors = start_from_text(bags(), 20, RECIPE, 1)
    alike = vectors @ vectors.T
    assert alike[:10, :10].mean() > alike[:10, 10:].mean() + 0.1


def test_the_start_is_the_same_each_time() -> None:
    one, other = (start_from_text(bags(), 20, RECIPE, 1) for _ in range(2))
    np.testing.assert_array_equal(one, other)


@dataclass(frozen=True)
class Letters:
    """An embedder that counts letters."""

    name: str = "letters"
    dim: int = 26

    def embed_queries(self, texts: Sequence[str]) -> Floats:
        counts = [[text.count(chr(97 + letter)) for letter in range(26)] for text in texts]
        return unit_rows(np.array(counts, dtype=np.float32) + 0.01)

    embed_passages = embed_queries


def test_a_piece_starts_alike_at_the_head_of_a_word_and_inside(tmp_path: Path) -> None:
    tokenizer = train_tokenizer(["s s s a a a as bs cs ds ba ca da sa"] * 9, 40)
    save_start(tmp_path / "s.npz", tokenizer, Letters(), RECIPE)
    vectors = start_from_file(tmp_path / "s.npz", tokenizer, RECIPE, 1)
    texts = piece_texts(tokenizer)
    assert vectors.shape == (len(texts), RECIPE.dim)
    again = {text: number for number, text in enumerate(texts)}
    twice = [(number, again[text]) for number, text in enumerate(texts) if again[text] != number]
    assert twice and all(vectors[one] @ vectors[other] > 0.9 for one, other in twice)


def test_a_piece_that_is_not_in_the_file_starts_near_nothing(tmp_path: Path) -> None:
    known, other = (train_tokenizer([text], 40) for text in ("stad hamn skog väg", "xyz zyx"))
    save_start(tmp_path / "s.npz", known, Letters(), RECIPE)
    vectors = start_from_file(tmp_path / "s.npz", other, RECIPE, 1)
    assert np.linalg.norm(vectors[other.token_to_id("z")]) < 0.2


def test_a_file_of_another_width_is_refused(tmp_path: Path) -> None:
    tokenizer = train_tokenizer(["stad hamn skog väg"], 40)
    save_start(tmp_path / "s.npz", tokenizer, Letters(), RECIPE)
    with pytest.raises(TrainingFailed, match="not of length 5"):
        start_from_file(tmp_path / "s.npz", tokenizer, replace(RECIPE, dim=5), 1)


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "s.npz").write_bytes(b"no")
    with pytest.raises(TrainingFailed, match="no start vectors"):
        start_from_file(tmp_path / "s.npz", train_tokenizer(["stad"], 20), RECIPE, 1)

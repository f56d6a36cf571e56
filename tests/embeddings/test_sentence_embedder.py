"""The adapter of sentence-transformers, on a tiny model made here."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from embeddings import ModelNotInstalled, ModelUnusable
from embeddings.sentence_embedder import ModelOptions, SentenceEmbedder

WORDS = ["[PAD]", "[UNK]", "query", "passage", ":", "vätgas", "mack", "buss"]


def test_a_missing_package_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelNotInstalled, match="make models"):
        SentenceEmbedder("some/model")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A static model of eight words with random vectors, saved as any other model."""
    package = pytest.importorskip("sentence_transformers")
    parts = pytest.importorskip("sentence_transformers.models")
    tokenizers = pytest.importorskip("tokenizers")
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = tokenizers.pre_tokenizers.Whitespace()
    weights = np.random.default_rng(3).normal(size=(len(WORDS), 8)).astype(np.float32)
    static = parts.StaticEmbedding(tokenizer, embedding_weights=weights)
    folder = tmp_path_factory.mktemp("models") / "tiny-e5-model"
    package.SentenceTransformer(modules=[static], device="cpu").save(str(folder))
    return folder


@pytest.mark.model
def test_vectors_are_unit_rows_of_float32(model: Path) -> None:
    embedder = SentenceEmbedder(str(model), ModelOptions(device="cpu"))
    vectors = embedder.embed_passages(["vätgas mack", "buss"])
    assert vectors.dtype == np.float32
    assert vectors.shape == (2, embedder.dim)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.model
def test_no_texts_give_no_vectors(model: Path) -> None:
    embedder = SentenceEmbedder(str(model), ModelOptions(device="cpu"))
    assert embedder.embed_queries([]).shape == (0, 8)


@pytest.mark.model
def test_an_e5_model_gets_its_prefixes(model: Path) -> None:
    given = SentenceEmbedder(str(model), ModelOptions(device="cpu"))
    plain = SentenceEmbedder(
        str(model), ModelOptions(device="cpu", query_prefix="", passage_prefix="")
    )
    expected = plain.embed_queries(["query: vätgas", "passage: vätgas"])
    both = np.concatenate([given.embed_queries(["vätgas"]), given.embed_passages(["vätgas"])])
    assert both == pytest.approx(expected, abs=1e-5)


@pytest.mark.model
def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers")
    with pytest.raises(ModelUnusable, match="empty-folder"):
        SentenceEmbedder(str(tmp_path / "empty-folder"), ModelOptions(device="cpu"))

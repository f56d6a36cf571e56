"""The choice of a dense model by name and options."""

from __future__ import annotations

from pathlib import Path

import pytest

from embeddings import ModelOptions
from embeddings.sentence_embedder import SentenceEmbedder
from service.errors import SettingsError
from service.models import chosen_embedder


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny transformer with random weights, saved as any model of sentence-transformers."""
    transformers = pytest.importorskip("transformers")
    sentence_transformers = pytest.importorskip("sentence_transformers")
    folder = tmp_path_factory.mktemp("models")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "buss", "skog", "fråga", "text", ":"]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
    )
    transformers.BertModel(config).save_pretrained(folder / "bert")
    transformers.BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder / "bert")
    parts = pytest.importorskip("sentence_transformers.models")
    transformer = parts.Transformer(str(folder / "bert"))
    pooling = parts.Pooling(transformer.get_embedding_dimension())
    made = sentence_transformers.SentenceTransformer(modules=[transformer, pooling], device="cpu")
    made.save(str(folder / "tiny"))
    return folder / "tiny"


@pytest.mark.model
def test_options_follow_the_name_as_in_an_address(model: Path) -> None:
    chosen = chosen_embedder(f"{model}?device=cpu&batch=2&query=fråga:+&passage=text:+")
    plain = SentenceEmbedder(str(model), ModelOptions(device="cpu"))
    assert chosen is not None and chosen.name == str(model)
    query, passage = chosen.embed_queries(["buss"]), chosen.embed_passages(["buss"])
    assert query.tolist() == plain.embed_queries(["fråga: buss"]).tolist()
    assert passage.tolist() == plain.embed_passages(["text: buss"]).tolist()


def test_without_a_name_the_built_in_model_is_meant() -> None:
    assert chosen_embedder("") is None


@pytest.mark.parametrize("options", ["speed=9", "batch=0", "batch=many"])
def test_a_wrong_option_is_named(options: str) -> None:
    with pytest.raises(SettingsError, match="UTBLICK_MODEL har"):
        chosen_embedder(f"some/model?{options}")

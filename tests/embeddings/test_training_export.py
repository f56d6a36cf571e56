"""From trained vectors to a model folder."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from embeddings.static_embedder import open_static
from embeddings.training.export import reduce_width, write_model
from embeddings.training.pieces import train_tokenizer

RNG = np.random.default_rng(3)


def test_full_width_keeps_every_cosine() -> None:
    rows = RNG.standard_normal((30, 6)).astype(np.float32)
    turned = reduce_width(rows, 6)
    np.testing.assert_allclose(turned @ turned.T, rows @ rows.T, atol=1e-4)


def test_narrowing_keeps_the_strongest_axes() -> None:
    rows = (RNG.standard_normal((50, 2)) @ RNG.standard_normal((2, 6))).astype(np.float32)
    narrow = reduce_width(rows, 2)
    assert narrow.shape == (50, 2)
    np.testing.assert_allclose(narrow @ narrow.T, rows @ rows.T, atol=1e-3)


def test_a_written_model_opens_and_names_its_modules(tmp_path: Path) -> None:
    tokenizer = train_tokenizer(["stöd till företag i länet"], 30)
    table = RNG.standard_normal((tokenizer.get_vocab_size(), 4)).astype(np.float32)
    write_model(tmp_path / "m", tokenizer, table)
    np.testing.assert_array_equal(open_static(tmp_path / "m").table, table)
    modules = json.loads((tmp_path / "m" / "modules.json").read_text(encoding="utf-8"))
    assert [module["type"].rsplit(".", 1)[-1] for module in modules] == [
        "StaticEmbedding",
        "Normalize",
    ]

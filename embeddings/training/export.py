"""Writes a trained model as a folder that sentence-transformers and our run time both open."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from embeddings.safetensors_file import write_tensors

Floats = NDArray[np.float32]
_MODULES = (
    ("0", "", "sentence_transformers.models.StaticEmbedding"),
    ("1", "1_Normalize", "sentence_transformers.models.Normalize"),
)
_CONFIG = {
    "model_type": "SentenceTransformer",
    "prompts": {"query": "", "document": ""},
    "default_prompt_name": None,
    "similarity_fn_name": "cosine",
}


def reduce_width(vectors: Floats, dim: int) -> Floats:
    """The vectors turned to their principal axes and cut to `dim` of them.

    Cosines between texts keep as much as they can; the axes' signs are fixed, so that equal
    vectors give equal bytes.
    """
    _, axes = np.linalg.eigh((vectors.T @ vectors).astype(np.float64))
    axes = axes[:, ::-1][:, :dim]
    largest = axes[np.argmax(np.abs(axes), axis=0), np.arange(axes.shape[1])]
    return np.asarray(vectors @ (axes * np.sign(largest)), dtype=np.float32)


def write_model(folder: Path, tokenizer: Tokenizer, table: Floats) -> None:
    """Writes tokenizer, table and the two small files that name the modules."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "1_Normalize").mkdir(exist_ok=True)
    modules = [
        {"idx": number, "name": name, "path": path, "type": kind}
        for number, (name, path, kind) in enumerate(_MODULES)
    ]
    _write_json(folder / "modules.json", modules)
    _write_json(folder / "config_sentence_transformers.json", _CONFIG)
    _write_json(folder / "1_Normalize" / "config.json", {})
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_tensors(folder / "model.safetensors", {"embedding.weight": table})


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")

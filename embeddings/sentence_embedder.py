"""Any sentence-transformers model as an embedder; the only module that knows that package."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from embeddings.embedder import unit_rows
from embeddings.errors import ModelNotInstalled, ModelUnusable
from embeddings.storage import Floats

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


@dataclass(frozen=True, slots=True)
class ModelOptions:
    """How a model is run.

    `device` is "cpu", "cuda" or empty for the best there is. A prefix of None is the one that the
    model's name calls for: E5 models want "query: " and "passage: ", others none.
    """

    batch_size: int = 32
    device: str = ""
    query_prefix: str | None = None
    passage_prefix: str | None = None


class SentenceEmbedder:
    """A sentence-transformers model, by name or folder.

    Raises ModelNotInstalled without the package, ModelUnusable when the model cannot be opened.
    """

    def __init__(self, model: str, options: ModelOptions | None = None) -> None:
        self.name = model
        self._options = options or ModelOptions()
        self._model = _opened(model, self._options.device)
        self.dim = len(self._embed([""])[0])

    def embed_queries(self, texts: Sequence[str]) -> Floats:
        """Vectors of questions: float32, (texts, dim), length one."""
        return self._embed(_prefixed(texts, self._options.query_prefix, self.name, "query: "))

    def embed_passages(self, texts: Sequence[str]) -> Floats:
        """Vectors of passages: float32, (texts, dim), length one."""
        return self._embed(_prefixed(texts, self._options.passage_prefix, self.name, "passage: "))

    def _embed(self, texts: Sequence[str]) -> Floats:
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        vectors = self._model.encode(
            list(texts),
            batch_size=self._options.batch_size,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return unit_rows(np.asarray(vectors, dtype=np.float32))


def _prefixed(texts: Sequence[str], chosen: str | None, model: str, of_e5: str) -> list[str]:
    prefix = chosen if chosen is not None else of_e5 if _is_e5(model) else ""
    return [prefix + text for text in texts]


def _is_e5(model: str) -> bool:
    parts = Path(model).name.lower().split("-")
    return "e5" in parts and "instruct" not in parts


def _opened(model: str, device: str) -> SentenceTransformer:
    try:
        from sentence_transformers import SentenceTransformer
    except ImportError as error:
        raise ModelNotInstalled(
            f"Modellen {model} behöver sentence-transformers, som inte är installerat. "
            "Kör `make models` (eller `pip install 'utblick[models]'`)."
        ) from error
    try:
        return SentenceTransformer(model, device=device or None)
    except (OSError, ValueError, RuntimeError) as error:
        raise ModelUnusable(f"{model}: ingen modell som går att öppna ({error})") from error

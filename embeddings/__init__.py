"""Search in Swedish by words, parts of words and meaning. Imports none of our other packages.

`HybridIndex` is what the rest uses: built of `Text`s, it answers a question with `Match`es and
says `Why`. `StagedIndex` does the same for texts in a store that is a `FirstStage`. An `Embedder`
gives vectors: by default our own small Swedish model, or any sentence-transformers model through
`open_embedder`. `open_index` opens a bare `VectorIndex`, whose answers are `Hit`s. What goes
wrong is an `EmbeddingError`.
"""

from __future__ import annotations

from embeddings.alike import Alike, Group
from embeddings.asked import Asked, Match
from embeddings.drawing import drawn
from embeddings.embedder import Embedder
from embeddings.errors import (
    EmbeddingError,
    IndexDamaged,
    IndexMismatch,
    InvalidTexts,
    ModelNotInstalled,
    ModelUnusable,
    TextNotFound,
    TrainingFailed,
)
from embeddings.explain import Why, WordMatch
from embeddings.first_stage import EVERYWHERE, FirstStage, SearchIndex, Within
from embeddings.frame import FRAME, TEXT_FILES
from embeddings.fusion import LEGS, Weights
from embeddings.hybrid import HybridIndex
from embeddings.index import Hit, VectorIndex, open_index
from embeddings.sentence_embedder import ModelOptions
from embeddings.shipped import open_embedder
from embeddings.staged_index import StagedIndex
from embeddings.telling import word_places
from embeddings.text_rows import StoredText
from embeddings.texts import Text

__all__ = [
    "EVERYWHERE",
    "FRAME",
    "LEGS",
    "TEXT_FILES",
    "Alike",
    "Asked",
    "Embedder",
    "EmbeddingError",
    "FirstStage",
    "Group",
    "Hit",
    "HybridIndex",
    "IndexDamaged",
    "IndexMismatch",
    "InvalidTexts",
    "Match",
    "ModelNotInstalled",
    "ModelOptions",
    "ModelUnusable",
    "SearchIndex",
    "StagedIndex",
    "StoredText",
    "Text",
    "TextNotFound",
    "TrainingFailed",
    "VectorIndex",
    "Weights",
    "Why",
    "Within",
    "WordMatch",
    "drawn",
    "open_embedder",
    "open_index",
    "word_places",
]

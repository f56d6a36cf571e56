"""What can go wrong in search and in the training of its model.

EmbeddingError
    ModelNotInstalled   the package that runs a model is not installed
    ModelUnusable       a model is missing, broken or of another kind
    IndexMismatch       an index was made with another format or model
    IndexDamaged        a file of an index is missing or broken
    InvalidTexts        the texts to index cannot be told apart
    TextNotFound        no text of an index has an id
    TrainingFailed      the material of a training run cannot be used
"""

from __future__ import annotations


class EmbeddingError(Exception):
    """Root of this package's errors; the message says what is wrong, where and what to do."""


class ModelNotInstalled(EmbeddingError):
    """The package that runs a model is not installed."""


class ModelUnusable(EmbeddingError):
    """A model folder is missing, broken or of another kind than the one asked for."""


class IndexMismatch(EmbeddingError):
    """An index was made with another format or model than the one asked for."""


class IndexDamaged(EmbeddingError):
    """A file of an index is missing or cannot be read."""


class InvalidTexts(EmbeddingError):
    """Two texts to index have the same id."""


class TextNotFound(EmbeddingError):
    """No text of an index has the id asked for."""


class TrainingFailed(EmbeddingError):
    """The material of a training run is missing or broken."""

"""Errors of the loaders.

LoaderError
├── UnreadableDocument   the file is no text that can be read (binary, truncated, too large)
├── NoDocuments          a path does not exist, or a folder holds no document
├── SameName             two files have one base name, so that sources could not be told apart
├── DescriptionError     a description of a document kind is itself wrong
└── TooFewFound          a document gave less than its description promises
"""

from __future__ import annotations


class LoaderError(Exception):
    """Root of everything that can go wrong when documents are read."""


class UnreadableDocument(LoaderError):
    """A file cannot be read as text; the message names it and what to do."""


class NoDocuments(LoaderError):
    """A path leads to no document; the message says what to do."""


class SameName(LoaderError):
    """Two files have the same base name, by which sources name them."""


class DescriptionError(LoaderError):
    """A description (TOML) of a document kind is wrong."""


class TooFewFound(LoaderError):
    """A document of a known kind gave fewer things than the kind's minimum counts."""

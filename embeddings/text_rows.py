"""Rows: all that a search compares of one text, as bytes that another store can keep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from embeddings.asked import text_sentences
from embeddings.hybrid_files import Parts
from embeddings.storage import Floats, Matrix


@dataclass(frozen=True, slots=True, eq=False)
class SparseRow:
    """The columns of a row that are not zero, and their values."""

    columns: NDArray[np.int32]
    values: Floats


@dataclass(frozen=True, slots=True, eq=False)
class TextRow:
    """One text: its terms, its n-grams, its vector (dim,), its sentences' (sentences, dim), and
    how crowded it is around it."""

    words: SparseRow
    ngrams: SparseRow
    vector: Floats
    sentences: NDArray[np.float16]
    crowding: float


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text as another store keeps it.

    `terms` are the stems and parts of compounds that it has, `vector` a unit vector, None for a
    text that says nothing to the model; `row` is a packed `TextRow`.
    """

    id: str
    title: str
    body: str
    terms: tuple[str, ...]
    vector: tuple[float, ...] | None
    row: bytes


def stored_texts(parts: Parts) -> Iterator[StoredText]:
    """The texts of an index for another store, ordered by id."""
    names = parts.lexical.space.names
    for text, row in zip(parts.texts, rows_of(parts), strict=True):
        terms = tuple(names[column] for column in row.words.columns.tolist())
        vector = tuple(row.vector.tolist()) if row.vector.any() else None
        yield StoredText(text.id, text.title, text.body, terms, vector, pack_row(row))


def rows_of(parts: Parts) -> Iterator[TextRow]:
    """The row of each text of an index."""
    end = 0
    half = parts.sentence_vectors.astype(np.float16)
    for at, text in enumerate(parts.texts):
        start, end = end, end + len(text_sentences(text))
        words, ngrams = _row(parts.lexical.rows, at), _row(parts.ngram.tfidf.rows, at)
        crowding = float(parts.crowding[at])
        yield TextRow(words, ngrams, parts.vectors[at], half[start:end], crowding)


def pack_row(row: TextRow) -> bytes:
    """A row as bytes, the same on any machine: four sizes, then the numbers, little-endian."""
    sizes = [len(row.words.columns), len(row.ngrams.columns), *row.sentences.shape[::-1]]
    arrays = (
        np.array(sizes, "<i4"),
        *(part for of in (row.words, row.ngrams) for part in (of.columns, of.values)),
        row.vector,
        row.sentences,
        np.array([row.crowding], "<f4"),
    )
    return b"".join(array.astype(array.dtype.newbyteorder("<")).tobytes() for array in arrays)


def unpack_row(packed: bytes) -> TextRow:
    """The row that `pack_row` packed."""
    words, ngrams, dim, sentences = np.frombuffer(packed, "<i4", 4).tolist()
    at = 16
    parts: list[NDArray[Any]] = []
    for kind, size in (
        ("<i4", words), ("<f4", words), ("<i4", ngrams), ("<f4", ngrams), ("<f4", dim),
        ("<f2", sentences * dim), ("<f4", 1),
    ):  # fmt: skip
        array = np.frombuffer(packed, kind, size, at)
        parts.append(array)
        at += array.nbytes
    of_words, of_ngrams = SparseRow(parts[0], parts[1]), SparseRow(parts[2], parts[3])
    of_sentences, crowding = parts[5].reshape(sentences, dim), float(parts[6][0])
    return TextRow(of_words, of_ngrams, parts[4], of_sentences, crowding)


def stacked(rows: Sequence[SparseRow], width: int) -> Matrix:
    """Rows as a matrix of a width."""
    ends = np.cumsum([0, *(len(row.columns) for row in rows)])
    nothing = SparseRow(np.zeros(0, np.int32), np.zeros(0, np.float32))
    columns = np.concatenate([nothing.columns, *(row.columns for row in rows)])
    values = np.concatenate([nothing.values, *(row.values for row in rows)])
    return csr_array((values, columns, ends), shape=(len(rows), width))


def _row(matrix: Matrix, at: int) -> SparseRow:
    start, end = matrix.indptr[at : at + 2]
    columns = matrix.indices[start:end].astype(np.int32)
    return SparseRow(columns, matrix.data[start:end].astype(np.float32))

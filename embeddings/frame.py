"""The frame of an index: all of it but its texts, which another store can hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from embeddings.bags import FeatureSpace
from embeddings.concepts import Concepts
from embeddings.embedder import Embedder
from embeddings.hybrid_files import Parts, load_embedder, load_manifest
from embeddings.lexical import LexicalIndex, Rarity
from embeddings.ngrams import NgramIndex, ngrams
from embeddings.storage import load_arrays, load_json, save_arrays
from embeddings.terms import Terms
from embeddings.text_rows import TextRow, stacked
from embeddings.texts import Text
from embeddings.tfidf import TfIdf

TEXT_FILES = ("lexical.npz", "ngrams.npz", "texts.jsonl", "vectors.npz")
"""The files of an index that grow with its texts; the others, with FRAME, are its frame."""

FRAME = "frame.npz"


def save_frame(parts: Parts, folder: Path) -> None:
    """Writes what a frame needs beside the other files of an index."""
    rarity = parts.lexical.rarity
    arrays = {
        "lexical": rarity.idf,
        "unknown": np.array(rarity.unknown),
        "ngrams": parts.ngram.tfidf.idf,
    }
    save_arrays(folder / FRAME, arrays)


def load_frame(folder: Path, embedder_factory: Callable[[], Embedder | None]) -> Parts:
    """An index without any text, with the statistics of all of them.

    Raises IndexMismatch when it was made by another format or model, IndexDamaged.
    """
    manifest = load_manifest(folder)
    embedder = load_embedder(folder, manifest, embedder_factory)
    terms = Terms(load_json(folder / "terms.json"))
    idf = load_arrays(folder / FRAME)
    words = FeatureSpace(load_json(folder / "lexical.json"), terms.features)
    grams = FeatureSpace(load_json(folder / "ngrams.json"), ngrams)
    rarity = Rarity(idf["lexical"], float(idf["unknown"]))
    return Parts(
        texts=(),
        terms=terms,
        concepts=Concepts.load(folder / "concepts.json"),
        lexical=LexicalIndex(words, stacked((), len(words.names)), rarity),
        ngram=NgramIndex(TfIdf(grams, idf["ngrams"], stacked((), len(grams.names)))),
        embedder=embedder,
        vectors=np.zeros((0, embedder.dim), np.float32),
        sentence_vectors=np.zeros((0, embedder.dim), np.float32),
        crowding=np.zeros(0, np.float32),
        adapted=manifest["adapted"],
    )


def filled(frame: Parts, texts: Sequence[Text], rows: Sequence[TextRow]) -> Parts:
    """A frame with some of its texts."""
    words = stacked([row.words for row in rows], frame.lexical.rows.shape[1])
    grams = stacked([row.ngrams for row in rows], frame.ngram.tfidf.rows.shape[1])
    sentences = np.concatenate([frame.sentence_vectors, *(row.sentences for row in rows)])
    return replace(
        frame,
        texts=texts,
        lexical=frame.lexical.over(words),
        ngram=frame.ngram.over(grams),
        vectors=np.stack([row.vector for row in rows]) if rows else frame.vectors,
        sentence_vectors=sentences.astype(np.float32),
        crowding=np.array([row.crowding for row in rows], dtype=np.float32),
    )

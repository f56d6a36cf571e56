"""Where the vectors of the pieces start: from running text, or from what another model knows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from tokenizers import Tokenizer

from embeddings.embedder import Embedder
from embeddings.errors import TrainingFailed
from embeddings.training.bags import Bags
from embeddings.training.recipe import Recipe

Floats = NDArray[np.float32]
_EVERY = 3
_LEAST = 0.9
_SMOOTHING = 0.75
_SPARE = 16
_ROUNDS = 2
_NOISE = 0.02
_COMMON = 2


def start_from_text(bags: Bags, pieces: int, recipe: Recipe, seed: int) -> Floats:
    """One unit vector per piece, (pieces, dim): the strongest directions of the positive
    pointwise mutual information of pieces within a window (Levy and Goldberg 2014), with a
    little noise so that pieces never seen differ."""
    rng = np.random.default_rng(seed)
    return _noisy(_directions(_information(bags, pieces, recipe.window), recipe.dim, rng), rng)


def start_from_file(path: Path, tokenizer: Tokenizer, recipe: Recipe, seed: int) -> Floats:
    """One unit vector per piece, (pieces, dim), from a file of `save_start`; zeros, and a little
    noise, for pieces that are not in it. Raises TrainingFailed if the file is of no use."""
    try:
        with np.load(path, allow_pickle=False) as file:
            rows = dict(zip(file["pieces"].tolist(), file["vectors"], strict=True))
    except (OSError, ValueError, KeyError) as error:
        raise TrainingFailed(f"{path}: no start vectors in it ({error})") from error
    none = np.zeros(recipe.dim, dtype=np.float32)
    found = [rows.get(piece, none) for piece in piece_texts(tokenizer)]
    if {len(row) for row in found} != {recipe.dim}:
        raise TrainingFailed(f"{path}: its vectors are not of length {recipe.dim}")
    return _noisy(np.array(found, dtype=np.float32), np.random.default_rng(seed))


def save_start(path: Path, tokenizer: Tokenizer, embedder: Embedder, recipe: Recipe) -> None:
    """Writes start vectors: what another model makes of each piece by itself.

    The mean and the two strongest directions, which all single words share, are taken out
    (Mu and Viswanath 2018); the rest is cut to the recipe's width along its principal axes.
    """
    pieces = sorted(set(piece_texts(tokenizer)))
    vectors = embedder.embed_queries(pieces)
    apart = _unit(_axes(vectors, _COMMON, None))
    cut = _axes(apart, 0, recipe.dim).astype(np.float16)
    np.savez(path, pieces=np.array(pieces), vectors=cut)


def piece_texts(tokenizer: Tokenizer) -> list[str]:
    """The pieces by number as plain words; a lone mark stands for those that are none."""
    names = map(tokenizer.id_to_token, range(tokenizer.get_vocab_size()))
    return [(name or "").replace("▁", " ").strip() or "." for name in names]


def _axes(vectors: Floats, first: int, last: int | None) -> Floats:
    """Coordinates less their mean, along the principal axes from `first` on and before `last`."""
    centred = vectors - vectors.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    return np.asarray(centred @ axes[first:last].T, dtype=np.float32)


def _noisy(vectors: Floats, rng: np.random.Generator) -> Floats:
    noise = rng.standard_normal(vectors.shape) * _NOISE
    return (_unit(vectors) + noise).astype(np.float32)


def _information(bags: Bags, pieces: int, window: int) -> csr_array:
    """Positive pointwise mutual information, context counts smoothed; of every third text."""
    counts = _counts(bags, pieces, window).tocoo()
    row, column = counts.coords
    total = np.asarray(counts.sum(axis=1)).ravel() + 1e-9
    smooth = total**_SMOOTHING
    value = np.log(counts.data / total[row] / (smooth[column] / smooth.sum()))
    kept = value > 0
    data = value[kept].astype(np.float32)
    return csr_array((data, (row[kept], column[kept])), shape=(pieces, pieces))


def _counts(bags: Bags, pieces: int, window: int) -> csr_array:
    texts = np.arange(0, len(bags.lengths), _EVERY)
    flat, owner = bags.take(texts)
    counts = csr_array((pieces, pieces), dtype=np.float32)
    for step in range(1, window + 1):
        near = owner[:-step] == owner[step:]
        weight = np.full(int(near.sum()), 1 / step, dtype=np.float32)
        pair = (flat[:-step][near], flat[step:][near])
        counts = counts + csr_array((weight, pair), shape=(pieces, pieces))
    both = (counts + counts.T).tocoo()
    kept = both.data >= _LEAST
    row, column = both.coords
    return csr_array((both.data[kept], (row[kept], column[kept])), shape=(pieces, pieces))


def _directions(matrix: csr_array, dim: int, rng: np.random.Generator) -> Floats:
    """Left singular vectors times the root of their singular values, by randomised iteration
    (Halko, Martinsson and Tropp 2011)."""
    size = matrix.shape[0]
    basis = matrix @ rng.standard_normal((size, dim + _SPARE)).astype(np.float32)
    for _ in range(_ROUNDS):
        basis = matrix @ (matrix.T @ np.linalg.qr(basis)[0])
    basis = np.linalg.qr(basis)[0]
    left, strength, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    return np.asarray((basis @ left[:, :dim]) * np.sqrt(strength[:dim]), dtype=np.float32)


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), dtype=np.float32)

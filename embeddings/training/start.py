"""Where the vectors of the pieces start: what stands near what in running text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from embeddings.training.bags import Bags
from embeddings.training.recipe import Recipe

Floats = NDArray[np.float32]
_EVERY = 3
_LEAST = 0.9
_SMOOTHING = 0.75
_SPARE = 16
_ROUNDS = 2
_NOISE = 0.02


def start_vectors(bags: Bags, pieces: int, recipe: Recipe, seed: int) -> Floats:
    """One unit vector per piece, (pieces, dim): the strongest directions of the positive
    pointwise mutual information of pieces within a window (Levy and Goldberg 2014), with a
    little noise so that pieces never seen differ."""
    rng = np.random.default_rng(seed)
    vectors = _directions(_information(bags, pieces, recipe.window), recipe.dim, rng)
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

"""Where the vectors of the pieces start: what running text tells of them.

Two views, side by side: what stands *near* a piece (words that can replace each other) and what
stands in the *same paragraph* (words that are of one matter).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from embeddings.information import positive_information
from embeddings.training.bags import Bags
from embeddings.training.export import reduce_width
from embeddings.training.recipe import Recipe

Floats = NDArray[np.float32]
_LEAST = 1.0
_FEWEST_PIECES = 6
_SPARE = 32
_ROUNDS = 2
_NOISE = 0.02


def start_vectors(running: Bags, pieces: int, recipe: Recipe) -> Floats:
    """One unit vector per piece, (pieces, dim), from running text, a text a paragraph.

    The strongest directions of both views count alike, whatever their strength (Levy, Goldberg
    and Dagan 2015: the exponent 0 of the singular values); both are cut to `dim` together.
    """
    rng = np.random.default_rng(recipe.seeds[0])
    counts = _counts(running, pieces, recipe.window)
    near = positive_information(counts, _LEAST).astype(np.float32)
    together = _paragraphs(running, pieces)
    views = [_unit(_directions(matrix, recipe.dim, rng)) for matrix in (near, together)]
    return _unit(reduce_width(np.concatenate(views, axis=1), recipe.dim))


def disturbed(start: Floats, seed: int) -> Floats:
    """The start with a little noise, so that runs and pieces never seen differ."""
    noise = np.random.default_rng(seed).standard_normal(start.shape) * _NOISE
    return (start + noise).astype(np.float32)


def _counts(bags: Bags, pieces: int, window: int) -> csr_array:
    """How often two pieces stand near each other, each time by one over their distance."""
    owner = np.repeat(np.arange(len(bags.lengths), dtype=np.int32), bags.lengths)
    counts = csr_array((pieces, pieces), dtype=np.float32)
    for step in range(1, window + 1):
        near = owner[:-step] == owner[step:]
        weight = np.full(int(near.sum()), 1 / step, dtype=np.float32)
        pair = (bags.pieces[:-step][near], bags.pieces[step:][near])
        counts = counts + csr_array((weight, pair), shape=(pieces, pieces))
    return csr_array(counts + counts.T)


def _paragraphs(bags: Bags, pieces: int) -> csr_array:
    """Pieces by paragraphs, (pieces, paragraphs): (1 + log count) x inverse document frequency,
    each paragraph of length one; the shortest are left out (latent semantic analysis)."""
    ends = bags.starts
    table = csr_array(
        (np.ones(len(bags.pieces), np.float32), bags.pieces, ends),
        shape=(len(ends) - 1, pieces),
    )
    table.sum_duplicates()
    table = table[bags.lengths >= _FEWEST_PIECES]
    rarity = np.log1p(table.shape[0] / (np.bincount(table.indices, minlength=pieces) + 0.5))
    table.data = ((1 + np.log(table.data)) * rarity[table.indices]).astype(np.float32)
    lengths = np.sqrt(np.asarray(table.multiply(table).sum(axis=1)).ravel()) + 1e-9
    table.data /= np.repeat(lengths, np.diff(table.indptr)).astype(np.float32)
    return csr_array(table.T)


def _directions(matrix: csr_array, dim: int, rng: np.random.Generator) -> Floats:
    """Left singular vectors, by randomised iteration (Halko, Martinsson and Tropp 2011)."""
    noise = rng.standard_normal((matrix.shape[0], dim + _SPARE)).astype(np.float32)
    basis = matrix @ (matrix.T @ noise)
    for _ in range(_ROUNDS):
        basis = matrix @ (matrix.T @ np.linalg.qr(basis)[0])
    basis = np.linalg.qr(basis)[0]
    left, _, _ = np.linalg.svd((matrix.T @ basis).T, full_matrices=False)
    return np.asarray(basis @ left[:, :dim], dtype=np.float32)


def _unit(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(lengths, 1e-6), dtype=np.float32)

"""Adapting a static model to the loaded documents, without torch.

Each piece of text takes up a little of the meaning of the pieces that it stands together with in
the documents: a project's own name, unknown to the model, comes to mean what is reported with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_array

from embeddings.static_embedder import StaticEmbedder
from embeddings.storage import Floats

SHARE = 0.1
"""How much of a piece's new vector comes from its company; measured in docs/model.md."""
_MOST_TEXTS = 20_000
_FEWEST_TOGETHER = 2
_SMOOTHING = 0.75


def adapted(embedder: StaticEmbedder, texts: Sequence[str]) -> StaticEmbedder:
    """The embedder with its table moved towards what stands together in `texts`.

    Of more than 20,000 texts an evenly spaced part is read. The same texts give the same table,
    rounded to half precision, as an index stores it.
    """
    step = -(-len(texts) // _MOST_TEXTS) or 1
    company = _company(embedder.occurrences(texts[::step]))
    met = company @ embedder.table
    lengths = _lengths(embedder.table) / np.maximum(_lengths(met), 1e-9)
    table = embedder.table + SHARE * met * lengths[:, None]
    return replace(embedder, table=table.astype(np.float16).astype(np.float32))


def _company(occurs: csr_array) -> csr_array:
    """How much more often than by chance two pieces stand in one text, (pieces, pieces).

    Positive pointwise mutual information with smoothed context counts (Levy, Goldberg and Dagan
    2015), each row scaled to the sum one.
    """
    together = (occurs.T @ occurs).tocoo()
    often = together.data >= _FEWEST_TOGETHER
    row, column = (axis[often] for axis in together.coords)
    count = together.data[often]
    total = np.bincount(row, count, occurs.shape[1]) + 1e-9
    context = total**_SMOOTHING
    value = np.log(count / total[row] / (context[column] / context.sum()))
    value = np.maximum(value, 0)
    value /= np.maximum(np.bincount(row, value, occurs.shape[1]), 1e-9)[row]
    return csr_array((value.astype(np.float32), (row, column)), shape=together.shape)


def _lengths(vectors: Floats) -> Floats:
    return np.asarray(np.linalg.norm(vectors, axis=1), dtype=np.float32)

"""Adapting a static model to the loaded documents, without torch.

Each piece of text takes up a little of the meaning of the pieces that it stands together with in
the documents: a project's own name, unknown to the model, comes to mean what is reported with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_array

from embeddings.information import positive_information
from embeddings.static_embedder import StaticEmbedder
from embeddings.storage import Floats

SHARE = 0.1
"""How much of a piece's new vector comes from its company; measured in docs/model.md."""
_MOST_TEXTS = 20_000
_FEWEST_TOGETHER = 2


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
    """How much more often than by chance two pieces stand in one text, (pieces, pieces), each
    row scaled to the sum one."""
    company = positive_information(csr_array(occurs.T @ occurs), _FEWEST_TOGETHER)
    sums = np.maximum(np.asarray(company.sum(axis=1)).ravel(), 1e-9)
    company.data /= np.repeat(sums, np.diff(company.indptr))
    return csr_array(company.astype(np.float32))


def _lengths(vectors: Floats) -> Floats:
    return np.asarray(np.linalg.norm(vectors, axis=1), dtype=np.float32)

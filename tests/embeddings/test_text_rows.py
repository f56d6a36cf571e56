"""A text's row survives as bytes."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from embeddings.text_rows import SparseRow, TextRow, pack_row, stacked, unpack_row

_floats = st.floats(-100, 100, width=16)


@st.composite
def _sparse(draw: st.DrawFn) -> SparseRow:
    columns = sorted(draw(st.sets(st.integers(0, 2**31 - 1), max_size=5)))
    values = draw(arrays(np.float32, len(columns), elements=_floats))
    return SparseRow(np.array(columns, np.int32), values)


@st.composite
def _rows(draw: st.DrawFn) -> TextRow:
    dim, sentences = draw(st.integers(1, 4)), draw(st.integers(1, 3))
    vector = draw(arrays(np.float32, dim, elements=_floats))
    half = draw(arrays(np.float16, (sentences, dim), elements=_floats))
    return TextRow(draw(_sparse()), draw(_sparse()), vector, half, draw(_floats))


def _listed(row: TextRow) -> list[object]:
    return [
        row.words.columns.tolist(),
        row.words.values.tolist(),
        row.ngrams.columns.tolist(),
        row.ngrams.values.tolist(),
        row.vector.tolist(),
        row.sentences.tolist(),
        row.crowding,
    ]


@given(_rows())
def test_a_row_survives(row: TextRow) -> None:
    assert _listed(unpack_row(pack_row(row))) == _listed(row)


def test_rows_make_a_matrix() -> None:
    one = SparseRow(np.array([0, 2], np.int32), np.array([1.0, 2.0], np.float32))
    none = SparseRow(np.zeros(0, np.int32), np.zeros(0, np.float32))
    assert stacked([one, none], 4).toarray().tolist() == [[1, 0, 2, 0], [0, 0, 0, 0]]
    assert stacked([], 4).shape == (0, 4)

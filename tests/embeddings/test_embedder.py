"""Unit rows."""

from __future__ import annotations

import numpy as np
import pytest

from embeddings.embedder import unit_rows


def test_rows_get_length_one_and_zeros_stay() -> None:
    rows = unit_rows(np.array([[3.0, 4.0], [0.0, 0.0]]))
    assert rows.dtype == np.float32
    assert rows == pytest.approx(np.array([[0.6, 0.8], [0.0, 0.0]]))

"""Arrays and JSON on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from scipy.sparse import csr_array

from embeddings.errors import IndexDamaged
from embeddings.storage import load_arrays, load_json, pack, save_arrays, save_json, unpack


def test_a_sparse_matrix_comes_back(tmp_path: Path) -> None:
    matrix = csr_array(np.array([[0, 1.5], [0, 0], [2, 0]], dtype=np.float32))
    save_arrays(tmp_path / "m.npz", pack(matrix))
    assert np.array_equal(unpack(load_arrays(tmp_path / "m.npz")).toarray(), matrix.toarray())


def test_json_is_the_same_bytes_whatever_the_order(tmp_path: Path) -> None:
    save_json(tmp_path / "a", {"å": 1, "b": 2})
    save_json(tmp_path / "b", {"b": 2, "å": 1})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert load_json(tmp_path / "a") == {"å": 1, "b": 2}


@pytest.mark.parametrize("content", [b"", b"not an index", b"PK\x03\x04 cut short"])
def test_a_broken_file_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    for load in (load_arrays, load_json):
        with pytest.raises(IndexDamaged, match="x: saknas eller är trasig"):
            load(tmp_path / "x")

"""Reading and writing what an index is made of: arrays and JSON, never pickle, stable bytes."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from embeddings.errors import IndexDamaged

Floats: TypeAlias = NDArray[np.float32]
Arrays: TypeAlias = Mapping[str, NDArray[Any]]
Matrix: TypeAlias = "csr_array[np.float32, tuple[int, int]]"


def save_arrays(path: Path, arrays: Arrays) -> None:
    """Writes named arrays; not compressed, for reading them is what a person waits for."""
    np.savez(path, allow_pickle=False, **dict(arrays))


def load_arrays(path: Path) -> Arrays:
    """Reads named arrays; raises IndexDamaged."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return {name: stored[name] for name in stored.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise _damaged(path, error) from error


def save_json(path: Path, value: object) -> None:
    """Writes a value as JSON with sorted keys."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8")


def load_json(path: Path) -> Any:
    """Reads a JSON value; raises IndexDamaged."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> IndexDamaged:
    return IndexDamaged(f"{path}: saknas eller är trasig ({error}); bygg om indexet")


def pack(matrix: Matrix) -> Arrays:
    """A sparse matrix as named arrays."""
    return {
        "data": matrix.data,
        "indices": matrix.indices.astype(np.int32),
        "indptr": matrix.indptr.astype(np.int64),
        "shape": np.array(matrix.shape, dtype=np.int64),
    }


def unpack(arrays: Arrays) -> Matrix:
    """The sparse matrix that `pack` made arrays of."""
    rows, columns = (int(size) for size in arrays["shape"])
    parts = (arrays["data"], arrays["indices"], arrays["indptr"])
    return csr_array(parts, shape=(rows, columns))

"""Reads and writes the safetensors format with numpy alone.

The format: eight bytes of little-endian header length, a JSON header, then the raw tensors.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import ModelUnusable

_KINDS: dict[str, np.dtype[Any]] = {
    "F32": np.dtype("<f4"),
    "F16": np.dtype("<f2"),
    "I8": np.dtype("i1"),
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def read_tensors(path: Path) -> dict[str, NDArray[Any]]:
    """The tensors of a file by name, mapped from disk and read-only.

    Raises ModelUnusable if the file is missing, cut off or holds a kind of number we do not know.
    """
    try:
        data = np.memmap(path, dtype=np.uint8, mode="r")
        start = 8 + int(data[:8].view("<u8")[0])
        header = json.loads(bytes(data[8:start]))
        header.pop("__metadata__", None)
        return {name: _tensor(data[start:], entry) for name, entry in header.items()}
    except (OSError, ValueError, KeyError, IndexError, TypeError) as error:
        raise ModelUnusable(f"{path}: ingen läsbar safetensors-fil ({error})") from error


def write_tensors(path: Path, tensors: Mapping[str, NDArray[Any]]) -> None:
    """Writes tensors in the order of their names; equal tensors give equal bytes."""
    header: dict[str, object] = {}
    end = 0
    for name in sorted(tensors):
        tensor = tensors[name]
        start, end = end, end + tensor.nbytes
        kind = _NAMES[tensor.dtype]
        header[name] = {"dtype": kind, "shape": tensor.shape, "data_offsets": [start, end]}
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    aside = path.with_name(f".{path.name}.new")
    with aside.open("wb") as file:
        file.write(np.uint64(len(text)).astype("<u8").tobytes() + text)
        for name in sorted(tensors):
            file.write(np.ascontiguousarray(tensors[name]).tobytes())
    aside.replace(path)  # a process that has the old file mapped keeps it whole


def _tensor(data: NDArray[np.uint8], entry: Mapping[str, Any]) -> NDArray[Any]:
    start, end = entry["data_offsets"]
    flat: NDArray[Any] = data[start:end].view(_KINDS[entry["dtype"]])
    return flat.reshape(entry["shape"])

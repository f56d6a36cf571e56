"""The safetensors format: what is written is read, and broken files are refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray

from embeddings.errors import ModelUnusable
from embeddings.safetensors_file import read_tensors, write_tensors

KINDS: list[np.dtype[Any]] = [np.dtype("<f4"), np.dtype("<f2"), np.dtype("i1")]
TENSORS = st.one_of([arrays(kind, array_shapes(max_dims=2, max_side=5)) for kind in KINDS])


@given(tensors=st.dictionaries(st.text("abc.", min_size=1), TENSORS, min_size=1, max_size=3))
def test_what_is_written_is_read(
    tensors: dict[str, NDArray[Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("tensors") / "t.safetensors"
    write_tensors(path, tensors)
    found = read_tensors(path)
    assert found.keys() == tensors.keys()
    for name, tensor in tensors.items():
        np.testing.assert_array_equal(found[name], tensor)


def test_equal_tensors_give_equal_bytes(tmp_path: Path) -> None:
    one, two = np.ones((2, 3), np.float32), np.zeros(4, np.float32)
    write_tensors(tmp_path / "a", {"x": one, "y": two})
    write_tensors(tmp_path / "b", {"y": two, "x": one})
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("data", [b"", b"1234567", b"\xff" * 8, b"\x02" + b"\0" * 7 + b"no"])
def test_broken_files_are_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "t").write_bytes(data)
    with pytest.raises(ModelUnusable, match="ingen läsbar safetensors-fil"):
        read_tensors(tmp_path / "t")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="safetensors"):
        read_tensors(tmp_path / "none")

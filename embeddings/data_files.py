"""The word lists that ship with the package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def data_bytes(name: str) -> bytes:
    """The bytes of a file in the package's data folder."""
    return (files("embeddings") / "data" / name).read_bytes()


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list; lines that begin with # are comments."""
    lines = data_bytes(name).decode("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())

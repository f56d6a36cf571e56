"""The package's front door is complete."""

from __future__ import annotations

from loaders import extraction


def test_everything_listed_is_there() -> None:
    assert all(hasattr(extraction, name) for name in extraction.__all__)

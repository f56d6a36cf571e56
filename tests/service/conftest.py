"""A real server over the example documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.service.serving import app_over, serving


@pytest.fixture(scope="session")
def site(example_index: Path) -> Iterator[httpx.Client]:
    """A client of a real server over the example documents."""
    with serving(app_over(example_index)) as client:
        yield client

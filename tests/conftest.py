"""Shared fixtures.

The repository's own example corpus (`examples/`) is always there; the real documents that it is
modelled on are used when they lie beside the checkout (or where UTBLICK_CORPUS says) and their
tests skip, saying so, when they do not.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.neo4j_server", "tests.processes"]

ROOT = Path(__file__).parent.parent
settings.register_profile("utblick", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("utblick")


def _shared() -> Path:
    return Path(os.environ.get("UTBLICK_CORPUS", ROOT.parent / "shared"))


def pytest_report_header() -> str:
    """Says which real material the run can see."""
    found = "found" if (_shared() / "data" / "corpus").is_dir() else "absent, its tests skip"
    return f"real documents: {found}"


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the example corpus."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the real documents; skips where they are absent."""
    folder = _shared() / "data" / "corpus"
    if not folder.is_dir():
        pytest.skip("the real documents are not here (set UTBLICK_CORPUS)")
    return folder


@pytest.fixture(scope="session")
def gold() -> Path:
    """The folder of judged questions and annotated rows; skips where it is absent."""
    folder = _shared() / "gold"
    if not folder.is_dir():
        pytest.skip("the judged questions are not here (set UTBLICK_CORPUS)")
    return folder


@pytest.fixture(scope="session")
def example_index(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the example corpus, built once; tests must not change it."""
    from service.build import build

    index = tmp_path_factory.mktemp("example") / "index"
    build([examples], index)
    return index


@pytest.fixture(scope="session")
def corpus_index(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the real documents, built once; tests must not change it."""
    from service.build import build

    index = tmp_path_factory.mktemp("corpus") / "index"
    build([corpus], index)
    return index

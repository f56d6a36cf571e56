"""Which tests run in one process when pytest-xdist runs several; a plugin of pytest.

Those of a file do, and those of all files that use a fixture that is dear to start: one Neo4j
serves all its tests, which delete what is in it, and so does one Chromium.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

DEAR = {
    "neo4j": re.compile(r"\b(neo4j_(server|graph|admin)|corpus_index)\b"),
    "chromium": re.compile(r"mark\.browser\b"),
}
"""What a file says that uses such a fixture, by the name of the group that it is of."""


class ByFixture(LoadFileScheduling):  # type: ignore[misc]
    """Hands out whole groups of tests, those with most tests first."""

    def _split_scope(self, nodeid: str) -> str:
        return _group(self.config.rootpath / nodeid.partition("::")[0])


@cache
def _group(file: Path) -> str:
    text = file.read_text("utf-8")
    return next((name for name, used in DEAR.items() if used.search(text)), str(file))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFixture:
    """The way in which tests are handed out."""
    return ByFixture(config, log)

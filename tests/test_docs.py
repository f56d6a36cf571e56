"""The documentation says what is so."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source_tree import PACKAGES, ROOT, libraries

NOT_IMPORTED = {"Tools", "Behind others"}


def _declared() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    lists = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *project["dependency-groups"].values(),
    ]
    return sorted({canonicalize_name(Requirement(line).name) for lines in lists for line in lines})


def _documented() -> list[tuple[str, str]]:
    """Package and heading of each line of a table in docs/dependencies.md."""
    text = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    heading, found = "", []
    for line in text.splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif row := re.match(r"\| (?!package )([\w-]+) \| .+ \| .+ \|$", line):
            found.append((row[1], heading))
    return sorted(found)


@cache
def _used() -> frozenset[str]:
    """Distributions that a file of ours imports."""
    providers = packages_distributions()
    names = libraries(*PACKAGES, "tests", "benchmarks")
    found = (dist for name in names for dist in providers.get(name, [name]))
    return frozenset(map(canonicalize_name, found))


def test_every_dependency_has_one_line() -> None:
    assert [name for name, _ in _documented()] == _declared()


def test_every_dependency_is_imported_where_its_line_says_so() -> None:
    said = [name for name, heading in _documented() if heading not in NOT_IMPORTED]
    assert [name for name in said if name not in _used()] == []


def test_tools_and_what_others_call_are_not_imported() -> None:
    said = [name for name, heading in _documented() if heading in NOT_IMPORTED]
    assert [name for name in said if name in _used()] == []


def test_every_library_that_is_imported_is_declared() -> None:
    peers = (ROOT / "benchmarks" / "peers.in").read_text("utf-8").split()
    assert sorted(_used() - {*_declared(), *peers}) == []

"""Our own source as the tests about the house see it: modules and what they import."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGES = ("graph", "embeddings", "loaders", "queries", "service")
_STANDARD = sys.stdlib_module_names | {"_typeshed"}


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its full name, its text, and the same parsed."""

    name: str
    text: str
    tree: ast.Module


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every Python file below the folders (our packages when none is named), by name."""
    paths = [path for folder in folders or PACKAGES for path in (ROOT / folder).rglob("*.py")]
    return tuple(_read(path) for path in sorted(paths))


def _read(path: Path) -> Module:
    text = path.read_text("utf-8")
    return Module(_name(path), text, ast.parse(text, str(path)))


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Names that import statements bring in; `from a import b` is `a.b` when that is our module."""
    ours = {module.name for module in modules()}
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            source = node.module or ""
            names = {f"{source}.{alias.name}" for alias in node.names}
            yield from sorted(names & ours) if names <= ours else [source, *sorted(names & ours)]


def when_imported(tree: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a module that run when it is imported: all but the bodies of functions."""
    for child in ast.iter_child_nodes(tree):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from when_imported(child)


def libraries(*folders: str) -> frozenset[str]:
    """Import names of other people's packages that the files below the folders use."""
    found = (name for module in modules(*folders) for name in imports(ast.walk(module.tree)))
    top = {name.partition(".")[0] for name in found}
    return frozenset(top - _STANDARD - {*PACKAGES, "tests", "benchmarks", ""})

"""The house rules that a program can check: sizes, docstrings, and nothing of one machine."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator

import pytest

from tests.source_tree import ROOT, Module, modules

MOST_CODE_LINES = 50
MOST_FILE_LINES = 300
# The brackets keep this file from matching itself.
ONE_MACHINE = re.compile(r"(?<![\w./-])/wor[k]\b|(?<!\w)\.librar[y]\b|farm[-](bench|studio)")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def test_files_are_short() -> None:
    sizes = {module.name: module.text.count("\n") for module in modules()}
    assert {name: size for name, size in sizes.items() if size > MOST_FILE_LINES} == {}


def test_functions_are_short() -> None:
    sizes = {
        f"{module.name}:{node.lineno} {node.name}": _code_lines(module, node)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, Function)
    }
    assert {name: size for name, size in sizes.items() if size > MOST_CODE_LINES} == {}


def _code_lines(module: Module, node: Function) -> int:
    """Lines of a function that are not its docstring, blank or a comment."""
    lines = module.text.splitlines()[node.lineno - 1 : node.end_lineno]
    docstring = ast.get_docstring(node, clean=False) or ""
    stated = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    return len(stated) - len([line for line in docstring.splitlines() if line.strip()])


def test_what_is_public_has_a_docstring() -> None:
    bare = [
        f"{module.name}: {_name(node)}"
        for module in modules()
        for node in _public(module.tree)
        if not ast.get_docstring(node)
    ]
    assert bare == []


def _public(scope: ast.Module | ast.ClassDef) -> Iterator[ast.Module | ast.ClassDef | Function]:
    """The scope itself, then what it defines under a public name."""
    yield scope
    for node in scope.body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _public(node)
        elif isinstance(node, Function) and not node.name.startswith("_"):
            yield node


def _name(node: ast.Module | ast.ClassDef | Function) -> str:
    return "the module" if isinstance(node, ast.Module) else node.name


def test_nothing_committed_names_one_machine() -> None:
    found = [
        f"{name}:{number}"
        for name in _committed()
        for number, line in enumerate(_text(name).splitlines(), 1)
        if ONE_MACHINE.search(line)
    ]
    assert found == []


def _committed() -> list[str]:
    """What git holds or would take; skips where the sources stand without git."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("git does not know this folder")
    return sorted(name for name in set(run.stdout.split("\0")) if (ROOT / name).is_file())


def _text(name: str) -> str:
    """A file's text; nothing for one that is no text."""
    try:
        return (ROOT / name).read_text("utf-8")
    except UnicodeDecodeError:
        return ""

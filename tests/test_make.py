"""The Makefile: what it lists, whom it refuses, and what it leaves alone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the Makefile and the locks, and no virtual environment."""
    if not shutil.which("make"):
        pytest.skip("make is not installed")
    for name in ("Makefile", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


def _make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make as if no other make had started the tests."""
    environment = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    command = ["make", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def _python_that(folder: Path, name: str, *cases: str) -> Path:
    """A stand-in for Python: a shell script that judges its arguments by the cases."""
    script = folder / name
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text("\n".join(["#!/bin/sh", 'case "$*" in', *cases, "esac"]))
    script.chmod(0o755)
    return script


def _names(lock: Path) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+)==", lock.read_text("utf-8"), re.MULTILINE))


def test_make_alone_lists_the_commands(folder: Path) -> None:
    listed = [line.split()[1] for line in _make(folder).stdout.splitlines()]
    assert " ".join(listed) == "help start install models format check test lock clean"


def test_no_python_is_told_what_to_install(folder: Path) -> None:
    run = _make(folder, "install", "PYTHON=")
    assert run.returncode == 2
    assert "sudo apt-get install python3 python3-venv" in run.stderr


def test_an_old_python_is_refused_by_name(folder: Path) -> None:
    old = _python_that(folder, "old", "*version_info*) exit 1 ;;")
    run = _make(folder, "install", f"PYTHON={old}")
    assert run.returncode == 2
    assert f"{old} is older than Python 3.11" in run.stderr


def test_a_missing_venv_is_told_which_package_to_install(folder: Path) -> None:
    bare = _python_that(
        folder, "bare", "*ensurepip*) exit 1 ;;", "*print*) echo python3.12-venv ;;"
    )
    run = _make(folder, "install", f"PYTHON={bare}")
    assert run.returncode == 2
    assert "sudo apt-get install python3.12-venv" in run.stderr


def _models(folder: Path, has_torch: bool) -> set[str]:
    """What `make models` installs where torch can be imported, or cannot."""
    torch = "exit 0" if has_torch else "exit 1"
    _python_that(folder, ".venv/bin/python", f"*torch*) {torch} ;;")
    (folder / ".venv" / "core.stamp").touch()
    run = _make(folder, "--assume-old=.venv/core.stamp", "models")
    assert run.returncode == 0, run.stderr
    return _names(folder / ".venv" / "models.txt")


def test_models_bring_torch_where_there_is_none(folder: Path) -> None:
    assert _models(folder, has_torch=False) == _names(folder / "requirements" / "models.txt")


def test_models_leave_a_torch_that_is_there_alone(folder: Path) -> None:
    cuda = re.compile(r"torch|triton|nvidia-.*|cuda-.*")
    kept = {
        name for name in _names(folder / "requirements" / "models.txt") if not cuda.fullmatch(name)
    }
    assert _models(folder, has_torch=True) == kept
    assert "sentence-transformers" in kept

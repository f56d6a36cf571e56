"""The house keeps its shape: who imports whom, what each package shows, what the wheel holds."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType

import networkx as nx
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.source_tree import PACKAGES, ROOT, imports, libraries, modules, when_imported

MAY_IMPORT: dict[str, set[str]] = {
    "graph": set(),
    "embeddings": set(),
    "loaders": {"graph"},
    "queries": {"graph", "embeddings"},
    "service": {"graph", "embeddings", "loaders", "queries"},
}
HEAVY = {"faiss", "langdetect", "neo4j", "rich", "sentence_transformers", "torch", "uvicorn"}
LOCKS = ("build", "core", "dev", "models")


# Shape


@pytest.mark.parametrize("package", PACKAGES)
def test_an_import_name_is_our_folder(package: str) -> None:
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.origin == str(ROOT / package / "__init__.py")


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_only_the_front_doors_that_the_table_allows(package: str) -> None:
    against = [
        f"{module.name} -> {name}"
        for module in modules(package)
        for name in imports(ast.walk(module.tree))
        if name.partition(".")[0] in set(PACKAGES) - {package} and name not in MAY_IMPORT[package]
    ]
    assert against == []


@pytest.mark.parametrize("package", PACKAGES)
def test_modules_of_a_package_do_not_import_in_circles(package: str) -> None:
    names = {module.name for module in modules(package)}
    graph = nx.DiGraph(
        (module.name, name)
        for module in modules(package)
        for name in imports(when_imported(module.tree))
        if name in names
    )
    assert sorted(sorted(circle) for circle in nx.simple_cycles(graph)) == []


def _public(package: ModuleType) -> set[str]:
    """Names that a package holds, less its modules and `annotations`."""
    return {
        name
        for name, value in vars(package).items()
        if not name.startswith("_") and not isinstance(value, ModuleType) and name != "annotations"
    }


def _in_order(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions: the order that ruff's RUF022 demands."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


@pytest.mark.parametrize("package", PACKAGES)
def test_all_lists_in_order_what_the_front_door_holds(package: str) -> None:
    front_door = importlib.import_module(package)
    assert front_door.__all__ == sorted(_public(front_door), key=_in_order)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_says_that_it_is_typed(package: str) -> None:
    assert (ROOT / package / "py.typed").is_file()


def test_no_module_is_named_like_a_library_that_we_use() -> None:
    used = libraries()
    assert [module.name for module in modules() if module.name.rpartition(".")[2] in used] == []


def test_front_doors_leave_heavy_libraries_to_those_who_need_them() -> None:
    code = "import sys, graph, embeddings, loaders, queries; print(*sys.modules)"
    loaded = set(_python("-c", code, cwd=ROOT).split())
    assert sorted(loaded & HEAVY) == []


# The wheel


def _python(*arguments: str, cwd: Path, path: Path | None = None) -> str:
    """What a fresh Python prints; `path` is looked in before what is installed."""
    environment = os.environ | ({"PYTHONPATH": str(path)} if path else {})
    command = [sys.executable, *arguments]
    run = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    _python("-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder), cwd=ROOT)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds what the wheel installs and nothing else of ours."""
    folder = tmp_path_factory.mktemp("installed")
    pip = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(folder))
    _python(*pip, str(wheel), cwd=folder)
    return folder


def test_the_wheel_holds_every_file_of_the_packages_and_its_licence(wheel: Path) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert sorted(held) == sorted(here)


def test_the_wheel_carries_the_licence_and_the_notice(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert sorted(Path(name).name for name in names if "/licenses/" in name) == [
        "LICENSE",
        "NOTICE",
    ]


def test_the_installed_program_says_its_version_from_anywhere(installed: Path) -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    said = _python("-m", "service", "--version", cwd=Path("/"), path=installed)
    assert said == f"utblick {version}\n"


def test_the_installed_program_builds_an_index_with_the_files_it_brought(
    installed: Path, examples: Path, tmp_path: Path
) -> None:
    _python(
        *("-m", "service", "build", str(examples), "--index", str(tmp_path / "index")),
        cwd=Path("/"),
        path=installed,
    )
    assert (tmp_path / "index" / "CURRENT").is_file()


# The locks


def _lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


def _pins(name: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", _lock(name), re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_of_a_lock_pins_one_version_with_its_hashes(name: str) -> None:
    lines = re.sub(r"\\\n", "", re.sub(r"^ *#.*\n", "", _lock(name), flags=re.MULTILINE))
    pin = re.compile(r"[a-z0-9-]+==\S+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+")
    assert [line for line in lines.splitlines() if not pin.fullmatch(line)] == []


def test_a_package_has_the_same_version_in_all_locks() -> None:
    versions = {(package, version) for name in LOCKS for package, version in _pins(name).items()}
    assert sorted(versions) == sorted(dict(versions).items())


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in _lock(name)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    pins = _pins(name)
    assert [
        str(wanted)
        for wanted in _wanted(name)
        if not wanted.specifier.contains(pins.get(canonicalize_name(wanted.name), "0"))
    ] == []


def _wanted(lock: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    core = project["project"]["dependencies"]
    extras = project["project"]["optional-dependencies"]
    lines = project["dependency-groups"]["build"] if lock == "build" else core
    return [Requirement(line) for line in [*lines, *extras.get(lock, [])]]

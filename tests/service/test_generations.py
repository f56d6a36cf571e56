"""A generation is built aside, checked and switched to at once; whatever happens, one serves."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from service.errors import IndexBusy, IndexDamaged, NoIndex
from service.generations import check, current, exclusive, publish, read_manifest


def _filling(text: str) -> Callable[[Path], None]:
    def fill(folder: Path) -> None:
        (folder / "inner").mkdir()
        (folder / "inner" / "data.txt").write_text(text, encoding="utf-8")

    return fill


def test_no_index_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="utblick build"):
        current(tmp_path / "index")


def test_what_is_published_serves(tmp_path: Path) -> None:
    generation = publish(tmp_path, {"format": 1}, _filling("ett"))
    assert current(tmp_path) == generation
    assert (generation / "inner" / "data.txt").read_text(encoding="utf-8") == "ett"
    assert list(read_manifest(generation)["files"]) == ["inner/data.txt"]


def test_the_same_content_has_the_same_name(tmp_path: Path) -> None:
    names = set()
    for folder in (tmp_path / "a", tmp_path / "b"):
        folder.mkdir()
        names.add(publish(folder, {"format": 1}, _filling("ett")).name)
    assert len(names) == 1


def test_publishing_the_serving_generation_again_keeps_it(tmp_path: Path) -> None:
    first = publish(tmp_path, {"format": 1}, _filling("ett"))
    assert publish(tmp_path, {"format": 1}, _filling("ett")) == first
    assert [path.name for path in (tmp_path / "generations").iterdir()] == [first.name]


def test_old_generations_go_but_the_last_before_stays(tmp_path: Path) -> None:
    names = [publish(tmp_path, {"format": 1}, _filling(text)).name for text in "abc"]
    left = {path.name for path in (tmp_path / "generations").iterdir()}
    assert left == set(names[1:])


def test_a_failing_fill_leaves_the_old_one_serving(tmp_path: Path) -> None:
    first = publish(tmp_path, {"format": 1}, _filling("ett"))

    def broken(folder: Path) -> None:
        (folder / "half").write_text("halv", encoding="utf-8")
        raise OSError("disken är full")

    with pytest.raises(OSError, match="full"):
        publish(tmp_path, {"format": 2}, broken)
    assert current(tmp_path) == first
    publish(tmp_path, {"format": 3}, _filling("två"))
    assert not list(tmp_path.glob("building-*"))


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    generation = publish(tmp_path, {"format": 1}, _filling("ett"))
    (generation / "inner" / "data.txt").write_text("annat", encoding="utf-8")
    with pytest.raises(IndexDamaged):
        check(generation)


def test_a_damaged_generation_is_replaced_by_a_whole_one(tmp_path: Path) -> None:
    generation = publish(tmp_path, {"format": 1}, _filling("ett"))
    (generation / "inner" / "data.txt").write_text("annat", encoding="utf-8")
    assert publish(tmp_path, {"format": 1}, _filling("ett")) == generation
    check(generation)


@pytest.mark.parametrize("pointer", ["", "../../etc", "finns-inte"])
def test_a_pointer_to_nowhere_is_damage(tmp_path: Path, pointer: str) -> None:
    publish(tmp_path, {"format": 1}, _filling("ett"))
    (tmp_path / "CURRENT").write_text(pointer, encoding="utf-8")
    with pytest.raises(IndexDamaged):
        current(tmp_path)


def test_two_builds_at_once_are_refused(tmp_path: Path) -> None:
    with exclusive(tmp_path), pytest.raises(IndexBusy, match="pågår"), exclusive(tmp_path):
        pass


PUBLISHER = textwrap.dedent(
    """
    import itertools, sys
    from pathlib import Path
    from service.generations import exclusive, publish

    index = Path(sys.argv[1])

    def filling(number):
        def fill(folder):
            for name in range(20):
                (folder / f"{name}.txt").write_text(f"{number} " * 2000)
        return fill

    for number in itertools.count():
        with exclusive(index):
            publish(index, {"format": number}, filling(number))
        print(number, flush=True)
    """
)


@pytest.mark.parametrize("delay", [0.0, 0.003, 0.007, 0.012, 0.02, 0.031, 0.045])
def test_kill_at_any_moment_leaves_a_whole_index(tmp_path: Path, delay: float) -> None:
    command = [sys.executable, "-c", PUBLISHER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "0\n"
        time.sleep(delay)
        os.kill(process.pid, signal.SIGKILL)
    check(current(tmp_path))
    with exclusive(tmp_path):
        publish(tmp_path, {"format": "after"}, _filling("efter"))
    check(current(tmp_path))
    assert not list(tmp_path.glob("building-*"))

"""The index on disk: generations built aside, checked, and switched to in one atomic step.

    index/
      CURRENT                 name of the generation that serves
      generations/<name>/     one complete index; never changed once it stands
      building-<pid>/         a generation being written; left-overs are swept by the next build

A generation's name is a hash of its manifest, so the same documents give the same name.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from service.errors import IndexBusy, IndexDamaged, NoIndex

FORMAT = 3
"""Version of the files in a generation; raised when an older program could not read them."""

MANIFEST = "manifest.json"
KEPT = 2
"""Generations kept after a switch: the new one and the one that a service may still be reading."""

Manifest = dict[str, Any]


def current(index: Path) -> Path:
    """The folder of the serving generation; raises NoIndex when nothing is built."""
    pointer = index / "CURRENT"
    try:
        name = pointer.read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NoIndex(
            f"Det finns inget index i {index}. Bygg ett: utblick build MAPP --index {index}"
        ) from error
    folder = index / "generations" / name
    if not name or "/" in name or not (folder / MANIFEST).is_file():
        raise IndexDamaged(f"Indexet i {index} är skadat. Bygg om det med `utblick build`.")
    return folder


def read_manifest(generation: Path) -> Manifest:
    """The manifest of a generation; raises IndexDamaged when it cannot be read."""
    try:
        manifest: Manifest = json.loads((generation / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise IndexDamaged(
            f"{generation / MANIFEST} går inte att läsa. Bygg om indexet med `utblick build`."
        ) from error
    return manifest


@contextmanager
def exclusive(index: Path) -> Iterator[None]:
    """Hold the index for one build; raises IndexBusy when another build holds it."""
    index.mkdir(parents=True, exist_ok=True)
    with (index / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise IndexBusy(
                f"Ett annat bygge pågår i {index}. Vänta tills det är klart."
            ) from error
        yield


def publish(index: Path, manifest: Manifest, fill: Callable[[Path], None]) -> Path:
    """Write a generation aside, check it, and make it the one that serves.

    `fill` writes all files into an empty folder; the manifest is completed with their
    checksums. Until the last rename the old generation serves; a crash leaves it serving.
    """
    _sweep(index)
    aside = index / f"building-{os.getpid()}"
    aside.mkdir()
    fill(aside)
    complete = {**manifest, "files": checksums(aside)}
    text = json.dumps(complete, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (aside / MANIFEST).write_text(text, encoding="utf-8")
    _sync(aside)
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    check(aside)
    generation = _move_in(index, aside, name)
    _switch(index, name)
    _prune(index, name)
    return generation


def _move_in(index: Path, aside: Path, name: str) -> Path:
    """Give a finished generation its name; one that stands there already is only replaced
    when it is damaged, for it may be serving."""
    generation = index / "generations" / name
    generation.parent.mkdir(exist_ok=True)
    if generation.exists():
        try:
            check(generation)
        except IndexDamaged:
            generation.rename(index / f"building-damaged-{name}")
        else:
            shutil.rmtree(aside)
            return generation
    aside.rename(generation)
    return generation


def checksums(folder: Path) -> dict[str, str]:
    """Relative path -> SHA-256 of every file but the manifest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return {path.relative_to(folder).as_posix(): _digest(path) for path in files}


def check(generation: Path) -> None:
    """Raise IndexDamaged when a file is not what the manifest says."""
    expected = read_manifest(generation)["files"]
    if checksums(generation) != expected:
        raise IndexDamaged(
            f"Filerna i {generation} stämmer inte med manifestet. "
            "Bygg om indexet med `utblick build --force`."
        )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sweep(index: Path) -> None:
    """Remove what a build that was cut short left behind; the caller holds the lock."""
    for leftover in index.glob("building-*"):
        shutil.rmtree(leftover)


def _sync(folder: Path) -> None:
    """Make sure that every file of a folder is on the disk before the switch."""
    for path in (*folder.rglob("*"), folder):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _switch(index: Path, name: str) -> None:
    pointer = index / "CURRENT"
    aside = index / "CURRENT.new"
    with aside.open("w", encoding="ascii") as file:
        file.write(f"{name}\n")
        file.flush()
        os.fsync(file.fileno())
    aside.replace(pointer)


def _prune(index: Path, name: str) -> None:
    """Keep the serving generation and the latest one before it."""
    others = [path for path in (index / "generations").iterdir() if path.name != name]
    others.sort(key=lambda path: path.stat().st_mtime_ns, reverse=True)
    for old in others[KEPT - 1 :]:
        shutil.rmtree(old)

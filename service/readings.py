"""Readings on disk: what loaders got out of each document, kept from build to build."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from graph import Source, load_statements, save_statements
from loaders import Document, Entry, Outcome, Reading
from queries import NotFound
from service.generations import read_manifest


def kept_reading(document: Document, previous: Path | None) -> Reading | None:
    """The reading of the same bytes by the same loaders in the previous generation."""
    if previous is None:
        return None
    manifest = read_manifest(previous)
    known = manifest["documents"].get(document.name)
    if manifest["readers"] != readers_fingerprint() or known is None:
        return None
    if known["fingerprint"] != document.fingerprint:
        return None
    return _load_reading(previous / "documents" / document.name, known["kind"])


def save_reading(folder: Path, reading: Reading, document: Document) -> None:
    """Write a reading, and the text it was read from, into a new folder."""
    folder.mkdir(parents=True)
    (folder / "text.txt").write_text("\n".join(document.lines), encoding="utf-8")
    save_statements(folder / "statements.jsonl", reading.statements)
    _save_account(folder / "account.jsonl", reading.account)


def _load_reading(folder: Path, kind: str) -> Reading:
    statements = load_statements(folder / "statements.jsonl")
    return Reading(folder.name, kind, statements, _load_account(folder / "account.jsonl"))


def load_accounts(generation: Path) -> tuple[Reading, ...]:
    """The readings that a generation was made of, by document name, without their statements."""
    documents = read_manifest(generation)["documents"]
    folder = generation / "documents"
    return tuple(
        Reading(name, of["kind"], (), _load_account(folder / name / "account.jsonl"))
        for name, of in sorted(documents.items())
    )


@lru_cache(maxsize=16)
def document_lines(generation: Path, name: str) -> tuple[str, ...]:
    """The lines of a document of a generation, which never changes; line 1 is the first.

    Raises NotFound when the generation has no such document.
    """
    if name not in read_manifest(generation)["documents"]:
        raise NotFound(f"Inget dokument heter ”{name}”.")
    text = (generation / "documents" / name / "text.txt").read_text("utf-8")
    return tuple(text.split("\n"))


def _save_account(path: Path, entries: tuple[Entry, ...]) -> None:
    rows = (
        [e.outcome.value, e.source.document, e.source.first, e.source.last, e.note, e.node]
        for e in entries
    )
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _load_account(path: Path) -> tuple[Entry, ...]:
    with path.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return tuple(
        Entry(Outcome(outcome), Source(document, first, last), note, node)
        for outcome, document, first, last, note, node in rows
    )


def readers_fingerprint() -> str:
    """A hash of everything that decides what a document is read as: code and data."""
    digest = hashlib.sha256()
    for package in ("graph", "loaders"):
        for name, content in sorted(_package_files(files(package), package)):
            digest.update(f"{name}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _package_files(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for item in folder.iterdir():
        name = f"{prefix}/{item.name}"
        if item.is_dir() and item.name != "__pycache__":
            found += _package_files(item, name)
        elif item.is_file() and not item.name.endswith(".pyc"):
            found.append((name, item.read_bytes()))
    return found

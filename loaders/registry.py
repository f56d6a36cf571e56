"""Which kinds of document there are, and how a document or a folder of them is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph import fold, load_schema
from loaders import final_report, formats, project_page, table_appendix, web_page
from loaders.description import Description, load_description
from loaders.document import Document, open_document
from loaders.errors import NoDocuments, SameName
from loaders.reading import Reading

SUFFIXES = (".md", ".txt", *formats.SUFFIXES)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: how it is recognised and read, and what is known of it beforehand."""

    recognises: Callable[[Document, Description], bool]
    read: Callable[[Document, Description], Reading]
    description: Description


KINDS: Mapping[str, Kind] = {
    kind: Kind(recognises, read, load_description(kind))
    for kind, recognises, read in (
        ("table_appendix", table_appendix.recognises, table_appendix.read),
        ("final_report", final_report.recognises, final_report.read),
        ("project_page", project_page.recognises, project_page.read),
        ("web_page", web_page.recognises, web_page.read),
    )
}
"""The kinds in the order in which they are tried; the last one takes every document."""


def recognise(document: Document) -> str:
    """The kind of a document, told by its content."""
    return next(name for name, kind in KINDS.items() if kind.recognises(document, kind.description))


def read_document(document: Document) -> Reading:
    """Read a document by the loader of its kind, and check what came out.

    Raises TooFewFound when it gave less than its kind promises, and SchemaError when a statement
    breaks the model.
    """
    kind = KINDS[recognise(document)]
    reading = kind.description.check(kind.read(document, kind.description))
    load_schema().check(reading.statements)
    return reading


def read_path(path: Path) -> Reading:
    """As `read_document`, for a file; raises UnreadableDocument too."""
    return read_document(open_document(path))


def documents_in(paths: Sequence[Path]) -> list[Path]:
    """The documents among files and folders, in the order of their base names.

    A file given by name is always a document. A folder's are its files in the formats that are
    read, at any depth, save hidden ones, its README and links that lead out of it. A file that
    is reached twice counts once.

    Raises NoDocuments when a path does not exist or a folder holds no document, and SameName
    when two files have one base name, for provenance names a document by it.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _files_of(path):
            found.setdefault(file.resolve(), file)
    files = sorted(found.values(), key=lambda file: (file.name, str(file)))
    _check_names(files)
    return files


def _files_of(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise NoDocuments(f"{path}: finns inte. Ange en textfil eller en mapp med textfiler.")
    files = sorted(_text_files(path))
    if not files:
        raise NoDocuments(
            f"{path}: mappen har inga dokument. Lägg dokument i den "
            "(.txt, .md, .docx, .pdf eller .html)."
        )
    return files


def _text_files(folder: Path) -> Iterator[Path]:
    inside = folder.resolve()
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(place, name)
            if name.startswith(".") or file.suffix.casefold() not in SUFFIXES or _is_readme(file):
                continue
            if file.is_file() and file.resolve().is_relative_to(inside):
                yield file


def _is_readme(file: Path) -> bool:
    """Whether a file tells of the folder it lies in; it is read only when it is named itself."""
    return file.stem.casefold() == "readme"


def _check_names(files: Sequence[Path]) -> None:
    """Two names that differ in case only would give one id."""
    seen: dict[str, Path] = {}
    for file in files:
        other = seen.setdefault(fold(file.name), file)
        if other is not file:
            raise SameName(
                f"{other} och {file} har samma namn. Källor anges med filens namn: "
                "döp om den ena, eller ta med bara en av dem."
            )

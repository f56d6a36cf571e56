"""Kinds of document, and documents among files and folders."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import loaders
from graph import MemoryGraph, in_order
from loaders import (
    KINDS,
    NoDocuments,
    SameName,
    TooFewFound,
    document_from_bytes,
    documents_in,
    open_document,
    read_document,
    read_path,
    recognise,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with documents at several depths, and things that are none."""
    for name in ("b.txt", "a.md", "djup/c.TXT", ".dold.txt", ".git/d.txt", "bild.png", "README.md"):
        path = tmp_path / "mapp" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text", encoding="utf-8")
    return tmp_path / "mapp"


def names(paths: list[Path]) -> list[str]:
    """The base names of some paths."""
    return [path.name for path in paths]


def test_the_front_door_is_complete() -> None:
    assert all(hasattr(loaders, name) for name in loaders.__all__)
    assert list(loaders.__all__) == sorted(loaders.__all__, key=lambda n: (n.upper() != n, n))


def test_the_plain_page_comes_last() -> None:
    assert list(KINDS) == ["table_appendix", "final_report", "project_page", "web_page"]


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("tabellbilaga-*", "table_appendix"),
        ("slutrapport-*", "final_report"),
        ("projektsida-*", "project_page"),
        ("webbsida-*", "web_page"),
        ("region-*", "web_page"),
    ],
)
@pytest.mark.parametrize("where", ["corpus", "examples"])
def test_documents_are_recognised_by_their_content(
    where: str, pattern: str, kind: str, request: pytest.FixtureRequest
) -> None:
    for path in sorted(request.getfixturevalue(where).glob(f"{pattern}.txt")):
        document = document_from_bytes("x.txt", path.read_bytes())
        assert recognise(document) == kind


def test_the_order_of_documents_changes_nothing(examples: Path) -> None:
    paths = [path for path in documents_in([examples]) if not path.name.startswith("tabell")]
    readings = [read_path(path) for path in paths if path.suffix == ".txt"]
    graph, other = MemoryGraph(), MemoryGraph()
    for reading in readings:
        graph.write(reading.statements)
    random.Random(1).shuffle(readings)
    other.write([s for reading in readings for s in reversed(reading.statements)])
    assert graph.statements == other.statements == in_order(graph.statements)


def test_a_report_that_is_cut_off_is_refused_or_read_in_part(examples: Path) -> None:
    raw = (examples / "slutrapport-exempel.txt").read_bytes()
    whole = read_document(document_from_bytes("a.txt", raw))
    part = read_document(document_from_bytes("a.txt", raw[: raw.index(b"Projektkostnader")]))
    assert part.kind in ("final_report", "web_page")
    assert len(part.account) < len(whole.account)


def test_too_few_is_an_error_that_names_the_document() -> None:
    reading = read_document(document_from_bytes("a.txt", b"Text"))
    with pytest.raises(TooFewFound, match=r"^a\.txt: "):
        KINDS["final_report"].description.check(reading)


def test_a_folders_documents_by_name(folder: Path) -> None:
    assert names(documents_in([folder])) == ["a.md", "b.txt", "c.TXT"]


def test_a_file_given_by_name_is_a_document_whatever_its_suffix(folder: Path) -> None:
    paths = [folder / "bild.png", folder / ".dold.txt", folder / "README.md"]
    assert names(documents_in(paths)) == [".dold.txt", "README.md", "bild.png"]


def test_a_file_reached_twice_counts_once(folder: Path) -> None:
    (folder / "igen.txt").symlink_to(folder / "b.txt")
    paths = [folder / "b.txt", folder, folder / "djup"]
    assert names(documents_in(paths)) == ["a.md", "b.txt", "c.TXT"]


def test_links_that_lead_out_of_the_folder_are_skipped(folder: Path) -> None:
    outside = folder.parent / "utanför"
    outside.mkdir()
    (outside / "e.txt").write_text("Text", encoding="utf-8")
    (folder / "länk.txt").symlink_to(outside / "e.txt")
    (folder / "mapplänk").symlink_to(outside)
    (folder / "bruten.txt").symlink_to(folder / "finns-inte.txt")
    assert names(documents_in([folder])) == ["a.md", "b.txt", "c.TXT"]


@pytest.mark.parametrize("name", ["b.txt", "B.txt"])
def test_two_files_of_one_name_are_told_apart_by_the_user(folder: Path, name: str) -> None:
    (folder / "djup" / name).write_text("Annan text", encoding="utf-8")
    with pytest.raises(SameName, match="har samma namn.*döp om den ena"):
        documents_in([folder])


def test_a_folder_without_documents(tmp_path: Path) -> None:
    with pytest.raises(NoDocuments, match=r"mappen har inga dokument. Lägg dokument i den"):
        documents_in([tmp_path])


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(NoDocuments, match=r"saknas\.txt: finns inte"):
        documents_in([tmp_path / "saknas.txt"])


def test_no_paths_are_no_documents() -> None:
    assert documents_in([]) == []


def test_a_documents_name_does_not_decide_its_kind(tmp_path: Path) -> None:
    path = tmp_path / "slutrapport-x.txt"
    path.write_text("En sida om något helt annat.", encoding="utf-8")
    assert recognise(open_document(path)) == "web_page"

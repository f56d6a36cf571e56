"""Building: only what changed is read again, a bad document stops nobody, nothing half-written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from loaders import LoaderError
from service.build import Options, build
from service.cli import main
from service.commands_index import SOME_REFUSED
from service.errors import IndexOutdated, NothingRead
from service.generations import current
from service.library import FolderSource, LiveIndex, open_index

PAGES = ("webbsida-region-kalmar-etablering-exempel.txt", "slutrapport-exempel.txt")


@pytest.fixture
def documents(examples: Path, tmp_path: Path) -> Path:
    """A folder with two small documents of the example corpus."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in PAGES:
        shutil.copy(examples / name, folder)
    return folder


def _graph(index: Path) -> bytes:
    return (current(index) / "graph.jsonl").read_bytes()


def test_a_build_without_changes_does_no_work(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    first = build([documents], index)
    again = build([documents], index)
    assert (first.changed, sorted(first.read_again)) == (True, sorted(PAGES))
    assert (again.changed, again.read_again) == (False, ())
    assert again.generation == first.generation


def test_only_the_changed_document_is_read_again(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    page = documents / PAGES[0]
    page.write_text(page.read_text(encoding="utf-8") + "\nEn rad till.\n", encoding="utf-8")
    assert build([documents], index).read_again == (PAGES[0],)


def test_a_removed_document_takes_its_facts_along(documents: Path, tmp_path: Path) -> None:
    build([documents / PAGES[1]], tmp_path / "alone")
    build([documents], tmp_path / "index")
    (documents / PAGES[0]).unlink()
    build([documents], tmp_path / "index")
    assert _graph(tmp_path / "index") == _graph(tmp_path / "alone")


def test_the_order_of_documents_does_not_matter(documents: Path, tmp_path: Path) -> None:
    paths = [documents / name for name in PAGES]
    left = build(paths, tmp_path / "a")
    right = build(list(reversed(paths)), tmp_path / "b")
    assert left.generation == right.generation


def test_a_bad_document_is_left_out_and_named(documents: Path, tmp_path: Path) -> None:
    (documents / "bild.txt").write_bytes(b"\x89PNG\x00\x00\x00")
    (documents / "tom.txt").write_bytes(b"")
    report = build([documents], tmp_path / "index")
    assert [refused.document for refused in report.refused] == ["bild.txt", "tom.txt"]
    assert len(report.readings) == 2


def test_the_exit_status_says_that_a_document_was_left_out(
    documents: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (documents / "bild.txt").write_bytes(b"\x89PNG\x00\x00\x00")
    assert main(["build", str(documents), "--index", str(tmp_path / "index")]) == SOME_REFUSED
    assert "bild.txt: inte en textfil" in " ".join(capsys.readouterr().out.split())


def test_only_bad_documents_change_nothing(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    before = build([documents], index).generation
    bad = tmp_path / "bad"
    bad.mkdir()
    (bad / "tom.txt").write_bytes(b"")
    with pytest.raises(NothingRead, match="tom"):
        build([bad], index)
    assert current(index).name == before


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LoaderError, match="dokument"):
        build([tmp_path], tmp_path / "index")


def test_a_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LoaderError, match="finns-inte"):
        build([tmp_path / "finns-inte"], tmp_path / "index")


def test_force_reads_everything(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    first = build([documents], index)
    again = build([documents], index, Options(force=True))
    assert sorted(again.read_again) == sorted(PAGES)
    assert again.generation == first.generation


def test_an_adapted_index_is_another_one(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    adapted = build([documents], index, Options(adapt=True))
    assert adapted.changed and not adapted.read_again
    assert not build([documents], index, Options(adapt=True)).changed
    assert open_index(index).engine.search("export").total


def test_a_damaged_index_is_built_anew(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    before = _graph(index)
    (current(index) / "graph.jsonl").write_bytes(b"trash")
    build([documents], index)
    assert _graph(index) == before


def test_an_index_of_another_schema_says_what_to_do(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    manifest = current(index) / "manifest.json"
    text = manifest.read_text(encoding="utf-8").replace('"schema": "', '"schema": "0')
    manifest.write_text(text, encoding="utf-8")
    with pytest.raises(IndexOutdated, match="utblick build"):
        open_index(index)


def test_an_index_of_another_model_says_what_to_do(documents: Path, tmp_path: Path) -> None:
    build([documents], tmp_path / "index")
    with pytest.raises(IndexOutdated, match="någon/modell"):
        open_index(tmp_path / "index", "någon/modell")


def test_a_live_index_follows_the_switch(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    live = LiveIndex(FolderSource(index))
    before = live.get()
    (documents / PAGES[0]).unlink()
    build([documents], index)
    assert live.get().generation != before.generation
    assert before.engine.documents() != live.get().engine.documents()


def test_a_live_index_goes_on_when_the_new_one_is_broken(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    live = LiveIndex(FolderSource(index))
    (index / "CURRENT").write_text("finns-inte\n", encoding="ascii")
    assert len(live.get().engine.documents()) == 2

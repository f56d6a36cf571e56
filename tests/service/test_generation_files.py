"""What stands in a generation beside the search index comes back as it was written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import Source, StatementsDamaged
from queries import DIMENSIONS, Record, collect_records
from service.errors import IndexDamaged
from service.generation_files import (
    RECORDS,
    load_graph,
    load_records,
    pack_record,
    save_records,
    unpack_record,
)
from service.generations import current
from service.library import FolderSource, LiveIndex, open_index

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
LINES = st.integers(1, 10_000)
VALUES = st.fixed_dictionaries({name: st.lists(TEXT, max_size=3).map(tuple) for name in DIMENSIONS})
RECORD = st.builds(
    Record,
    id=TEXT,
    kind=TEXT,
    title=TEXT,
    body=TEXT,
    source=st.builds(lambda name, line: Source(name, line, line), TEXT, LINES),
    values=VALUES,
)


@given(RECORD)
def test_a_record_comes_back_from_what_a_database_keeps(record: Record) -> None:
    assert unpack_record(record.id, record.title, record.body, pack_record(record)) == record


@given(st.lists(RECORD, max_size=3))
def test_records_come_back_from_a_file(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record]
) -> None:
    folder = tmp_path_factory.mktemp("records")
    save_records(folder, records)
    assert load_records(folder) == records


def test_a_build_writes_the_records_of_its_graph(example_index: Path) -> None:
    generation = current(example_index)
    assert load_records(generation) == list(collect_records(load_graph(generation)))


def test_a_broken_file_of_records_says_what_to_do(example_index: Path, tmp_path: Path) -> None:
    shutil.copytree(example_index, tmp_path / "index")
    (current(tmp_path / "index") / RECORDS).write_text('["a","b"]\n', encoding="utf-8")
    with pytest.raises(IndexDamaged, match=r"records\.jsonl.*utblick build"):
        open_index(tmp_path / "index")


def test_a_search_needs_no_graph_but_a_service_does(example_index: Path, tmp_path: Path) -> None:
    shutil.copytree(example_index, tmp_path / "index")
    (current(tmp_path / "index") / "graph.jsonl").write_text("trash\n", encoding="utf-8")
    assert open_index(tmp_path / "index").engine.search("export").hits
    with pytest.raises(StatementsDamaged):
        LiveIndex(FolderSource(tmp_path / "index"))

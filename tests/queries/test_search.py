"""Search over an index whose texts are elsewhere, more of them than are compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from embeddings import HybridIndex, StagedIndex, Text, staged_index
from graph import Source
from queries import Filters, Page, Record
from queries.records import DIMENSIONS
from queries.search import Searcher
from tests.embeddings.stage_in_memory import StageInMemory

RARE = {7, 23}
"""The records, of forty that say nearly the same, that are of Gotland."""


def _record(number: int) -> Record:
    region = ("Gotland" if number in RARE else "Kalmar",)
    body = f"Exportstöd till småföretag i {number + 2} kommuner. Rådgivning om export."
    nothing: dict[str, tuple[str, ...]] = dict.fromkeys(DIMENSIONS, ())
    values = {**nothing, "kind": ("initiative",), "region": region}
    source = Source("a.txt", number + 1, number + 1)
    return Record(f"i-{number:02}", "initiative", "Export", body, source, values)


RECORDS = [_record(number) for number in range(40)]
OF_GOTLAND = Filters({"region": ("Gotland",)})


@pytest.fixture
def searcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Searcher:
    monkeypatch.setattr(staged_index, "CANDIDATES", 3)
    index = HybridIndex.build([Text(r.id, r.title, r.body) for r in RECORDS])
    index.save(tmp_path)
    index.save_frame(tmp_path)
    stage = StageInMemory(list(index.stored()), {r.id: r.values for r in RECORDS})
    return Searcher(RECORDS, StagedIndex.opened(tmp_path, lambda: None, stage, []))


def test_all_that_a_filter_passes_is_found(searcher: Searcher) -> None:
    found = searcher.found("export", OF_GOTLAND)
    assert [record.id for record in found] == ["i-07", "i-23"]


def test_a_search_shows_what_is_found(searcher: Searcher) -> None:
    hits = searcher.search("export", OF_GOTLAND, Page()).hits
    assert {hit.id for hit in hits} == {r.id for r in searcher.found("export", OF_GOTLAND)}

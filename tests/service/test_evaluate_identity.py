"""Measuring merges against judged pairs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from queries import Engine, InvalidQuery
from service.evaluate_identity import evaluate_identity
from service.library import open_index

TABLE = "tabellbilaga-2023-exempel.txt"


@pytest.fixture(scope="module")
def engine(example_index: Path) -> Engine:
    """The engine over the example documents."""
    return open_index(example_index).engine


def _lines(engine: Engine, name: str) -> list[int]:
    """The lines on which initiatives of a name begin."""
    found = (item for item in engine.initiatives() if item.title.casefold() == name.casefold())
    return [item.source.lines[0] for item in found]


def _gold(folder: Path, content: dict[str, Any]) -> Path:
    path = folder / "pairs.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_what_is_found_missed_and_wrong(engine: Engine, tmp_path: Path) -> None:
    redriv, scaleups = _lines(engine, "ReDriv")[:2], _lines(engine, "Swedish Scaleups")[:2]
    same = [{"name": "a", "rows": redriv}, {"name": "b", "rows": [redriv[0], scaleups[0]]}]
    gold = _gold(tmp_path, {"same": same, "different": [scaleups, ["DOC:000", redriv[0]]]})
    found = evaluate_identity(engine, gold)
    assert (found.document, found.recall, found.kept_apart) == (TABLE, 0.5, 0.5)
    assert found.missed == ((redriv[0], scaleups[0]),)
    assert found.wrong == (tuple(scaleups),)


def test_a_whole_document_is_one_row(engine: Engine, tmp_path: Path) -> None:
    same = [{"name": "a", "rows": ["DOC:000", "DOC:001"]}]
    gold = _gold(tmp_path, {"same": same, "different": [["DOC:001", "DOC:002"]]})
    found = evaluate_identity(engine, gold, TABLE)
    assert (found.missed, found.wrong) == ((), ())


def test_every_merged_pair_is_listed_also_those_by_way_of_others(
    engine: Engine, tmp_path: Path
) -> None:
    gold = _gold(tmp_path, {"same": [{"name": "a", "rows": _lines(engine, "ReDriv")}],
                            "different": []})  # fmt: skip
    merged = evaluate_identity(engine, gold).merged
    redriv = [pair for pair in merged if pair.left.name == "ReDriv"]
    assert [pair.judged for pair in redriv] == ["same"] * 3
    assert any(pair.score is None for pair in merged)
    assert all(pair.reasons for pair in merged if pair.score is not None)


@pytest.mark.parametrize(
    "content", [{}, {"same": 1, "different": []}, {"same": [], "different": [[1]]}]
)
def test_a_file_without_pairs(engine: Engine, tmp_path: Path, content: dict[str, Any]) -> None:
    with pytest.raises(InvalidQuery, match="inga bedömda par"):
        evaluate_identity(engine, _gold(tmp_path, content), TABLE)


def test_an_unknown_document_is_named(engine: Engine, tmp_path: Path) -> None:
    gold = _gold(tmp_path, {"same": [], "different": [["DOC:009", 1]]})
    with pytest.raises(InvalidQuery, match="DOC:009"):
        evaluate_identity(engine, gold, TABLE)

"""Reading what a model is trained on."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from embeddings.errors import TrainingFailed
from embeddings.training.material import (
    Cluster,
    Concept,
    Pair,
    Triple,
    Written,
    read_pairs,
    read_text,
    read_written,
)

TRIPLE: dict[str, object] = {"question": "q", "report": "r", "comparable": "c", "near_miss": "n"}
CLUSTER: dict[str, object] = {"reports": ["r1", "r2"], "questions": ["q1"], "near_miss": ["n1"]}
CONCEPT: dict[str, object] = {"same": ["a", "b"], "related": ["x"]}


def lines(path: Path, *values: object) -> Path:
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf-8")
    return path


def test_held_lines_are_never_read(tmp_path: Path) -> None:
    triples, clusters, concepts = (
        lines(tmp_path / f"{n}.jsonl", {**value, "split": "train"}, {**value, "split": "held"})
        for n, value in enumerate((TRIPLE, CLUSTER, CONCEPT))
    )
    written = read_written([triples], clusters, concepts)
    assert written == Written(
        (Triple("q", "r", "c", "n"),),
        (Cluster(("r1", "r2"), ("q1",), ("n1",)),),
        (Concept(("a", "b"), ("x",)),),
    )
    assert list(written.texts()) == ["q", "r", "c", "n", "r1", "r2", "q1", "n1", "a", "b", "x"]


def test_a_part_is_spread_over_all_lines() -> None:
    concepts = tuple(Concept((str(number), "b"), ()) for number in range(40))
    whole = Written((Triple("q", "r", "c", "n"),) * 10, (), concepts)
    half = whole.part(0.5)
    assert len(half.triples) == 5
    assert [int(concept.same[0]) for concept in half.concepts] == list(range(1, 40, 2))
    assert whole.part(1.0) == whole


def test_share_alike_sources_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    pair = {"type": "syn", "a": "bil", "b": "fordon"}
    path = lines(tmp_path / "p.jsonl", pair | {"src": "folkets"}, pair | {"src": "synlex"})
    own, other = (Pair("syn", source, "bil", "fordon") for source in ("synlex", "folkets"))
    assert list(read_pairs(path)) == [own]
    assert list(read_pairs(path, frozenset())) == [other, own]


def test_compressed_text_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "t.txt.xz"
    path.write_bytes(lzma.compress("ett\ntvå\ntre å\n".encode()))
    assert list(read_text(path, 2)) == ["ett", "tre å"]


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text('{"type": \n', encoding="utf-8")
    with pytest.raises(TrainingFailed, match=r"p\.jsonl:1: not a line of JSON"):
        list(read_pairs(path))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingFailed, match=r"none\.txt: cannot be read"):
        list(read_text(tmp_path / "none.txt"))

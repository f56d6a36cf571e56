"""The questions that search is measured with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.question_sets import Question, held_out_questions, judged_questions
from service.library import open_index


def _line(id_: str, split: str, question: str) -> dict[str, str]:
    parts = {part: f"{part} {id_}" for part in ("report", "comparable", "near_miss")}
    return {"id": id_, "split": split, "question": question, **parts}


@pytest.fixture
def triples(tmp_path: Path) -> Path:
    lines = [
        _line("a", "train", "vem har gjort något åt bussarna"),
        _line("b", "held", "who supports the forest industry"),
        _line("c", "held", "stöd till skogsnäringen"),
    ]
    path = tmp_path / "triples.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def test_every_text_is_a_candidate_and_only_held_out_lines_are_asked(triples: Path) -> None:
    found = held_out_questions(triples)
    everything = frozenset(
        f"{id_}-{part}" for id_ in "abc" for part in ("report", "comparable", "near_miss")
    )
    assert frozenset(text.id for text in found.texts) == everything
    assert found.questions == (
        Question(
            ("held", "held english"),
            "who supports the forest industry",
            everything,
            {"b-report": 1, "b-comparable": 1},
        ),
        Question(
            ("held",), "stöd till skogsnäringen", everything, {"c-report": 1, "c-comparable": 1}
        ),
    )


def test_a_project_is_compared_with_other_regions_only(example_index: Path, tmp_path: Path) -> None:
    engine = open_index(example_index).engine
    row = next(item for item in engine.initiatives() if item.region)
    other = next(item for item in engine.initiatives() if item.region not in (None, row.region))
    topics, qrels = tmp_path / "topics.jsonl", tmp_path / "qrels.tsv"
    line, relevant = row.source.lines[0], other.source.lines[0]
    topics.write_text(json.dumps({"id": "p", "type": "projekt", "line": line}), encoding="utf-8")
    qrels.write_text(f"topic\tline\tgrade\np\t{relevant}\t2\n", encoding="utf-8")
    (question,) = judged_questions(engine, topics, qrels).questions
    assert question.grades == {other.id: 2}
    regions = {engine.show(id_).region for id_ in sorted(question.allowed)}  # type: ignore[union-attr]
    assert row.region not in regions and other.region in regions

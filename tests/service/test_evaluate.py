"""Measuring runs on any judged questions and says plainly what is wrong with a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from queries import InvalidQuery, NotFound
from service.evaluate_extraction import evaluate_extraction
from service.evaluate_search import evaluate_search
from service.gold_files import Topic
from service.library import OpenIndex, open_index

APPENDIX = "tabellbilaga-2023-exempel.txt"


@pytest.fixture(scope="module")
def opened(example_index: Path) -> OpenIndex:
    return open_index(example_index)


def _files(folder: Path, topics: list[dict[str, object]], qrels: str) -> tuple[Path, Path]:
    lines = (json.dumps(topic) for topic in topics)
    (folder / "topics.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (folder / "qrels.tsv").write_text(f"topic\tline\tgrade\n{qrels}", encoding="utf-8")
    return folder / "topics.jsonl", folder / "qrels.tsv"


def _lines(opened: OpenIndex, question: str) -> list[int]:
    hits = opened.engine.search(question, {"kind": ["initiative"]}).hits
    return [hit.source.lines[0] for hit in hits]


def test_what_is_found_first_is_scored_full(opened: OpenIndex, tmp_path: Path) -> None:
    question = "öppna data i kommunerna"
    first, second, *_ = _lines(opened, question)
    topics: list[dict[str, object]] = [
        {"id": "f1", "type": "fritext", "text": question},
        {"id": "f2", "type": "fritext", "text": "the role of open data"},
        {"id": "f3", "type": "fritext", "text": "utan bedömningar"},
        {"id": "p1", "type": "projekt", "line": first},
    ]
    qrels = f"f1\t{first}\t2\nf1\t{second}\t1\nf2\t{first}\t1\nf3\t{first}\t0\np1\t{second}\t1\n"
    scores = evaluate_search(opened.engine, *_files(tmp_path, topics, qrels))
    fused = {score.type: score for score in scores.types if score.leg == "fused"}
    assert scores.document == APPENDIX
    assert {kind: score.topics for kind, score in fused.items()} == {
        "engelska": 1,
        "fritext": 2,
        "projekt": 1,
    }
    assert [score.ndcg_10 for score in scores.topics if score.topic == "f1"] == [1.0]
    assert fused["fritext"].low <= fused["fritext"].ndcg_10 <= fused["fritext"].high
    assert {score.leg for score in scores.types} == {"fused", "words", "ngram", "dense", "sentence"}


@pytest.mark.parametrize(
    ("topics", "qrels", "place"),
    [
        ("{not json", "f1\t1\t1\n", r"topics\.jsonl:1"),
        ('{"id": "f1"}', "f1\t1\t1\n", r"topics\.jsonl:1"),
        ('{"id": "f1", "type": "fritext", "text": "x"}', "f1\tone\n", r"qrels\.tsv:2"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(
    opened: OpenIndex, tmp_path: Path, topics: str, qrels: str, place: str
) -> None:
    files = _files(tmp_path, [], qrels)
    files[0].write_text(topics, encoding="utf-8")
    with pytest.raises(InvalidQuery, match=place):
        evaluate_search(opened.engine, *files, document=APPENDIX)


def test_judgements_of_another_document_are_refused(opened: OpenIndex, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="bedömda raderna"):
        evaluate_search(opened.engine, *_files(tmp_path, [], "f1\t99999\t1\n"))


def test_extraction_is_compared_field_by_field(opened: OpenIndex, tmp_path: Path) -> None:
    item = next(item for item in opened.engine.initiatives() if item.organisations)
    first = item.organisations[0]
    row = {
        "line": item.source.lines[0],
        "project": None,
        "organisations": [{"name": first.name.upper(), "role": first.role}],
        "goals_rus": ["Ett mål som inte står där"],
        "agenda2030": list(item.agenda2030),
        "programmes": list(item.programmes),
        "case_ids": [],
        "period": None,
        "amounts_sek": [],
        "municipalities": [],
    }
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(row), encoding="utf-8")
    scores = {s.field: s for s in evaluate_extraction(opened.engine, gold)}
    assert (scores["organisations"].both, scores["organisations"].missed) == (1, 0)
    assert scores["organisations"].extra == len({o.name for o in item.organisations}) - 1
    assert (scores["goals"].missed, scores["programmes"].f1) == (1, 1.0)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("circular economy support for small enterprises", True),
        ("sharing of open data", True),
        ("vätgas", False),
        ("hjälp to småföretag", False),
        ("drönare", False),
    ],
)
def test_english_questions_are_told_apart(text: str, english: bool) -> None:
    assert Topic("f", "fritext", text, 0).is_english is english

"""Measuring an index against judged questions and annotated rows."""

from __future__ import annotations

import json
import statistics
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph import fold
from queries import (
    Agreement,
    Engine,
    HitList,
    Initiative,
    InvalidQuery,
    NotFound,
    Page,
    compare,
    ndcg,
    recall_at,
)

DEPTH = 50
Grades = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Topic:
    """A judged question: free text, or the initiative on a line of the judged document."""

    id: str
    type: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How well one question was answered."""

    topic: str
    type: str
    ndcg_10: float
    recall_50: float


@dataclass(frozen=True, slots=True)
class TypeScore:
    """Means over the questions of one type that have a relevant row."""

    type: str
    topics: int
    ndcg_10: float
    recall_50: float


@dataclass(frozen=True, slots=True)
class SearchScores:
    """The figures of an index, per type of question and per question."""

    document: str
    types: tuple[TypeScore, ...]
    topics: tuple[TopicScore, ...]


@dataclass(frozen=True, slots=True)
class FieldScore:
    """Micro precision, recall and F1 of one extracted field."""

    field: str
    precision: float
    recall: float
    f1: float
    both: int
    extra: int
    missed: int


def evaluate_search(engine: Engine, topics: Path, qrels: Path, document: str = "") -> SearchScores:
    """Run judged questions; raises InvalidQuery when a file is not what it should be.

    Judgements name rows by line; `document` says of which document, else the one is taken in
    which most judged lines begin an initiative.
    """
    grades = read_qrels(qrels)
    judged = document or _judged_document(engine, grades)
    scores = tuple(
        _score(engine, topic, grades[topic.id], judged)
        for topic in read_topics(topics)
        if any(grade > 0 for grade in grades.get(topic.id, {}).values())
    )
    return SearchScores(judged, _means(scores), scores)


def read_topics(path: Path) -> tuple[Topic, ...]:
    """Questions, one JSON object a line; raises InvalidQuery naming file and line."""
    found = []
    for number, row in _json_lines(path):
        try:
            line = int(row.get("line", 0))
            found.append(Topic(str(row["id"]), str(row["type"]), str(row.get("text", "")), line))
        except (KeyError, TypeError, ValueError) as error:
            raise InvalidQuery("topics", f"{path.name}:{number}: ingen fråga ({error})") from error
    return tuple(found)


def read_qrels(path: Path) -> Grades:
    """topic -> line -> grade from tab-separated rows under a heading row."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    rows = path.read_text(encoding="utf-8").splitlines()
    for number, row in enumerate(rows[1:], 2):
        try:
            topic, line, grade = row.split("\t")
            grades[topic][line] = int(grade)
        except ValueError as error:
            raise InvalidQuery("qrels", f"{path.name}:{number}: ingen bedömning") from error
    return grades


def _json_lines(path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
        except ValueError as error:
            raise InvalidQuery("topics", f"{path.name}:{number}: inte JSON ({error})") from error
        if isinstance(row, dict):
            yield number, row


def _judged_document(engine: Engine, grades: Grades) -> str:
    lines = {int(line) for judged in grades.values() for line in judged}
    begins = Counter(
        item.source.document for item in engine.initiatives() if item.source.lines[0] in lines
    )
    if not begins:
        raise NotFound("Inget dokument i indexet har insatser på de bedömda raderna.")
    return min(begins, key=lambda name: (-begins[name], name))


def _score(engine: Engine, topic: Topic, grades: Mapping[str, int], document: str) -> TopicScore:
    ranked = [
        str(hit.source.lines[0])
        for hit in _ask(engine, topic, document).hits
        if hit.source.document == document
    ]
    return TopicScore(topic.id, topic.type, ndcg(ranked, grades), recall_at(ranked, grades, DEPTH))


def _ask(engine: Engine, topic: Topic, document: str) -> HitList:
    only = {"kind": ("initiative",), "document": (document,)}
    if topic.type == "projekt":
        return engine.similar(f"{document}:{topic.line}", only, Page(DEPTH))
    return engine.search(topic.text, only, Page(DEPTH))


def _means(scores: tuple[TopicScore, ...]) -> tuple[TypeScore, ...]:
    by_type: dict[str, list[TopicScore]] = defaultdict(list)
    for score in scores:
        by_type[score.type].append(score)
    return tuple(
        TypeScore(
            kind,
            len(of),
            statistics.fmean(s.ndcg_10 for s in of),
            statistics.fmean(s.recall_50 for s in of),
        )
        for kind, of in sorted(by_type.items())
    )


def evaluate_extraction(engine: Engine, gold: Path, document: str = "") -> tuple[FieldScore, ...]:
    """Compare initiatives with rows annotated by hand, field by field."""
    rows = [row for _, row in _json_lines(gold)]
    lines: Grades = {"rows": {str(row["line"]): 1 for row in rows}}
    judged = document or _judged_document(engine, lines)
    totals: dict[str, Agreement] = defaultdict(lambda: Agreement(0, 0, 0))
    for row in rows:
        item = engine.show(f"{judged}:{row['line']}")
        found = _found(item) if isinstance(item, Initiative) else {}
        for field, expected in _expected(row).items():
            totals[field] += compare(found.get(field, ()), expected)
    return tuple(
        FieldScore(field, a.precision, a.recall, a.f1, a.both, a.extra, a.missed)
        for field, a in totals.items()
    )


Fields = dict[str, Iterable[Hashable]]


def _found(item: Initiative) -> Fields:
    return {
        "organisations": {fold(of.name) for of in item.organisations},
        "roles": {(fold(of.name), of.role) for of in item.organisations},
        "goals": {fold(goal.text) for goal in item.goals},
        "project": [fold(item.project.name)] if item.project else [],
        "agenda2030": set(item.agenda2030),
        "programmes": {fold(name) for name in item.programmes},
        "case_ids": set(item.case_ids),
        "period": _period(item.period.start, item.period.end),
        "amounts_sek": set(item.amounts_sek),
        "municipalities": {fold(name) for name in item.municipalities},
    }


def _expected(row: Mapping[str, Any]) -> Fields:
    period = row.get("period") or {}
    organisations = row["organisations"]
    return {
        "organisations": {fold(of["name"]) for of in organisations},
        "roles": {(fold(of["name"]), of["role"]) for of in organisations},
        "goals": {fold(goal) for goal in row["goals_rus"]},
        "project": [fold(row["project"])] if row["project"] else [],
        "agenda2030": set(row["agenda2030"]),
        "programmes": {fold(name) for name in row["programmes"]},
        "case_ids": set(row["case_ids"]),
        "period": _period(period.get("start"), period.get("end")),
        "amounts_sek": set(row["amounts_sek"]),
        "municipalities": {fold(name) for name in row["municipalities"]},
    }


def _period(start: str | None, end: str | None) -> list[tuple[str | None, str | None]]:
    return [(start, end)] if start or end else []

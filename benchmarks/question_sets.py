"""The questions that search is measured with: the judged ones, and the held-out written ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from embeddings import Text
from queries import Engine, Initiative
from service.gold_files import Topic, is_english, judged_document, read_qrels, read_topics

ENGLISH = "english"


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the ids of the texts that may answer it, and the grades of those that do."""

    types: tuple[str, ...]
    text: str
    allowed: frozenset[str]
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Texts and the questions asked of them."""

    texts: tuple[Text, ...]
    questions: tuple[Question, ...]


def judged_questions(engine: Engine, topics: Path, qrels: Path) -> QuestionSet:
    """The judged questions over the initiatives of the judged document.

    A project question may be answered by other regions only, and not by reports of its project.
    """
    grades = read_qrels(qrels)
    document = judged_document(engine, (int(line) for of in grades.values() for line in of))
    rows = {
        str(row.source.lines[0]): row
        for row in engine.initiatives()
        if row.source.document == document
    }
    texts = tuple(Text(row.id, row.title, _body(row)) for row in rows.values())
    asked = (_judged(topic, rows, grades.get(topic.id, {})) for topic in read_topics(topics))
    return QuestionSet(texts, tuple(question for question in asked if question.grades))


def _body(row: Initiative) -> str:
    return "\n".join(part for part in (row.description, row.outputs, row.outcomes) if part)


def _judged(topic: Topic, rows: Mapping[str, Initiative], grades: Mapping[str, int]) -> Question:
    relevant = {rows[line].id: grade for line, grade in grades.items() if line in rows and grade}
    if topic.type != "projekt":
        types = ("free", ENGLISH) if topic.is_english else ("free",)
        return Question(types, topic.text, frozenset(row.id for row in rows.values()), relevant)
    own = rows[str(topic.line)]
    others = frozenset(row.id for row in rows.values() if row.region != own.region)
    text = f"{own.title}\n{_body(own)}"
    return Question(("project",), text, others, relevant)


def held_out_questions(triples: Path) -> QuestionSet:
    """The questions of the written triples that no training reads.

    Candidates are every report, comparable report and near miss of all triples; right are the
    question's own report and the comparable one.
    """
    lines = [json.loads(line) for line in triples.read_text(encoding="utf-8").splitlines()]
    parts = ("report", "comparable", "near_miss")
    texts = tuple(Text(f"{line['id']}-{part}", "", line[part]) for line in lines for part in parts)
    allowed = frozenset(text.id for text in texts)
    held = [line for line in lines if line["split"] == "held"]
    return QuestionSet(texts, tuple(_held(line, allowed) for line in held))


def _held(line: Mapping[str, str], allowed: frozenset[str]) -> Question:
    grades = {f"{line['id']}-{part}": 1 for part in ("report", "comparable")}
    types = ("held", f"held {ENGLISH}") if is_english(line["question"]) else ("held",)
    return Question(types, line["question"], allowed, grades)

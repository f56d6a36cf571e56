"""Measuring search against judged questions: each leg alone and all of them together."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from embeddings import LEGS
from queries import Engine, HitList, Page, ndcg, recall_at
from service.gold_files import Topic, judged_document, read_qrels, read_topics

DEPTH = 50
FUSED = "fused"
ENGLISH = "engelska"
"""The free questions that are in English, which also count among all free ones."""

_RESAMPLES = 2000


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How well one question was answered."""

    topic: str
    type: str
    ndcg_10: float
    recall_50: float


@dataclass(frozen=True, slots=True)
class TypeScore:
    """Means over the questions of one type that have a relevant row.

    `low` and `high` bound the mean nDCG@10 with 95 % confidence (percentile bootstrap over the
    questions, Efron 1979, with a fixed seed).
    """

    leg: str
    type: str
    topics: int
    ndcg_10: float
    low: float
    high: float
    recall_50: float


@dataclass(frozen=True, slots=True)
class SearchScores:
    """The figures of an index, per leg and type of question, and per question for all legs."""

    document: str
    types: tuple[TypeScore, ...]
    topics: tuple[TopicScore, ...]


def evaluate_search(engine: Engine, topics: Path, qrels: Path, document: str = "") -> SearchScores:
    """Run judged questions; raises InvalidQuery when a file is not what it should be.

    Judgements name rows by line; `document` says of which document, else the one is taken in
    which most judged lines begin an initiative.
    """
    grades = read_qrels(qrels)
    lines = (int(line) for judged in grades.values() for line in judged)
    judged = document or judged_document(engine, lines)
    asked = [t for t in read_topics(topics) if any(grades.get(t.id, {}).values())]
    engines = {FUSED: engine, **{leg: engine.weighed(weights) for leg, weights in LEGS.items()}}
    scores = {
        leg: [_score(of, topic, grades[topic.id], judged) for topic in asked]
        for leg, of in engines.items()
    }
    means = (mean for leg, of in scores.items() for mean in _means(leg, asked, of))
    return SearchScores(judged, tuple(means), tuple(scores[FUSED]))


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


def _means(leg: str, asked: Sequence[Topic], scores: Sequence[TopicScore]) -> list[TypeScore]:
    by_type: dict[str, list[TopicScore]] = defaultdict(list)
    for topic, score in zip(asked, scores, strict=True):
        by_type[topic.type].append(score)
        if topic.is_english:
            by_type[ENGLISH].append(score)
    return [_mean(leg, kind, of) for kind, of in sorted(by_type.items())]


def _mean(leg: str, kind: str, scores: Sequence[TopicScore]) -> TypeScore:
    gains = [score.ndcg_10 for score in scores]
    low, high = _confidence(gains)
    recall = statistics.fmean(score.recall_50 for score in scores)
    return TypeScore(leg, kind, len(scores), statistics.fmean(gains), low, high, recall)


def _confidence(values: Sequence[float]) -> tuple[float, float]:
    drawn = np.random.default_rng(0).choice(np.array(values), (_RESAMPLES, len(values)))
    low, high = np.percentile(drawn.mean(axis=1), [2.5, 97.5])
    return float(low), float(high)

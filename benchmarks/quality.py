"""Measures search beside its peers: `python -m benchmarks.quality FOLDER TOPICS QRELS`.

FOLDER holds the documents that the judged questions are about. Prints a Markdown table of
nDCG@10 and recall among the first 50, for the judged questions (free, project, English) and for
the held-out written ones. UTBLICK_MODEL names another model than the shipped one. Peers run when
they are installed: see benchmarks/peers.txt.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from benchmarks.machine import machine
from benchmarks.peers import PEERS, Ranker, best, utblick
from benchmarks.question_sets import QuestionSet, held_out_questions, judged_questions
from embeddings import Embedder
from queries import ndcg, recall_at
from service.build import build
from service.library import open_index
from service.models import chosen_embedder
from service.settings import Settings

_HELD_OUT = Path(__file__).parent.parent / "embeddings" / "data" / "written" / "triples.jsonl"
_COLUMNS = ("free", "project", "english", "held", "held english")
_DEPTH = 50

Figures = Mapping[str, tuple[float, float]]
"""Type of question -> mean nDCG@10 and mean recall among the first 50."""


def main(folder: str, topics: str, qrels: str) -> None:
    """Prints the table."""
    print(f"{date.today()}: {machine()}\n")
    print("| nDCG@10 (R@50) |", " | ".join(_COLUMNS), "|")
    print("|---|" + "---|" * len(_COLUMNS))
    with tempfile.TemporaryDirectory() as scratch:
        build([Path(folder)], Path(scratch) / "index")
        engine = open_index(Path(scratch) / "index").engine
        judged = judged_questions(engine, Path(topics), Path(qrels))
    sets = (judged, held_out_questions(_HELD_OUT))
    for rows in zip(*(_measured(questions) for questions in sets), strict=True):
        (name, _), figures = rows[0], {**rows[0][1], **rows[1][1]}
        print(f"| {name} |", " | ".join(_cell(figures, column) for column in _COLUMNS), "|")
    for peer in PEERS:
        if peer.missing:
            print(f"\nNot run: {peer.name} (not installed: {', '.join(peer.missing)})")


def _embedder() -> Embedder | None:
    """The model that UTBLICK_MODEL names, None for the shipped one."""
    return chosen_embedder(Settings.from_env(os.environ).model)


def _measured(questions: QuestionSet) -> Iterator[tuple[str, Figures]]:
    for name, rank in utblick(questions.texts, _embedder()):
        yield name, _figures(questions, rank)
    for peer in PEERS:
        if not peer.missing:
            yield peer.name, _figures(questions, peer.make(questions.texts))


def _figures(questions: QuestionSet, rank: Ranker) -> Figures:
    scores: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for question in questions.questions:
        ranked = best(rank(question.text), question.allowed, _DEPTH)
        found = (ndcg(ranked, question.grades), recall_at(ranked, question.grades, _DEPTH))
        for kind in question.types:
            scores[kind].append(found)
    return {
        kind: (statistics.fmean(s[0] for s in of), statistics.fmean(s[1] for s in of))
        for kind, of in scores.items()
    }


def _cell(figures: Figures, column: str) -> str:
    gain, recall = figures[column]
    return f"{gain:.3f} ({recall:.2f})"


if __name__ == "__main__":
    main(*sys.argv[1:])

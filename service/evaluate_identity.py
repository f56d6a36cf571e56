"""Measuring who was taken for whom against groups of rows that a person found to be one project."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from queries import Engine, Initiative, InvalidQuery, Likeness, NotFound, Side
from service.gold_files import judged_document

Row = int | str
Pair = tuple[Row, Row]

WHOLE_DOCUMENTS = ("final_report", "web_page", "project_page")
"""The kinds of the documents that a file of pairs calls DOC:000, DOC:001 and DOC:002."""


@dataclass(frozen=True, slots=True)
class MergedPair:
    """Two reports that got one project: directly, or because both are one with others."""

    left: Side
    right: Side
    score: float | None
    reasons: tuple[str, ...]
    judged: str


@dataclass(frozen=True, slots=True)
class IdentityScores:
    """Recall over the pairs of `same` groups, share of `different` pairs kept apart, all merges.

    `missed` and `wrong` are the pairs that were judged otherwise. Precision is for a person: each
    merged pair says whether the file judges it ("same", "different", or "" for no judgement).
    """

    document: str
    recall: float
    kept_apart: float
    missed: tuple[Pair, ...]
    wrong: tuple[Pair, ...]
    merged: tuple[MergedPair, ...]


def evaluate_identity(engine: Engine, gold: Path, document: str = "") -> IdentityScores:
    """Compare the projects of an index with a file of judged pairs; raises InvalidQuery."""
    same, different = _judgements(gold)
    rows = (row for pair in (*same, *different) for row in pair if isinstance(row, int))
    projects = _Projects(engine, document or judged_document(engine, rows))
    missed = tuple(pair for pair in same if not projects.together(pair))
    wrong = tuple(pair for pair in different if projects.together(pair))
    return IdentityScores(
        document=projects.document,
        recall=1 - len(missed) / len(same) if same else 1.0,
        kept_apart=1 - len(wrong) / len(different) if different else 1.0,
        missed=missed,
        wrong=wrong,
        merged=tuple(_merged(engine.merged(), projects, same, different)),
    )


def _judgements(path: Path) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        same = (pair for group in found["same"] for pair in combinations(group["rows"], 2))
        return tuple(same), tuple((left, right) for left, right in found["different"])
    except (ValueError, KeyError, TypeError) as error:
        raise InvalidQuery("gold", f"{path.name}: inga bedömda par ({error})") from error


@dataclass(frozen=True, slots=True)
class _Projects:
    """Which projects a row of the judged document, or a whole document, is about."""

    engine: Engine
    document: str

    def together(self, pair: Pair) -> bool:
        """Whether two rows are about one project."""
        left, right = (self.of(row) for row in pair)
        return bool(left & right)

    def of(self, row: Row) -> frozenset[str]:
        """Ids of projects; of the row itself where it is about none."""
        if isinstance(row, str):
            return self._of_document(row)
        try:
            found = self.engine.show(f"{self.document}:{row}")
        except NotFound:
            return frozenset()
        project = found.project if isinstance(found, Initiative) else None
        return frozenset({project.id if project else found.id})

    def _of_document(self, name: str) -> frozenset[str]:
        number = name.removeprefix("DOC:")
        if not number.isdigit() or int(number) >= len(WHOLE_DOCUMENTS):
            raise InvalidQuery("gold", f"okänt dokument i facit: ”{name}”")
        kind = WHOLE_DOCUMENTS[int(number)]
        documents = {found.name for found in self.engine.documents() if found.kind == kind}
        return frozenset(
            project.id
            for project in self.engine.projects()
            if documents & {source.document for source in project.sources}
        )


def _merged(
    told: Sequence[Likeness], projects: _Projects, same: Iterable[Pair], different: Iterable[Pair]
) -> Iterator[MergedPair]:
    """Every pair of reports with one project, by place."""
    direct = {frozenset({merge.left.id, merge.right.id}): merge for merge in told}
    judged = {frozenset(pair): "different" for pair in different}
    judged |= {frozenset(pair): "same" for pair in same}
    for left, right in _pairs(told):
        merge = direct.get(frozenset({left.id, right.id}))
        rows = frozenset(_row(side, projects.document) for side in (left, right))
        score = merge.score if merge else None
        yield MergedPair(left, right, score, merge.reasons if merge else (), judged.get(rows, ""))


def _pairs(told: Iterable[Likeness]) -> list[tuple[Side, Side]]:
    """All pairs inside the groups that merges made, organisations apart."""
    groups: dict[str, dict[str, Side]] = defaultdict(dict)
    for merge in told:
        if merge.left.kind != "organisation":
            groups[merge.into or ""] |= {side.id: side for side in (merge.left, merge.right)}
    sides = (
        sorted(group.values(), key=lambda side: (side.source.document, side.source.lines, side.id))
        for group in groups.values()
    )
    found = [pair for group in sides for pair in combinations(group, 2)]
    return sorted(found, key=lambda pair: [(s.source.document, s.source.lines) for s in pair])


def _row(side: Side, document: str) -> Row:
    """How a file of pairs calls a report."""
    return side.source.lines[0] if side.source.document == document else side.source.document

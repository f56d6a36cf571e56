"""Measuring what was extracted against rows that were annotated by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph import fold
from queries import Agreement, Engine, Initiative, compare
from service.gold_files import json_lines, judged_document


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


def evaluate_extraction(engine: Engine, gold: Path, document: str = "") -> tuple[FieldScore, ...]:
    """Compare initiatives with rows annotated by hand, field by field."""
    rows = [row for _, row in json_lines(gold)]
    judged = document or judged_document(engine, (int(row["line"]) for row in rows))
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

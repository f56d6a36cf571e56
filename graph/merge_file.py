"""Merges as a file: one JSON object a line, the same bytes for the same merges."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.model import Source
from graph.resolution.mentions import Mention
from graph.resolution.merges import Merge


def save_merges(path: Path, merges: Iterable[Merge]) -> None:
    """Write merges in the order given."""
    lines = (json.dumps(dataclasses.asdict(merge), ensure_ascii=False) for merge in merges)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def load_merges(path: Path) -> tuple[Merge, ...]:
    """Read what `save_merges` wrote; none when there is no such file."""
    if not path.exists():
        return ()
    with path.open(encoding="utf-8") as file:
        return tuple(_merge(json.loads(line)) for line in file)


def _merge(row: dict[str, Any]) -> Merge:
    left, right = (_mention(row[side]) for side in ("left", "right"))
    reasons = tuple(row["reasons"])
    return Merge(left, right, row["score"], reasons, row["into"], row["decided"])


def _mention(row: dict[str, Any]) -> Mention:
    values: dict[str, Any] = {n: tuple(v) if isinstance(v, list) else v for n, v in row.items()}
    return Mention(**values | {"source": Source(**row["source"])})

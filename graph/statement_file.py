"""Statements as a file: one JSON array a line, in order, the same bytes for the same facts."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from graph.errors import StatementsDamaged
from graph.model import Provenance, Source, Statement, Value, in_order


def save_statements(path: Path, statements: Iterable[Statement]) -> None:
    """Write the statements, sorted and without repetitions."""
    lines = (json.dumps(pack(s), ensure_ascii=False) for s in in_order(statements))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def load_statements(path: Path) -> tuple[Statement, ...]:
    """Read what `save_statements` wrote; raises StatementsDamaged naming file and line."""
    with path.open(encoding="utf-8") as file:
        return tuple(_parse(line, path, number) for number, line in enumerate(file, 1))


def _parse(line: str, path: Path, number: int) -> Statement:
    try:
        return unpack(json.loads(line))
    except (ValueError, TypeError) as error:
        raise StatementsDamaged(
            f"{path.name}:{number}: skadad rad; bygg om indexet med `utblick build`"
        ) from error


Packed = tuple[str, str, Value, str, int, int, str, bool, list[tuple[str, str]], int]


def pack(statement: Statement) -> Packed:
    """A statement as what JSON can hold."""
    origin = statement.provenance
    return (
        statement.subject, statement.predicate, statement.object,
        origin.source.document, origin.source.first, origin.source.last,
        origin.method, origin.derived, list(statement.qualifiers), statement.position,
    )  # fmt: skip


def unpack(row: Packed) -> Statement:
    """The statement that `pack` packed; raises ValueError or TypeError for anything else."""
    subject, predicate, value, document, first, last, method, derived, qualifiers, position = row
    provenance = Provenance(Source(document, first, last), method, derived)
    pairs = tuple((name, text) for name, text in qualifiers)
    return Statement(subject, predicate, value, provenance, pairs, position)

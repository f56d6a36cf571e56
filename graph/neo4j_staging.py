"""Writing a generation into Neo4j: staged beside the current one, switched to in one step.

Batches are numbered in a fixed order, and each is written in one transaction together with its
number, after the batch before it: a write that broke off goes on after its last batch, and none
is written twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from graph import cypher
from graph.errors import StoreBusy, StoreError
from graph.neo4j_connection import Connection, State
from graph.neo4j_contents import Progress
from graph.neo4j_rows import Row
from graph.neo4j_stages import BATCH, Stage


@dataclass(frozen=True, slots=True)
class Generation:
    """All that a generation holds; `dim` is the length of its texts' vectors, 0 without any."""

    name: str
    stages: Sequence[Stage]
    dim: int = 0


def replace(
    connection: Connection, generation: Generation, base: str, progress: Progress | None = None
) -> None:
    """Make a generation the current one in place of `base`.

    Until the switch readers see `base`, whatever happens; what earlier writes left is removed.
    Raises StoreBusy when another write began meanwhile: the one that began last has its way.
    """
    _migrate(connection, generation.dim)
    _own(connection, cypher.BEGIN, generation.name, 1, base=base)
    _sweep(connection, generation.name)
    if generation.name != base:
        _stage(connection, generation, progress or _silent)
    _own(connection, cypher.SWITCH, generation.name, 1, format=cypher.FORMAT)
    _sweep(connection, generation.name)
    if generation.dim:
        _drop_old_indexes(connection, generation.dim)


def _migrate(connection: Connection, dim: int) -> None:
    """Make the constraints and indexes that are missing."""
    for statement in (*cypher.SCHEMA, *([cypher.vector_index(dim)] if dim else [])):
        connection.run(statement)
    connection.run(cypher.AWAIT_INDEXES)


def _stage(connection: Connection, generation: Generation, progress: Progress) -> None:
    written = connection.state().batch
    number = 0
    for stage in generation.stages:
        done = 0
        for rows in _batches(stage.rows, stage.batch):
            number += 1
            if number > written:
                _add(connection, stage.statement, generation.name, number, rows)
            done += len(rows)
            progress(stage.name, done, stage.size)


def _add(
    connection: Connection, statement: str, generation: str, number: int, rows: Sequence[Row]
) -> None:
    """Write a batch, unless it is there: an earlier try or another write of the same did it."""
    values = {"number": number, "before": number - 1, "rows": rows}
    done = connection.done(statement, generation=generation, **values)
    if done == len(rows):
        return
    state = connection.state()
    there = state.staging == generation and state.batch >= number
    if not there and state.generation != generation:
        raise _refused(connection, state, generation, done, len(rows))


def _batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch


def _sweep(connection: Connection, generation: str) -> None:
    """Remove what earlier writes left: every generation but the current and what we go on with."""
    state = connection.state()
    kept = {state.generation, *([generation] if state.batch else [])}
    for stale in sorted({*state.known} - kept):
        for statement in cypher.SWEEPS:
            while connection.done(statement, generation=generation, stale=stale, batch=BATCH):
                pass
        connection.done(cypher.FORGET, generation=generation, stale=stale)


def _drop_old_indexes(connection: Connection, dim: int) -> None:
    """Remove indexes over vectors of other lengths, which no text has any more."""
    kept = f"{cypher.VECTOR_INDEX}{dim}"
    for record in connection.run(cypher.OLD_VECTOR_INDEXES, {"name": kept}):
        connection.run(cypher.drop_index(record["name"]))


def _own(
    connection: Connection, statement: str, generation: str, expected: int, **values: object
) -> None:
    """Run a statement that only the write that has the word may run."""
    done = connection.done(statement, generation=generation, **values)
    if done != expected:
        raise _refused(connection, connection.state(), generation, done, expected)


def _refused(
    connection: Connection, state: State, generation: str, done: int, expected: int
) -> StoreError:
    """Why a statement did not do what it should."""
    writing = state.staging or state.generation
    if done == 0 and generation != writing:
        return StoreBusy(
            f"En annan skrivning till {connection.uri} tog över (den skriver {writing}): "
            "kör om när den är klar."
        )
    return StoreError(f"{connection.uri} skrev {done} rader av {expected}: kör om skrivningen.")


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""

"""Times one store on one index: `python -m benchmarks.stores INDEX`.

Without UTBLICK_GRAPH the embedded store is timed; with it the index is pushed to that Neo4j
(replacing what it holds of ours) and asked there. Prints seconds to load and to open, the memory
of this process, and p50 and p99 of search, similar, network and path: on the clock, and the
processor time of this process, which says more on a machine that others use too.
benchmarks/generator.py makes indexes of any size. One store a run, so that the memory is that of
one.
"""

from __future__ import annotations

import os
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from benchmarks.api import percentile
from benchmarks.machine import machine
from queries import Engine
from service.database import index_source, open_database, push
from service.library import FolderSource
from service.settings import Settings

WARM_UP = 5
SEED = 2


def questions(engine: Engine, asked: int) -> dict[str, Iterator[Callable[[], object]]]:
    """For each verb its questions, drawn with a fixed seed: titles, initiatives, organisations.

    Of the organisations, which are sorted by how much they do, the first hundred are drawn from.
    """
    chance = random.Random(SEED)
    initiatives = sorted(engine.graph.nodes("Initiative"), key=lambda node: node.id)
    drawn = chance.sample(initiatives, min(asked, len(initiatives)))
    busy = [count.name for count in engine.organisations()[:100]]
    pairs = [chance.sample(busy, 2) for _ in range(asked)]
    return {
        "search": (partial(engine.search, node.text("title")) for node in drawn),
        "similar": (partial(engine.similar, node.id) for node in drawn),
        "network": (partial(engine.network, names[0]) for names in pairs),
        "path": (partial(engine.path, *names) for names in pairs),
    }


def seconds(asks: Iterator[Callable[[], object]]) -> list[tuple[float, float]]:
    """How long each question took on the clock and in computing here, after a few not counted."""
    times = []
    for ask in asks:
        started, worked = time.perf_counter(), time.process_time()
        ask()
        times.append((time.perf_counter() - started, time.process_time() - worked))
    return times[WARM_UP:] or times


def load(settings: Settings) -> float:
    """Seconds that the database takes to be filled; 0.0 without one."""
    if settings.database is None:
        return 0.0
    started = time.perf_counter()
    with open_database(settings) as graph:
        push(FolderSource(settings.index, settings.model), graph, lambda stage, done, total: None)
    return time.perf_counter() - started


def report(verb: str, times: Sequence[tuple[float, float]]) -> None:
    """One line: how many, p50 and p99, first on the clock and then in computing."""
    shown = [
        " and ".join(
            f"p{share:.0f} {1000 * percentile(of, share / 100):.1f} ms" for share in (50, 99)
        )
        for of in zip(*times, strict=True)
    ]
    click.echo(f"{verb}: {len(times)} asked, {shown[0]}, computing here {shown[1]}")


@click.command()
@click.argument("index", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--asked", type=click.IntRange(1), default=100, show_default=True)
def main(index: Path, asked: int) -> None:
    """Time the store that the environment names on INDEX."""
    settings = replace(Settings.from_env(os.environ), index=index)
    click.echo(machine())
    click.echo(
        f"store: {'Neo4j' if settings.database else 'embedded'}, load: {load(settings):.1f} s"
    )
    source = index_source(settings)
    started = time.perf_counter()
    engine = source.open(source.current()).engine
    engine.search("")
    counts = engine.graph.counts()
    click.echo(f"open: {time.perf_counter() - started:.1f} s, {counts}")
    for verb, asks in questions(engine, asked).items():
        report(verb, seconds(asks))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    click.echo(f"memory of this process: {peak / 1024:.0f} MB")
    source.close()


if __name__ == "__main__":
    main()

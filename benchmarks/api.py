"""Latency of the search API under concurrent clients: `python -m benchmarks.api INDEX`.

Starts the real service over the index in a process of its own, lets CLIENTS threads ask
REQUESTS questions (titles of the index's own initiatives, every question once before any comes
again, after WARM_UP that are not counted), and prints p50 and p99 with the size of the machine.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path

import click
import httpx

from benchmarks.machine import machine

WARM_UP = 20
_PROGRAM = """
import sys
from pathlib import Path
from service.server import serve
from service.settings import Settings
serve(Settings(Path(sys.argv[1]), "", "127.0.0.1", 0))
"""


@contextmanager
def running_service(index: Path) -> Iterator[str]:
    """The address of a service over an index, in a process of its own."""
    command = [sys.executable, "-c", _PROGRAM, str(index.resolve())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = re.search(r"http://\S+", process.stdout.readline())
        if said is None:
            raise click.ClickException("the service did not start")
        try:
            yield said[0]
        finally:
            process.terminate()


def questions(address: str) -> tuple[str, ...]:
    """Titles of the first initiatives, as questions."""
    answer = httpx.get(f"{address}/api/v1/initiatives", params={"limit": 200}, timeout=60)
    return tuple(item["title"] for item in answer.raise_for_status().json()["items"])


def ask(address: str, asked: Sequence[str]) -> list[float]:
    """Seconds that each question took one client."""
    with httpx.Client(base_url=address, timeout=60) as client:
        return [_seconds(client, question) for question in asked]


def _seconds(client: httpx.Client, question: str) -> float:
    started = time.perf_counter()
    client.get("/api/v1/search", params={"q": question}).raise_for_status()
    return time.perf_counter() - started


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which a share (0 to 1) of the values lies, by nearest rank."""
    ordered = sorted(values)
    return ordered[max(0, round(share * len(ordered)) - 1)]


@click.command()
@click.argument("index", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--clients", type=click.IntRange(1, 64), default=8, show_default=True)
@click.option("--requests", type=click.IntRange(1, 100_000), default=400, show_default=True)
def main(index: Path, clients: int, requests: int) -> None:
    """Measure /api/v1/search over INDEX."""
    with running_service(index) as address:
        texts = questions(address)
        ask(address, texts[:WARM_UP])
        asked = list(islice(cycle(texts), requests))
        started = time.perf_counter()
        with ThreadPoolExecutor(clients) as pool:
            shares = [asked[number::clients] for number in range(clients)]
            times = [t for found in pool.map(lambda s: ask(address, s), shares) for t in found]
        elapsed = time.perf_counter() - started
    click.echo(machine())
    click.echo(f"clients: {clients}, requests: {len(times)}, per second: {requests / elapsed:.1f}")
    click.echo(
        f"p50: {1000 * percentile(times, 0.5):.0f} ms, p99: {1000 * percentile(times, 0.99):.0f} ms"
    )


if __name__ == "__main__":
    main()

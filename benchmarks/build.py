"""Times building and first answers: `python -m benchmarks.build FOLDER`.

Prints seconds, peak memory and index size of a cold build, of one where nothing changed, of one
where one document changed, and of a search from the command line with nothing warmed up.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.machine import machine

QUESTION = "hur har andra regioner jobbat med validering av kompetens"
RUNS = 3


def main(folder: Path) -> None:
    """Run every case and print one line each."""
    print(machine())
    with tempfile.TemporaryDirectory() as scratch:
        documents = Path(scratch) / "documents"
        shutil.copytree(folder, documents)
        index = str(Path(scratch) / "index")
        _timed(["--version"])
        build = ["build", str(documents), "--index", index]
        _report("build, cold", [_timed(build)])
        _report("build, nothing changed", [_timed(build) for _ in range(RUNS)])
        smallest = min(documents.rglob("*.txt"), key=lambda path: path.stat().st_size)
        smallest.write_text(smallest.read_text(encoding="utf-8") + "\nEn rad till.\n", "utf-8")
        _report("build, one document changed", [_timed(build)])
        search = ["search", QUESTION, "--index", index, "--json"]
        _report("search from the command line, cold", [_timed(search) for _ in range(RUNS)])
        size = sum(p.stat().st_size for p in Path(index).rglob("*") if p.is_file())
        print(f"index, two generations: {size / 1e6:.1f} MB")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"largest process: {peak / 1024:.0f} MB")


def _timed(arguments: list[str]) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "service", *arguments]
    subprocess.run(command, check=True, capture_output=True, env=_environment())
    return time.perf_counter() - start


def _environment() -> dict[str, str]:
    """This environment, in which Python may keep compiled modules as it does for a user."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def _report(case: str, seconds: list[float]) -> None:
    print(f"{case}: {min(seconds):.2f} s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

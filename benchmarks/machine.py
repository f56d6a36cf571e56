"""On what a benchmark ran, said without naming the machine."""

from __future__ import annotations

import os
import platform


def machine() -> str:
    """Cores, memory, load, Python and operating system in one line."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores, {memory:.0f} GiB, load {load:.1f} at the start, "
        f"Python {platform.python_version()}, {platform.system()}"
    )

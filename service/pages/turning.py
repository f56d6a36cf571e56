"""Turning the pages of a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turning:
    """Where one is in a list, and the addresses before and after ("" where there is none)."""

    page: int
    pages: int
    previous: str
    next: str


def pages_of(total: int, size: int) -> int:
    """How many pages a list has, `size` items to each; an empty one has one."""
    return max(1, -(-total // size))


def turn(page: int, total: int, size: int, address: Callable[[int], str]) -> Turning:
    """The page of a list of `total` items, `size` to a page; `address` gives that of a page."""
    pages = pages_of(total, size)
    before = address(min(page - 1, pages)) if page > 1 else ""
    return Turning(page, pages, before, address(page + 1) if page < pages else "")

"""Questions that are asked at the same time do not disturb each other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

CLIENTS, QUESTIONS, WORDS = 8, 40, 60
# Words that nobody has asked before, so that no cache answers for the code behind it.
ASKED = [
    " ".join(f"samverkan{'abcdefgh'[word % 8]}{question}x{word}arnas" for word in range(WORDS))
    for question in range(QUESTIONS)
]


def _statuses(address: httpx.URL, asked: list[str]) -> set[int]:
    with httpx.Client(base_url=address, timeout=60) as client:
        return {client.get("/api/v1/search", params={"q": q}).status_code for q in asked}


@pytest.fixture
def hurried_threads() -> Iterator[None]:
    """Threads that take turns a thousand times as often, so that what can go wrong does."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(usual / 1000)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("hurried_threads")
def test_many_ask_at_once(site: httpx.Client) -> None:
    shares = [ASKED[number::CLIENTS] for number in range(CLIENTS)]
    with ThreadPoolExecutor(CLIENTS) as pool:
        statuses = pool.map(lambda asked: _statuses(site.base_url, asked), shares)
        assert set().union(*statuses) == {200}

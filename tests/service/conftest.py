"""A real server over the example documents, and a real Chromium to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.service.browsing import ARGUMENTS, NARROW, WIDE, opened
from tests.service.serving import app_over, serving


@pytest.fixture(scope="session")
def site(example_index: Path) -> Iterator[httpx.Client]:
    """A client of a real server over the example documents."""
    with serving(app_over(example_index)) as client:
        yield client


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=[WIDE, NARROW], ids=lambda screen: screen.name)
def page(request: pytest.FixtureRequest, chromium: Browser, site: httpx.Client) -> Iterator[Page]:
    """A page without a past, on each screen."""
    with opened(chromium, site.base_url, request.param) as page:
        yield page


@pytest.fixture(scope="module")
def window(chromium: Browser, site: httpx.Client) -> Iterator[Page]:
    """One page for all tests that only look, and each look at another address."""
    with opened(chromium, site.base_url, WIDE) as page:
        yield page

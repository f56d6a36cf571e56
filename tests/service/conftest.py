"""A real server over the example documents, and a real Chromium to look at it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.service.browsing import ARGUMENTS, NARROW, WIDE
from tests.service.serving import app_over, serving


@pytest.fixture(scope="session")
def site(example_index: Path) -> Iterator[httpx.Client]:
    """A client of a real server over the example documents."""
    with serving(app_over(example_index)) as client:
        yield client


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no Chromium here")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, chromium: Browser, site: httpx.Client) -> Iterator[Page]:
    """A page that must stay silent and ask nobody but our own server."""
    width, height = request.param
    context = chromium.new_context(
        base_url=str(site.base_url),
        viewport={"width": width, "height": height},
        color_scheme="dark" if width == NARROW[0] else "light",
    )
    opened = context.new_page()
    complaints: list[str] = []
    hosts: set[str] = set()
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda asked: hosts.add(httpx.URL(asked.url).host))
    yield opened
    context.close()
    assert complaints == []
    assert hosts == {site.base_url.host}

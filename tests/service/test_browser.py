"""The pages in a real Chromium: they work, on wide and narrow screens, with and without scripts.

Skips where there is no Chromium (`make chromium` installs Debian's).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

pytestmark = pytest.mark.browser

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE, NARROW = (1280, 900), (390, 844)
CONTRAST = """() => {
  const parse = text => text.match(/[\\d.]+/g).map(Number);
  const light = rgb => rgb.slice(0, 3).map(v => v / 255)
    .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const weak = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.textContent.trim() || !element.checkVisibility()) continue;
    const pair = [light(parse(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (ratio < 4.5) weak.push([texts.currentNode.textContent.trim().slice(0, 30), ratio]);
  }
  return weak;
}"""
"""Texts whose contrast is under WCAG 2.2's 4.5 : 1."""


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


def _fits(page: Page) -> None:
    """Nothing is wider than the screen, and every text can be read."""
    wider = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wider == 0
    assert page.evaluate(CONTRAST) == []


def test_a_person_searches_and_opens_a_hit(page: Page) -> None:
    page.goto("/")
    _fits(page)
    page.get_by_label("Vad vill du jämföra med?").fill("hjälp till inflyttare")
    page.get_by_role("button", name="Sök").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("träff")
    expect(page.locator("mark").first).to_be_visible()
    _fits(page)
    hit = page.locator("article.hit h2 a").first
    title = hit.inner_text()
    hit.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_role("heading", name="Liknande i andra regioner")).to_be_visible()
    page.get_by_text("Varje uppgift och var den står").click()
    _fits(page)


def test_a_person_narrows_a_search_and_takes_it_back(page: Page) -> None:
    page.goto("/?q=företag")
    if page.locator(".filters > summary").is_visible():
        page.locator(".filters > summary").click()
    page.locator("input[name=region][value=Kalmar]").check()
    page.get_by_role("button", name="Visa träffar").click()
    expect(page.locator(".hit .region").first).to_have_text("Kalmar")
    assert "region=Kalmar" in page.url
    _fits(page)
    page.get_by_role("link", name="Ta bort filtret Region: Kalmar").click()
    expect(page.locator(".chips")).to_have_count(0)


def test_the_keyboard_reaches_the_content(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Till innehållet")).to_be_focused()
    expect(page.get_by_role("link", name="Till innehållet")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_why_a_hit_was_found_can_be_opened(page: Page) -> None:
    page.goto("/?q=kompetens")
    why = page.locator("details.why").first
    why.locator("summary").click()
    expect(why.locator(".words li").first).to_be_visible()
    expect(why.locator("meter").first).to_be_visible()
    _fits(page)


def test_nothing_needs_scripts(chromium: Browser, site: httpx.Client) -> None:
    context = chromium.new_context(base_url=str(site.base_url), java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Vad vill du jämföra med?").fill("företag")
    page.get_by_role("button", name="Sök").click()
    expect(page.locator("article.hit").first).to_be_visible()
    context.close()

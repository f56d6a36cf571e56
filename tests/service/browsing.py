"""A real Chromium for tests, and what every page must be in it: narrow enough and accessible."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

import httpx
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

# A machine that is busy with other things is slow, not wrong.
expect.set_options(timeout=30_000)

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True, slots=True)
class Screen:
    """How large a window is, and which colours its owner prefers."""

    name: str
    size: ViewportSize
    colours: Literal["light", "dark"]


WIDE = Screen("wide", {"width": 1280, "height": 900}, "light")
NARROW = Screen("narrow", {"width": 390, "height": 844}, "dark")
SERIOUS = {"serious", "critical"}
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
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


@contextmanager
def opened(chromium: Browser, address: httpx.URL, screen: Screen) -> Iterator[Page]:
    """A page that must stay silent and ask nobody but our own server.

    Without motion, for a colour on its way to another has no contrast worth measuring.
    """
    context = chromium.new_context(
        base_url=str(address),
        viewport=screen.size,
        color_scheme=screen.colours,
        reduced_motion="reduce",
    )
    page = context.new_page()
    complaints: list[str] = []
    hosts: set[str] = set()
    page.on("console", lambda message: complaints.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("request", lambda asked: hosts.add(httpx.URL(asked.url).host))
    yield page
    context.close()
    assert complaints == []
    assert hosts == {address.host}


def fits(page: Page) -> None:
    """Nothing is wider than the screen, and every text can be read."""
    wider = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    assert wider == 0
    assert page.evaluate(CONTRAST) == []


def accessible(page: Page) -> None:
    """axe finds nothing serious or critical on the page as it stands.

    Contrast is axe's slowest rule, and `fits` measures it on every screen: here the wide is enough.
    """
    contrast = {"color-contrast": {"enabled": page.viewport_size == WIDE.size}}
    found = Axe().run(page, options=RULES | {"rules": contrast}).response["violations"]
    serious = [
        (rule["id"], rule["help"], [node["target"] for node in rule["nodes"]][:5])
        for rule in found
        if rule["impact"] in SERIOUS
    ]
    assert serious == []


def fits_and_is_accessible(page: Page) -> None:
    """The page as it stands is right on both screens, and is left on the wide one."""
    for screen in (NARROW, WIDE):
        page.set_viewport_size(screen.size)
        page.emulate_media(color_scheme=screen.colours)
        fits(page)
        accessible(page)

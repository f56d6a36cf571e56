"""Comparisons, regions, themes, goals and lessons in a real Chromium."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import Page, expect

from tests.service.browsing import accessible, fits, fits_and_is_accessible

pytestmark = pytest.mark.browser

PAGES = (
    "/jamfor",
    "/regioner",
    "/region/Kalmar",
    "/teman",
    "/teman?efter=omrade",
    "/mal",
    "/lardomar?q=pandemi",
    "/region/Kalmar?lang=en",
)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_and_is_accessible(window: Page, path: str) -> None:
    window.goto(path)
    for closed in window.locator("main details:not([open]) > summary").all()[:4]:
        closed.click()
    fits_and_is_accessible(window)


def test_from_a_theme_to_a_comparison_and_back_to_one_thing(page: Page) -> None:
    page.goto("/teman")
    page.locator(".theme-list .name").first.click()
    page.get_by_role("link", name="mest typiska sida vid sida").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Sida vid sida")
    things = page.locator("thead .name")
    before = things.count()
    fits(page)
    accessible(page)
    page.locator(".drop-out").first.click()
    expect(things).to_have_count(before - 1)
    title = things.first.inner_text()
    things.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_comparison_is_chosen_and_added_to_by_address(page: Page, site: httpx.Client) -> None:
    hits = site.get("/api/v1/search", params={"q": "validering", "limit": 3}).json()["hits"]
    page.goto("/jamfor")
    page.get_by_label("Insats eller projekt 1").fill(hits[0]["id"])
    page.get_by_label("Insats eller projekt 2").fill(hits[1]["id"])
    page.locator("main").get_by_role("button", name="Jämför").click()
    expect(page.locator("thead .name")).to_have_count(2)
    page.get_by_label("Lägg till en").fill(hits[2]["id"])
    page.get_by_role("button", name="Lägg till").click()
    expect(page.locator("thead .name")).to_have_count(3)
    expect(page.locator("tbody mark").first).to_be_visible()


def test_the_weights_of_a_region_are_changed_by_keyboard(page: Page) -> None:
    page.goto("/region/Kalmar")
    slider = page.get_by_label("Vikt för det de siktar mot")
    slider.focus()
    slider.press("Home")
    page.get_by_role("button", name="Räkna om").press("Enter")
    expect(page.get_by_text("Nu: 5 mot 0")).to_be_visible()
    assert "vikt_mal=0" in page.url
    expect(page.locator(".likeness tbody tr")).to_have_count(20)


def test_a_cell_of_the_matrix_opens_its_initiatives(page: Page) -> None:
    page.goto("/teman?efter=omrade")
    cell = page.locator(".matrix td a").first
    count = cell.inner_text()
    cell.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{count} träff")


def test_the_matrix_is_scrolled_by_keyboard(page: Page) -> None:
    page.goto("/teman")
    table = page.locator(".matrix")
    table.focus()
    table.press("End")
    for _ in range(50):
        if table.evaluate("table => table.scrollTop"):
            return
        page.wait_for_timeout(100)
    pytest.fail("the table did not move")


def test_lessons_are_searched_and_lead_to_their_source(page: Page) -> None:
    page.goto("/lardomar")
    page.get_by_label("Vad vill du lära om?").fill("pandemi")
    page.get_by_role("button", name="Sök lärdomar").click()
    expect(page.locator(".lesson mark").first).to_be_visible()
    page.locator(".lesson a.source").first.click()
    assert "/kallor/" in page.url

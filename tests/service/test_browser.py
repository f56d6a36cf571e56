"""The search and its sources in a real Chromium, on wide and narrow screens, light and dark.

Skips where there is no Chromium (`make chromium` installs Debian's).
"""

from __future__ import annotations

import re
from pathlib import Path

import httpx
import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.service.browsing import accessible, fits, fits_and_is_accessible
from tests.service.pages import APPENDIX, GOOD_PAGES

pytestmark = pytest.mark.browser

MOST_TABS = 120
OUTLINE = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"


def _filters(page: Page) -> None:
    """Open the filters, which a wide screen always shows."""
    summary = page.locator(".filters > summary")
    if summary.is_visible():
        summary.click()


def _tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus, which can be seen."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            width = page.evaluate(
                "parseFloat(getComputedStyle(document.activeElement).outlineWidth)"
            )
            assert width >= 2
            return
    raise AssertionError(f"{selector} cannot be reached by the keyboard")


@pytest.mark.parametrize("path", GOOD_PAGES)
def test_a_page_is_accessible_and_fits(window: Page, path: str) -> None:
    window.goto(path)
    fits_and_is_accessible(window)


@pytest.mark.parametrize("path", ["/?q=kompetens&region=Kalmar", f"/visa/{APPENDIX}:29"])
def test_what_is_opened_is_accessible_and_fits_too(window: Page, path: str) -> None:
    window.goto(path)
    window.evaluate("document.querySelectorAll('details').forEach(of => { of.open = true })")
    fits_and_is_accessible(window)


def test_a_person_searches_filters_clicks_the_map_and_reaches_a_source(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Vad vill du jämföra med?").fill("stöd till företag")
    page.get_by_role("button", name="Sök").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("träff")
    expect(page.locator("mark").first).to_be_visible()
    _filters(page)
    page.locator("details.group > summary", has_text="Slag").click()
    page.locator("input[name=kind][value=initiative]").check()
    page.get_by_role("button", name="Visa träffar").click()
    page.get_by_role("link", name="Kalmar:").click()
    expect(page.locator(".hit .region").first).to_have_text("Kalmar")
    expect(page.locator(".sweden > svg a[aria-current]")).to_have_count(1)
    hit = page.locator("article.hit h2 a").first
    title = hit.inner_text()
    hit.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.get_by_role("heading", name="Liknande i andra regioner")).to_be_visible()
    page.locator(".text .proof").first.click()
    expect(page.locator("#rad")).to_be_in_viewport()
    expect(page.locator("mark").first).to_be_visible()
    page.locator(".box").get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_a_filter_is_taken_back(page: Page) -> None:
    page.goto("/?q=företag&region=Kalmar")
    page.get_by_role("link", name="Ta bort filtret Region: Kalmar").click()
    expect(page.locator(".chips")).to_have_count(0)


def test_hits_are_downloaded_as_a_workbook_that_opens(page: Page, tmp_path: Path) -> None:
    page.goto("/?q=företag&region=Kalmar")
    with page.expect_download() as download:
        page.get_by_role("link", name="Excel").click()
    download.value.save_as(tmp_path / "hits.xlsx")
    book = openpyxl.load_workbook(tmp_path / "hits.xlsx")
    assert book["Träffar"]["D2"].value == "Kalmar"
    assert book["Antal"].max_row > 10


def test_ticked_hits_are_compared(page: Page) -> None:
    page.goto("/?q=kompetens&kind=initiative")
    button = page.get_by_role("button", name="Jämför de valda")
    expect(button).to_be_disabled()
    boxes = page.get_by_role("checkbox", name=re.compile("Jämför ?:"))
    for number in range(5):
        boxes.nth(number).check()
    expect(page.get_by_text("Högst fem går att jämföra")).to_be_visible()
    expect(boxes.nth(6)).to_be_disabled()
    for number in range(2, 5):
        boxes.nth(number).uncheck()
    expect(page.get_by_text("2 valda")).to_be_visible()
    button.click()
    expect(page).to_have_url(re.compile("/jamfor.a=initiative-.+&a=initiative-"))


def test_a_plan_is_dropped_and_its_like_is_found(page: Page, tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("Vi vill öppna en ingång för företag som etablerar sig. " * 60, "utf-8")
    page.goto("/")
    page.get_by_role("link", name="Klistra in den eller släpp en fil").click()
    page.get_by_label("Eller en fil").set_input_files(plan)
    page.get_by_label("Din region utelämnas").select_option("Kalmar")
    page.get_by_role("button", name="Hitta liknande").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("träff")
    expect(page.get_by_text("Den egna regionen är utelämnad")).to_be_visible()
    accessible(page)
    fits(page)
    page.get_by_role("button", name="Nästa").click()
    expect(page.get_by_text("Sida 2 av")).to_be_visible()


def test_the_language_is_switched_and_kept(page: Page) -> None:
    page.goto("/?q=företag&region=Kalmar")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_contain_text("hits")
    page.locator("article.hit h2 a").first.click()
    expect(page.get_by_role("heading", name="Similar in other regions")).to_be_visible()
    page.get_by_role("link", name="Svenska").click()
    expect(page.get_by_role("heading", name="Liknande i andra regioner")).to_be_visible()


def test_light_and_dark_are_chosen_and_remembered(page: Page) -> None:
    page.goto("/metod")
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.locator(".theme").click()
    changed = page.evaluate(ground)
    assert changed != before
    page.goto("/kallor")
    assert page.evaluate(ground) == changed
    accessible(page)


def test_the_keyboard_is_enough(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Till innehållet")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    _tab_to(page, "#q")
    page.keyboard.type("kompetens")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("träff")
    _tab_to(page, "article.hit h2 a")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Liknande i andra regioner")).to_be_visible()
    _tab_to(page, ".proof")
    page.keyboard.press("Enter")
    expect(page.locator("#rad")).to_be_in_viewport()


def test_why_a_hit_was_found_can_be_opened(page: Page) -> None:
    page.goto("/?q=kompetens")
    why = page.locator("details.why").first
    why.locator("summary").click()
    expect(why.locator(".words li").first).to_be_visible()
    expect(why.locator("meter").first).to_be_visible()


def test_nothing_needs_scripts(chromium: Browser, site: httpx.Client) -> None:
    context = chromium.new_context(base_url=str(site.base_url), java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.get_by_label("Vad vill du jämföra med?").fill("företag")
    page.get_by_role("button", name="Sök").click()
    boxes = page.get_by_role("checkbox", name=re.compile("Jämför ?:"))
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Jämför de valda").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.count("a=") == 2
    context.close()

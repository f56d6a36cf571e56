"""Organisations, networks and paths in a real Chromium, from start to end."""

from __future__ import annotations

from pathlib import Path

import httpx
import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.service.browsing import accessible, fits, fits_and_is_accessible

pytestmark = pytest.mark.browser


def _mark(name: str) -> str:
    return f'.mark[aria-label^="{name},"]'


def test_a_person_widens_narrows_and_takes_a_network_home(page: Page, tmp_path: Path) -> None:
    page.goto("/organisation/Almi")
    page.get_by_role("link", name="Nätverket", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nätverk kring Almi")
    accessible(page)

    page.locator(_mark("Business Sweden")).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Nätverk kring Business Sweden")
    assert "org=Business+Sweden" in page.url

    page.get_by_text("Fler villkor").click()
    page.get_by_label("Region", exact=True).select_option("Kalmar")
    page.get_by_role("button", name="Visa nätverket").click()
    assert "region=Kalmar" in page.url
    fits(page)
    accessible(page)

    with page.expect_download() as download:
        page.get_by_role("link", name="GraphML").click()
    target = tmp_path / download.value.suggested_filename
    download.value.save_as(target)
    assert "organisation-business-sweden" in nx.read_graphml(target)


def test_a_person_finds_the_way_between_two_and_its_source(page: Page) -> None:
    page.goto("/natverk?org=Almi")
    page.get_by_role("link", name="Vägen mellan två").click()
    expect(page.get_by_label("Från organisation eller region")).to_have_value("Almi")
    page.get_by_label("Till organisation eller region").fill("Region Kalmar län")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Från Almi till Region Kalmar län")
    fits(page)
    accessible(page)
    page.locator(".step .source").first.click()
    assert "/kallor/" in page.url


@pytest.mark.parametrize(
    "path",
    ["/natverk?farg=grupp", "/organisationer", "/organisation/Almi", "/natverk?org=Almi&lang=en"],
)
def test_every_page_fits_and_is_accessible(window: Page, path: str) -> None:
    window.goto(path)
    fits_and_is_accessible(window)


def test_an_organisation_lights_up_its_partners(page: Page) -> None:
    page.goto("/natverk?org=Almi")
    drawing = page.locator(".sheet svg")
    page.locator(_mark("Business Sweden")).focus()
    expect(drawing).to_have_class("by-slag lit")
    assert page.locator(".ties .near").count() > 0
    expect(page.locator(_mark("Almi"))).to_have_class("mark kind-3 group-1 center near")
    page.locator(".wide").first.focus()
    expect(drawing).to_have_class("by-slag")


def test_the_drawing_is_moved_by_buttons_and_keys(page: Page) -> None:
    page.goto("/natverk?org=Almi")
    drawing = page.locator(".sheet svg")
    whole = "0 0 1000 640"
    expect(drawing).to_have_attribute("viewBox", whole)
    page.get_by_role("button", name="Förstora").click()
    expect(drawing).to_have_attribute("viewBox", "100 64 800 512")
    page.locator(".sheet .wide").focus()
    page.keyboard.press("ArrowRight")
    expect(drawing).to_have_attribute("viewBox", "148 64 800 512")
    page.keyboard.press("0")
    expect(drawing).to_have_attribute("viewBox", whole)


def test_without_scripts_every_mark_is_a_link(chromium: Browser, site: httpx.Client) -> None:
    context = chromium.new_context(base_url=str(site.base_url), java_script_enabled=False)
    page = context.new_page()
    page.goto("/natverk?org=Almi")
    page.locator(_mark("Business Sweden")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Nätverk kring Business Sweden")
    expect(page.locator(".zoom")).to_be_hidden()
    context.close()

"""Pages as a browser without scripts gets them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import httpx

BROWSER = {"Accept": "text/html"}
APPENDIX = "tabellbilaga-2023-exempel.txt"
GOOD_PAGES = (
    "/",
    "/?q=",
    "/?q=kompetens",
    "/?q=kompetens&region=Kalmar&sort=title",
    "/?q=kompetens&grupp=region&area=Integration",
    "/?q=kompetens&egen=Kalmar",
    "/?q=%F0%9F%9A%B2",
    "/filter/organisation?q=kompetens",
    "/liknande",
    f"/visa/{APPENDIX}:29",
    "/visa/slutrapport-exempel.txt:6",
    "/region/Kalmar",
    "/organisation/Almi",
    "/kallor",
    f"/kallor/{APPENDIX}",
    f"/kallor/{APPENDIX}?rad=29-29",
    f"/kallor/{APPENDIX}/rader",
    f"/kallor/{APPENDIX}/rader?utfall=layout",
    "/metod",
    "/problems/not-found",
)
"""Addresses of every kind of page in the states that it has."""

PAGES = (*GOOD_PAGES, "/?region=Smaland", "/visa/nothing")
"""The same with pages that explain what is wrong."""

VOID = {"meta", "link", "input", "img", "br", "hr"}


class Page(HTMLParser):
    """A page's elements; complains when one is not closed where it should be."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        assert self.open.pop() == tag, f"</{tag}>"

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]


def page_of(client: httpx.Client, path: str, status: int = 200, **asked: Any) -> Page:
    """A page that answers with a status."""
    response = client.get(path, params=asked or None, headers=BROWSER)
    assert response.status_code == status
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Page(response.text)


def any_page(client: httpx.Client, path: str) -> Page:
    """A page, whatever its status."""
    return Page(client.get(path, headers=BROWSER).text)

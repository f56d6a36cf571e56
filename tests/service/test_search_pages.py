"""The pages of the search as a browser without scripts gets them."""

from __future__ import annotations

import io
import re

import docx
import httpx
import openpyxl
import pytest

from tests.service.pages import BROWSER, Page, any_page, page_of

APPENDIX = "tabellbilaga-2023-exempel.txt"
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
LONG = "Vi vill bygga upp en etableringsfunktion för företag i länet. " * 60


def test_the_start_leads_to_every_region(site: httpx.Client) -> None:
    links = [link["href"] or "" for link in page_of(site, "/").all("a")]
    assert len([href for href in links if href.startswith("/?region=")]) >= 21


def test_a_search_shows_hits_with_marks_and_sources(site: httpx.Client) -> None:
    page = page_of(site, "/", q="kompetens")
    assert len(page.all("article")) == 20
    assert page.all("mark")
    assert re.search(r"\d+ träffar i \d+ regioner", page.text)
    assert f"{APPENDIX}, rad" in page.text
    assert "Varför den här träffen?" in page.text


def test_the_question_stays_in_the_field(site: httpx.Client) -> None:
    field = next(f for f in page_of(site, "/", q='a "b" <c>').all("input") if f["id"] == "q")
    assert field["value"] == 'a "b" <c>'


def test_filters_are_boxes_with_counts_and_chosen_ones_are_checked(site: httpx.Client) -> None:
    page = page_of(site, "/", q="företag", region="08")
    boxes = [box for box in page.all("input") if box.get("type") == "checkbox"]
    assert [box["value"] for box in boxes if "checked" in box] == ["Kalmar"]
    assert {box["form"] for box in boxes if box["name"] != "a"} == {"sok"}
    assert page.all("form")[0]["id"] == "sok"


def test_pages_of_hits_lead_on(site: httpx.Client) -> None:
    first = page_of(site, "/", q="företag")
    (onward,) = [link["href"] or "" for link in first.all("a") if link.get("rel") == "next"]
    second = page_of(site, onward)
    titles = [link["href"] for link in first.all("a") if (link["href"] or "").startswith("/visa/")]
    others = [link["href"] for link in second.all("a") if (link["href"] or "").startswith("/visa/")]
    assert titles
    assert not set(titles) & set(others)


def test_a_page_after_the_last_leads_back(site: httpx.Client) -> None:
    page = page_of(site, "/", q="företag", page=900)
    assert "/?q=f%C3%B6retag" in [link["href"] for link in page.all("a")]


def test_no_hit_says_what_to_do(site: httpx.Client) -> None:
    page = page_of(site, "/", q="🚲🌍", region="Gotland")
    assert "Inga träffar" in page.text
    assert "Ta bort alla filter" in page.text


def test_a_wrong_filter_is_explained_and_the_question_kept(site: httpx.Client) -> None:
    page = page_of(site, "/", 422, q="företag", region="Smaland")
    assert "Det finns ingen region som heter ”Smaland”. Menade du" in page.text
    assert "företag" in [field.get("value") for field in page.all("input")]


def test_parameters_that_the_page_does_not_know_do_no_harm(site: httpx.Client) -> None:
    assert page_of(site, "/", q="företag", utm_source="brev").all("article")


@pytest.mark.parametrize("number", ["0", "-1", "två", "1000000"])
def test_a_page_number_that_makes_no_sense_is_explained(site: httpx.Client, number: str) -> None:
    assert "page" in page_of(site, "/", 422, q="företag", page=number).text


@pytest.mark.parametrize("name", ["q", "region", "goal"])
def test_hostile_text_stays_text(site: httpx.Client, name: str) -> None:
    page = any_page(site, str(httpx.URL("/", params={name: HOSTILE})))
    assert all(script.get("src") for script in page.all("script"))
    assert all("onerror" not in image for image in page.all("img"))
    assert HOSTILE in page.text or HOSTILE in [f.get("value") for f in page.all("input")]


def test_hostile_addresses_stay_text(site: httpx.Client) -> None:
    for path in (f"/visa/{HOSTILE}", f"/organisation/{HOSTILE}", f"/region/{HOSTILE}"):
        page = Page(site.get(path, headers=BROWSER).text)
        assert all(script.get("src") for script in page.all("script"))


# Hits


def test_hits_can_stand_region_by_region(site: httpx.Client) -> None:
    page = page_of(site, "/", q="företag", grupp="region")
    regions = [link.get("href") for link in page.all("a") if link.get("class") == "region"]
    assert len(regions) == len(page.all("article"))
    assert len(set(regions)) > 5
    assert regions == sorted(regions, key=regions.index)
    assert "Visa alla" in page.text


def test_a_hit_shows_goals_partners_and_a_source_that_can_be_opened(site: httpx.Client) -> None:
    page = page_of(site, "/", q="Live in Blekinge")
    assert "Fler Blekingebor i arbete" in page.text
    assert f"/kallor/{APPENDIX}?rad=29-29#rad" in [link["href"] for link in page.all("a")]


def test_the_map_filters_and_says_its_numbers_as_a_table(site: httpx.Client) -> None:
    page = page_of(site, "/", q="företag", region="Kalmar")
    regions = [link for link in page.all("a") if ": " in (link.get("aria-label") or "")]
    assert len(regions) == 21
    assert [link["href"] for link in regions if link.get("aria-current")] == ["/?q=f%C3%B6retag"]
    assert "Kartan som tabell" in page.text


def test_the_own_region_is_left_out(site: httpx.Client) -> None:
    page = page_of(site, "/", q="etablering", egen="Region Kalmar län")
    own = [link for link in page.all("a") if link.get("href") == "/region/Kalmar"]
    assert (own, "Den egna regionen är utelämnad" in page.text) == ([], True)


def test_hits_of_initiatives_and_projects_can_be_ticked_for_comparing(site: httpx.Client) -> None:
    page = page_of(site, "/", q="kompetens", kind="initiative")
    ticks = [box for box in page.all("input") if box.get("form") == "jamfor"]
    assert {box["name"] for box in ticks} == {"a"}
    assert len(ticks) == len(page.all("article"))


def _links(page: Page, part: str) -> list[str]:
    """The links of a page that hold a text."""
    hrefs = (link["href"] or "" for link in page.all("a"))
    return [href for href in hrefs if part in href]


# The values of a filter


def test_the_values_of_a_filter_can_be_searched(site: httpx.Client) -> None:
    page = page_of(site, "/filter/organisation", q="företag", hitta="KOMMUN")
    tiles = [
        link["href"] or "" for link in page.all("a") if "organisation=" in (link["href"] or "")
    ]
    assert tiles
    assert all("kommun" in href.lower() and "q=f%C3%B6retag" in href for href in tiles)


def test_a_chosen_value_is_taken_back(site: httpx.Client) -> None:
    page = page_of(site, "/filter/region", q="företag", region="08")
    (chosen,) = [link["href"] for link in page.all("a") if link.get("aria-current") == "true"]
    assert chosen == "/?q=f%C3%B6retag"


def test_there_is_no_page_of_a_filter_that_does_not_exist(site: httpx.Client) -> None:
    page_of(site, "/filter/colour", 404)


# Files


def test_a_page_of_hits_leads_to_a_workbook_that_opens(site: httpx.Client) -> None:
    page = page_of(site, "/", q="företag", region="Kalmar")
    (address,) = _links(page, "format=xlsx")
    answer = site.get(address)
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["Träffar", "Antal", "Om sökningen"]
    total = site.get("/api/v1/search", params={"q": "företag", "region": "Kalmar"}).json()["total"]
    assert book["Träffar"].max_row == total + 1
    assert {row[3].value for row in book["Träffar"].iter_rows(min_row=2)} == {"Kalmar"}


def test_headings_of_a_table_follow_the_language(site: httpx.Client) -> None:
    answer = site.get("/api/v1/search/export", params={"q": "företag", "lang": "en"})
    assert answer.text.startswith("\ufeffNumber,Title,Kind,Region")


def test_the_counts_are_a_table_of_their_own(site: httpx.Client) -> None:
    asked = {"q": "företag", "part": "counts"}
    lines = site.get("/api/v1/search/export", params=asked).text.splitlines()
    facets = site.get("/api/v1/search", params={"q": "företag"}).json()["facets"]
    assert lines[0] == "\ufeffFilter,Värde,Antal"
    assert len(lines) - 1 == sum(len(values) for values in facets.values())


# A text


def _send(site: httpx.Client, text: str = "", **fields: str) -> httpx.Response:
    return site.post("/liknande", data={"q": text, **fields}, headers=BROWSER)


def _send_file(site: httpx.Client, name: str, content: bytes) -> httpx.Response:
    return site.post("/liknande", files={"fil": (name, content)}, headers=BROWSER)


def test_a_short_text_gets_an_address(site: httpx.Client) -> None:
    answer = _send(site, "laddstationer", egen="Kalmar")
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/?q=laddstationer&egen=Kalmar",
    )


def test_a_long_text_stays_in_the_form_with_its_filters(site: httpx.Client) -> None:
    page = Page(_send(site, LONG, region="Kalmar").text)
    forms = [form for form in page.all("form") if form.get("id") == "sok"]
    assert [(form["action"], form["method"]) for form in forms] == [("/liknande", "post")]
    assert page.all("article")
    boxes = [box["value"] for box in page.all("input") if "checked" in box]
    assert boxes == ["Kalmar"]
    assert not [link for link in page.all("a") if len(link["href"] or "") > 1000]


@pytest.mark.parametrize(
    ("wanted", "media"), [("csv", "text/csv; charset=utf-8"), ("antal", "text/csv; charset=utf-8")]
)
def test_hits_of_a_long_text_can_be_downloaded(site: httpx.Client, wanted: str, media: str) -> None:
    answer = _send(site, LONG, hamta=wanted)
    assert (answer.status_code, answer.headers["content-type"]) == (200, media)


def test_a_file_is_read(site: httpx.Client) -> None:
    document = docx.Document()
    document.add_paragraph("laddstationer för tunga fordon")
    buffer = io.BytesIO()
    document.save(buffer)
    answer = _send_file(site, "plan.docx", buffer.getvalue())
    assert answer.headers["location"] == "/?q=laddstationer+f%C3%B6r+tunga+fordon"


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\x00\x01", "plan.txt: inte en textfil"), (b"%PDF-1.4 x", "plan.txt: filen är skadad")],
)
def test_a_file_that_cannot_be_read_is_explained(
    site: httpx.Client, content: bytes, said: str
) -> None:
    answer = _send_file(site, "plan.txt", content)
    assert answer.status_code == 422
    assert said in Page(answer.text).text


def test_nothing_to_compare_is_explained(site: httpx.Client) -> None:
    answer = _send(site, "  ")
    assert (answer.status_code, "Klistra in en text" in answer.text) == (422, True)


def test_a_file_that_is_too_large_is_refused(site: httpx.Client) -> None:
    assert _send_file(site, "plan.txt", b"a" * 2_100_000).status_code == 413

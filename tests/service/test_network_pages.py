"""The pages about organisations, networks and paths, as a browser without scripts gets them."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.service.pages import BROWSER, Page, any_page, page_of

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
PAGES = (
    "/natverk",
    "/natverk?org=Almi",
    "/natverk?org=Almi&steg=2&farg=grupp&utom=5",
    "/natverk?org=Almi&region=Gotland&programme=REACT-EU",
    "/natverk?org=Allmi",
    "/natverk?region=Atlantis",
    "/organisationer",
    "/organisationer?q=kommun&typ=kommun",
    "/organisationer?q=finns-ingenstans",
    "/organisation/Almi",
    "/organisation/Tillväxtverket",
    "/stig",
    "/stig?fran=Almi&till=Region Kalmar län",
    "/stig?fran=Almi&till=Atlantis",
)


@pytest.mark.parametrize("language", ["", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_whole_and_has_one_heading(
    site: httpx.Client, path: str, language: str
) -> None:
    address = httpx.URL(path)
    page = any_page(site, str(address.copy_merge_params({"lang": language} if language else {})))
    assert page.all("html") == [{"lang": language or "sv"}]
    assert len(page.all("h1")) == len(page.all("main")) == 1
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(site: httpx.Client, path: str) -> None:
    found = any_page(site, path).all("a")
    links = {link["href"] or "" for link in found if "hreflang" not in link}
    for href in sorted(links - {path})[::5]:
        if href.startswith("/"):
            assert site.get(href, headers=BROWSER, follow_redirects=True).status_code == 200, href


@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_scripts_or_styles_of_its_own(site: httpx.Client, path: str) -> None:
    page = any_page(site, path)
    assert all(script.get("src", "").startswith("/static/") for script in page.all("script"))  # type: ignore[union-attr]
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag


@pytest.mark.parametrize("path", PAGES)
def test_every_field_has_a_label(site: httpx.Client, path: str) -> None:
    page = any_page(site, path)
    labelled = {label.get("for") for label in page.all("label")}
    fields = [*page.all("input"), *page.all("select")]
    assert [f for f in fields if f.get("type") != "hidden" and f.get("id") not in labelled] == []


def test_no_page_is_heavy(site: httpx.Client) -> None:
    for path in PAGES:
        assert len(site.get(path, headers=BROWSER).content) < 300_000, path


def test_parameters_that_the_page_does_not_know_do_no_harm(site: httpx.Client) -> None:
    assert page_of(site, "/natverk", org="Almi", utm_source="brev").all("svg")


@pytest.mark.parametrize("path", ["/natverk?org=", "/organisationer?q=", "/stig?fran=Almi&till="])
def test_hostile_text_stays_text(site: httpx.Client, path: str) -> None:
    name, _, _ = urlsplit(path).query.rpartition("=")
    field = name.rpartition("&")[2]
    page = any_page(site, str(httpx.URL(path).copy_set_param(field, HOSTILE)))
    assert all((script.get("src") or "").startswith("/static/") for script in page.all("script"))
    assert all("onerror" not in image for image in page.all("img"))


# The network


def _marks(page: Page) -> list[dict[str, str | None]]:
    return [link for link in page.all("a") if (link.get("class") or "").startswith("mark")]


def test_the_drawing_and_the_tables_say_the_same(site: httpx.Client) -> None:
    page = page_of(site, "/natverk", org="Almi")
    found = site.get("/api/v1/network", params={"organisation": "Almi", "steps": 1}).json()
    told = [mark["aria-label"] or "" for mark in _marks(page)]
    assert [text.split(", ")[0] for text in told] == [node["name"] for node in found["nodes"]]
    assert all(node["name"] in page.text for node in found["nodes"])
    assert len(page.all("line")) == len(found["edges"])


def test_a_mark_leads_to_its_own_network_and_the_conditions_stay(site: httpx.Client) -> None:
    page = page_of(site, "/natverk", org="Almi", steg="2", role="partner")
    center, *others = _marks(page)
    assert center["href"] == "/organisation/Almi"
    for mark in others:
        asked = parse_qs(urlsplit(mark["href"] or "").query)
        assert (asked["steg"], asked["role"]) == (["2"], ["partner"])


def test_the_form_keeps_what_was_asked(site: httpx.Client) -> None:
    page = page_of(site, "/natverk", org="almi", role="owner", minst="2")
    values = {f["id"]: f.get("value") for f in page.all("input") if "id" in f}
    assert (values["org"], values["minst"]) == ("Almi", "2")
    chosen = [option["value"] for option in page.all("option") if "selected" in option]
    assert "owner" in chosen


def test_downloads_hold_what_the_page_shows(site: httpx.Client) -> None:
    page = page_of(site, "/natverk", org="Almi", region="Gotland")
    files = [link["href"] or "" for link in page.all("a") if "download" in link]
    assert len(files) == 5
    asked = [parse_qs(urlsplit(address).query) for address in files]
    assert {of["organisation"][0] for of in asked} == {"Almi"}
    assert {of["region"][0] for of in asked} == {"Gotland"}
    assert [site.get(address).status_code for address in files] == [200] * 5


def test_a_wrong_condition_is_explained_and_the_rest_kept(site: httpx.Client) -> None:
    page = page_of(site, "/natverk", 422, org="Almi", region="Smaland")
    assert "Det finns ingen region som heter ”Smaland”" in page.text
    assert "Almi" in [field.get("value") for field in page.all("input")]


def test_a_misspelt_organisation_gets_a_suggestion(site: httpx.Client) -> None:
    assert "Menade du Almi" in page_of(site, "/natverk", 404, org="Allmi").text


def test_conditions_that_nothing_meets_say_what_to_do(site: httpx.Client) -> None:
    page = page_of(site, "/natverk", org="Almi", minst="900")
    assert "Inga samarbeten passar" in page.text


def test_who_is_not_reached_is_shown_with_proof(site: httpx.Client) -> None:
    found = site.get("/api/v1/organisations/Almi/unreached").json()
    page = page_of(site, "/natverk", org="Almi")
    first = found["unreached"][0]
    assert "Vilka möter partnerna, men inte Almi?" in page.text
    assert first["name"] in page.text
    assert first["links"][0]["theirs"][0]["title"] in page.text


# Organisations


def test_the_list_is_narrowed_and_paged(site: httpx.Client) -> None:
    whole = page_of(site, "/organisationer")
    (onward,) = [link["href"] or "" for link in whole.all("a") if link.get("rel") == "next"]
    rows = [link["href"] for link in whole.all("a") if "/organisation/" in (link["href"] or "")]
    others = [link["href"] for link in page_of(site, onward).all("a")]
    assert len(rows) == 50
    assert not set(rows) & set(others)
    towns = page_of(site, "/organisationer", q="kommun", typ="kommun")
    names = [link["href"] for link in towns.all("a") if "/organisation/" in (link["href"] or "")]
    assert names
    assert all("kommun" in (name or "").casefold() for name in names)


def test_an_organisation_shows_deeds_partners_and_whom_it_misses(site: httpx.Client) -> None:
    page = page_of(site, "/organisation/Almi")
    for part in ("Insatser och projekt", "Samarbetar med", "Vilka möter partnerna, men inte Almi?"):
        assert part in page.text
    api = site.get("/api/v1/organisations/Almi").json()
    assert all(partner["name"] in page.text for partner in api["partners"][:20])


def test_what_only_names_an_organisation_stands_apart(site: httpx.Client) -> None:
    listed = site.get("/api/v1/organisations", params={"limit": 500}).json()["items"]
    named = next(row["id"] for row in listed if _roles(site, row["id"]) == {"mention"})
    assert "Organisationen har ingen roll" in page_of(site, f"/organisation/{named}").text


def _roles(site: httpx.Client, organisation: str) -> set[str]:
    found = site.get(f"/api/v1/organisations/{organisation}").json()
    return {of["role"] for of in found["undertakings"]}


# Paths


def test_a_path_names_each_step_and_its_source(site: httpx.Client) -> None:
    found = site.get("/api/v1/paths", params={"from": "Almi", "to": "Kalmar"}).json()
    page = page_of(site, "/stig", fran="Almi", till="Kalmar")
    assert "Från Almi till Kalmar" in page.text
    for step in found["steps"]:
        assert step["target_name"] in page.text
    sources = [link["href"] or "" for link in page.all("a") if link.get("class") == "source"]
    assert len(sources) >= len(found["steps"])


def test_an_end_that_is_not_there_is_explained(site: httpx.Client) -> None:
    page = page_of(site, "/stig", 404, fran="Almi", till="Atlantis")
    assert "Hittar ingen som heter ”Atlantis”" in page.text
    assert "Atlantis" in [field.get("value") for field in page.all("input")]


def test_no_way_is_an_answer(site: httpx.Client) -> None:
    listed = site.get("/api/v1/organisations", params={"limit": 500}).json()["items"]
    lone = next(
        row["name"]
        for row in listed
        if not site.get("/api/v1/paths", params={"from": "Almi", "to": row["name"]}).json()["found"]
    )
    assert "Ingen väg leder mellan dem" in page_of(site, "/stig", fran="Almi", till=lone).text

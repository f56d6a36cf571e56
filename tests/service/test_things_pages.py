"""The page of one thing, and pages about what is not there."""

from __future__ import annotations

import httpx

from tests.service.pages import page_of

APPENDIX = "tabellbilaga-2023-exempel.txt"


def test_an_initiative_shows_what_is_known_and_its_like(site: httpx.Client) -> None:
    page = page_of(site, f"/visa/{APPENDIX}:29")
    for part in ("Live in Blekinge", "Prestationer", "Mål", f"{APPENDIX}, rad 29"):
        assert part in page.text
    assert "Liknande i andra regioner" in page.text
    assert "Varje uppgift och var den står" in page.text


def test_a_project_shows_what_was_learned(site: httpx.Client) -> None:
    page = page_of(site, "/visa/slutrapport-exempel.txt:6")
    for part in ("Lärdomar", "Mål och resultat", "Organisationer", "Har lärt av"):
        assert part in page.text


def test_our_own_words_are_said_as_people_say_them(site: httpx.Client) -> None:
    page = page_of(site, "/visa/slutrapport-exempel.txt:6")
    for part in ("Oväntat resultat", "På kort sikt", "På lång sikt"):
        assert part in page.text
    english = page_of(site, "/visa/slutrapport-exempel.txt:6?lang=en")
    assert "In the short term" in english.text
    for text in (page.text, english.text):
        assert ">unexpected_result<" not in text and ">short<" not in text


def test_a_page_and_an_answer_can_be_shown(site: httpx.Client) -> None:
    for kind in ("page", "answer"):
        hit = site.get("/api/v1/search", params={"kind": kind, "limit": 1}).json()["hits"][0]
        assert hit["title"] in page_of(site, f"/visa/{hit['id']}").text


def test_an_organisation_shows_what_it_takes_part_in(site: httpx.Client) -> None:
    page = page_of(site, "/organisation/Almi")
    assert "Insatser och projekt" in page.text


def test_a_region_shows_its_profile(site: httpx.Client) -> None:
    page = page_of(site, "/region/Region Kalmar län")
    assert "Länskod" in page.text
    assert "Områden" in page.text


def test_what_is_not_there_is_a_page_that_says_so(site: httpx.Client) -> None:
    page = page_of(site, "/visa/tabellbilaga-2023-exempl.txt:5", 404)
    assert f"Menade du {APPENDIX}?" in page.text


def test_a_kind_of_problem_that_does_not_exist_is_not_found(site: httpx.Client) -> None:
    page_of(site, "/problems/nothing", 404)


def test_each_fact_leads_to_its_lines(site: httpx.Client) -> None:
    page = page_of(site, f"/visa/{APPENDIX}:29")
    proofs = [link["href"] for link in page.all("a") if link.get("class") == "proof"]
    assert set(proofs) == {f"/kallor/{APPENDIX}?rad=29-29#rad"}
    assert len(proofs) > 5


def test_what_regions_learned_is_proven_by_their_facts(site: httpx.Client) -> None:
    page = page_of(site, "/visa/slutrapport-exempel.txt:6")
    learned = page.text.partition("Har lärt av")[2].partition("Källor")[0]
    assert learned.count("rad ") >= learned.count("Källa:") > 0


def test_other_reports_of_the_same_project_are_shown(site: httpx.Client) -> None:
    page = page_of(site, f"/visa/{APPENDIX}:29")
    assert "Samma projekt, redovisat på andra ställen" in page.text
    assert f"{APPENDIX}, rad 89" in page.text


def test_comparable_things_tell_partners_outcomes_and_can_be_ticked(site: httpx.Client) -> None:
    page = page_of(site, f"/visa/{APPENDIX}:29")
    likes = page.text.partition("Liknande i andra regioner")[2]
    assert "Med" in likes
    ticks = [box for box in page.all("input") if box.get("form") == "jamfor"]
    already = [box for box in page.all("input") if box.get("type") == "hidden"]
    assert (len(ticks) > 0, [box["name"] for box in already]) == (True, ["a"])


def test_more_comparable_things_are_shown_when_asked_for(site: httpx.Client) -> None:
    path = f"/visa/{APPENDIX}:29"
    few, many = (page_of(site, path, antal=number) for number in (2, 12))
    assert (len(few.all("article")), len(many.all("article"))) == (3, 13)


def test_an_organisation_and_a_region_have_pages_of_their_own(site: httpx.Client) -> None:
    answer = site.get("/visa/region-08?lang=en")
    assert (answer.status_code, answer.headers["location"]) == (307, "/region/Kalmar?lang=en")

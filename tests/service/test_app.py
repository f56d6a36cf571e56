"""The application around its routes: headers, errors, caching, the index it follows."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from service.build import build
from service.middleware import HEADERS, MAX_BODY
from tests.service.serving import app_over, serving

PROBLEM = "application/problem+json"
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def problem(response: httpx.Response) -> dict[str, Any]:
    """The problem details of an answer that must be some."""
    assert response.headers["content-type"] == PROBLEM
    found: dict[str, Any] = response.json()
    assert found["status"] == response.status_code
    assert found["instance"] == response.url.path
    return found


# Errors


def test_an_address_without_anything_is_a_problem(site: httpx.Client) -> None:
    assert problem(site.get("/api/v1/nothing")) == {
        "type": "/problems/not-found",
        "title": "Finns inte",
        "status": 404,
        "detail": "Det finns ingenting på den adressen.",
        "instance": "/api/v1/nothing",
    }


@pytest.mark.parametrize("path", ["/api/v1/search/", "/docs", "/redoc", "/static/nothing.css"])
def test_other_addresses_without_anything_are_problems_too(site: httpx.Client, path: str) -> None:
    assert problem(site.get(path))["status"] == 404


def test_a_wrong_method_is_a_problem_that_names_the_right_ones(site: httpx.Client) -> None:
    response = site.delete("/api/v1/search")
    assert problem(response)["type"] == "/problems/method-not-allowed"
    assert response.headers["allow"] == "GET"


@pytest.mark.parametrize("stated", [True, False], ids=["stated", "chunked"])
def test_a_body_over_the_limit_is_refused(site: httpx.Client, stated: bool) -> None:
    body = b"x" * (MAX_BODY + 1)
    content = body if stated else iter([body[:MAX_BODY], body[MAX_BODY:]])
    response = site.post(
        "/api/v1/similar", content=content, headers={"Content-Type": "application/json"}
    )
    assert problem(response)["type"] == "/problems/too-large"


def test_a_body_that_is_no_json_is_a_problem(site: httpx.Client) -> None:
    response = site.post(
        "/api/v1/similar", content=b"{", headers={"Content-Type": "application/json"}
    )
    found = problem(response)
    assert (found["status"], found["errors"]) == (
        400,
        [{"field": "body", "detail": "Är inte giltig JSON."}],
    )


def test_nested_json_without_end_is_a_problem(site: httpx.Client) -> None:
    response = site.post(
        "/api/v1/similar", content=b"[" * 500_000, headers={"Content-Type": "application/json"}
    )
    assert problem(response)["status"] == 400


def test_an_unexpected_error_shows_nothing_of_itself(example_index: Path) -> None:
    app = app_over(example_index)

    @app.get("/broken")
    def broken() -> None:
        raise RuntimeError("secret")

    with serving(app) as client:
        response = client.get("/broken")
        assert problem(response)["status"] == 500
        assert "secret" not in response.text
        assert "Traceback" not in response.text
        page = client.get("/broken", headers=BROWSER)
        assert (page.status_code, "Oväntat fel" in page.text) == (500, True)


def test_a_browser_gets_an_error_as_a_page(site: httpx.Client) -> None:
    response = site.get("/nothing", headers=BROWSER)
    assert response.status_code == 404
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "Det finns ingenting på den adressen." in response.text


def test_the_api_answers_browsers_with_problems_too(site: httpx.Client) -> None:
    assert problem(site.get("/api/v1/nothing", headers=BROWSER))["status"] == 404


# Headers


@pytest.mark.parametrize(
    "path", ["/", "/api/v1/search?q=jobb", "/nothing", "/static/utblick.css", "/health/live"]
)
def test_every_answer_has_safe_headers(site: httpx.Client, path: str) -> None:
    headers = site.get(path).headers
    assert {name: headers.get(name) for name in HEADERS} == HEADERS


def test_scripts_and_styles_come_from_here_only(site: httpx.Client) -> None:
    policy = site.get("/").headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_an_answer_that_is_at_hand_is_not_sent_again(site: httpx.Client) -> None:
    first = site.get("/api/v1/search?q=jobb")
    again = site.get("/api/v1/search?q=jobb", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


def test_weak_and_listed_tags_are_understood(site: httpx.Client) -> None:
    tag = site.get("/api/v1/regions").headers["etag"]
    again = site.get("/api/v1/regions", headers={"If-None-Match": f'"other", W/{tag}'})
    assert again.status_code == 304


def test_another_question_has_another_tag(site: httpx.Client) -> None:
    tag = site.get("/api/v1/search?q=jobb").headers["etag"]
    other = site.get("/api/v1/search?q=vatten", headers={"If-None-Match": tag})
    assert other.status_code == 200


def test_an_error_has_no_tag(site: httpx.Client) -> None:
    assert "etag" not in site.get("/api/v1/search?region=Atlantis").headers


def test_head_is_get_without_a_body(site: httpx.Client) -> None:
    got, head = site.get("/api/v1/regions"), site.head("/api/v1/regions")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"]


# The index


def test_without_an_index_the_service_lives_but_is_not_ready(tmp_path: Path) -> None:
    with serving(app_over(tmp_path / "index")) as client:
        assert client.get("/health/live").json()["status"] == "ok"
        assert problem(client.get("/health/ready"))["type"] == "/problems/no-index"
        assert problem(client.get("/api/v1/search?q=jobb"))["status"] == 503
        page = client.get("/", headers=BROWSER)
        assert (page.status_code, "utblick build" in page.text) == (503, True)


@pytest.fixture
def documents(examples: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder with one short document, for indexes that change."""
    folder = tmp_path / "documents"
    folder.mkdir()
    page = next(iter(sorted(examples.glob("webbsida-*.txt"))))
    shutil.copy(page, folder / "first.txt")
    yield folder


def test_the_first_build_makes_a_running_service_ready(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    with serving(app_over(index)) as client:
        assert client.get("/health/ready").status_code == 503
        built = build([documents], index)
        ready = client.get("/health/ready")
    assert ready.json() == {"status": "ok", "generation": built.generation, "documents": 1}


def test_a_running_service_follows_a_new_build(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    with serving(app_over(index)) as client:
        before = client.get("/api/v1/documents")
        shutil.copy(documents / "first.txt", documents / "second.txt")
        build([documents], index)
        after = client.get("/api/v1/documents", headers={"If-None-Match": before.headers["etag"]})
    assert (before.json()["total"], after.status_code, after.json()["total"]) == (1, 200, 2)


def test_a_new_build_drops_no_request(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    shutil.copy(documents / "first.txt", documents / "second.txt")
    done = threading.Event()

    def ask_on(address: httpx.URL) -> set[tuple[int, int]]:
        seen = set()
        with httpx.Client(base_url=address, timeout=30) as client:
            while not done.is_set():
                answer = client.get("/api/v1/documents")
                seen.add((answer.status_code, answer.json()["total"]))
        return seen

    with serving(app_over(index)) as client, ThreadPoolExecutor(4) as pool:
        asking = [pool.submit(ask_on, client.base_url) for _ in range(4)]
        build([documents], index)
        while client.get("/api/v1/documents").json()["total"] == 1:
            time.sleep(0.01)
        done.set()
        seen = set().union(*(asked.result() for asked in asking))
    assert seen <= {(200, 1), (200, 2)}


def test_a_cursor_of_a_replaced_index_is_refused(documents: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    build([documents], index)
    with serving(app_over(index)) as client:
        asked = {"limit": "1", "kind": "page", "q": ""}
        cursor = client.get("/api/v1/search", params=asked).json()["next"]
        (documents / "second.txt").write_text("Ett helt annat dokument.\n", encoding="utf-8")
        build([documents], index)
        found = problem(client.get("/api/v1/search", params={**asked, "cursor": cursor}))
    assert (found["type"], "byggts om" in found["detail"]) == ("/problems/invalid-cursor", True)


def test_a_damaged_index_is_a_problem_that_names_the_cure(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("nothing-here", encoding="ascii")
    with serving(app_over(tmp_path)) as client:
        found = problem(client.get("/health/ready"))
    assert (found["type"], "utblick build" in found["detail"]) == ("/problems/index-unusable", True)

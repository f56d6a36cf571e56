"""The API describes itself wholly, and docs/api.md is that description."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import TypeAdapter

from service.api_docs import current_document
from service.app import create_app
from service.schemas import Problem
from service.settings import Settings

ROOT = Path(__file__).parent.parent.parent
API = create_app(Settings.from_env({})).openapi()
ENDPOINTS = {
    "/api/v1/search", "/api/v1/search/export", "/api/v1/similar", "/api/v1/documents/{name}/lines",
    "/api/v1/initiatives", "/api/v1/initiatives/{address}",
    "/api/v1/initiatives/{address}/facts", "/api/v1/initiatives/{address}/similar",
    "/api/v1/projects", "/api/v1/projects/{address}", "/api/v1/organisations",
    "/api/v1/organisations/{name}", "/api/v1/organisations/{name}/network", "/api/v1/paths",
    "/api/v1/organisations/{name}/unreached", "/api/v1/network", "/api/v1/network/export",
    "/api/v1/regions", "/api/v1/regions/{name}", "/api/v1/goals", "/api/v1/documents",
    "/api/v1/documents/{name}/account", "/api/v1/export", "/health/live", "/health/ready",
    "/api/v1/compare", "/api/v1/coverage", "/api/v1/goal-groups", "/api/v1/lessons",
    "/api/v1/matrix", "/api/v1/regions/{name}/outlook", "/api/v1/themes",
    "/api/v1/themes/{theme}",
}  # fmt: skip


def _operations() -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in API["paths"].items():
        for method, operation in methods.items():
            yield f"{method} {path}", operation


def _answers() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, operation in _operations():
        for status, answer in operation["responses"].items():
            for content in answer["content"].values():
                yield f"{name} {status}", status, content


def _examples() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each address with the examples of its path, and one after the other of its query."""
    for name, operation in _operations():
        path = name.removeprefix("get ")
        if path == name:
            continue
        query: dict[str, dict[str, Any]] = {"required": {}}
        for parameter in operation.get("parameters", ()):
            example = parameter["schema"]["examples"][0]
            if parameter["in"] == "path":
                path = path.replace(f"{{{parameter['name']}}}", example)
            else:
                of = "required" if parameter["required"] else parameter["name"]
                query.setdefault(of, {})[parameter["name"]] = example
        yield from ((path, asked) for asked in query.values())


def test_the_page_is_current() -> None:
    written = (ROOT / "docs" / "api.md").read_text("utf-8")
    assert written == current_document(), "python -m service.api_docs > docs/api.md"


def test_every_endpoint_is_described() -> None:
    assert set(API["paths"]) == ENDPOINTS
    assert [name for name, operation in _operations() if not operation.get("description")] == []


def test_every_parameter_has_a_meaning_and_an_example() -> None:
    bare = [
        f"{name} {parameter['name']}"
        for name, operation in _operations()
        for parameter in operation.get("parameters", ())
        if not (parameter["schema"].get("description") and parameter["schema"].get("examples"))
    ]
    assert bare == []


def test_every_field_of_a_body_has_a_meaning_and_an_example() -> None:
    fields = API["components"]["schemas"]["PastedText"]["properties"]
    assert [n for n, f in fields.items() if not (f.get("description") and f.get("examples"))] == []


def test_every_answer_has_an_example() -> None:
    assert [name for name, _, content in _answers() if "example" not in content] == []


def test_examples_of_problems_are_problems_of_their_status() -> None:
    adapter = TypeAdapter(Problem)
    for name, status, content in _answers():
        if status != "200":
            assert adapter.validate_python(content["example"]).status == int(status), name


@pytest.mark.parametrize(("path", "asked"), list(_examples()), ids=str)
def test_every_example_can_be_asked(site: httpx.Client, path: str, asked: dict[str, Any]) -> None:
    response = site.get(path, params=asked)
    assert response.status_code == 200, response.text


def test_only_what_we_answer_is_described(site: httpx.Client) -> None:
    assert site.get("/openapi.json").json() == API
    assert "HTTPValidationError" not in API["components"]["schemas"]


def test_every_reference_leads_somewhere() -> None:
    schemas = API["components"]["schemas"]
    lost = [ref for ref in _references(API) if ref.rsplit("/", 1)[-1] not in schemas]
    assert lost == []


def _references(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("$ref"), str):
            yield part["$ref"]
        part = list(part.values())
    if isinstance(part, list):
        for item in part:
            yield from _references(item)

"""Writes docs/api.md from the OpenAPI description: `python -m service.api_docs > docs/api.md`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from service.app import create_app
from service.problems import KINDS
from service.settings import Settings

_INTRO = """# HTTP API

<!-- Written by `python -m service.api_docs > docs/api.md` from the OpenAPI description. -->

`utblick serve` answers on <http://127.0.0.1:8000>; the machine-readable description is at
`/openapi.json`. Answers are JSON in UTF-8. Unknown parameters are refused, not overlooked.

**Lists** are `{"total", "items", "next"}` (hits: `{"total", "hits", "next", ...}`). `next` is null
at the end, else the value of `cursor` that continues the same question. A cursor of another
question, or of an index that has been replaced since, is a problem with status 400.

**Caching.** An answer to GET carries an `ETag` that changes with the question, the index and the
program; sent back as `If-None-Match` it gives 304 while nothing has changed.

**Problems** are `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`,
`instance`, and `errors` (a list of `{"field", "detail"}`) where a parameter is to blame. The
texts are Swedish, for the person who asked. `type` is an address that explains the kind.
"""


def document(api: Mapping[str, Any]) -> str:
    """The whole page in Markdown."""
    return "\n".join((_INTRO, *_problems(), "", *_endpoints(api)))


def _problems() -> Iterator[str]:
    yield "| Status | Type | Title |"
    yield "|---|---|---|"
    for kind in KINDS:
        yield f"| {kind.status} | `{kind.type}` | {kind.title} |"


def _endpoints(api: Mapping[str, Any]) -> Iterator[str]:
    for path, methods in api["paths"].items():
        for method, operation in methods.items():
            yield from _endpoint(method.upper(), path, operation, api["components"]["schemas"])


def _endpoint(
    method: str, path: str, operation: Mapping[str, Any], schemas: Mapping[str, Any]
) -> Iterator[str]:
    yield f"## {method} {path}"
    yield ""
    yield operation["description"]
    yield ""
    yield from _table("Parameter", (_parameter(p) for p in operation.get("parameters", ())))
    if "requestBody" in operation:
        yield from _table("Field", _body_fields(operation["requestBody"], schemas))
    yield from _responses(operation["responses"])


def _table(name: str, rows: Iterator[str]) -> Iterator[str]:
    listed = list(rows)
    if listed:
        yield f"| {name} | In | Type | Meaning | Example |"
        yield "|---|---|---|---|---|"
        yield from listed
        yield ""


def _parameter(parameter: Mapping[str, Any]) -> str:
    return _row(parameter["name"], parameter["in"], parameter["schema"], parameter["required"])


def _body_fields(body: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[str]:
    reference = body["content"]["application/json"]["schema"]["$ref"]
    model = schemas[reference.rsplit("/", 1)[-1]]
    required = model.get("required", ())
    for name, schema in model["properties"].items():
        yield _row(name, "body", schema, name in required)


def _row(name: str, place: str, schema: Mapping[str, Any], required: bool) -> str:
    meaning = f"{schema['description']}{' Required.' if required else ''}"
    example = json.dumps(schema["examples"][0], ensure_ascii=False)
    return f"| `{name}` | {place} | {_type(schema)} | {meaning} | `{example}` |"


def _type(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return " \\| ".join(schema["enum"])
    if schema["type"] == "array":
        return f"list of {schema['items']['type']}"
    limits = (schema.get("minimum"), schema.get("maximum"))
    return f"{schema['type']} {limits[0]}–{limits[1]}" if None not in limits else schema["type"]


def _responses(responses: Mapping[str, Any]) -> Iterator[str]:
    problems = ", ".join(status for status in sorted(responses) if status != "200")
    good = responses["200"]
    media, content = next(iter(good["content"].items()))
    yield f"Gives 200 (`{media}`): {good['description']} Problems: {problems or 'none'}."
    yield ""
    example = content["example"]
    text = example if isinstance(example, str) else json.dumps(example, **_AS_JSON)
    lines = "\n".join(text.splitlines())
    yield f"```json\n{lines}\n```"
    yield ""


_AS_JSON: dict[str, Any] = {"ensure_ascii": False, "indent": 2}


def current_document() -> str:
    """The page as it should be now."""
    return document(create_app(Settings.from_env({})).openapi())


if __name__ == "__main__":
    sys.stdout.write(current_document())

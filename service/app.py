"""The web application: routes, error handling and what wraps every request, put together."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from typing import Any

from anyio import create_task_group
from anyio.to_thread import run_sync
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.staticfiles import StaticFiles

from service import pages
from service.api import health_routes, routes
from service.middleware import HeadAsGet, LastResort, LimitedBody, SafeHeaders
from service.problems import (
    HTTP_PROBLEMS,
    INVALID,
    MALFORMED,
    OUR_ERRORS,
    as_response,
    describe,
    problem_of,
)
from service.schemas import Problem
from service.serving import NotModified, Serving
from service.settings import Settings
from service.validation import field_problems
from service.version import VERSION

_ABOUT = (
    "Which regions have done something similar, with whom, towards which goals, and what did "
    "they learn? Every answer names the document and the lines that it comes from. Errors are "
    "problem details (RFC 9457). Answers carry an entity tag that changes with the index."
)


def create_app(settings: Settings) -> FastAPI:
    """The application that serves the index of the settings; it starts without one, too."""
    app = FastAPI(
        title="Utblick",
        version=VERSION,
        description=_ABOUT,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
        middleware=[
            Middleware(SafeHeaders),
            Middleware(HeadAsGet),
            Middleware(LastResort, answer=_answer),
            Middleware(LimitedBody),
        ],
    )
    app.state.serving = Serving(settings)
    app.include_router(routes())
    app.include_router(health_routes())
    app.include_router(pages.router)
    app.mount("/static", StaticFiles(packages=[("service", "static")]), name="static")
    _handle_errors(app)
    _describe_problems(app)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Open the index before the first request; without a usable one each request says why.

    Templates are made ready beside the first requests.
    """
    serving: Serving = app.state.serving
    with contextlib.suppress(*OUR_ERRORS):
        await run_sync(serving.warm_up)
    async with create_task_group() as tasks:
        tasks.start_soon(run_sync, pages.compile_templates)
        yield


def _handle_errors(app: FastAPI) -> None:
    for kind in OUR_ERRORS:
        app.add_exception_handler(kind, _our_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _wrong_parameters)
    app.add_exception_handler(NotModified, _not_modified)


def _our_error(request: Request, error: Exception) -> Response:
    return _answer(request, problem_of(error, request.url.path))


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    kind, detail = HTTP_PROBLEMS.get(error.status_code, HTTP_PROBLEMS[400])
    headers = dict(error.headers or {})
    return _answer(request, describe(kind, detail, request.url.path), headers)


def _wrong_parameters(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = field_problems(error.errors(), _parameters(request.scope.get("route")))
    unreadable = any(found["type"] == "json_invalid" for found in error.errors())
    detail = " ".join(f"{wrong.field}: {wrong.detail}" for wrong in errors)
    kind = MALFORMED if unreadable else INVALID
    return _answer(request, describe(kind, detail, request.url.path, errors))


def _parameters(route: object) -> tuple[str, ...]:
    """The names of the query parameters that a route takes."""
    if not isinstance(route, APIRoute):
        return ()
    models = (parameter.field_info.annotation for parameter in route.dependant.query_params)
    fields = (getattr(model, "model_fields", {}) for model in models)
    return tuple(info.alias or name for found in fields for name, info in found.items())


def _not_modified(request: Request, error: Exception) -> Response:
    assert isinstance(error, NotModified)
    return Response(status_code=304, headers={"ETag": error.tag})


def _answer(request: Request, problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """A problem as a page for people, as problem details for programs."""
    if pages.wants_page(request):
        return pages.problem_page(request, problem, headers)
    return as_response(problem, headers)


def _describe_problems(app: FastAPI) -> None:
    """Let OpenAPI describe problems as what they are, not as the framework's own errors."""

    def describe_api() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _openapi(app)
        return app.openapi_schema

    app.openapi = describe_api  # type: ignore[method-assign]


def _openapi(app: FastAPI) -> dict[str, Any]:
    described = get_openapi(
        title=app.title, version=app.version, description=app.description, routes=app.routes
    )
    schema = TypeAdapter(Problem).json_schema(ref_template="#/components/schemas/{model}")
    parts = schema.pop("$defs")
    schemas = described["components"]["schemas"]
    schemas.update({**parts, "Problem": schema})
    described["components"]["schemas"] = dict(sorted(schemas.items()))
    return described

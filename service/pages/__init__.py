"""The pages for people: one module per job, each with its router, all in one frame."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from service.pages import (
    compare,
    lessons,
    method,
    networks,
    organisations,
    paths,
    problems,
    regions,
    search,
    sources,
    texts,
    themes,
    things,
)
from service.pages.frame import compile_templates
from service.pages.problems import problem_page, wants_page

_JOBS = (
    search, texts, things, compare, themes, lessons, regions, networks, organisations, paths,
    sources, method, problems,
)  # fmt: skip

__all__ = ["compile_templates", "problem_page", "router", "wants_page"]

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)
for _job in _JOBS:
    router.include_router(_job.router)

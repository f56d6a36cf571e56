"""All routes of the API in one router."""

from __future__ import annotations

from fastapi import APIRouter

from service.api import (
    compare,
    coverage,
    documents,
    export,
    health,
    initiatives,
    lessons,
    networks,
    organisations,
    projects,
    regions,
    search,
    themes,
)

API_PREFIX = "/api/v1"

_PARTS = (
    search, compare, initiatives, projects, organisations, networks, regions, themes, lessons,
    documents, coverage, export,
)  # fmt: skip


def routes() -> APIRouter:
    """The routes under /api/v1."""
    router = APIRouter(prefix=API_PREFIX)
    for part in _PARTS:
        router.include_router(part.router)
    return router


def health_routes() -> APIRouter:
    """The routes under /health."""
    return health.router

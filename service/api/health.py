"""The health of the service, for whatever watches over it."""

from __future__ import annotations

from fastapi import APIRouter

from service.api import examples
from service.api.responses import always, answers
from service.schemas import Health
from service.serving import PageIndex

router = APIRouter(prefix="/health", tags=["health"])


@router.get("/live", responses=always(examples.LIVE, "It lives."))
def live() -> Health:
    """That the service lives."""
    return Health("ok")


@router.get("/ready", responses=answers(examples.READY, "It can answer."))
def ready(index: PageIndex) -> Health:
    """That the service can answer questions, and with which index."""
    return Health("ok", index.generation.name, len(index.manifest["documents"]))

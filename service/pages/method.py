"""The method and its limits, in plain words."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from service.pages.frame import page

router = APIRouter()


@router.get("/metod")
def method(request: Request) -> HTMLResponse:
    """How Utblick reads, finds and compares, and what it cannot do; needs no index."""
    return page(request, "method/method.html")

"""Every initiative in one go."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from service.api import examples
from service.api.responses import answers
from service.exports import export
from service.schemas import ExportForm
from service.serving import Index, entity_tag

router = APIRouter(tags=["export"])

_MEDIA = {"jsonl": "application/jsonl", "csv": "text/csv"}


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses=answers(examples.EXPORT, "The initiatives.", 422, media=_MEDIA["jsonl"]),
)
def export_all(
    request: Request, asked: Annotated[ExportForm, Query()], index: Index
) -> StreamingResponse:
    """Every initiative, streamed: one JSON object per line, or CSV for a spreadsheet.

    A cell of the CSV that a spreadsheet would take for a formula begins with an apostrophe.
    """
    lines = export(index.engine.initiatives(), asked.format)
    headers = {
        "Content-Disposition": f'attachment; filename="utblick.{asked.format}"',
        "ETag": entity_tag(request, index),
    }
    return StreamingResponse(lines, media_type=_MEDIA[asked.format], headers=headers)

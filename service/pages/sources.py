"""The sources: the documents, what was read from each, and the passage behind a fact."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from queries import DocumentInfo, Engine, NotFound, Place
from service.api.documents import account_of
from service.pages.frame import Name, page
from service.pages.passages import part_of, passage_of
from service.pages.turning import pages_of
from service.readings import document_lines
from service.schemas_pages import AccountPage, PassagePage, SourcesPage
from service.serving import PageIndex

router = APIRouter()

ROWS_PER_PAGE = 100


@router.get("/kallor")
def documents(
    request: Request, asked: Annotated[SourcesPage, Query()], index: PageIndex
) -> HTMLResponse:
    """Every document with what it gave, and how well its facts are covered."""
    listed = index.engine.documents()
    accounts = {of.name: account_of(index.generation, of.name) for of in listed}
    return page(
        request,
        "sources/list.html",
        index=index,
        documents=listed,
        accounts=accounts,
        coverage=index.engine.coverage(asked.efter),
    )


@router.get("/kallor/{name}")
def document(
    request: Request, name: Name, asked: Annotated[PassagePage, Query()], index: PageIndex
) -> HTMLResponse:
    """A document from its beginning, or the passage that is asked for in its surroundings."""
    lines = document_lines(index.generation, name)
    wanted = asked.lines()
    part = passage_of(lines, wanted) if wanted else part_of(lines, asked.fran)
    return page(
        request,
        "sources/document.html",
        document=_known(index.engine, name),
        account=account_of(index.generation, name),
        part=part,
        standing=index.engine.standing_at(Place(name, part.marked)) if wanted else (),
        sought=wanted is not None,
    )


@router.get("/kallor/{name}/rader")
def account(
    request: Request, name: Name, asked: Annotated[AccountPage, Query()], index: PageIndex
) -> HTMLResponse:
    """What the rows of a document became, one by one."""
    whole = account_of(index.generation, name)
    rows = [row for row in whole.items if asked.utfall in ("", row.outcome)]
    start = (asked.sida - 1) * ROWS_PER_PAGE
    return page(
        request,
        "sources/account.html",
        document=_known(index.engine, name),
        account=whole,
        asked=asked,
        rows=rows[start : start + ROWS_PER_PAGE],
        total=len(rows),
        pages=pages_of(len(rows), ROWS_PER_PAGE),
    )


def _known(engine: Engine, name: str) -> DocumentInfo:
    found = next((of for of in engine.documents() if of.name == name), None)
    if found is None:
        raise NotFound(f"Inget dokument heter ”{name}”.")
    return found

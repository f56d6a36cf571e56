"""The like of a text: a plan that is pasted, or a file that is dropped."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response
from starlette.datastructures import UploadFile

from loaders import LoaderError
from queries import Engine, InvalidQuery
from service.downloads import csv_file, xlsx_file
from service.hit_tables import Wanted, hits_and_counts
from service.pages import hits
from service.pages.addresses import search_address
from service.pages.frame import page
from service.pages.search import hits_page
from service.schemas import MAX_TEXT
from service.schemas_pages import SearchPage, TextPage
from service.serving import PageIndex
from service.uploads import text_of

router = APIRouter()

FILE = "utblick-liknande"


@router.get("/liknande")
def text_form(request: Request, index: PageIndex) -> Response:
    """A form for a text or a file."""
    return _form(request, index.engine, TextPage())


@router.post("/liknande")
def similar(request: Request, form: Annotated[TextPage, Form()], index: PageIndex) -> Response:
    """The hits; a short text gets an address of its own, a long one stays in the form."""
    try:
        asked = form.model_copy(update={"q": _text(form)})
        if form.hamta:
            return _file(index.engine, asked)
    except (InvalidQuery, LoaderError) as error:
        return _form(request, index.engine, form, str(error))
    if hits.is_linked(asked):
        return RedirectResponse(search_address(asked.model_dump()), 303)
    return hits_page(request, asked, index.engine)


def _text(form: TextPage) -> str:
    """The text of the file, if there is one, else of the field; raises LoaderError."""
    if isinstance(form.fil, UploadFile) and form.fil.filename:
        return text_of(form.fil.filename, form.fil.file.read(), MAX_TEXT)
    if not form.q.strip():
        raise InvalidQuery("q", "Klistra in en text eller välj en fil.")
    return form.q[:MAX_TEXT]


def _form(request: Request, engine: Engine, asked: SearchPage, problem: str = "") -> Response:
    regions = [count.name for count in engine.regions()]
    status = 422 if problem else 200
    return page(request, "search/text.html", status, asked=asked, regions=regions, problem=problem)


def _file(engine: Engine, asked: TextPage) -> Response:
    """The hits as the file that is wanted; raises InvalidQuery."""
    wanted = Wanted(asked.q, asked.egen, asked.given(), asked.sort, asked.lang)
    found, counts, about = hits_and_counts(engine, wanted)
    if asked.hamta == "xlsx":
        return xlsx_file(FILE, (found, counts, about))
    return csv_file(FILE, counts if asked.hamta == "antal" else found)

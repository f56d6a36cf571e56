"""Documents: the list, and what each row of one became."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Query, Request

from loaders import Entry, Reading
from queries import DocumentInfo, NotFound, Place
from service.api import examples
from service.api.paging import listing, wanted_part
from service.api.parameters import DocumentName
from service.api.responses import answers
from service.readings import document_lines, load_accounts
from service.schemas import Account, AccountRow, LineRange, Lines, Listing, Window
from service.serving import Index

router = APIRouter(prefix="/documents", tags=["documents"])


@router.get("", responses=answers(examples.DOCUMENTS, "The documents, by name.", 400, 422))
def documents(
    request: Request, asked: Annotated[Window, Query()], index: Index
) -> Listing[DocumentInfo]:
    """Every document that was read, with what it gave."""
    return listing(index.engine.documents(), wanted_part(request, asked, index))


@router.get("/{name}/account", responses=answers(examples.ACCOUNT, "The account.", 400, 404, 422))
def account(
    request: Request, name: DocumentName, asked: Annotated[Window, Query()], index: Index
) -> Account:
    """What each row and section of a document became; nothing is left out."""
    whole = account_of(index.generation, name)
    part = wanted_part(request, asked, index)
    items, rest = part.of(whole.items), part.next(whole.total)
    return Account(whole.document, whole.kind, whole.totals, whole.total, items, rest)


@router.get("/{name}/lines", responses=answers(examples.LINES, "The lines.", 404, 422))
def lines(name: DocumentName, asked: Annotated[LineRange, Query()], index: Index) -> Lines:
    """Lines of a document as they stand: what a source points at."""
    whole = document_lines(index.generation, name)
    wanted = whole[asked.first - 1 : asked.first - 1 + asked.limit]
    return Lines(name, asked.first, len(whole), wanted)


def account_of(generation: Path, name: str) -> Account:
    """The whole account of a document; raises NotFound."""
    for whole in _accounts(generation):
        if whole.document == name:
            return whole
    raise NotFound(f"Inget dokument heter ”{name}”.")


@lru_cache(maxsize=2)
def _accounts(generation: Path) -> tuple[Account, ...]:
    """The accounts of a generation, which never changes; read once."""
    return tuple(_account(reading) for reading in load_accounts(generation))


def _account(reading: Reading) -> Account:
    rows = tuple(_row(entry) for entry in reading.account)
    return Account(reading.document, reading.kind, reading.totals(), len(rows), rows, None)


def _row(entry: Entry) -> AccountRow:
    return AccountRow(entry.outcome.value, Place.of(entry.source), entry.note, entry.node or None)

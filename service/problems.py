"""Problems over HTTP (RFC 9457): which error is which problem, with which status.

The only place where our errors meet HTTP. Each class of error stands in `PROBLEM_OF` itself,
so that a new one cannot get a status by accident.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from fastapi.responses import JSONResponse

from embeddings import (
    EmbeddingError,
    IndexMismatch,
    InvalidTexts,
    ModelNotInstalled,
    ModelUnusable,
    TextNotFound,
    TrainingFailed,
)
from embeddings import IndexDamaged as SearchIndexDamaged
from graph import (
    DecisionsError,
    GraphError,
    SchemaError,
    StatementsDamaged,
    StoreBusy,
    StoreError,
    StoreRefused,
    StoreUnavailable,
    StoreVersion,
    UnknownRegion,
)
from loaders import (
    DescriptionError,
    LoaderError,
    NoDocuments,
    SameName,
    TooFewFound,
    UnreadableDocument,
)
from queries import InvalidQuery, NotFound, QueryError
from service.errors import (
    CannotListen,
    IndexBusy,
    IndexDamaged,
    IndexOutdated,
    InvalidCursor,
    NoIndex,
    NothingRead,
    ServiceError,
    SettingsError,
    UnknownForm,
)
from service.schemas import FieldProblem, Problem

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its status, the last part of its type, its title, and what to do."""

    status: int
    name: str
    title: str
    advice: str

    @property
    def type(self) -> str:
        """The URI reference that identifies the kind; a page there explains it."""
        return f"/problems/{self.name}"


MALFORMED = Kind(
    400, "malformed", "Anropet går inte att läsa", "Kontrollera adressen och att texten är JSON."
)
STALE_CURSOR = Kind(
    400, "invalid-cursor", "Markören gäller inte", "Börja om från första sidan (utelämna cursor)."
)
NOT_FOUND = Kind(
    404, "not-found", "Finns inte", "Kontrollera stavningen, eller sök upp det du letar efter."
)
WRONG_METHOD = Kind(
    405, "method-not-allowed", "Metoden stöds inte här", "Huvudet Allow säger vilka som stöds."
)
BUSY = Kind(409, "index-busy", "Ett bygge pågår", "Vänta tills bygget är klart och försök igen.")
TOO_LARGE = Kind(413, "too-large", "För mycket text", "Dela upp texten och försök igen.")
INVALID = Kind(
    422, "invalid-question", "Frågan går inte att förstå", "Fältet errors säger vad som är fel."
)
UNREADABLE = Kind(
    422, "unreadable-document", "Dokumentet går inte att läsa", "Spara det som ren text (UTF-8)."
)
UNEXPECTED = Kind(
    500, "unexpected", "Oväntat fel", "Felet är vårt. Tjänstens logg säger vad som hände."
)
NO_INDEX = Kind(
    503, "no-index", "Det finns inget index ännu", "Bygg ett med kommandot utblick build."
)
STORE_UNUSABLE = Kind(
    503, "store-unusable", "Databasen svarar inte", "Kontrollera att servern går att nå."
)
INDEX_UNUSABLE = Kind(
    503, "index-unusable", "Indexet går inte att använda", "Bygg om det: utblick build --force."
)
MODEL_UNUSABLE = Kind(
    503, "model-unusable", "Språkmodellen går inte att använda", "Kontrollera UTBLICK_MODEL."
)

KINDS = (
    MALFORMED, STALE_CURSOR, NOT_FOUND, WRONG_METHOD, BUSY, TOO_LARGE, INVALID, UNREADABLE,
    UNEXPECTED, NO_INDEX, STORE_UNUSABLE, INDEX_UNUSABLE, MODEL_UNUSABLE,
)  # fmt: skip
"""Every kind of problem that the service can answer with."""

OUR_ERRORS = (GraphError, EmbeddingError, LoaderError, QueryError, ServiceError)
"""The roots of our errors."""

PROBLEM_OF: Mapping[type[Exception], Kind] = {
    GraphError: UNEXPECTED,
    DecisionsError: UNEXPECTED,
    SchemaError: UNEXPECTED,
    StatementsDamaged: INDEX_UNUSABLE,
    StoreError: STORE_UNUSABLE,
    StoreUnavailable: STORE_UNUSABLE,
    StoreRefused: STORE_UNUSABLE,
    StoreVersion: STORE_UNUSABLE,
    StoreBusy: STORE_UNUSABLE,
    UnknownRegion: NOT_FOUND,
    QueryError: INVALID,
    NotFound: NOT_FOUND,
    InvalidQuery: INVALID,
    ServiceError: UNEXPECTED,
    NoIndex: NO_INDEX,
    IndexOutdated: INDEX_UNUSABLE,
    IndexDamaged: INDEX_UNUSABLE,
    IndexBusy: BUSY,
    NothingRead: UNREADABLE,
    SettingsError: UNEXPECTED,
    CannotListen: UNEXPECTED,
    InvalidCursor: STALE_CURSOR,
    UnknownForm: UNEXPECTED,
    EmbeddingError: UNEXPECTED,
    ModelNotInstalled: MODEL_UNUSABLE,
    ModelUnusable: MODEL_UNUSABLE,
    IndexMismatch: INDEX_UNUSABLE,
    SearchIndexDamaged: INDEX_UNUSABLE,
    InvalidTexts: UNEXPECTED,
    TextNotFound: UNEXPECTED,
    TrainingFailed: UNEXPECTED,
    LoaderError: UNREADABLE,
    UnreadableDocument: UNREADABLE,
    NoDocuments: UNREADABLE,
    SameName: UNREADABLE,
    TooFewFound: UNREADABLE,
    DescriptionError: UNEXPECTED,
}
"""Class of error -> kind of problem."""

HTTP_PROBLEMS: Mapping[int, tuple[Kind, str]] = {
    400: (MALFORMED, "Anropet går inte att läsa."),
    404: (NOT_FOUND, "Det finns ingenting på den adressen."),
    405: (WRONG_METHOD, "Adressen finns, men inte för den metoden."),
    413: (TOO_LARGE, "Texten är för lång."),
}
"""Status that the framework raises -> kind of problem, and what is wrong in plain words."""


def kind_of(error: Exception) -> Kind:
    """The kind of problem that an error is."""
    found = (PROBLEM_OF[kind] for kind in type(error).__mro__ if kind in PROBLEM_OF)
    return next(found, UNEXPECTED)


def problem_of(error: Exception, instance: str) -> Problem:
    """One of our errors as a problem; a wrong question names its field."""
    errors = (FieldProblem(error.field, str(error)),) if isinstance(error, InvalidQuery) else ()
    return describe(kind_of(error), str(error), instance, errors)


def describe(
    kind: Kind, detail: str, instance: str, errors: tuple[FieldProblem, ...] = ()
) -> Problem:
    """A problem of a kind."""
    return Problem(kind.type, kind.title, kind.status, detail, instance, errors)


def as_response(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """A problem as an answer; without `errors` when no field is to blame."""
    content = asdict(problem)
    if not problem.errors:
        del content["errors"]
    return JSONResponse(content, problem.status, headers, MEDIA_TYPE)

"""Every error of ours has exactly one status over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from queries import InvalidQuery, NotFound
from service.problems import (
    KINDS,
    OUR_ERRORS,
    PROBLEM_OF,
    UNEXPECTED,
    as_response,
    kind_of,
    problem_of,
)

STATUS = {
    "CannotListen": 500,
    "DescriptionError": 500,
    "EmbeddingError": 500,
    "GraphError": 500,
    "IndexBusy": 409,
    "IndexDamaged": 503,
    "IndexOutdated": 503,
    "InvalidCursor": 400,
    "InvalidQuery": 422,
    "LoaderError": 422,
    "NoDocuments": 422,
    "NoIndex": 503,
    "NotFound": 404,
    "NothingRead": 422,
    "QueryError": 422,
    "SameName": 422,
    "SchemaError": 500,
    "ServiceError": 500,
    "SettingsError": 500,
    "StatementsDamaged": 503,
    "TooFewFound": 422,
    "UnknownRegion": 404,
    "UnreadableDocument": 422,
}


def _tree(root: type[Exception]) -> Iterator[type[Exception]]:
    yield root
    for child in root.__subclasses__():
        yield from _tree(child)


ALL = sorted({kind for root in OUR_ERRORS for kind in _tree(root)}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_each_error_has_its_status(kind: type[Exception]) -> None:
    assert kind in PROBLEM_OF, "a new error needs a line of its own in PROBLEM_OF"
    assert PROBLEM_OF[kind].status == STATUS[kind.__name__]


def test_the_table_has_no_error_that_is_not_there() -> None:
    assert sorted(STATUS) == [kind.__name__ for kind in ALL]
    assert set(PROBLEM_OF) == set(ALL)


def test_what_is_no_error_of_ours_is_unexpected() -> None:
    assert kind_of(ValueError("x")) is UNEXPECTED


def test_kinds_of_problem_can_be_told_apart() -> None:
    assert len({kind.type for kind in KINDS}) == len(KINDS)
    assert set(PROBLEM_OF.values()) <= set(KINDS)


def test_a_wrong_filter_names_its_field() -> None:
    problem = problem_of(InvalidQuery("region", "Det finns ingen region X."), "/api/v1/search")
    response = as_response(problem)
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"
    assert json.loads(bytes(response.body)) == {
        "type": "/problems/invalid-question",
        "title": "Frågan går inte att förstå",
        "status": 422,
        "detail": "Det finns ingen region X.",
        "instance": "/api/v1/search",
        "errors": [{"field": "region", "detail": "Det finns ingen region X."}],
    }


def test_a_problem_of_no_field_has_no_errors() -> None:
    response = as_response(problem_of(NotFound("Finns inte."), "/visa/x"))
    assert json.loads(bytes(response.body)) == {
        "type": "/problems/not-found",
        "title": "Finns inte",
        "status": 404,
        "detail": "Finns inte.",
        "instance": "/visa/x",
    }

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
    "embeddings.EmbeddingError": 500,
    "embeddings.IndexDamaged": 503,
    "embeddings.IndexMismatch": 503,
    "embeddings.InvalidTexts": 500,
    "embeddings.ModelNotInstalled": 503,
    "embeddings.ModelUnusable": 503,
    "embeddings.TextNotFound": 500,
    "embeddings.TrainingFailed": 500,
    "graph.DecisionsError": 500,
    "graph.GraphError": 500,
    "graph.SchemaError": 500,
    "graph.StatementsDamaged": 503,
    "graph.StoreBusy": 503,
    "graph.StoreError": 503,
    "graph.StoreRefused": 503,
    "graph.StoreUnavailable": 503,
    "graph.StoreVersion": 503,
    "graph.UnknownRegion": 404,
    "loaders.DescriptionError": 500,
    "loaders.LoaderError": 422,
    "loaders.NoDocuments": 422,
    "loaders.SameName": 422,
    "loaders.TooFewFound": 422,
    "loaders.UnreadableDocument": 422,
    "queries.InvalidQuery": 422,
    "queries.NotFound": 404,
    "queries.QueryError": 422,
    "service.CannotListen": 500,
    "service.IndexBusy": 409,
    "service.IndexDamaged": 503,
    "service.IndexOutdated": 503,
    "service.InvalidCursor": 400,
    "service.UnknownForm": 500,
    "service.NoIndex": 503,
    "service.NothingRead": 422,
    "service.ServiceError": 500,
    "service.SettingsError": 500,
}


def _name(kind: type[Exception]) -> str:
    """Package and class: two packages may each have an IndexDamaged."""
    return f"{kind.__module__.partition('.')[0]}.{kind.__name__}"


def _tree(root: type[Exception]) -> Iterator[type[Exception]]:
    yield root
    for child in root.__subclasses__():
        yield from _tree(child)


ALL = sorted({kind for root in OUR_ERRORS for kind in _tree(root)}, key=_name)


@pytest.mark.parametrize("kind", ALL, ids=_name)
def test_each_error_has_its_status(kind: type[Exception]) -> None:
    assert kind in PROBLEM_OF, "a new error needs a line of its own in PROBLEM_OF"
    assert PROBLEM_OF[kind].status == STATUS[_name(kind)]


def test_the_table_has_no_error_that_is_not_there() -> None:
    assert sorted(STATUS) == [_name(kind) for kind in ALL]
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

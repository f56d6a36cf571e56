"""Spellings of one organisation are paired; look-alikes are not."""

from __future__ import annotations

import pytest

from graph import Mention, Source, named_id
from graph.resolution.organisations import (
    COMPANY_FORM,
    INFLECTION,
    SAME_SPELLING,
    organisation_pairs,
)


def _score(left: str, right: str) -> float | None:
    names = (left, right)
    mentions = [
        Mention(f"{named_id('organisation', name)}-{number}", "Organisation", (name,), True,
                Source("a.txt", number, number))
        for number, name in enumerate(names)
    ]  # fmt: skip
    verdicts = list(organisation_pairs(mentions).values())
    return verdicts[0].score if verdicts else None


@pytest.mark.parametrize(
    ("left", "right", "score"),
    [
        ("Exempel-hamnen", "EXEMPEL HAMNEN", SAME_SPELLING),
        ("Lantbrukarnas Riksförbund (LRF)", "LRF", SAME_SPELLING),
        ("Trelleborgs hamn", "Trelleborgs hamn AB", COMPANY_FORM),
        ("Jämtland Turism", "Jämtland Turism ek. för.", COMPANY_FORM),
        ("Exempel Gotland", "Exempel Gotland Ekonomisk förening", COMPANY_FORM),
        ("IUC Kalmar", "IUC Kalmar län", COMPANY_FORM),
        ("Energikontor Sydost AB", "Energikontoret Sydost", INFLECTION),
        ("Coompanion Jämtlands län", "Coompanion Jämtland", INFLECTION),
    ],
)
def test_spellings_of_one(left: str, right: str, score: float) -> None:
    assert _score(left, right) == score


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Företagarcentrum Falun", "Företagarcentrum Kalmar"),
        ("Almi", "Almi Mitt"),
        ("Örebro universitet", "Örebro universitet Holding AB"),
        ("Regionala strukturer (RSS)", "Regionsamverkan Sydsverige (RSS)"),
        ("Vattenfall", "Vattenfall Eldistribution"),
    ],
)
def test_look_alikes(left: str, right: str) -> None:
    assert _score(left, right) is None

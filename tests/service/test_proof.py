"""Where things stand, asked of the facts."""

from __future__ import annotations

from queries import Fact, Place
from service.pages.proof import Proof

HERE, THERE = Place("a.txt", (3, 3)), Place("a.txt", (9, 9))
PROOF = Proof(
    (
        Fact("description", "Export", THERE, "cell:description", False),
        Fact("description", "Export", HERE, "cell:description", False),
        Fact("IN_REGION", "Kalmar", HERE, "cell:region", False),
        Fact("amount_sek", "2500000", THERE, "pattern:amount", False),
    )
)


def test_places_of_a_property_stand_once_and_in_order() -> None:
    assert PROOF.of("description") == (HERE, THERE)
    assert PROOF.of("description", "amount_sek") == (HERE, THERE)


def test_a_value_is_found_whatever_says_it() -> None:
    assert PROOF.saying("Kalmar") == (HERE,)
    assert PROOF.saying(2500000) == (THERE,)


def test_what_is_not_stated_stands_nowhere() -> None:
    assert (PROOF.of("outcome"), PROOF.saying("Skåne")) == ((), ())

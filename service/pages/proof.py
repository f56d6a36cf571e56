"""Where each thing that a page says stands: the facts behind it, by name and by value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from queries import Fact, Place


@dataclass(frozen=True, slots=True)
class Proof:
    """The facts behind a page, to be asked for their places."""

    facts: tuple[Fact, ...]

    def of(self, *names: str) -> tuple[Place, ...]:
        """Where properties or relations with these names stand."""
        return _places(fact for fact in self.facts if fact.name in names)

    def saying(self, value: object) -> tuple[Place, ...]:
        """Where a value stands, whatever it is said of."""
        return _places(fact for fact in self.facts if fact.value == str(value))


def _places(facts: Iterable[Fact]) -> tuple[Place, ...]:
    return tuple(sorted({fact.source for fact in facts}))

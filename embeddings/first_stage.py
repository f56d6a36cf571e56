"""The first stage of a search: which texts are worth a close comparison with a question."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from embeddings.alike import Alike
from embeddings.asked import Asked
from embeddings.fusion import Weights
from embeddings.texts import Text

Values: TypeAlias = Mapping[str, Sequence[str]]
"""Names of what texts can be filtered by, and values."""


@dataclass(frozen=True, slots=True)
class Within:
    """An exact filter: a text has one of the wanted values of each name, and no unwanted one."""

    wanted: Values = field(default_factory=dict)
    unwanted: Values = field(default_factory=dict)


EVERYWHERE = Within()


class FirstStage(Protocol):
    """Texts in a store that can find candidates by itself."""

    def nearest(
        self, vector: Sequence[float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        """Ids of the texts whose vectors are nearest to a unit vector by cosine, nearest first."""

    def meeting(
        self, terms: Mapping[str, float], wanted: Values, unwanted: Values, limit: int
    ) -> list[str]:
        """Ids of the texts that have any of the weighted terms, best first.

        A term that ends in "~" is a word that no text has, and may be misspelt.
        """

    def texts(self, ids: Sequence[str]) -> list[tuple[str, str, str, bytes]]:
        """Id, title, body and packed row of the texts with some ids, ordered by id."""


class SearchIndex(Protocol):
    """What a question is put to, wherever the texts are."""

    def ask(self, query: str, within: Within = EVERYWHERE) -> Asked:
        """A question of any length, to be ranked, counted and explained.

        `within` says which texts will count, so that a first stage can look among them.
        """

    def weighed(self, weights: Weights) -> SearchIndex:
        """The same index with other weights of its legs."""

    def alike(self, text_ids: Collection[str]) -> Alike:
        """Some of the texts, to be compared with each other; raises TextNotFound."""

    def beside(self, texts: Sequence[Text]) -> SearchIndex:
        """An index of other texts by the same model, with what it learned of these texts."""

    def telling_words(self, texts: Sequence[str], limit: int) -> tuple[str, ...]:
        """Words that some texts have in common and that are rare in the index, best first."""

"""What resolution decides: two mentions taken for one, or left for a person to judge."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Statement
from graph.resolution.mentions import Mention


@dataclass(frozen=True, slots=True)
class Merge:
    """Two mentions compared: how sure we are that they are one (0 to 1), and why.

    `into` is the id that both got, "" for a pair that is only doubtful. `decided` names the
    person whose decision it is, "" for a conclusion of ours.
    """

    left: Mention
    right: Mention
    score: float
    reasons: tuple[str, ...]
    into: str = ""
    decided: str = ""

    @property
    def ends(self) -> tuple[str, str]:
        """The ids of the two, in their order."""
        return self.left.node, self.right.node


@dataclass(frozen=True, slots=True)
class Resolution:
    """Statements with one id per real thing, the merges that made them so, and the doubts.

    `warnings` are about a person's decisions that could not be followed.
    """

    statements: tuple[Statement, ...]
    merges: tuple[Merge, ...]
    doubtful: tuple[Merge, ...] = ()
    warnings: tuple[str, ...] = ()

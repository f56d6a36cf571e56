"""What prose says of a project beside the fields of its form: partners, funders, places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from graph import Statement, all_municipalities, named_id
from loaders.extraction import Context
from loaders.facts import ROLES
from loaders.initiative_facts import state_text_facts
from loaders.prose.blocks import Block
from loaders.prose.learning import learned_from
from loaders.statements import Notebook
from loaders.writing import Writer

_PARTIES = frozenset(ROLES.values())
_OWNS = ROLES["owner"]
_PLACE = "TAKES_PLACE_IN"


def state_prose(
    writer: Writer,
    project: str,
    blocks: Iterable[Block],
    owners: Sequence[str] = (),
    told: Iterable[str] = (),
) -> None:
    """State what blocks of prose say of a declared project.

    What the form says holds: `told` names properties that it gives, and where it gives `owners`
    (ids) there are no others, nor do they get another role. A region that was learned from is
    no partner for that, and a municipality of another county no place of the project.
    """
    properties = frozenset(told)
    for block in blocks:
        scratch = Notebook()
        place = writer.place([block])
        state_text_facts(scratch, project, block.text, Context(writer.region), place)
        refused = {*_refused(writer, scratch.statements, owners), *_teachers(block)}
        writer.notebook.statements += [
            statement
            for statement in scratch.statements
            if not refused & {statement.subject, statement.object}
            and not (statement.subject == project and statement.predicate in properties)
        ]


def _refused(
    writer: Writer, statements: Sequence[Statement], owners: Sequence[str]
) -> Iterator[str]:
    """The ids of nodes that the prose names but that are no party or place of the project."""
    outside = _outside(frozenset(region.county_code for region in writer.regions))
    for statement in statements:
        if statement.predicate == _PLACE and statement.object in outside:
            yield str(statement.object)
        elif statement.predicate in _PARTIES and (
            statement.subject in owners or (owners and statement.predicate == _OWNS)
        ):
            yield statement.subject


def _teachers(block: Block) -> Iterator[str]:
    """The ids of the organisations of the regions that a block says were learned from."""
    for learned in learned_from(block.text):
        yield named_id("organisation", learned.region.official)


@cache
def _outside(codes: frozenset[str]) -> frozenset[str]:
    """The ids of the municipalities that lie in none of some counties; none for no county."""
    return frozenset(
        named_id("municipality", place.name)
        for place in all_municipalities()
        if codes and place.county_code not in codes
    )

"""The costs that a final report explains in prose: names, reasons and deviations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import make_id
from loaders.markup import join_lines
from loaders.prose.blocks import Block, text_of
from loaders.prose.sentences import sentences
from loaders.report.facts import Report
from loaders.report.money import direction, sum_in
from loaders.statements import concluded


@dataclass(frozen=True, slots=True)
class CostItem:
    """A cost: the block that names it, and the blocks under it."""

    block: Block
    rest: tuple[Block, ...] = ()

    @property
    def name(self) -> str:
        """What the cost is for."""
        return self.block.bare.partition(":")[0].strip()

    @property
    def reason(self) -> str:
        """What is said about it, without a line that is only a sum in brackets."""
        after = self.block.bare.partition(":")[2].strip()
        return join_lines(after, text_of(b for b in self.rest if not _is_sum(b)))

    @property
    def money(self) -> str:
        """The sentence with the sum: one that compares it with the budget, else the last."""
        said = sentences(join_lines(self.block.bare, text_of(self.rest)))
        sums = [sentence for sentence in said if sum_in(sentence) is not None]
        return next(iter([s for s in sums if direction(s)] or sums[-1:]), "")


def write_costs(report: Report, blocks: Sequence[Block]) -> None:
    """The costs of a section, each with its reason and how far it ended from the budget.

    A sum that does not say whether it is under or over the budget is a part of the deviation
    that the section's introduction tells of, if there is one and they fit into it.
    """
    intro, items = read_costs(blocks)
    overall = direction(text_of(intro)) if _explain(intro, items) else 0
    for item in items:
        cost, amount = write_cost(report, item.block, item.name), sum_in(item.money)
        notebook = report.writer.notebook
        origin = report.origin([item.block, *item.rest], "form:cost")
        notebook.fact(cost, "comment", item.reason, origin)
        own = direction(item.money)
        if amount is None or not (own or overall):
            notebook.fact(cost, "amount_sek", amount, origin)
        elif own:
            notebook.fact(cost, "deviation_sek", own * amount, origin)
        else:
            means = concluded(origin.source, "form:cost")
            notebook.fact(cost, "deviation_sek", overall * amount, means)


def write_cost(report: Report, block: Block, name: str) -> str:
    """Declare a cost; returns its id."""
    cost = make_id("cost", report.project, name)
    origin = report.declare(cost, "Cost", block, "form:cost")
    report.writer.notebook.fact(cost, "name", name, origin)
    report.enter(origin.source, "kostnad", cost)
    return cost


def read_costs(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[CostItem, ...]]:
    """What introduces the costs, and the costs: bullets like the first one, or lines with a sum."""
    first = next((block for block in blocks if block.is_item), None)
    if first is None:
        named = [block for block in blocks if ":" in block.text and sum_in(block.text) is not None]
        intro = tuple(block for block in blocks if block not in named)
        return intro, tuple(CostItem(block) for block in named)
    style = (first.bullet, first.indent)
    starts = [i for i, b in enumerate(blocks) if b.is_item and (b.bullet, b.indent) == style]
    spans = zip(starts, [*starts[1:], len(blocks)], strict=True)
    items = tuple(CostItem(blocks[start], tuple(blocks[start + 1 : end])) for start, end in spans)
    return tuple(blocks[: starts[0]]), items


def _explain(intro: Sequence[Block], items: Sequence[CostItem]) -> bool:
    """Whether the sums of some costs are parts of the deviation that their introduction names."""
    total = next((found for b in intro if (found := sum_in(b.text)) is not None), None)
    parts = sum(sum_in(item.money) or 0 for item in items if not direction(item.money))
    return parts <= total if total is not None else bool(intro and intro[-1].text.endswith(":"))


def _is_sum(block: Block) -> bool:
    return block.text.startswith("(") and sum_in(block.text) is not None

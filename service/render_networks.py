"""Organisations, networks and paths for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from queries import Network, NetworkNode, Organisation, Path, Place, Reach, Shared, Step
from service.render import RELATIONS, ROLES, place

_PROOFS_SHOWN = 3


def show_organisation(console: Console, item: Organisation) -> None:
    """An organisation's undertakings and partners."""
    console.print(f"[bold]{escape(item.name)}[/]  [dim]{item.id}[/]")
    table = Table("Insats eller projekt", "Roll", "Region", "Källa")
    for of in item.undertakings:
        row = (escape(of.title), ROLES[of.role], ", ".join(of.regions), escape(place(of.source)))
        table.add_row(*row)
    console.print(table)
    partners = Table("Partner", "Gemensamma")
    for partner in item.partners:
        partners.add_row(escape(partner.name), str(partner.weight))
    console.print(partners)


def show_network(console: Console, found: Network) -> None:
    """The organisations of a network, those that tie others together first, and the ties."""
    console.print(f"[bold]{found.total}[/] organisationer, {len(found.nodes)} visas")
    if found.left_out:
        console.print(f"Dolda, med i det mesta: {escape(', '.join(found.left_out))}")
    table = Table("Organisation", "Insatser", "Partner", "Grupp", "Bro", title="Organisationer")
    for node in sorted(found.nodes, key=_between):
        counts = (node.undertakings, node.partners, node.group or "", f"{node.bridge:.3f}")
        table.add_row(escape(node.name), *map(str, counts))
    console.print(table)
    names = {node.id: node.name for node in found.nodes}
    ties = Table("Organisation", "Organisation", "Gemensamt", title="Samarbeten")
    for edge in sorted(found.edges, key=lambda edge: (-edge.weight, edge.source, edge.target)):
        shared = "\n".join(of.title for of in edge.shared)
        ties.add_row(escape(names[edge.source]), escape(names[edge.target]), escape(shared))
    console.print(ties)


def _between(node: NetworkNode) -> tuple[float, str]:
    return -node.bridge, node.name


def show_reach(console: Console, found: Reach) -> None:
    """Organisations out of reach, each with the partners that lead to it and the proofs."""
    console.print(
        f"[bold]{escape(found.name)}[/] har {found.partners} partner; "
        f"de samarbetar med {found.total} som den inte möter."
    )
    for other in found.unreached:
        console.print(f"\n[bold]{escape(other.name)}[/]")
        for link in other.links:
            console.print(f"   genom [green]{escape(link.name)}[/]: {_proof(link.theirs)}")


def _proof(shared: Iterable[Shared]) -> str:
    return "; ".join(f"{escape(of.title)} [dim]{_places(of.evidence)}[/]" for of in shared)


def show_path(console: Console, found: Path) -> None:
    """The paths, one step a line, with the places that prove it."""
    if not found.found:
        console.print(f"Ingen väg mellan {escape(found.start)} och {escape(found.goal)}.")
        return
    _show_steps(console, found.steps)
    for number, steps in enumerate(found.alternatives, 2):
        console.print(f"\n[bold]En annan lika kort väg ({number})[/]")
        _show_steps(console, steps)


def _show_steps(console: Console, steps: Iterable[Step]) -> None:
    for step in steps:
        ends = step.source_name, step.target_name
        subject, target = ends if step.forward else reversed(ends)
        console.print(f"{escape(subject)} [green]{RELATIONS[step.relation]}[/] {escape(target)}")
        console.print(f"   [dim]{_places(step.evidence)}[/]")


def _places(places: tuple[Place, ...]) -> str:
    shown = ", ".join(escape(place(source)) for source in places[:_PROOFS_SHOWN])
    more = len(places) - _PROOFS_SHOWN
    return f"{shown} och {more} till" if more > 0 else shown

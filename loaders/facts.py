"""How the things that documents name become nodes: one place decides their ids.

Each function declares the node at a place, states what is known of it and joins it to a subject
(an initiative or a project).
"""

from __future__ import annotations

from graph import Provenance, RegionName, find_region, make_id, named_id
from loaders.statements import Notebook

ROLES = {
    "owner": "OWNS",
    "partner": "PARTNERS_IN",
    "funder": "FUNDS",
    "implementer": "DELIVERS",
    "target": "TARGETED_IN",
    "mention": "MENTIONED_IN",
}
"""Role of an organisation -> kind of relation; the first that applies is the strongest."""

AGENDA_2030 = "Agenda 2030"


def state_region(notebook: Notebook, region: RegionName, origin: Provenance) -> str:
    """Declare a region, and the organisation that governs it; returns the region's id."""
    notebook.node(region.id, "Region", origin)
    notebook.fact(region.id, "name", region.name, origin)
    notebook.fact(region.id, "county_code", region.county_code, origin)
    notebook.fact(region.id, "nuts", region.nuts, origin)
    return region.id


def state_organisation(notebook: Notebook, name: str, kind: str, origin: Provenance) -> str:
    """Declare an organisation by its canonical name; returns its id."""
    node_id = named_id("organisation", name)
    notebook.node(node_id, "Organisation", origin)
    notebook.fact(node_id, "name", name, origin)
    notebook.fact(node_id, "organisation_type", kind, origin)
    region = find_region(name) if kind == "region" else None
    if region is not None:
        state_region(notebook, region, origin)
        notebook.relation(node_id, "GOVERNS", region.id, origin)
    return node_id


def state_area(notebook: Notebook, name: str, number: int | None, origin: Provenance) -> str:
    """Declare a policy area; returns its id."""
    node_id = named_id("area", name)
    notebook.node(node_id, "PolicyArea", origin)
    notebook.fact(node_id, "name", name, origin)
    notebook.fact(node_id, "number", number, origin)
    return node_id


def state_strategy(
    notebook: Notebook, name: str, region: RegionName | None, origin: Provenance
) -> str:
    """Declare a strategy (of a region); returns its id."""
    node_id = make_id("strategy", name, region.county_code if region else "")
    notebook.node(node_id, "Strategy", origin)
    notebook.fact(node_id, "name", name, origin)
    if region is not None:
        state_region(notebook, region, origin)
        notebook.relation(node_id, "STRATEGY_OF", region.id, origin)
    return node_id


def state_goal(notebook: Notebook, text: str, strategy_id: str, origin: Provenance) -> str:
    """Declare a goal of a strategy that is declared already; returns the goal's id."""
    node_id = make_id("goal", strategy_id, text)
    notebook.node(node_id, "Goal", origin)
    notebook.fact(node_id, "text", text, origin)
    notebook.relation(node_id, "PART_OF", strategy_id, origin)
    return node_id


def state_agenda_goal(notebook: Notebook, number: int, name: str, origin: Provenance) -> str:
    """Declare one of the 17 goals of Agenda 2030; returns its id."""
    strategy = state_strategy(notebook, AGENDA_2030, None, origin)
    node_id = f"goal-agenda2030-{number:02d}"
    notebook.node(node_id, "Goal", origin)
    notebook.fact(node_id, "text", name, origin)
    notebook.fact(node_id, "number", number, origin)
    notebook.relation(node_id, "PART_OF", strategy, origin)
    return node_id


def state_programme(notebook: Notebook, name: str, origin: Provenance) -> str:
    """Declare a programme or fund by its canonical name; returns its id."""
    node_id = named_id("programme", name)
    notebook.node(node_id, "Programme", origin)
    notebook.fact(node_id, "name", name, origin)
    return node_id


def state_municipality(notebook: Notebook, name: str, origin: Provenance) -> str:
    """Declare a municipality by its name; returns its id."""
    node_id = named_id("municipality", name)
    notebook.node(node_id, "Municipality", origin)
    notebook.fact(node_id, "name", name, origin)
    return node_id


def state_passage(
    notebook: Notebook, text: str, heading: str, language: str, origin: Provenance
) -> str:
    """Declare a passage of a document; returns its id, made of its place and text."""
    source = origin.source
    node_id = make_id("passage", source.document, str(source.first), text)
    notebook.node(node_id, "Passage", origin)
    notebook.fact(node_id, "text", text, origin)
    notebook.fact(node_id, "heading", heading, origin)
    notebook.fact(node_id, "language", language, origin)
    return node_id

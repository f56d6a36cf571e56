"""Who owns a project, and in which region that is."""

from __future__ import annotations

from graph import MUNICIPALITY, Provenance, RegionName, all_municipalities, all_regions, find_names
from loaders.extraction import Context, organisations
from loaders.facts import state_organisation
from loaders.prose.region_mentions import main_region, region_in_name, region_mentions
from loaders.statements import Notebook

_OTHER_KIND = "ovrig"


def regions_of(owner: str, text: str) -> tuple[RegionName, ...]:
    """The regions that own a project, else the one its owner lies in, else the text is about."""
    named = dict.fromkeys(mention.region for mention in region_mentions(owner))
    if named:
        return tuple(named)
    region = _county_of(owner) or region_in_name(owner) or main_region(text)
    return (region,) if region else ()


def _county_of(owner: str) -> RegionName | None:
    """The region in which the first municipality that an owner's name has in it lies."""
    codes = {place.name: place.county_code for place in all_municipalities()}
    places = (
        codes.get(match.name.removesuffix(" kommun"))
        for match in find_names(owner)
        if match.kind == MUNICIPALITY
    )
    code = next((code for code in places if code), None)
    return next((region for region in all_regions() if region.county_code == code), None)


def state_parties(
    notebook: Notebook, project: str, value: str, relation: str, origin: Provenance
) -> tuple[str, ...]:
    """State every organisation of a field ("Projektägare") as party to a project; returns ids.

    A value in which no organisation is known is the name of one; a name after "i" is only the
    place where they are ("Regionerna i Östra Mellansverige: Sörmland och Uppsala").
    """
    context = Context(next(iter(regions_of(value, "")), None))
    found = {
        mention.name: mention.kind
        for mention in organisations(value, context)
        if f" i {mention.text}" not in value
    }
    for mention in region_mentions(value):
        found.setdefault(mention.region.official, "region")
    parties = found or {value: _OTHER_KIND}
    ids = tuple(state_organisation(notebook, name, kind, origin) for name, kind in parties.items())
    for party in ids:
        notebook.relation(party, relation, project, origin, value)
    return ids

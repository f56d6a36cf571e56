"""Addresses: what a person may write to point at something: an id, or a place in a document."""

from __future__ import annotations

import difflib
import re

from graph import GraphReader, Node, fold
from queries.answers import Place
from queries.details import caption
from queries.errors import NotFound, did_you_mean
from queries.things import Standing

_PLACE = re.compile(r"^(?P<document>.+):(?P<line>\d{1,9})$")
_LINES = re.compile(r"^(?P<document>.+):(?P<first>[1-9]\d{0,8})(?:[-–](?P<last>\d{1,9}))?$")
_STANDING = ("Initiative", "Project", "Answer", "Passage")
_SHOWABLE = ("Initiative", "Project", "Answer", "Passage", "Organisation", "Region")


def locate(graph: GraphReader, address: str) -> Node:
    """The node at an id or at FILE:LINE; raises NotFound saying what was missing."""
    wanted = address.strip()
    node = graph.node(wanted)
    if node is not None:
        return node
    place = _PLACE.match(wanted)
    if place is None:
        raise NotFound(f"Det finns inget med id ”{wanted}”. Skriv ett id eller DOKUMENT:RAD.")
    return _at(graph, place["document"], int(place["line"]))


def _at(graph: GraphReader, document: str, line: int) -> Node:
    name = _base_name(document)
    here = graph.at(name, line)
    for kind in _SHOWABLE:
        for node in here:
            if node.type == kind:
                return node
    known = sorted({source.document for d in graph.nodes("Document") for source in d.sources})
    if name not in known:
        near = difflib.get_close_matches(name, known, n=2)
        raise NotFound(f"Inget dokument heter ”{name}”.{did_you_mean(near)}")
    raise NotFound(f"{name}:{line}: på den raden börjar eller står ingen uppgift.")


def read_place(text: str) -> Place:
    """The place that FILE:LINE or FILE:FIRST-LAST names; raises NotFound when it names none."""
    found = _LINES.match(text.strip())
    if found is None:
        raise NotFound(f"”{text}” är inget ställe. Skriv DOKUMENT:RAD eller DOKUMENT:FÖRSTA-SISTA.")
    first = int(found["first"])
    return Place(_base_name(found["document"]), (first, int(found["last"] or first)))


def _base_name(document: str) -> str:
    return document.replace("\\", "/").rsplit("/", 1)[-1]


def standing_at(graph: GraphReader, place: Place) -> tuple[Standing, ...]:
    """What has a page and a title and stands at a place or reaches into it, in its order."""
    first, last = place.lines
    found = {
        node.id: node
        for line in range(first, last + 1)
        for node in graph.at(place.document, line)
        if node.type in _STANDING and (node.type != "Passage" or node.text("heading"))
    }
    ordered = sorted(found.values(), key=lambda node: (node.source, node.id))
    return tuple(Standing(node.id, node.type.lower(), caption(node)) for node in ordered)


def find_named(graph: GraphReader, name: str, kinds: tuple[str, ...]) -> Node:
    """The node of one of the kinds with an id, a name or an alias; raises NotFound."""
    direct = graph.node(name.strip())
    if direct is not None and direct.type in kinds:
        return direct
    named = {
        fold(label): node
        for kind in reversed(kinds)
        for node in graph.nodes(kind)
        for label in (*node.texts("alias"), *node.texts("name"))
    }
    found = named.get(fold(name))
    if found is None:
        near = difflib.get_close_matches(fold(name), named, n=3, cutoff=0.6)
        suggestions = list(dict.fromkeys(named[key].text("name") for key in near))
        raise NotFound(f"Hittar ingen som heter ”{name}”.{did_you_mean(suggestions)}")
    return found

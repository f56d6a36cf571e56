"""The interface speaks Swedish and English: nothing is said in one language only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

from service import words
from service.hit_tables import ABOUT_COLUMNS, ABOUT_ROWS, COUNT_COLUMNS, HIT_COLUMNS, TITLES
from service.pages.frame import NAVIGATION
from service.problems import KINDS
from service.render import ROLES
from service.render_account import OUTCOMES
from service.translations import english, translation_files, translator
from tests.source_tree import ROOT

FOLDER = ROOT / "service" / "templates"
IN_ONE_LANGUAGE = (".sv.html", ".en.html")
TEMPLATES = sorted(p for p in FOLDER.rglob("*.html") if not p.name.endswith(IN_ONE_LANGUAGE))
SAID_IN_ATTRIBUTES = re.compile(r'(?:aria-label|placeholder|alt|title|data-[a-z]+)="([^"]*)"')
TAG = re.compile(r"<[^>]*>")
TRANSLATING = {"prose", "row", "counts"}
"""Macros that translate their first argument."""
WORD = re.compile(r"[A-Za-zÅÄÖåäö]{2,}")
SAME_IN_BOTH = {"Utblick", "doctype", "html", "CSV", "Excel"}
PLACES = re.compile(r"\{\w+\}")
_environment = Environment(trim_blocks=True, lstrip_blocks=True)


def _parsed(template: Path) -> nodes.Template:
    return _environment.parse(template.read_text("utf-8"))


def _asked_for(template: Path) -> Iterator[str]:
    """The texts that a template has translated, by itself or by a macro that it calls."""
    for call in _parsed(template).find_all(nodes.Call):
        asks = isinstance(call.node, nodes.Name) and call.node.name == "_"
        macro = isinstance(call.node, nodes.Getattr) and call.node.attr in TRANSLATING
        if call.args and (asks or macro):
            yield from _texts(call.args[0])


def _texts(said: nodes.Expr) -> Iterator[str]:
    """The texts that an expression may be."""
    if isinstance(said, nodes.Const):
        yield said.value
    elif isinstance(said, nodes.CondExpr):
        yield from _texts(said.expr1)
        if said.expr2 is not None:
            yield from _texts(said.expr2)


def _in_python() -> set[str]:
    """Texts of the interface that Python holds."""
    labels = (
        words.FACTS,
        words.LEGS,
        words.KIN,
        words.HORIZONS,
        words.KINDS,
        words.FILTERS,
        words.SORTS,
        words.FINDINGS,
        words.DOCUMENT_KINDS,
        ROLES,
        OUTCOMES,
    )
    said = {text for mapping in labels for text in mapping.values()}
    tables = {*HIT_COLUMNS, *COUNT_COLUMNS, *ABOUT_COLUMNS, *ABOUT_ROWS, *TITLES, words.UNKNOWN}
    problems = {text for kind in KINDS for text in (kind.title, kind.advice)}
    return said | problems | tables | {entry.name for entry in NAVIGATION}


def test_every_text_of_the_interface_has_an_english_one() -> None:
    asked = {text for template in TEMPLATES for text in _asked_for(template)}
    assert sorted((asked | _in_python()) - english().keys()) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_says_nothing_that_is_not_translated(template: Path) -> None:
    data = [part.data for part in _parsed(template).find_all(nodes.TemplateData)]
    # Values that the template fills in are what stands between two pieces of its own text.
    whole = "\N{NULL}".join(data)
    said = [*SAID_IN_ATTRIBUTES.findall(whole), TAG.sub(" ", whole)]
    assert sorted({w for text in said for w in WORD.findall(text)} - SAME_IN_BOTH) == []


def test_no_text_is_translated_in_two_ways() -> None:
    files = translation_files().values()
    ways = {(swedish, text) for texts in files for swedish, text in texts.items()}
    assert len(ways) == len(english())


def test_a_translation_keeps_the_places_of_its_text() -> None:
    wrong = [
        swedish
        for swedish, text in english().items()
        if sorted(PLACES.findall(swedish)) != sorted(PLACES.findall(text))
    ]
    assert wrong == []


def test_texts_are_filled_in_after_they_are_translated() -> None:
    assert translator("en")("{number} till", number=3) == "3 more"
    assert translator("sv")("{number} till", number=3) == "3 till"


def test_a_text_without_places_stays_as_it_is() -> None:
    assert translator("sv")("{inte ett ställe}") == "{inte ett ställe}"


def test_what_is_written_in_one_language_is_written_in_both() -> None:
    names = {p.name for p in FOLDER.rglob("*.html") if p.name.endswith(IN_ONE_LANGUAGE)}
    assert {name.partition(".")[0] + end for name in names for end in IN_ONE_LANGUAGE} == names


def test_a_text_in_two_languages_has_the_same_parts() -> None:
    for swedish in FOLDER.rglob("*.sv.html"):
        texts = (swedish, swedish.with_name(swedish.name.replace(".sv.", ".en.")))
        tags = [re.findall(r"<(/?\w+)", text.read_text("utf-8")) for text in texts]
        assert tags[0] == tags[1]

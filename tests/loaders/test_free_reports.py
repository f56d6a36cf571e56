"""Final reports that were not written on the form: their own title, fields and headings."""

from __future__ import annotations

import pytest

from loaders import document_from_bytes, recognise
from tests.loaders.found_facts import found_in

TITLED = """Slutrapport för projektet Öppna kajer

Projektperiod
2020-02-01 – 2022-06-30
Ärende ID
20300400

SAMMANFATTNING

Sex småbåtshamnar har blivit öppna för alla. Kommunerna har delat på en hamnvärd.

GENOMFÖRANDE

Kajerna byggdes tillsammans med Sjöfartsverket och Karlshamns kommun.

EKONOMI OCH FINANSIERING

Projektet finansierades av Region Blekinge och Vinnova.

LÄRDOMAR

Fråga båtfolket först. Ritningarna blev omgjorda två gånger.
"""
FIELDS = """Projektnamn
Gröna skolgårdar i Halland

Slutrapport genomförande

Vad vi gjorde
Redogör kortfattat för arbetet.

Tio skolgårdar har fått träd och regnbäddar.
"""


def test_a_report_whose_title_names_the_project() -> None:
    found = found_in(TITLED)
    project = found.only("Project")
    assert [project.text(name) for name in ("name", "case_id", "start", "end", "summary")] == [
        "Öppna kajer", "20300400", "2020-02-01", "2022-06-30",
        "Sex småbåtshamnar har blivit öppna för alla. Kommunerna har delat på en hamnvärd.",
    ]  # fmt: skip
    assert found.names(project, "FUNDS") == ["Region Blekinge", "Vinnova"]
    assert found.names(project, "PARTNERS_IN") == ["Karlshamns kommun", "Sjöfartsverket"]
    lessons = [(n.text("lesson_kind"), n.source.first) for n in found.graph.nodes("Lesson")]
    assert lessons == [("lesson", 22)]


def test_a_field_names_the_project_of_a_report_without_known_headings() -> None:
    found = found_in(FIELDS)
    project = found.only("Project")
    assert (project.text("name"), project.source.first) == ("Gröna skolgårdar i Halland", 2)
    texts = {n.text("heading"): n.text("text") for n in found.graph.nodes("Passage")}
    assert texts["Vad vi gjorde"] == "Tio skolgårdar har fått träd och regnbäddar."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TITLED, "final_report"),
        (FIELDS, "final_report"),
        (TITLED.replace("Slutrapport för projektet", "Om projektet"), "web_page"),
        (FIELDS.replace("Slutrapport genomförande", "Lägesrapport"), "web_page"),
        ("Slutrapport för projektet Öppna kajer\n\nLäs den som pdf här.\n", "web_page"),
        ("Slutrapport\n\nSammanfattning\n\nText.\n\nLärdomar\n\nText.\n", "web_page"),
    ],
)
def test_what_is_a_report(text: str, kind: str) -> None:
    assert recognise(document_from_bytes("dokument.txt", text.encode())) == kind

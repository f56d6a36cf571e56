"""Plain pages: sections, regions, projects that are told of, and texts of any kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import Outcome, document_from_bytes, read_document, recognise
from tests.loaders.found_facts import Found, found_at, found_in, text_lines

PAGE = """Vatten i Sörmland

Region Sörmland arbetar med länets vatten tillsammans med kommunerna.

Samverkan om sjöar

Region Sörmland har tecknat ett avtal med Vinnova om att mäta länets sjöar varje vecka.

Mätningarna görs av skolor.

Klara vatten

Projektet Klara vatten i Sörmland genomfördes under perioden maj 2021 – juni 2022 i samverkan med \
Nyköpings kommun. Projektet syftade till att rena dagvatten.

Läs mer om projektet Klara vatten

Pågående arbete

Utifrån projektet Klara vatten pågår följande:

  • Nya dammar byggs.
  • Region Skåne och Region Sörmland delar mätdata.

Kontakt

Ada Blom
ada.blom@exempel.se
"""


def passages(found: Found) -> dict[str, str]:
    """Heading -> text of every passage."""
    return {n.text("heading"): n.text("text") for n in found.graph.nodes("Passage")}


def test_each_section_is_a_passage() -> None:
    found = found_in(PAGE)
    assert sorted(passages(found)) == [
        "Klara vatten", "Pågående arbete", "Samverkan om sjöar", "Vatten i Sörmland",
    ]  # fmt: skip
    assert passages(found)["Pågående arbete"] == (
        "Utifrån projektet Klara vatten pågår följande:\n• Nya dammar byggs.\n"
        "• Region Skåne och Region Sörmland delar mätdata."
    )


def test_the_page_is_about_the_region_named_most() -> None:
    found = found_in(PAGE)
    document = found.only("Document")
    assert (document.text("title"), document.text("publisher"), document.text("language")) == (
        "Vatten i Sörmland",
        "Region Sörmland",
        "sv",
    )
    assert found.names(document, "IN_REGION") == ["Sörmland"]
    assert {*map(tuple, (found.names(p, "IN_REGION") for p in found.graph.nodes("Passage")))} == {
        ("Sörmland",)
    }


def test_a_project_that_the_page_presents() -> None:
    found = found_in(PAGE)
    project = found.only("Project")
    assert [project.texts(name) for name in ("name", "alias", "start", "end")] == [
        ("Klara vatten i Sörmland",), ("Klara vatten",), ("2021-05",), ("2022-06",),
    ]  # fmt: skip
    assert project.text("description").startswith("Projektet Klara vatten i Sörmland genomfördes")
    assert found.names(project, "IN_REGION") == ["Sörmland"]
    assert found.names(project, "PARTNERS_IN") == ["Nyköpings kommun"]
    about = {
        node.text("heading") for node in found.graph.nodes("Passage") if found.names(node, "ABOUT")
    }
    assert about == {"Klara vatten", "Pågående arbete"}


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Mellan maj 2021 och juni 2022 drev vi projektet Blå tråd.", ["Blå tråd"]),
        ("Projektet “Blå tråd” är ett samarbete.", ["Blå tråd"]),
        ("Vi har hört talas om projektet Blå tråd.", []),
        ("Projektet är avslutat och projektet Region Skåne leder är nytt.", []),
        ("Projektet Ett ska börja. Projektet Två har slutat.", ["Ett", "Två"]),
    ],
)
def test_only_projects_that_do_something_are_presented(sentence: str, names: list[str]) -> None:
    assert found_in(f"En sida\n\n{sentence}\n").captions("Project") == names


def test_a_short_name_that_begins_two_others_is_a_project_of_its_own() -> None:
    found = found_in(
        "En sida\n\nProjektet Tråd i Skåne är ett.\n\nProjektet Tråd i Halland är två.\n\n"
        "Projektet Tråd är tre.\n"
    )
    assert found.captions("Project") == ["Tråd i Skåne", "Tråd i Halland", "Tråd"]
    assert not [n for n in found.graph.nodes("Project") if n.texts("alias")]


def test_organisations_are_mentioned_where_they_stand() -> None:
    found = found_in(PAGE)
    vinnova = found.named("Organisation", "Vinnova")
    (mention,) = found.graph.relations(vinnova.id, "MENTIONED_IN", "out")
    passage = found.graph.node(mention.target)
    assert passage is not None
    assert passage.text("heading") == "Samverkan om sjöar"
    assert mention.statements[0].provenance.source.first == 7


def test_contact_persons_are_not_kept() -> None:
    found = found_in(PAGE)
    assert not [word for word in ("exempel.se", "Ada") if word in found.all_text()]
    assert {note for _, _, note in found.entries(Outcome.LAYOUT)} == {"kontaktuppgifter"}


def test_a_contact_without_a_heading_is_not_kept() -> None:
    found = found_in("Sida\n\nEn mening om arbetet.\n\nBo Ek\nprojektledare\n08-123 45 67\n")
    assert not [word for word in ("Bo Ek", "123") if word in found.all_text()]


@pytest.mark.parametrize(
    "heading",
    ["## Samarbete", "3. Samarbete", "2.1 Samarbete", "Samarbete", "### Samarbete ###"],
)
def test_headings_of_many_kinds(heading: str) -> None:
    text = "Här står en längre text om hur vi arbetar tillsammans i länet."
    found = found_in(f"Sida\n\n{text}\n\n{heading}\n\n{text}\n")
    assert {found_heading.strip(" #") for found_heading in passages(found)} == {"Sida", "Samarbete"}


def test_a_page_in_english() -> None:
    text = (
        "Water in Sweden\n\nRegion Kalmar County works with water together with schools and "
        "companies. The lakes are measured every week, and the results are shared with everyone "
        "who lives here. The work goes on for many years and has taught us a lot about patience.\n"
    )
    found = found_in(text)
    assert found.only("Document").text("language") == "en"
    assert [n.text("language") for n in found.graph.nodes("Passage")] == ["en"]
    assert found.names(found.only("Document"), "IN_REGION") == ["Kalmar"]


def test_a_short_section_is_in_the_language_of_the_page() -> None:
    text = "The region works with water together with schools and companies in the county. " * 4
    found = found_in(f"Water\n\n{text}\n\n## More\n\nThere is more.\n")
    assert {n.text("language") for n in found.graph.nodes("Passage")} == {"en"}


@pytest.mark.parametrize(
    "text", ["Ett ord", "x", "Hej.\n", "\n\n  Rad  \n\n", "<p>Text</p>", "# Bara rubrik", "- "]
)
def test_a_page_with_almost_nothing(text: str) -> None:
    found = found_in(text)
    assert found.reading.kind == "web_page"
    assert text_lines(text) <= found.accounted()


def test_a_page_with_mark_up_only() -> None:
    found = found_in("<p></p>\n<br/>\n")
    assert found.entries(Outcome.LAYOUT) == [(1, 3, "ingen text")]
    assert found.only("Document").text("title") == "dokument.txt"


def test_a_long_title_is_cut_after_a_word() -> None:
    title = found_in("ord " * 100).only("Document").text("title")
    assert title.endswith("ord …")
    assert len(title) <= 122


def test_a_long_section_becomes_several_passages() -> None:
    found = found_in("Rubrik\n\n" + "\n\n".join(f"Stycke {n}. " + "Text. " * 200 for n in range(9)))
    texts = [n.text("text") for n in found.graph.nodes("Passage")]
    assert len(texts) > 1
    assert max(map(len, texts)) <= 4000
    assert sorted(n.source.first for n in found.graph.nodes("Passage")) == [1, 9, 15]


def test_regions_that_are_named_alike_leave_the_page_without_a_region() -> None:
    found = found_in("Två regioner\n\nRegion Skåne och Region Blekinge, i samma mån.\n")
    assert found.names(found.only("Document"), "IN_REGION") == []


def test_the_region_learned_from() -> None:
    found = found_in(
        PAGE + "\n\nLärande\n\nVi gjorde studiebesök i Dalarna för att se hur de gör.\n"
    )
    sentence = "Vi gjorde studiebesök i Dalarna för att se hur de gör."
    assert found.learned() == {"Dalarna": sentence}


def test_every_line_is_accounted_for() -> None:
    assert text_lines(PAGE) <= found_in(PAGE).accounted()


@given(st.text(alphabet=st.sampled_from('abÅö .:\n\t-•*#<p>/1[]()_\\"”'), min_size=1, max_size=200))
def test_any_text_is_read_and_accounted_for(text: str) -> None:
    if not text.strip():
        return
    document = document_from_bytes("t.txt", text.encode())
    reading = read_document(document)
    assert recognise(document) == reading.kind
    assert reading == read_document(document)
    assert reading.account


def test_the_real_page(corpus: Path) -> None:
    found = found_at(corpus / "region-kalmar-etablering-och-investering.txt")
    project = found.only("Project")
    assert [project.text(name) for name in ("name", "start", "end")] == [
        "Investeringssamverkan i Kalmar län", "2022-05", "2023-06",
    ]  # fmt: skip
    assert sorted(passages(found)) == [
        "Etablering och investering", "Investeringssamverkan", "Pågående aktiviteter",
        "Samverkan med Business Sweden",
    ]  # fmt: skip
    assert found.names(found.only("Document"), "IN_REGION") == ["Kalmar"]


@pytest.mark.parametrize(
    ("page", "region"),
    [
        ("webbsida-region-kalmar-etablering-exempel.txt", "Kalmar"),
        ("webbsida-jamtland-harjedalen-smart-specialisering-exempel.txt", "Jämtland Härjedalen"),
    ],
)
def test_the_example_pages(examples: Path, page: str, region: str) -> None:
    found = found_at(examples / page)
    assert found.names(found.only("Document"), "IN_REGION") == [region]
    assert text_lines((examples / page).read_text(encoding="utf-8")) <= found.accounted()


SITE = """Tillväxtverket

Projekt som får stöd

Stödet går till projekt i flera län.

Kajer

Region Halland driver projektet Lilla hamnen. Där byggs kajer för båtar av alla slag.

Broar

Region Blekinge driver projektet Höga bron. Där byggs gångbroar, som alla kan gå på under hela året.
"""


def test_a_page_of_several_regions_gives_each_section_its_own() -> None:
    found = found_in(SITE)
    document = found.only("Document")
    assert document.text("title") == "Projekt som får stöd"
    assert document.text("publisher") == "Tillväxtverket"
    assert found.names(document, "IN_REGION") == []
    regions = {
        node.text("heading"): found.names(node, "IN_REGION")
        for node in found.graph.nodes("Passage")
    }
    assert regions == {"Projekt som får stöd": [], "Kajer": ["Halland"], "Broar": ["Blekinge"]}
    owners = {p.text("name"): found.names(p, "OWNS") for p in found.graph.nodes("Project")}
    assert owners == {"Lilla hamnen": ["Region Halland"], "Höga bron": ["Region Blekinge"]}


def test_the_name_of_the_site_is_accounted_for() -> None:
    entries = read_document(document_from_bytes("sida.txt", SITE.encode())).account
    assert [entry.outcome for entry in entries if entry.source.first == 1] == [Outcome.LAYOUT]


GRANTED = """Stöd till Blekinge

Region Blekinge har beslutat om pengar till två projekt.

Projekten är:

  • Öppna kajer 2 (Karlshamns kommun), 7 889 632 kr
  • Grönare gårdar (Region Blekinge), 500 tkr
"""


def test_a_list_of_granted_projects() -> None:
    found = found_in(GRANTED)
    projects = sorted(found.graph.nodes("Project"), key=lambda node: node.source.first)
    told = [(p.text("name"), found.names(p, "OWNS"), p.number("granted_sek")) for p in projects]
    assert told == [
        ("Öppna kajer 2", ["Karlshamns kommun"], 7_889_632),
        ("Grönare gårdar", ["Region Blekinge"], 500_000),
    ]


def test_paragraphs_that_go_on_about_the_only_project() -> None:
    text = (
        "Vatten\n\nProjektet Blå tråd ska rena dammar i länet.\n\n"
        "Projektet finansieras av Vinnova.\n\nVinnova och Formas är myndigheter.\n"
    )
    found = found_in(text)
    assert found.names(found.only("Project"), "FUNDS") == ["Vinnova"]
    other = found_in(text.replace("Vinnova och", "Projektet Grön tråd ska börja. Vinnova och"))
    assert not any(other.names(project, "FUNDS") for project in other.graph.nodes("Project"))


def test_contacts_end_where_the_next_item_of_a_list_is_told_of() -> None:
    told = (
        "Projektet bygger en kaj i varje kommun och visar hur båtfolk och skolor kan dela på dem, "
    )
    text = (
        "Våra samarbeten\n\nRegion Blekinge deltar i flera projekt.\n\n • Öppna kajer\n\n"
        f"{told}från vår till höst.\n\nKontakt\n\n • Ada Blom\n • Gröna gårdar\n\n"
        f"{told}både ute och inne, i alla väder.\n"
    )
    found = found_in(text)
    assert [told in text for text in passages(found).values()] == [True, True]
    assert "Gröna gårdar" in passages(found)
    assert "Ada Blom" not in found.all_text()

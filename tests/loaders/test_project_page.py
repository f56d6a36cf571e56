"""Project pages: fact boxes, section orders and names of many kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders import document_from_bytes, recognise
from tests.loaders.found_facts import Found, found_at, found_in, text_lines

TOP = """Byarna fick sin egen energi

Tre byar i Dalarna har byggt ett gemensamt elnät. Region Dalarna ville veta om det går.

En man pekar på en mätare
"""
BOX = """Faktaruta

Projektägare

Region Dalarna

Projekttid

mars 2021 – augusti 2023

Total kostnad

4 250 000 kr
"""
REST = """På 30 sekunder

 • Projektet Byakraft har prövat en ny modell.
 • Resultatet blev tre egna nät.

Om projektet

Det tvååriga projektet Byakraft har samlat tre byar.

– Vi är nöjda, säger Ada Blom, byns ordförande.

Byarna äger näten själva.

Aktiviteter

 • Möten i bygdegården.
 • Studiebesök hos Region Gävleborg för att lära av deras arbete.

Resultat och lärdomar

 • Börja med kaffet.
 • Räkna två gånger.

Fördjupa dig

Kontakt

Ada Blom
Region Dalarna
ada.blom@exempel.se"""
PAGE = f"{TOP}\n{BOX}\n{REST}"


def values(found: Found, *names: str) -> list[tuple[str, ...]]:
    """Values of the page's project."""
    project = found.only("Project")
    return [project.texts(name) for name in names]


def test_the_fact_box() -> None:
    found = found_in(PAGE)
    assert values(found, "name", "start", "end", "budget_sek") == [
        ("Byakraft",), ("2021-03",), ("2023-08",), ("4250000",),
    ]  # fmt: skip
    assert found.names(found.only("Project"), "OWNS") == ["Region Dalarna"]
    assert found.names(found.only("Project"), "IN_REGION") == ["Dalarna"]


def test_headline_summary_description_and_activities() -> None:
    found = found_in(PAGE)
    assert found.only("Document").text("title") == "Byarna fick sin egen energi"
    assert values(found, "summary", "description", "activity") == [
        (
            "Tre byar i Dalarna har byggt ett gemensamt elnät. Region Dalarna ville veta om det "
            "går.",
            "Projektet Byakraft har prövat en ny modell.",
            "Resultatet blev tre egna nät.",
        ),
        (
            "Det tvååriga projektet Byakraft har samlat tre byar.\n"
            "• Vi är nöjda, säger Ada Blom, byns ordförande.\nByarna äger näten själva.",
        ),
        (
            "Möten i bygdegården.",
            "Studiebesök hos Region Gävleborg för att lära av deras arbete.",
        ),
    ]


def test_results_and_lessons_are_both() -> None:
    found = found_in(PAGE)
    assert found.lessons("lesson") == ["Börja med kaffet.", "Räkna två gånger."]
    assert values(found, "outcome") == [
        ("Resultatet blev tre egna nät.", "Börja med kaffet.", "Räkna två gånger.")
    ]
    assert found.names(found.named("Lesson", "Börja med kaffet."), "FROM") == ["Byakraft"]


def test_results_are_no_lessons_and_lessons_no_results_under_headings_of_their_own() -> None:
    found = found_in(
        f"{TOP}\n{BOX}\nResultat\n\n • Tre nät.\n\nLärdomar\n\n • Fråga först.\n\n"
        "Framgångsfaktorer\n\nEldsjälar.\n\nUtmaningar\n\n- Tjälen.\n"
    )
    assert values(found, "outcome") == [("Tre nät.",)]
    assert [found.lessons(kind) for kind in ("lesson", "success_factor", "challenge")] == [
        ["Fråga först."], ["Eldsjälar."], ["Tjälen."],
    ]  # fmt: skip


def test_what_a_person_says_is_no_lesson() -> None:
    found = found_in(PAGE.replace("Räkna två gånger.", "Det gick bra, säger Ada Blom, ordförande."))
    assert found.lessons("lesson") == ["Börja med kaffet."]


def test_contact_persons_are_not_kept() -> None:
    found = found_in(PAGE)
    assert "exempel.se" not in found.all_text()
    assert "Ada Blom\n" not in found.all_text()
    assert text_lines(PAGE) <= found.accounted()


def test_contacts_in_the_fact_box_are_not_kept() -> None:
    box = f"{BOX}\nKontaktperson\n\nBo Ek\n\nBefattning\n\nLedare\n\nTelefon\n\n070-123 45 67\n"
    text = f"{TOP}\n{box}\n{REST}"
    found = found_in(text)
    assert not [word for word in ("Bo Ek", "070", "Ledare") if word in found.all_text()]
    assert text_lines(text) <= found.accounted()


def test_contacts_in_the_middle_end_at_the_next_heading() -> None:
    found = found_in(
        f"{TOP}\n{BOX}\nKontakt\n\nAda Blom\n070-123 45 67\n\nResultat\n\n • Tre nät.\n"
    )
    assert "070" not in found.all_text()
    assert values(found, "outcome") == [("Tre nät.",)]


def test_the_region_learned_from() -> None:
    sentence = "Studiebesök hos Region Gävleborg för att lära av deras arbete."
    assert found_in(PAGE).learned() == {"Gävleborg": sentence}


BOXES = {
    "colons": "Faktaruta\n\nAntal byar: 3\nProjektägare: Region Dalarna\nFinansiär: Vinnova\n"
    "Projekttid: 2021–2023\nTotal kostnad: 4 250 000 kr\n",
    "tight lines": "Faktaruta\nProjektägare\nRegion Dalarna\nAntal byar\n3\nProjekttid\n2021–2023\n"
    "Finansiär\nVinnova\nTotal kostnad\n4,25 miljoner kronor\n",
    "pairs": "Fakta om projektet\n\nProjektägare\nRegion Dalarna\n\nAntal byar\n3\n\n"
    "Projekttid\n2021–2023\n\nFinansiär\nVinnova\n\nTotal kostnad\n4 250 000 kr\n",
    "unknown labels": "Faktaruta\n\nAntal byar\n\n3\n\nTotal kostnad\n\n4 250 000 kr\n\n"
    "Projektägare\n\nRegion Dalarna\n\nFärg\n\nGul\n\n"
    "Projekttid\n\n2021–2023\n\nFinansiär\n\nVinnova\n",
    "table": "Faktaruta\n\nProjektägare\tRegion Dalarna\nFinansiär\tVinnova\n"
    "Projekttid\t2021–2023\nTotal kostnad\t4 250 000 kr\n",
    "bold": "## Faktaruta\n\n**Projektägare:** Region Dalarna\n**Finansiär:** Vinnova\n"
    "**Projekttid:** 2021–2023\n**Total kostnad:** 4 250 000 kr\n",
    "no heading": "Projektägare\n\nRegion Dalarna\n\nFinansiär\n\nVinnova\n\n"
    "Projekttid\n\n2021–2023\n\nTotal kostnad\n\n4 250 000 kr\n",
}


@pytest.mark.parametrize("box", BOXES.values(), ids=BOXES.keys())
@pytest.mark.parametrize("last", [False, True], ids=["box first", "box last"])
def test_fact_boxes_in_other_layouts(box: str, last: bool) -> None:
    sections = "Om projektet\n\nProjektet Byakraft har prövat en ny modell.\n"
    found = found_in("\n".join([TOP, sections, box] if last else [TOP, box, sections]))
    assert values(found, "name", "start", "end", "budget_sek") == [
        ("Byakraft",), ("2021",), ("2023",), ("4250000",),
    ]  # fmt: skip
    project = found.only("Project")
    assert found.names(project, "OWNS") == ["Region Dalarna"]
    assert found.names(project, "FUNDS") == ["Vinnova"]


def test_a_label_that_is_not_known_is_kept_with_its_value() -> None:
    found = found_in(f"{TOP}\n{BOXES['unknown labels']}\n{REST}")
    passages = {n.text("heading"): n.text("text") for n in found.graph.nodes("Passage")}
    assert passages["Faktaruta"].split("\n") == [
        "Antal byar: 3", "Total kostnad: 4 250 000 kr", "Projektägare: Region Dalarna",
        "Färg: Gul", "Projekttid: 2021–2023", "Finansiär: Vinnova",
    ]  # fmt: skip


def test_several_owners_and_partners_one_a_line() -> None:
    box = BOX.replace("Region Dalarna", "Region Dalarna\nRegion Värmland") + (
        "\nSamverkanspartner\n\nMora kommun\nVinnova\n\nRegion\n\nDalarna\n"
    )
    found = found_in(f"{TOP}\n{box}\n{REST}")
    project = found.only("Project")
    assert found.names(project, "OWNS") == ["Region Dalarna", "Region Värmland"]
    assert found.names(project, "PARTNERS_IN") == ["Mora kommun", "Vinnova"]
    assert found.names(project, "IN_REGION") == ["Dalarna"]


def test_a_project_of_several_regions_is_in_all_of_them() -> None:
    box = BOX.replace("Region Dalarna", "Regionerna i samverkan: Skåne, Kalmar och Örebro län")
    found = found_in(f"{TOP}\n{box}\n{REST}")
    project = found.only("Project")
    assert found.names(project, "IN_REGION") == ["Kalmar", "Skåne", "Örebro"]
    assert found.names(project, "OWNS") == [
        "Region Kalmar län", "Region Skåne", "Region Örebro län",
    ]  # fmt: skip
    assert found.learned() == {}


def test_a_budget_that_is_lacking_is_no_sum() -> None:
    found = found_in(PAGE.replace("4 250 000 kr", "Uppgift saknas."))
    assert values(found, "budget_sek") == [()]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Projektet Byakraft har prövat en ny modell.", "Byakraft"),
        ("Därför startade projekt BYA Dalarna, för att pröva.", "BYA Dalarna"),
        ("Projektet ”Kraft i byn” syftar till mer el.", "Kraft i byn"),
        ("Projektet Nya vägar till el genomfördes med tre byar.", "Nya vägar till el"),
        ("BYA Dalarna blev en rörelse. Alla vill vara med i BYA Dalarna.", "BYA Dalarna"),
        ("Det tidigare projektet Byalag är slut.", "Byarna fick sin egen energi"),
    ],
)  # fmt: skip
def test_the_projects_name(sentence: str, name: str) -> None:
    assert values(found_in(f"{TOP}\n{BOX}\nOm projektet\n\n{sentence}\n"), "name") == [(name,)]


def test_the_name_in_the_fact_box_holds() -> None:
    found = found_in(PAGE.replace("Projektägare", "Projektnamn\n\nKraft\n\nProjektägare", 1))
    assert values(found, "name") == [("Kraft",)]


def test_an_unknown_section_is_a_passage() -> None:
    text = "Byborna har lärt sig mycket om el under de här två åren tillsammans."
    found = found_in(PAGE.replace("Fördjupa dig", f"Så gick det till\n\n{text}\n\nFördjupa dig"))
    passages = {n.text("heading"): n.text("text") for n in found.graph.nodes("Passage")}
    assert passages["Så gick det till"] == text


def test_every_line_is_accounted_for() -> None:
    for box in (BOX, *BOXES.values()):
        text = f"{TOP}\n{box}\n{REST}"
        assert text_lines(text) <= found_in(text).accounted()


@pytest.mark.parametrize(
    "text",
    [
        "Projektägare och projekttid står i en faktaruta.\n\nOm projektet\n\nText.",
        "Projekt A\n\nProjektägare: X\nProjekttid: 2021\n\nProjekt B\n\nProjektägare: Y\n"
        "Projekttid: 2022\n\nResultat\n\nText.",
        "Om projektet\n\nEn text om ett projekt.\n\nResultat\n\nBra.",
    ],
    ids=["prose", "a list of projects", "no fact box"],
)
def test_other_texts_are_not_taken_for_a_project_page(text: str) -> None:
    assert recognise(document_from_bytes("text.txt", text.encode())) == "web_page"


def test_the_real_page(corpus: Path) -> None:
    found = found_at(corpus / "projektsida-team-ostergotland.txt")
    assert values(found, "name", "start", "end", "budget_sek") == [
        ("TEAM Östergötland",), ("2019",), ("2022",), ("10500000",),
    ]  # fmt: skip
    project = found.only("Project")
    assert found.names(project, "OWNS") == ["Region Östergötland"]
    assert found.names(project, "IN_REGION") == ["Östergötland"]
    assert len(project.texts("activity")) == 7
    assert len(found.lessons("lesson")) == 5
    assert len(project.texts("summary")) == 4
    assert found.learned() == {}
    assert "Marianne" not in found.all_text()


@pytest.mark.parametrize(
    ("page", "name", "regions"),
    [
        ("projektsida-team-ostergotland-exempel.txt", "TEAM Östergötland", ["Östergötland"]),
        (
            "projektsida-validering-ostra-mellansverige-exempel.txt",
            "Regionala strukturer för validering i Östra Mellansverige",
            ["Sörmland", "Uppsala", "Västmanland", "Örebro", "Östergötland"],
        ),
    ],
)
def test_the_example_pages(examples: Path, page: str, name: str, regions: list[str]) -> None:
    found = found_at(examples / page)
    assert values(found, "name") == [(name,)]
    assert found.names(found.only("Project"), "IN_REGION") == regions
    assert text_lines((examples / page).read_text(encoding="utf-8")) <= found.accounted()


def test_only_the_publishers_own_headings_tell_the_publisher() -> None:
    assert found_in(TOP + BOX + REST).only("Document").text("publisher") == "Tillväxtverket"
    other = (TOP + BOX + REST).replace("På 30 sekunder", "Sammanfattning")
    assert found_in(other).only("Document").text("publisher") == ""
    sited = found_in(f"Vinnova\n\n{other}").only("Document")
    assert (sited.text("title"), sited.text("publisher")) == (
        "Byarna fick sin egen energi",
        "Vinnova",
    )


def test_other_names_for_owner_partners_and_funders() -> None:
    box = BOX.replace("Projektägare", "Lead Partner") + (
        "\nÖvriga partners\n\nFalu kommun\n\nFinansieras av\n\nVinnova\n"
    )
    found = found_in(TOP + box + REST)
    project = found.only("Project")
    named = {kind: found.names(project, kind) for kind in ("OWNS", "PARTNERS_IN", "FUNDS")}
    assert named == {
        "OWNS": ["Region Dalarna"],
        "PARTNERS_IN": ["Falu kommun"],
        "FUNDS": ["Vinnova"],
    }

"""What prose may say of a project whose form has said it already."""

from __future__ import annotations

from graph import find_region
from loaders.description import load_description
from loaders.document import document_from_bytes
from loaders.prose.blocks import read_blocks
from loaders.prose.prose_facts import state_prose
from loaders.writing import Writer

OWNER = "organisation-region-skane"


def said(
    text: str, owners: tuple[str, ...] = (), told: tuple[str, ...] = ()
) -> set[tuple[str, str]]:
    """Predicate and other end (or value) of what is stated of the project."""
    document = document_from_bytes("a.txt", text.encode())
    writer = Writer(document, load_description("final_report"), find_region("Skåne"))
    state_prose(writer, "project-1", read_blocks(document.numbered()), owners, told)
    return {
        (s.predicate, str(s.object) if s.subject == "project-1" else s.subject)
        for s in writer.notebook.statements
        if "project-1" in (s.subject, s.object)
    }


def test_partners_are_stated_where_they_stand() -> None:
    assert said("I samverkan med Vinnova.") == {("PARTNERS_IN", "organisation-vinnova")}


def test_the_owner_of_the_form_gets_no_other_role() -> None:
    text = "Projektet drivs i samverkan med Region Skåne."
    assert said(text, (OWNER,)) == set()
    assert said(text) != set()


def test_a_region_learned_from_is_no_partner() -> None:
    assert said("Studiebesök hos Region Blekinge för att lära av deras arbete.") == set()


def test_properties_that_the_form_gives_are_not_stated_again() -> None:
    text = "Projektet pågick från maj 2021 till juni 2022."
    assert said(text) == {("start", "2021-05"), ("end", "2022-06")}
    assert said(text, told=("start", "end")) == set()


def test_municipalities_of_other_counties_are_no_places_of_the_project() -> None:
    assert said("Kurser hölls i Eslöv och i Sunne.") <= {("TAKES_PLACE_IN", "municipality-eslov")}

"""What extraction finds, as statements with provenance."""

from __future__ import annotations

from graph import Source, Statement, find_region, load_schema
from loaders.extraction import Context
from loaders.initiative_facts import Cells, state_initiative_facts, state_text_facts
from loaders.statements import Notebook, stated

SOURCE = Source("tabell.txt", 7, 9)
CONTEXT = Context(find_region("Halland"), 2023, "Miljö")
CELLS = Cells(
    description="Ullverket 2022–2024, Laholms kommun (20371234)\nFortsättning av projektet Fåret.",
    outputs="Kurser i samverkan med Lunds universitet för 2,5 mnkr (ESF+).",
    outcomes="Regionen har lärt sig mycket av Fåret.",
    goals="Mål i RUS: Levande bygder\nAgenda 2030: mål 12\nERUF: 2.6 Cirkulär ekonomi",
)


def stating(cells: Cells) -> list[Statement]:
    notebook = Notebook()
    origin = stated(SOURCE, "row")
    notebook.node("initiative-1", "Initiative", origin)
    notebook.fact("initiative-1", "year", 2023, origin)
    state_initiative_facts(notebook, "initiative-1", cells, CONTEXT, SOURCE)
    return notebook.statements


def facts(statements: list[Statement]) -> set[tuple[str, object]]:
    return {(s.predicate, s.object) for s in statements if s.subject == "initiative-1"}


def parties(statements: list[Statement]) -> set[tuple[str, str]]:
    joined = [s for s in statements if s.object == "initiative-1"]
    return {(s.subject, s.predicate) for s in joined}


def test_every_cell_gives_its_facts() -> None:
    assert facts(stating(CELLS)) >= {
        ("title", "Ullverket"),
        ("project_name", "Ullverket"),
        ("case_id", "20371234"),
        ("start", "2022"),
        ("end", "2024"),
        ("amount_sek", 2_500_000),
        ("related_project", "Fåret"),
        ("CONTRIBUTES_TO", "goal-agenda2030-12"),
        ("CONTRIBUTES_TO", "programme-eruf"),
        ("FUNDED_BY", "programme-esf"),
        ("TAKES_PLACE_IN", "municipality-laholm"),
    }


def test_organisations_are_joined_by_their_role() -> None:
    assert parties(stating(CELLS)) == {
        ("organisation-laholms-kommun", "OWNS"),
        ("organisation-lunds-universitet", "PARTNERS_IN"),
        ("organisation-region-halland", "OWNS"),
    }


def test_statements_fit_the_schema_and_carry_place_and_method() -> None:
    statements = stating(CELLS)
    load_schema().check(statements)
    methods = {s.predicate: s.provenance.method for s in statements}
    assert {s.provenance.source for s in statements} == {SOURCE}
    assert (methods["project_name"], methods["start"]) == ("pattern:own_name", "pattern:period")


def test_a_relation_keeps_its_wording() -> None:
    wording = {
        dict(s.qualifiers).get("text") for s in stating(CELLS) if s.predicate == "CONTRIBUTES_TO"
    }
    assert "Levande bygder" in wording


def test_weak_rules_are_known_by_their_method() -> None:
    cells = Cells(
        "Ullverket drivs av Ullbruket. Lunds universitet nämns.", "", "", "Levande bygder"
    )
    methods = {s.predicate: s.provenance.method for s in stating(cells) if s.predicate.isupper()}
    assert methods["OWNS"] == "placed:owner"
    assert methods["PARTNERS_IN"] == "assumed:partner"
    assert methods["CONTRIBUTES_TO"] == "assumed:goal"


def test_who_pays_may_stand_in_the_goal_cell() -> None:
    cells = Cells("Ullverket", "", "", "RUS: Levande bygder\nDelfinansierat av medel från Vinnova")
    assert ("organisation-vinnova", "FUNDS") in parties(stating(cells))


def test_a_programme_of_interreg_is_kept_as_wording() -> None:
    cells = Cells("Ullverket i Interreg Aurora", "", "", "")
    (funding,) = [s for s in stating(cells) if s.predicate == "FUNDED_BY"]
    assert (funding.object, dict(funding.qualifiers)) == (
        "programme-interreg", {"text": "Interreg Aurora"},
    )  # fmt: skip


def test_a_goal_cell_that_repeats_the_description_has_no_goals() -> None:
    slipped = Cells("Stärka byarna", "", "", "Stärka byarna")
    assert not [s for s in stating(slipped) if s.predicate == "CONTRIBUTES_TO"]


def test_a_description_of_work_has_a_title_and_no_project() -> None:
    named = facts(stating(Cells("Kartläggning av behov", "", "", "")))
    assert ("title", "Kartläggning av behov") in named
    assert not [name for name, _ in named if name == "project_name"]


def test_empty_cells_say_nothing() -> None:
    assert facts(stating(Cells("", "", "", ""))) == {("type", "Initiative"), ("year", 2023)}


def test_prose_about_a_project() -> None:
    notebook = Notebook()
    notebook.node("project-1", "Project", stated(SOURCE, "heading"))
    notebook.fact("project-1", "name", "Ullverket", stated(SOURCE, "heading"))
    text = (
        "Projektet startade i mars 2022 och finansieras av Vinnova och Regionalfonden. "
        "Det drivs tillsammans med Laholms kommun."
    )
    state_text_facts(notebook, "project-1", text, CONTEXT, SOURCE)
    load_schema().check(notebook.statements)
    told = {(s.subject, s.predicate, s.object) for s in notebook.statements}
    assert told >= {
        ("project-1", "start", "2022-03"),
        ("project-1", "FUNDED_BY", "programme-eruf"),
        ("organisation-vinnova", "FUNDS", "project-1"),
        ("organisation-laholms-kommun", "PARTNERS_IN", "project-1"),
        ("project-1", "TAKES_PLACE_IN", "municipality-laholm"),
    }

"""Final reports: the facts of the form, in many hands' manners of filling it in."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import find_region
from loaders import Outcome, document_from_bytes, recognise
from tests.loaders.found_facts import Found, found_at, found_in, text_lines

HEAD = """Slutrapport

Projektnamn\tÄrende-ID
Landström för små hamnar\t20351234
Stödmottagare\tOrganisationsnummer
Region Halland\t232100-0115
Datum för slutrapport\tBeslutad projekttid
2024-02-15\t20220101 - 20231231

Slutrapporten bifogas i Min ansökan när du skickar in din ansökan om slututbetalning.

Sammanfatta det slutliga resultatet av projektet i förhållande till ursprunglig plan

Beskriv projektets slutliga resultat i jämförelse med ursprunglig plan.

Fyra av fem hamnar är klara. Den femte väntar på nätbolaget.
"""
TAIL = """
Har projektet nått fram till andra resultat än förväntat?

Beskriv om det finns andra resultat.

Fiskarna bildade en egen förening.

Hur har information om projektet spridits externt?

Med nyhetsbrev varje månad.
"""


def report(middle: str) -> Found:
    """What a report with some sections between its head and its end gives."""
    return found_in(f"{HEAD}\n{middle}\n{TAIL}")


def results(found: Found) -> dict[str, str]:
    """Goal -> result of every goal."""
    return {n.text("text"): n.text("result") for n in found.graph.nodes("Goal")}


def test_the_head_gives_project_owner_and_period() -> None:
    found = report("")
    project = found.only("Project")
    owner = found.only("Organisation")
    assert [
        project.text(name) for name in ("name", "case_id", "start", "end", "year", "summary")
    ] == [
        "Landström för små hamnar", "20351234", "2022-01-01", "2023-12-31", "2024",
        "Fyra av fem hamnar är klara. Den femte väntar på nätbolaget.",
    ]  # fmt: skip
    assert (owner.text("name"), owner.text("organisation_number")) == (
        "Region Halland",
        "232100-0115",
    )
    assert found.names(project, "OWNS") == ["Region Halland"]
    assert found.names(project, "IN_REGION") == ["Halland"]
    assert str(project.source) == "dokument.txt:4"


def test_the_document_is_named_after_the_project() -> None:
    document = report("").only("Document")
    assert document.text("title") == "Slutrapport: Landström för små hamnar"
    assert (document.text("publisher"), document.number("year")) == ("Region Halland", 2024)
    assert document.text("language") == "sv"


@pytest.mark.parametrize(
    "head",
    [
        "Projektnamn: Kaj 7\nÄrende-ID: 20359999\nStödmottagare: Laholms kommun\n"
        "Beslutad projekttid: 2021-03-01 – 2022-08-31\n",
        "Projektnamn\n\nKaj 7\n\nÄrende-ID\n\n20359999\n\nStödmottagare\n\nLaholms kommun\n\n"
        "Beslutad projekttid\n\n1 mars 2021 till 31 augusti 2022\n",
        "**Projektnamn:** Kaj 7\n\n**Ärende-ID:** 20359999\n\n**Stödmottagare:** Laholms kommun\n\n"
        "**Beslutad projekttid:** 20210301 - 20220831\n",
        "Ärende-ID\tProjektnamn\n20359999\tKaj 7\nBeslutad projekttid\tStödmottagare\n"
        "20210301–20220831\tLaholms kommun\n",
    ],
    ids=["colons", "lines", "bold", "other order"],
)
def test_the_head_is_read_in_other_layouts(head: str) -> None:
    found = found_in(head + TAIL)
    project = found.only("Project")
    assert [project.text(name) for name in ("name", "case_id", "start", "end")] == [
        "Kaj 7", "20359999", "2021-03-01", "2022-08-31",
    ]  # fmt: skip
    assert found.names(project, "OWNS") == ["Laholms kommun"]
    assert found.names(project, "IN_REGION") == ["Halland"]


def test_the_region_of_an_owner_that_lies_nowhere_is_the_one_written_about() -> None:
    text = HEAD.replace("Region Halland\t", "Föreningen Kajkraft\t") + TAIL
    found = found_in(text.replace("Fyra av fem", "Region Blekinge har ordnat fyra av fem"))
    assert found.names(found.only("Project"), "IN_REGION") == ["Blekinge"]
    assert found.names(found.only("Project"), "OWNS") == ["Föreningen Kajkraft"]


GOALS = {
    "dashes, italics, next line": (
        "- *Minst fem hamnar har landström.*\n\nResultat: Fyra har det.\n\n"
        "- *En modell för delade kostnader – prövad av två kommuner*\n\nResultat: Klar.\n"
    ),
    "bullets, same line": (
        "• Minst fem hamnar har landström. Resultat: Fyra har det.\n"
        "• En modell för delade kostnader – prövad av två kommuner – Resultat: Klar.\n"
    ),
    "en dashes, label alone": (
        "– Minst fem hamnar har landström.\nResultat:\nFyra har det.\n\n"
        "– En modell för delade kostnader – prövad av två kommuner\nResultat\nKlar.\n"
    ),
    "numbers": (
        "1. Minst fem hamnar har landström.\n\nResultat: Fyra har det.\n\n"
        "2. En modell för delade kostnader – prövad av två kommuner\n\nResultat: Klar.\n"
    ),
    "no bullets, bold labels": (
        "Minst fem hamnar har landström.\n\n**Resultat:** Fyra har det.\n\n"
        "En modell för delade kostnader – prövad av två kommuner\n\n**Resultat:** Klar.\n"
    ),
}


@pytest.mark.parametrize("goals", GOALS.values(), ids=GOALS.keys())
def test_goals_and_results_in_any_manner(goals: str) -> None:
    found = report(f"Projektmål\n\nEnligt beslutet är målen följande:\n\n{goals}")
    assert results(found) == {
        "Minst fem hamnar har landström.": "Fyra har det.",
        "En modell för delade kostnader – prövad av två kommuner": "Klar.",
    }


def test_a_result_keeps_its_own_list_and_the_paragraph_after_it() -> None:
    found = report(
        "Projektmål\n\n- En arbetsmodell\n\nResultat: Modellen har två steg.\n\n"
        "- 1) Första steget:\n- a. Kommunen frågar.\n - b. Regionen svarar.\n\n"
        "Steg två kommer senare.\n\nVidare:\n\n- Ett avtal\n\nResultat: Påskrivet.\n"
    )
    assert results(found) == {
        "En arbetsmodell": "Modellen har två steg.\n• 1) Första steget:\n• a. Kommunen frågar.\n"
        "• b. Regionen svarar.\nSteg två kommer senare.",
        "Ett avtal": "Påskrivet.",
    }


def test_goals_without_a_result_are_goals_too() -> None:
    found = report(
        "Projektmål\n\n- Ett\n- Två\n\nResultat: Delvis.\n\n- Tre\n\n- Fyra\n\nResultat: Ja.\n"
    )
    assert results(found) == {"Ett": "", "Två": "Delvis.", "Tre": "", "Fyra": "Ja."}


def test_a_bullet_list_inside_a_result_makes_no_goals() -> None:
    found = report(
        "Projektmål\n\n- Kunskap\n\nResultat: Detta ordnades:\n\n- en kurs\n\n- en mässa\n\n"
        "- Samverkan\n\nResultat: Ja.\n"
    )
    assert results(found) == {
        "Kunskap": "Detta ordnades:\n• en kurs\n• en mässa",
        "Samverkan": "Ja.",
    }


def test_goals_belong_to_the_projects_own_list() -> None:
    found = report("Projektmål\n\n- Ett mål\n\nResultat: Ja.\n")
    assert found.captions("Strategy") == ["Projektmål"]
    assert found.names(found.only("Goal"), "PART_OF") == ["Projektmål"]
    assert found.names(found.only("Project"), "CONTRIBUTES_TO") == ["Ett mål"]
    other = found_in(HEAD.replace("20351234", "20354321") + "\nProjektmål\n\n- Ett mål\n" + TAIL)
    assert other.only("Goal").id != found.only("Goal").id


def test_goals_under_the_summary_are_told_from_its_bullets() -> None:
    found = report("Projektet har:\n\n- ordnat kurser\n\n- Fem hamnar\n\nResultat: Fyra.\n")
    assert results(found) == {"Fem hamnar": "Fyra."}


ACTIVITIES = """Projektaktiviteter

Projektplanen har följande aktiviteter:

- *Kartläggning – av kajer och elnät*

Resultat: Genomförd.

{word}: Två hamnar tillkom efter önskemål.

Dessutom mättes bullret.

- *Studieresa*

Resultat: Uteblev.
"""
TABLE = """
Beskriv genomförda och pågående aktiviteter under perioden Använd tabellen nedan.\t\t
Aktivitet\tPeriodens kostnad för aktiviteten\tKommentera status i genomförandet
<p>Kartläggning:</p> <ul><li>kajer</li><li>elnät</li></ul>\t115 000\tSe ovan.

Mässa:\t20 500 kr\tI tid.
<ul> • Båtmässan i mars • Energimässan</ul>\t\t
Avslut\t\t
"""


@pytest.mark.parametrize("word", ["Avvikelse/Tillägg", "Avvikelse", "Tillägg", "Avvikelser"])
def test_activities_with_results_and_deviations(word: str) -> None:
    found = report(ACTIVITIES.format(word=word))
    activity = found.named("Activity", "Kartläggning")
    deviation = "Två hamnar tillkom efter önskemål.\nDessutom mättes bullret."
    assert activity.texts("name") == ("Kartläggning", "Kartläggning – av kajer och elnät")
    assert (activity.text("result"), activity.text("deviation")) == ("Genomförd.", deviation)
    assert found.named("Activity", "Studieresa").text("result") == "Uteblev."
    assert found.lessons("deviation") == [deviation]


def test_the_table_speaks_of_the_same_activities_as_the_list() -> None:
    found = report(ACTIVITIES.format(word="Avvikelse") + TABLE)
    assert found.captions("Activity") == ["Kartläggning", "Studieresa", "Mässa", "Avslut"]
    activity = found.named("Activity", "Kartläggning")
    assert (activity.text("result"), activity.number("cost_sek")) == ("Genomförd.", 115000)
    assert activity.texts("comment") == ("Se ovan.", "• kajer\n• elnät")


def test_a_row_goes_on_below_and_empty_cells_are_no_facts() -> None:
    found = report(TABLE)
    fair = found.named("Activity", "Mässa")
    assert fair.number("cost_sek") == 20500
    assert fair.texts("comment") == ("I tid.", "• Båtmässan i mars\n• Energimässan")
    assert found.named("Activity", "Avslut").number("cost_sek") is None


def test_an_activity_may_be_called_like_an_instruction() -> None:
    found = report(
        "Beskriv genomförda och pågående aktiviteter under perioden\n\n"
        "Aktivitet\tPeriodens kostnad\nRapportera till styrgruppen\t10 000\n"
    )
    assert found.named("Activity", "Rapportera till styrgruppen").number("cost_sek") == 10000


def test_a_project_may_be_called_like_an_instruction() -> None:
    head = "Projektnamn\n\nBeskriv byn\n\nStödmottagare\n\nRegion Halland\n"
    assert found_in(head + TAIL).only("Project").text("name") == "Beskriv byn"


def test_names_that_differ_only_after_the_dash_are_different_activities() -> None:
    found = report(
        "Projektaktiviteter\n\n- Etapp – kurs\n\nResultat: Ja.\n\n"
        "- Etapp – mässa\n\nResultat: Nej.\n"
    )
    assert found.captions("Activity") == ["Etapp – kurs", "Etapp – mässa"]


def test_numbered_activities_are_joined_and_keep_their_names() -> None:
    found = report(
        "Projektaktiviteter\n\n- Aktivitet 1 – Kartläggning av kajer\n\nResultat: Klar.\n\n"
        "- Aktivitet 2 – Mässa\n\nResultat: Hölls.\n\n"
        "Beskriv genomförda och pågående aktiviteter under perioden\n\n"
        "Aktivitet\tPeriodens kostnad\tResultat\nAktivitet 1: Kartläggning\t5 000\tBra\n"
    )
    assert found.captions("Activity") == [
        "Aktivitet 1 – Kartläggning av kajer", "Aktivitet 2 – Mässa",
    ]  # fmt: skip
    activity = found.named("Activity", "Aktivitet 1 – Kartläggning av kajer")
    assert (activity.texts("result"), activity.number("cost_sek")) == (("Klar.", "Bra"), 5000)


COSTS = """Projektkostnader

Kostnaderna {direction} budgeten med 160 000 kr. Det beror på:

- Externa tjänster – projektledning:
Timmarna gick inte åt.
 - Kommunerna gjorde mycket själva.
(ca. 80 000kr under budget)
- Resor: Tåget blev dyrare. (10 000 kr över budget)
- Logi:
 - Färre nätter.
(ca. 70 000kr)
"""


def test_costs_with_reasons_and_deviations() -> None:
    found = report(COSTS.format(direction="understiger"))
    assert found.captions("Cost") == ["Externa tjänster – projektledning", "Resor", "Logi"]
    deviations = {n.text("name"): n.number("deviation_sek") for n in found.graph.nodes("Cost")}
    assert deviations == {
        "Externa tjänster – projektledning": -80000, "Resor": 10000, "Logi": -70000,
    }  # fmt: skip
    cost = found.named("Cost", "Externa tjänster – projektledning")
    assert cost.text("comment") == "Timmarna gick inte åt.\n• Kommunerna gjorde mycket själva."


def test_a_sum_without_direction_follows_the_introduction_as_our_conclusion() -> None:
    found = report(COSTS.format(direction="överskrider"))
    (stated,) = (
        s for s in found.named("Cost", "Logi").statements if s.predicate == "deviation_sek"
    )
    assert (stated.object, stated.provenance.derived) == (70000, True)


def test_a_sum_that_nothing_compares_with_the_budget_is_an_amount() -> None:
    found = report("Projektkostnader\n\nSå här blev det.\n\n- Lokaler under 2023: 12 000 kr\n")
    cost = found.only("Cost")
    assert (cost.text("name"), cost.number("amount_sek")) == ("Lokaler under 2023", 12000)
    assert cost.number("deviation_sek") is None


def test_costs_that_do_not_fit_into_the_deviation_are_amounts() -> None:
    found = report(
        "Projektkostnader\n\nKostnaderna översteg budgeten med 45 000 kr.\n\n"
        "Personal: 1 200 000 kr, mer tid än planerat.\nLokaler: 80 000 kr\n"
    )
    amounts = {n.text("name"): n.number("amount_sek") for n in found.graph.nodes("Cost")}
    assert amounts == {"Personal": 1200000, "Lokaler": 80000}


def test_a_table_of_costs() -> None:
    found = report(
        "Projektkostnader\n\nKostnadsslag\tBudget\tUtfall\tKommentar\n"
        "Personal\t500 000\t450 000\tVakans i maj\nResor\t\t8 000\t\n"
    )
    staff = found.named("Cost", "Personal")
    assert (staff.number("amount_sek"), staff.number("deviation_sek")) == (450000, -50000)
    assert staff.text("comment") == "Vakans i maj"
    assert found.named("Cost", "Resor").number("amount_sek") == 8000


YES, NO = '<input type="checkbox" checked>', '<input type="checkbox"/>'
EFFECTS = f"""Beskriv hur genomförda aktiviteter lett till önskat resultat på kort sikt \
(effekter på kort sikt).

Bedöm i tabellen nedan och utgå ifrån målen enligt beslut om stöd.

Effekter på kort sikt\tHar till största del uppnåtts\tBara vissa delar har uppnåtts\t\
Har ej uppnåtts\tKommentar
Ny kunskap\t{YES}\t{NO}\t{NO}\tEnkäten visar det.
Nya vanor\t{NO}\t☒\t\tTar tid.
Lägre pris\t\t\tx\t
Fler båtar\t{YES}\t{YES}\t\tOlika i olika hamnar
Obedömt\t{NO}\t{NO}\t\t
\t{NO}\t{NO}\t\t
\t{NO}\t{NO}\t\t
"""


def test_short_term_effects_with_what_is_ticked() -> None:
    found = report(EFFECTS)
    attained = {n.text("text"): n.texts("attainment") for n in found.graph.nodes("Effect")}
    assert attained == {
        "Ny kunskap": ("Har till största del uppnåtts",),
        "Nya vanor": ("Bara vissa delar har uppnåtts",),
        "Lägre pris": ("Har ej uppnåtts",),
        "Fler båtar": ("Har till största del uppnåtts", "Bara vissa delar har uppnåtts"),
        "Obedömt": (),
    }
    known = found.named("Effect", "Ny kunskap")
    assert (known.text("horizon"), known.text("comment")) == ("short", "Enkäten visar det.")


def test_attainment_in_words() -> None:
    found = report("Effekter på kort sikt\tBedömning\tKommentar\nNy kunskap\tHelt uppnådd\tJa\n")
    effect = found.only("Effect")
    assert (effect.texts("attainment"), effect.text("comment")) == (("Helt uppnådd",), "Ja")


def test_empty_rows_of_the_form_are_layout() -> None:
    entries = report(EFFECTS).entries(Outcome.LAYOUT)
    assert [note for _, _, note in entries].count("tom rad") == 2


def test_indicators_are_goals_with_their_outcome() -> None:
    found = report(
        "Rapportera utfall av indikatorer\n Om indikatorer finns med i beslut om stöd så ska dessa "
        "följas upp i tabellen nedan.\n\nIndikator\tAckumulerat utfall\tKommentera utfall\n"
        "Antal hamnar\t4\tMålet var 5\n"
    )
    assert results(found) == {"Antal hamnar": "4\nMålet var 5"}


LONG = """Vad kommer projektet att bidra till på längre sikt? (effekter på lång sikt)

Beskriv hur projektets mål på lång sikt ska uppnås och möjligheterna att nå dessa.

Effekter på lång sikt

{effects}
"""


def test_long_term_effects_as_a_list() -> None:
    effects = "Som beskrivits:\n\n- Renare luft\n\nResultat: Mäts 2026.\n\nVidare:\n\n- Tystare\n\n"
    found = report(LONG.format(effects=f"{effects}Det hörs.\n"))
    assert {n.text("text"): n.text("comment") for n in found.graph.nodes("Effect")} == {
        "Renare luft": "Mäts 2026.",
        "Tystare": "Det hörs.",
    }
    assert {n.text("horizon") for n in found.graph.nodes("Effect")} == {"long"}


def test_long_term_effects_as_paragraphs() -> None:
    found = report(LONG.format(effects="Luften blir renare.\n\nBullret minskar."))
    assert found.captions("Effect") == ["Luften blir renare.", "Bullret minskar."]


LESSONS = """Har det funnits några utmaningar och hur har i så fall projektet arbetat \
med att överbrygga dessa

- Elnätet

Nätbolaget svarade sent. Vi ringde varje vecka tills det blev klart, och till slut hittade vi en \
person som

kunde svara på alla frågor.

- Vädret stoppade arbetet i tre veckor.

Beskriv eventuella utmaningar och hur projektet har arbetat med att överbrygga dessa.

Rekrytering

Det var svårt att hitta en elektriker till ön.

Beskriv vad som varit framgångsrikt och mindre framgångsrikt i projektet

Vad har varit framgångsrikt i projektet och vilka faktorer är främst bidragande till detta?

Samtalen i hamnen gjorde skillnad.

Bidragande faktorer:

- Tid.
- Kaffe.

Vad har varit mindre framgångsrikt i projektet och vilka faktorer är främst bidragande till detta?

Appen.

Vilka lärdomar tar ni med er från projektet?

• Börja med elnätet
• Fråga fiskarna
"""


def test_lessons_of_every_kind() -> None:
    found = report(LESSONS)
    assert {
        kind: found.lessons(kind)
        for kind in (
            "challenge", "success_factor", "less_successful", "lesson", "unexpected_result",
            "deviation",
        )
    } == {
        "challenge": [
            "Elnätet\nNätbolaget svarade sent. Vi ringde varje vecka tills det blev klart, och "
            "till slut hittade vi en person som kunde svara på alla frågor.",
            "Vädret stoppade arbetet i tre veckor.",
            "Rekrytering\nDet var svårt att hitta en elektriker till ön.",
        ],
        "success_factor": ["Samtalen i hamnen gjorde skillnad.", "Tid.", "Kaffe."],
        "less_successful": ["Appen."],
        "lesson": ["Börja med elnätet", "Fråga fiskarna"],
        "unexpected_result": ["Fiskarna bildade en egen förening."],
        "deviation": [],
    }  # fmt: skip


def test_dissemination_keeps_a_list_with_what_introduces_it() -> None:
    lead_in = (
        "Vi har berättat om projektet på en rad möten som hålls i länet varje år, bland annat:"
    )
    found = found_in(HEAD + TAIL + f"\n{lead_in}\n\n- Kustrådet\n- Hamndagen\n")
    assert found.only("Project").texts("dissemination") == (
        "Med nyhetsbrev varje månad.",
        f"{lead_in}\n• Kustrådet\n• Hamndagen",
    )


def test_the_forms_own_words_are_never_content() -> None:
    found = report(EFFECTS + LONG.format(effects="Luften blir renare.") + TABLE)
    assert not [
        s
        for s in found.reading.statements
        if s.predicate != "heading"
        and str(s.object).startswith(("Beskriv", "Bedöm", "Slutrapporten"))
    ]
    layout = [note for _, _, note in found.entries(Outcome.LAYOUT)]
    assert layout.count("formulärets text") == 5


def test_a_question_that_is_not_known_begins_a_section_of_its_own() -> None:
    found = report(
        LESSONS + "\nHur har projektet arbetat med jämställdhet?\n\nVi räknade alla deltagare.\n\n"
        "Redogör för projektets fortsättning.\n\nHamnarna tar över.\n"
    )
    assert "Vi räknade alla deltagare." not in found.lessons("lesson")
    passages = {n.text("heading"): n.text("text") for n in found.graph.nodes("Passage")}
    assert passages["Hur har projektet arbetat med jämställdhet?"] == "Vi räknade alla deltagare."
    assert passages["Redogör för projektets fortsättning."] == "Hamnarna tar över."


def test_an_unknown_heading_is_understood_by_its_words() -> None:
    found = report(
        "## Vilka hinder har projektet mött?\n\nIs.\n\nVad har fungerat mindre bra i projektet?\n\n"
        "Appen.\n\n## Vad har projektet lärt sig?\n\n### Elnätet\n\nRing i tid.\n"
    )
    assert [found.lessons(kind) for kind in ("challenge", "less_successful", "lesson")] == [
        ["Is."], ["Appen."], ["Elnätet\nRing i tid."],
    ]  # fmt: skip


def test_a_paragraph_about_an_enclosure_is_a_reference() -> None:
    found = report("Projektmål\n\n- Ett mål\n\nResultat: Ja.\n\nEn egen rapport bifogas separat.\n")
    assert results(found) == {"Ett mål": "Ja."}
    assert [note for _, _, note in found.entries(Outcome.REFERENCE)] == ["bilaga"]


def test_who_signed_is_not_kept() -> None:
    head = f"{HEAD.split('Slutrapporten')[0]}Kontaktperson\tTelefon\nBo Ek\t070-123 45 67\n"
    found = found_in(head + TAIL + "\nKontaktperson\n\nAda Blom\nada.blom@exempel.se\n")
    assert not [word for word in ("Ada", "Bo Ek", "070") if word in found.all_text()]
    assert "kontaktuppgifter" in [note for _, _, note in found.entries(Outcome.LAYOUT)]


def test_regions_learned_from() -> None:
    found = report(
        LESSONS.replace("Appen.", "Studiebesöket hos Region Dalarna uteblev.").replace(
            "Samtalen i hamnen gjorde skillnad.",
            "Vi lärde av Region Blekinge. Region Kalmar län har varit mentor. Vi frågade Region "
            "Skåne om pris. Erfarenheter från Business Region Örebro gav inget. Medverkan från "
            "Region Halland var viktig.",
        )
    )
    assert found.learned() == {
        "Blekinge": "Vi lärde av Region Blekinge.",
        "Kalmar": "Region Kalmar län har varit mentor.",
    }


def test_what_prose_says_does_not_overrule_the_form() -> None:
    found = report(
        "Projektmål\n\n- Ett mål\n\nResultat: Projektet pågick till maj 2025 hos Region Halland i "
        "samverkan med Region Skåne, Ärende-id 20359876.\n"
    )
    project = found.only("Project")
    assert (project.texts("end"), project.texts("case_id")) == (("2023-12-31",), ("20351234",))
    assert found.names(project, "OWNS") == ["Region Halland"]
    assert found.names(project, "PARTNERS_IN") == ["Region Skåne"]


SECTIONS = (
    f"Projektmål\n\n{GOALS['numbers']}", ACTIVITIES.format(word="Avvikelse"), TABLE,
    COSTS.format(direction="understiger"), EFFECTS, LONG.format(effects="Renare luft."),
    LESSONS,
)  # fmt: skip


@settings(max_examples=15)
@given(st.permutations(SECTIONS))
def test_the_order_of_the_sections_changes_nothing(sections: list[str]) -> None:
    facts = [
        {(s.predicate, s.object) for s in found.reading.statements if s.predicate in _CONTENT}
        for found in (report("\n".join(sections)), report("\n".join(SECTIONS)))
    ]
    assert facts[0] == facts[1]


_CONTENT = {
    "result", "deviation", "cost_sek", "deviation_sek", "attainment", "horizon", "lesson_kind",
    "activity", "outcome", "comment",
}  # fmt: skip
PHRASES = st.lists(
    st.sampled_from(
        ["kajer", "luft", "fiske", "buller", "energi", "hamnar", "skolor", "båtar", "elnät"]
    ),
    min_size=2, max_size=5, unique=True,
).map(lambda words: f"{' och '.join(words).capitalize()}.")  # fmt: skip


@given(
    goals=st.dictionaries(PHRASES, PHRASES, min_size=1, max_size=4),
    bullet=st.sampled_from(["- ", "• ", "– ", "  * ", "1. ", ""]),
    emphasis=st.sampled_from(["", "*", "**"]),
    break_=st.sampled_from([" ", "\n", "\n\n"]),
    word=st.sampled_from(["Resultat:", "**Resultat:**", "Utfall:", "Måluppfyllelse: "]),
)
def test_goals_written_in_any_manner_are_read_back(
    goals: dict[str, str], bullet: str, emphasis: str, break_: str, word: str
) -> None:
    listed = (
        f"{bullet}{emphasis}{goal}{emphasis}{break_}{word} {result}"
        for goal, result in goals.items()
    )
    assert results(report("Projektmål\n\n" + "\n\n".join(listed) + "\n")) == goals


def test_every_line_is_accounted_for() -> None:
    text = "\n".join(
        [HEAD, *GOALS.values(), ACTIVITIES, TABLE, COSTS, EFFECTS, LONG, LESSONS, TAIL]
    )
    assert text_lines(text) <= found_in(text).accounted()


def test_every_fact_is_stated_in_a_passage_of_the_document() -> None:
    found = report("\n".join([GOALS["numbers"], ACTIVITIES, TABLE, COSTS, EFFECTS, LESSONS]))
    for kind in ("Project", "Goal", "Activity", "Cost", "Effect", "Lesson"):
        for node in found.graph.nodes(kind):
            (relation, *_) = found.graph.relations(node.id, "STATED_IN", "out")
            passage = found.graph.node(relation.target)
            assert passage is not None
            assert found.names(passage, "PART_OF") == ["Slutrapport: Landström för små hamnar"]


def test_reading_twice_gives_the_same() -> None:
    assert report(LESSONS).reading == report(LESSONS).reading


@pytest.mark.parametrize(
    "text",
    [
        "En sida om Har projektet nått fram till andra resultat än förväntat?",
        "Projektnamn\nKaj 7\nStödmottagare\nRegion Halland\n\nText utan formulärets frågor.",
        "Vad har varit framgångsrikt i projektet?\n\nAllt.\n\nEffekter på lång sikt\n\nInget.",
    ],
    ids=["mentions a question", "head only", "questions only"],
)
def test_other_texts_are_not_taken_for_a_report(text: str) -> None:
    assert recognise(document_from_bytes("text.txt", text.encode())) != "final_report"


def test_the_real_report(corpus: Path) -> None:
    found = found_at(corpus / "slutrapport-kalmar-20356197.txt")
    project = found.only("Project")
    assert [project.text(n) for n in ("name", "case_id", "start", "end", "year")] == [
        "Investerings- och exportsamverkan Kalmar län", "20356197", "2022-04-01", "2023-06-30",
        "2023",
    ]  # fmt: skip
    assert found.names(project, "OWNS") == ["Region Kalmar län"]
    assert [n.number("deviation_sek") for n in found.graph.nodes("Cost")].count(None) == 0
    assert sorted(found.learned()) == ["Blekinge", "Värmland", "Östergötland"]
    counts = found.graph.counts()
    assert {k: counts[k] for k in ("Activity", "Cost", "Effect", "Goal", "Lesson")} == {
        "Activity": 7, "Cost": 3, "Effect": 5, "Goal": 5, "Lesson": 11,
    }  # fmt: skip


def test_the_real_report_and_its_activities(corpus: Path) -> None:
    found = found_at(corpus / "slutrapport-kalmar-20356197.txt")
    costs = {n.text("name"): n.number("cost_sek") for n in found.graph.nodes("Activity")}
    assert costs == {
        "Projektstart": None,
        "Lärande från andra regioner": 115000,
        "Analys- och utbildningsinsatser": 115000,
        "Strukturbyggande": 115000,
        "Marknadsföringsmaterial": None,
        "Avslutningsarbete": 93000,
        "Styrgruppsmöte": None,
    }


@pytest.mark.parametrize("folder", ["corpus", "examples"])
def test_every_line_of_whole_reports_is_accounted_for(
    folder: str, request: pytest.FixtureRequest
) -> None:
    paths = sorted(request.getfixturevalue(folder).glob("slutrapport*.txt"))
    assert paths
    for path in paths:
        lines = text_lines(path.read_text(encoding="utf-8"))
        assert lines <= found_at(path).accounted()


def test_the_example_report(examples: Path) -> None:
    found = found_at(examples / "slutrapport-exempel.txt")
    assert len(results(found)) == 5
    assert all(results(found).values())
    kalmar = find_region("Kalmar")
    assert kalmar is not None
    assert found.names(found.only("Project"), "IN_REGION") == [kalmar.name]
    assert sorted(found.learned()) == ["Blekinge", "Värmland", "Östergötland"]
